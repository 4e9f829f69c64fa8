"""The figures of a fact: like with like, reported low and high, and a best value only where a named rule fires.

After UCDP (low, best, high) and the rules of casualty recorders (`docs/concepts/figures.md`), with one
departure: low and high are what was reported, no judgement of which report is reliable. Never an average,
never a sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sayso.facts.choices import Best
from sayso.facts.days import first_day
from sayso.facts.figures import population
from sayso.facts.matters import Matter
from sayso.facts.tallies import counted_in, tells
from sayso.model import Claim, FactFigure, Figure
from sayso.origins.independence import Counted

Count = Callable[[Sequence[Claim]], Counted]
COUNTED_THEMSELVES = frozenset({"aid_agency", "international_body", "witness"})


class Told(NamedTuple):
    """A figure with the matter that tells it; `kind` and `who` say what it may be compared with."""

    figure: Figure
    matter: Matter
    kind: str
    who: str

    @property
    def day(self) -> int:
        """The day as of which it is told, 0 where unknown."""
        claim = self.matter.claim
        return first_day(self.figure.as_of or claim.said_on) or self.matter.published or 0

    @property
    def value(self) -> tuple[float | None, float | None]:
        """Its interval, in persons where it counts households."""
        return self.figure.low, self.figure.high


def told_figures(matters: Iterable[Matter], standing: str = "told") -> list[Told]:
    """The figures of matters that tell of something done, or stand otherwise, with what they count."""
    told = [m for m in matters if m.standing == standing]
    return [
        Told(figure, m, counted_in(figure, m.claim), population(figure))
        for m in told
        for figure in m.claim.figures
        if tells(figure, m.claim)
    ]


def fact_figures(matters: Sequence[Matter], count: Count, rule: Best = "agreed") -> tuple[FactFigure, ...]:
    """The figures of one fact, those told most often first; `rule` finds a best value where none is agreed.

    Of what nobody tells as done, the figures are those that are planned.
    """
    groups: dict[tuple[str, str], list[Told]] = {}
    for told in told_figures(matters) or told_figures(matters, "ahead"):
        groups.setdefault((told.kind, told.who), []).append(told)
    ordered = sorted(groups.values(), key=lambda group: -len(group))
    return tuple(_fact_figure(group, count, rule) for group in ordered)


def _fact_figure(group: Sequence[Told], count: Count, chosen: Best) -> FactFigure:
    current = _not_superseded(group)
    claims = list({told.matter.id: told.matter.claim for told in group}.values())
    counts = count(claims)
    best, rule = _best(current, count)
    if best is None and chosen != "agreed":
        best, rule = _chosen_best(current, chosen)
    highs = [told.figure.high for told in current]
    lead = group[0].figure
    return FactFigure(
        what=Counter(told.figure.what for told in group).most_common(1)[0][0],
        low=min((t.figure.low for t in current if t.figure.low is not None), default=None),
        high=None if None in highs else max(h for h in highs if h is not None),
        best=best,
        best_rule=rule,
        families=counts.families,
        origins=counts.origins,
        claims=tuple(claim.id for claim in claims),
        who=lead.who,
        item=lead.item,
        scope=lead.scope,
    )


def _not_superseded(group: Sequence[Told]) -> list[Told]:
    """The figures that no later one of the same speaker replaces."""
    latest: dict[str, int] = {}
    for told in group:
        if told.matter.speaker:
            latest[told.matter.speaker] = max(latest.get(told.matter.speaker, 0), told.day)
    return [t for t in group if t.matter.speaker is None or t.day >= latest[t.matter.speaker]]


def _best(current: Sequence[Told], count: Count) -> tuple[float | None, str | None]:
    by_value: dict[float, list[Claim]] = {}
    for told in current:
        if told.figure.low is not None and told.figure.low == told.figure.high:
            by_value.setdefault(told.figure.low, []).append(told.matter.claim)
    agreed = [value for value, claims in by_value.items() if count(claims).families.min >= 2]
    if len(agreed) == 1:
        return agreed[0], "agree"
    if len(by_value) == 1 and len({told.value for told in current}) == 1 and all(map(_first_hand, current)):
        return next(iter(by_value)), "first_hand"
    return None, None


def _chosen_best(current: Sequence[Told], rule: Best) -> tuple[float | None, str | None]:
    """A best value by the rule that the reader of the dossier asked for; none where the rule does not fire."""
    best = RULES[rule](current)
    return best, rule if best is not None else None


def _conservative(current: Sequence[Told]) -> float | None:
    """The lowest that is told, as ACLED codes deaths where sources differ; "up to N" has no lowest."""
    return min((told.figure.low for told in current if told.figure.low is not None), default=None)


def _ucdp_tie(current: Sequence[Told]) -> float | None:
    """The lower of the exact values that speakers by name differ in, as UCDP codes where no source is preferred."""
    exact = [t for t in current if t.figure.low is not None and t.figure.low == t.figure.high and t.matter.speaker]
    several = len({t.matter.speaker for t in exact}) > 1
    return min((t.figure.low for t in exact if t.figure.low is not None), default=None) if several else None


RULES: dict[Best, Callable[[Sequence[Told]], float | None]] = {"conservative": _conservative, "ucdp_tie": _ucdp_tie}


def _first_hand(told: Told) -> bool:
    said_by = told.matter.claim.said_by
    return said_by is not None and said_by.kind in COUNTED_THEMSELVES
