"""Figure strip: each quantity as reported, a lane for each voice and day, never added up or averaged.

A point is an exact number, a ring an approximate one, a bar an interval, an arrow an open end. The conventions that
can be switched on only say which of the reported numbers a data set would enter (domain.md §4, §13): ACLED's the most
conservative, UCDP's lowest and highest reliable with a best that a person must choose.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from sayso.facts.figures import counted, population
from sayso.model import Claim, Fact, FactFigure, Figure
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import day_of, write_day
from sayso.publish.dossier.shelf import Shelf, speaker_of
from sayso.publish.dossier.words import count, extent

LEFT, RIGHT, WIDTH, LANE, TOP = 330, 760, 1000, 26, 14  # drawing units, about pixels
SPREAD = 60  # from this ratio of largest to smallest on, the scale is logarithmic
WHY_BEST = {
    "agree": "separate families give it", "first_hand": "the one who counted gives it",
    "conservative": "the lowest reported, as asked for", "ucdp_tie": "the lower of two, as asked for",
}  # fmt: skip


class Lane(NamedTuple):
    """What one voice gives for a quantity on one day."""

    label: str
    full: str
    words: str
    y: int
    x1: int
    x2: int
    shape: str  # point, ring, bar, from (open high), to (open low)
    old: bool  # the same voice gives another number on a later day
    place: Place


class Strip(NamedTuple):
    """One quantity of a fact."""

    what: str
    scope: str
    population: str
    origins: str
    reported: str
    best: str
    acled: str
    ucdp: str
    height: int
    low_x: int | None
    high_x: int | None
    lanes: list[Lane]


def strips_of(shelf: Shelf, fact: Fact) -> list[Strip]:
    """The quantities of a fact, each with its lanes in order of time."""
    return [_strip(shelf, figure) for figure in fact.figures if figure.claims]


def write_number(number: float | int | None) -> str:
    """A number as printed: `5000` as "5,000"."""
    return "" if number is None else f"{number:,.6g}" if isinstance(number, float) else f"{number:,}"


def write_range(low: float | int | None, high: float | int | None) -> str:
    """A reported range: "800", "800 or more", "at most 9", "200–370"."""
    if low is None and high is None:
        return "no number given"
    if high is None:
        return f"{write_number(low)} or more"
    if low is None:
        return f"at most {write_number(high)}"
    return write_number(low) if low == high else f"{write_number(low)}–{write_number(high)}"


def _strip(shelf: Shelf, figure: FactFigure) -> Strip:
    found = _figures(shelf, figure)
    scale = _scale([n for _, f in found for n in (f.low, f.high) if n is not None])
    latest = {_voice(shelf, claim): _stamp(shelf, claim, one) or "" for claim, one in found}
    lanes = [_lane(shelf, claim, one, n, scale, latest) for n, (claim, one) in enumerate(found)]
    return Strip(
        what=figure.what,
        scope=figure.scope or "not stated whether new, so far or in all",
        population=figure.who or "not stated",
        origins=_origins(figure, found),
        reported=write_range(figure.low, figure.high),
        best=_best(figure),
        acled=_acled(figure),
        ucdp=_ucdp(figure),
        height=TOP * 2 + LANE * max(1, len(lanes)),
        low_x=scale(figure.low) if figure.low is not None else None,
        high_x=scale(figure.high) if figure.high is not None else None,
        lanes=lanes,
    )


def _figures(shelf: Shelf, figure: FactFigure) -> list[tuple[Claim, Figure]]:
    """The figures of the claims that this quantity was made of, each with its claim, by day."""
    claims = [shelf.claim(claim_id) for claim_id in figure.claims]
    pairs = [(c, f) for c in claims for f in c.figures if _same(f, figure)]
    return sorted(pairs, key=lambda pair: (_stamp(shelf, *pair) or "9", pair[0].report, pair[0].start))


def _same(one: Figure, figure: FactFigure) -> bool:
    """Whether a figure of a claim is one of those that this quantity was made of (`facts.counts`)."""
    whole = Figure(what=figure.what, who=figure.who)
    return counted(one) == counted(whole) and population(one) == population(whole)


def _stamp(shelf: Shelf, claim: Claim, one: Figure) -> str | None:
    return one.as_of or claim.said_on or shelf.archive.reports[claim.report].published


class _Scale(NamedTuple):
    low: float
    high: float
    logarithmic: bool

    def __call__(self, number: float | int) -> int:
        """Where a number stands across the strip; the middle where all numbers are the same."""
        if self.low == self.high:
            return (LEFT + RIGHT) // 2
        low, high, at = (math.log(n) if self.logarithmic else n for n in (self.low, self.high, number or self.low))
        at = low if number == 0 and not self.logarithmic and self.low == 0 else at
        return round(LEFT + 12 + (RIGHT - LEFT - 60) * (at - low) / (high - low))


def _scale(numbers: list[float | int]) -> _Scale:
    low, high = min(numbers, default=0), max(numbers, default=0)
    return _Scale(low, high, low > 0 and high / low > SPREAD)


def _lane(shelf: Shelf, claim: Claim, one: Figure, number: int, scale: _Scale, latest: dict[str, str]) -> Lane:
    speaker = _voice(shelf, claim)
    stamp = _stamp(shelf, claim, one)
    day = write_day(stamp, year=False) if day_of(stamp) else "day not known"
    low, high = (scale(n) if n is not None else None for n in (one.low, one.high))
    place = shelf.archive.cite(claim.report, one.start, one.end) if one.start is not None else shelf.place(claim.id)
    full = f"{speaker} · {day}"
    return Lane(
        label=full if len(full) <= 46 else f"{speaker[: 44 - len(day)]}… · {day}",
        full=full,
        words=one.text or write_range(one.low, one.high),
        y=TOP + LANE * number + LANE // 2,
        x1=low if low is not None else (high or LEFT) - 50,
        x2=high if high is not None else (low or LEFT) + 50,
        shape=_shape(one),
        old=claim.said_by is not None and (stamp or "9")[:10] < latest[speaker][:10],
        place=place,
    )


def _voice(shelf: Shelf, claim: Claim) -> str:
    return speaker_of(claim, shelf.archive.reports[claim.report])


def _shape(one: Figure) -> str:
    if one.high is None:
        return "from"
    if one.low is None:
        return "to"
    if one.low != one.high:
        return "bar"
    return "ring" if one.approx else "point"


def _origins(figure: FactFigure, found: list[tuple[Claim, Figure]]) -> str:
    reports = count(len({claim.report for claim, _ in found}), "report")
    least, most = figure.families.min, figure.families.max
    kind = "family" if least == most == 1 else "families"
    if figure.origins is not None:
        least, most = figure.origins.min, figure.origins.max
        kind = "origin" if least == most == 1 else "origins"
    return f"{extent(least, most)} {kind} in {reports}"


def _best(figure: FactFigure) -> str:
    if figure.best is None:
        return "none: no named rule gives one"
    rule = figure.best_rule or ""
    return f"{write_number(figure.best)} (rule “{rule}”: {WHY_BEST.get(rule, 'see the trail')})"


def _acled(figure: FactFigure) -> str:
    low = figure.low if figure.low is not None else figure.high
    return f"{write_number(low)}: the most conservative of the reported numbers; the dispute would be noted"


def _ucdp(figure: FactFigure) -> str:
    low, high = write_number(figure.low) or "not given", write_number(figure.high) or "open"
    return f"low {low}, high {high}; best is for a person to choose, the lower where none is preferred"
