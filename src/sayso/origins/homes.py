"""Reports -> the polity that each means by "the ministry" or "the army", where it does not say whose.

It is the only polity with organs of its own; that of the officials of whom a report speaks and others tell more; or
that after which the outlet is named ("Radio Maresk", where Maresk is the seat of Lorvia or a town of it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.model import Report
from sayso.origins.organ_words import names_organ
from sayso.origins.owners import Description
from sayso.origins.polities import Polities, owning

_DATELINE = re.compile(
    r"^\s*(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ '’-]{2,30})(?:, (?P<where>[A-ZÀ-Þ][\w ]+?))?(?:,| [—–(]|\s-)", re.MULTILINE
)


def find_homes(
    reports: Sequence[Report],
    polities: Polities,
    described: Mapping[str, Sequence[Description]],
    told: Mapping[str, str],
) -> tuple[dict[str, str | None], dict[str, str]]:
    """What "the ministry" means in each report: of the only polity, or that of officials who are told elsewhere.

    Second come mere signs: the one polity whose officials a report describes as such.
    """
    owners = owning(reports, polities)
    if len(owners) == 1:
        only = next(iter(owners))
        return {report.id: only for report in reports}, {}
    votes: dict[str, Counter[str]] = {report.id: Counter() for report in reports}
    own: dict[str, set[str]] = {report.id: set() for report in reports}
    for name, descriptions in described.items():
        if told.get(name) not in owners:
            continue
        for d in descriptions:
            if polities.at(d.words):
                own[d.report].add(told[name])
            elif names_organ(d.words):
                votes[d.report][told[name]] += 1
    signs = {report: next(iter(names)) for report, names in own.items() if len(names) == 1}
    towns = _towns(reports, polities)
    return {r.id: _first(votes[r.id]) or _named_after(r.outlet or "", polities, towns) for r in reports}, signs


def _first(votes: Counter[str]) -> str | None:
    ranked = votes.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def dateline_polity(report: Report, polities: Polities) -> str | None:
    """The polity that the dateline names, or whose seat it is."""
    match = _DATELINE.search(report.text[:600])
    if not match:
        return None
    where = match.group("where")
    return polities.names.get(where or "") or polities.seats.get(match.group("town").title())


def _towns(reports: Sequence[Report], polities: Polities) -> dict[str, str]:
    """Towns that a dateline places in a polity: "MARESK, Lorvia, May 3"."""
    found = {}
    for report in reports:
        match = _DATELINE.search(report.text[:600])
        if match and match.group("where") in polities.names:
            found[match.group("town").title()] = polities.names[match.group("where")]
    return found


def _named_after(outlet: str, polities: Polities, towns: Mapping[str, str]) -> str | None:
    """The one polity whose name, seat or town an outlet's name holds."""
    named = {name for _, _, name in polities.at(outlet)}
    named |= {name for town, name in towns.items() if re.search(rf"(?<![\w-]){re.escape(town)}(?![\w-])", outlet)}
    return next(iter(named)) if len(named) == 1 else None
