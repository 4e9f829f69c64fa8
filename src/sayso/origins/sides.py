"""Reports -> whom generic words mean: "the rebels", "the separatists", and "the contingent".

The armed side is the one polity that the texts call breakaway or tell to have seceded, else the one named group; the
force is the one body with soldiers of its own that takes no side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Report
from sayso.origins.bodies import Bodies
from sayso.origins.polities import Polities, listed

_MARKED = (
    r"(?:self-styled|self-proclaimed|so-called|breakaway|unrecogni[sz]ed|de facto|separatist|secessionist|rebel)"
    r" [“\"'‘]?(?:(?:republic|state|region|territory|government|authorities|leadership) (?:of )?)?"
    r"(?:the )?(?:Republic of )?"
)
_SECEDED = re.compile(
    r"([A-ZÀ-Þ][\w-]+) (?:broke away|seceded|declared (?:its )?(?:independence|secession)) from ([A-ZÀ-Þ][\w-]+)"
)


def armed_side(reports: Sequence[Report], polities: Polities, bodies: Bodies) -> str | None:
    """The armed side that generic words mean: the one polity called breakaway, else the one named group."""
    pattern = re.compile(_MARKED + r"(?P<name>[A-ZÀ-Þ][\w-]+)")
    named = {match.group("name") for report in reports for match in pattern.finditer(report.text)}
    named |= {
        name for report in reports for name, parent in _SECEDED.findall(report.text) if parent not in listed().names
    }
    marked = {polities.names[name] for name in named if name in polities.names and name not in listed().names}
    if marked:
        return next(iter(marked)) if len(marked) == 1 else None
    groups = {bodies.top(group) for group in bodies.groups}
    return next(iter(groups)) if len(groups) == 1 else None


def third_force(bodies: Bodies) -> str | None:
    """The one body with a force of its own."""
    forces = {bodies.top(full) for (_, head), full in bodies.heads.items() if head in ("force", "contingent")}
    return next(iter(forces)) if len(forces) == 1 else None
