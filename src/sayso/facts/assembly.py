"""A cluster of matters -> a `Fact`: counted origins, figures, conflicts, time and place."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from sayso.facts.choices import Choices
from sayso.facts.clusters import Weigh
from sayso.facts.conflicts import find_conflicts
from sayso.facts.counts import fact_figures
from sayso.facts.evidence import evidence_level
from sayso.facts.excerpts import quotation, typical
from sayso.facts.matters import PLACE_ROLES, Matter
from sayso.facts.sides import Outlets
from sayso.facts.titles import title_of
from sayso.model import Claim, Fact, When
from sayso.origins import Traced
from sayso.origins.independence import Counted, count

MOST_TRAILED = 12  # joins that are told in full
LONGEST_TRAILED = 50  # characters of a claim in a trail


def assemble(matters: Sequence[Matter], traced: Traced, outlets: Outlets, weigh: Weigh, choices: Choices) -> Fact:
    """The fact that these matters make.

    Args:
        outlets: outlet by report id, of every report of the pile.
        choices: see `Choices`; mixed means here that the pile is large as well as where it is mixed.
    """

    known: dict[tuple[str, ...], Counted] = {}

    def counted(claims: Sequence[Claim]) -> Counted:
        key = tuple(claim.id for claim in claims)
        if key not in known:
            known[key] = count(claims, traced, outlets)
        return known[key]

    claims = [matter.claim for matter in matters]
    counts = counted(claims)
    conflicts = find_conflicts(matters, outlets, weigh, crowded=choices.mixed) if _may_differ(matters) else ()
    return Fact(
        id=fact_id(claims),
        type=claims[0].type,
        title=title_of(matters),
        claims=tuple(claim.id for claim in claims),
        reports=len({claim.report for claim in claims}),
        texts=_wordings(claims),
        origins=counts.origins,
        families=counts.families,
        cross_party=counts.cross_party,
        against_interest=counts.against_interest,
        evidence=evidence_level(claims, counts, frozenset(p for pair in traced.opposed for p in pair)),
        contested=any(conflict.kind == "contradiction" for conflict in conflicts),
        when=_when(matters),
        place=_places(claims),
        figures=fact_figures(matters, counted, choices.best),
        conflicts=conflicts,
        trail=_trail(matters, weigh, outlets),
    )


def fact_id(claims: Sequence[Claim]) -> str:
    """A short id that depends on nothing but which claims the fact holds."""
    return "f" + hashlib.sha256("\n".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:12]


def _may_differ(matters: Sequence[Matter]) -> bool:
    """Whether not all tell one thing in one sentence: prints of one text cannot be at odds."""
    return len({_told(matter) for matter in matters}) > 1


def _told(matter: Matter) -> tuple[object, ...]:
    claim = matter.claim
    return claim.evidence, claim.modality, matter.days, tuple((f.low, f.high, f.what) for f in claim.figures)


def _wordings(claims: Sequence[Claim]) -> int:
    """How many of the reports tell it in words of their own: copies of one text count once."""
    by_report: dict[str, set[str]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, set()).add(" ".join(claim.evidence.split()))
    return len({frozenset(wording) for wording in by_report.values()})


def _when(matters: Sequence[Matter]) -> When | None:
    """The time that most claims give; of equals the finest, then the first."""
    told = [m for m in matters if m.days is not None]
    spread = Counter(m.days for m in told)
    best = min(told, key=lambda m: (-spread[m.days], (m.days or (0, 0))[1] - (m.days or (0, 0))[0]), default=None)
    return best.claim.when if best else None


def _places(claims: Sequence[Claim]) -> tuple[str, ...]:
    named = Counter(
        mention.entity or mention.text
        for claim in claims
        for role in PLACE_ROLES
        for mention in claim.roles.get(role, ())
    )
    return tuple(place for place, _ in named.most_common())


def _trail(matters: Sequence[Matter], weigh: Weigh, outlets: Outlets) -> tuple[str, ...]:
    """How each claim fits the most typical one, a line each."""
    most_typical = typical(matters)
    centre = next(m for m in matters if m.claim is most_typical)
    others = [m for m in matters if m is not centre]
    lines = [_fit(m, centre, weigh, outlets) for m in others[:MOST_TRAILED]]
    more = len(others) - len(lines)
    return (*lines, f"and {more} more") if more > 0 else tuple(lines)


def _fit(matter: Matter, centre: Matter, weigh: Weigh, outlets: Outlets) -> str:
    if not _may_differ((matter, centre)):
        return f"{_outlet(matter, outlets)} has it in the words of {_who(centre, outlets)}"
    fit = weigh(centre, matter)
    return f"{_who(matter, outlets)} fits {_who(centre, outlets)}: {fit.weight:+.1f} = {'; '.join(fit.reasons)}"


def _who(matter: Matter, outlets: Outlets) -> str:
    return f"{_outlet(matter, outlets)} {quotation(matter.claim.evidence, LONGEST_TRAILED)}"


def _outlet(matter: Matter, outlets: Outlets) -> str:
    return outlets.get(matter.claim.report) or matter.claim.report
