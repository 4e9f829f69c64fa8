"""A count that a report sets beside another by its words is of what that one counts.

"At least 22,000 people fled, the agency said. The ministry says that the figure is below 9,000." The second sentence
names neither who nor whither; all that it leaves out is that of the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.contrasts import counts_anew, set_beside
from sayso.facts.matters import ANSWER_WITHIN, Matter


def recounted(matters: Sequence[Matter]) -> list[Matter]:
    """The same matters, in the order of their reports and texts, such a count with the details of the one before it."""
    found: list[Matter] = []
    for matter in matters:
        first = next((m for m in reversed(found[-4:]) if _recounts(matter, m)), None)
        found.append(_of_the_same(matter, first) if first else matter)
    return found


def _recounts(later: Matter, first: Matter) -> bool:
    if (later.claim.type, later.standing) != (first.claim.type, first.standing):
        return False
    close = 0 <= later.claim.start - first.claim.end <= ANSWER_WITHIN
    return (
        close and bool(first.claim.figures and later.claim.figures) and set_beside(first, later) and counts_anew(later)
    )


def _of_the_same(later: Matter, first: Matter) -> Matter:
    return later._replace(
        facets={**later.facets, **first.facets},
        names=later.names | first.names,
        targets=later.targets or first.targets,
        places=later.places or first.places,
        days=later.days or first.days,
        grain=later.grain or first.grain,
    )
