"""Timeline with four clocks: when it happened, was said, was published, was read.

A day is drawn only where a text gives it; a publication date never stands in for the day of a happening. Conflicts
about the day are arcs, updates are dashed lines from the old value, struck through, to the new one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from sayso.model import Conflict, ConflictSide, Fact
from sayso.publish.dossier.conflicts import first_day
from sayso.publish.dossier.days import MONTHS, WEEKDAYS, day_of, days_of, write_day
from sayso.publish.dossier.glance import rank
from sayso.publish.dossier.safety import shorten
from sayso.publish.dossier.shelf import Shelf, outlet_of, speaker_of
from sayso.publish.dossier.words import listed

LEFT, RIGHT, WIDTH = 130, 980, 1000  # drawing units, about pixels
LANES = {"happened": 62, "said": 150, "published": 216, "read": 268}
BEFORE = 12  # days before the first report that are drawn; earlier ones are only listed
TICKS = 14  # days that get a label
LABEL, LETTER = 30, 6.3  # characters of a title beneath its day, and the width of one


class Dot(NamedTuple):
    """So many happenings, statements or reports on one day."""

    lane: str
    x: int
    y: int
    size: int
    times: int
    words: str
    href: str


class Label(NamedTuple):
    """The title of a happening, beneath its day where there is room."""

    x: int
    y: int
    words: str
    href: str


class Arc(NamedTuple):
    """A conflict about the day (`contradiction`) or a value that replaced another (`update`)."""

    kind: str
    path: str
    x: int
    y: int
    label: str
    href: str


class Item(NamedTuple):
    """One line of the day by day list; `old` is a value that a later one replaced."""

    clock: str
    words: str
    who: str
    href: str
    old: bool


class Timeline(NamedTuple):
    """The drawing, and the same day by day."""

    ticks: list[tuple[int, str]]
    dots: list[Dot]
    labels: list[Label]
    arcs: list[Arc]
    days: list[tuple[str, list[Item]]]
    undated: int
    read_words: str


def timeline_of(shelf: Shelf, read_on: Mapping[str, str]) -> Timeline:
    """The clocks of a dossier.

    Args:
        shelf: the records.
        read_on: ISO date on which each report was read, by its id; empty where nobody kept it.
    """
    items = _happened(shelf) + _said(shelf) + _published(shelf) + _read(shelf, read_on)
    axis = _axis(shelf, [day for day, _ in items])
    by_day: dict[date, list[Item]] = defaultdict(list)
    for day, item in items:
        by_day[day].append(item)
    return Timeline(
        ticks=_ticks(axis),
        dots=[dot for day in sorted(by_day) if axis.holds(day) for dot in _dots(axis, day, by_day[day])],
        labels=_labels(shelf, axis),
        arcs=[arc for fact in shelf.dossier.facts for c in fact.conflicts for arc in _arcs(shelf, axis, fact, c)],
        days=[(write_day(str(day)), _in_lanes(by_day[day])) for day in sorted(by_day)],
        undated=sum(1 for fact in shelf.dossier.facts if not days_of(fact.when)),
        read_words="" if read_on else "not recorded: the same input gives the same bytes, so a build keeps no clock",
    )


class _Axis(NamedTuple):
    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def x(self, day: date) -> int:
        return round(LEFT + 30 + (RIGHT - LEFT - 60) * (day - self.first).days / max(1, (self.last - self.first).days))


def _axis(shelf: Shelf, days: list[date]) -> _Axis:
    published = sorted(day for day in (day_of(r.published) for r in shelf.dossier.reports) if day)
    known = published or sorted(days) or [date(2000, 1, 1)]
    first, last = known[0] - timedelta(BEFORE), known[-1] + timedelta(BEFORE)
    inside = [day for day in [*days, *published] if first <= day <= last] or [known[0]]
    return _Axis(min(inside), max(inside))


def _ticks(axis: _Axis) -> list[tuple[int, str]]:
    step = max(1, -(-((axis.last - axis.first).days + 1) // TICKS))
    days = (axis.first + timedelta(n) for n in range(0, (axis.last - axis.first).days + 1, step))
    return [(axis.x(day), f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}") for day in days]


def _happened(shelf: Shelf) -> list[tuple[date, Item]]:
    rows = []
    for fact in shelf.dossier.facts:
        href = f"#{shelf.fact_anchor(fact)}"
        dated: dict[str, list[str]] = defaultdict(list)
        for claim in shelf.claims_of(fact):
            for stamp in days_of(claim.when)[:1]:
                dated[stamp].append(speaker_of(claim, shelf.archive.reports[claim.report]))
        stamps = dated or {stamp: [] for stamp in days_of(fact.when)[:1]}
        for stamp, speakers in stamps.items():
            who = listed(list(dict.fromkeys(speakers)))
            rows.append((date.fromisoformat(stamp), Item("happened", shelf.title_of(fact), who, href, False)))
    return rows


def _said(shelf: Shelf) -> list[tuple[date, Item]]:
    replaced = {
        claim_id
        for fact in shelf.dossier.facts
        for conflict in fact.conflicts
        if conflict.kind == "update"
        for side in _sides_in_time(shelf, conflict)[:-1]
        for claim_id in side.claims
    }
    rows = []
    for claim in shelf.dossier.claims:
        day = day_of(claim.said_on)
        if day:
            facts = shelf.facts_of.get(claim.id, [])
            href = f"#{shelf.fact_anchor(facts[0])}" if facts else shelf.place(claim.id).href
            who = speaker_of(claim, shelf.archive.reports[claim.report])
            words = shelf.title_of(facts[0]) if facts else claim.evidence[:90]
            rows.append((day, Item("said", words, who, href, claim.id in replaced)))
    return list(dict.fromkeys(rows))


def _published(shelf: Shelf) -> list[tuple[date, Item]]:
    rows = []
    for report in shelf.in_order():
        day = day_of(report.published)
        if day:
            href = f"#r{shelf.archive.numbers[report.id]}"
            rows.append((day, Item("published", report.title or "report", outlet_of(report), href, False)))
    return rows


def _read(shelf: Shelf, read_on: Mapping[str, str]) -> list[tuple[date, Item]]:
    rows = []
    for report in shelf.in_order():
        day = day_of(read_on.get(report.id))
        if day:
            href = f"#r{shelf.archive.numbers[report.id]}"
            rows.append((day, Item("read", report.title or "report", outlet_of(report), href, False)))
    return rows


def _in_lanes(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: list(LANES).index(item.clock))


def _dots(axis: _Axis, day: date, items: list[Item]) -> list[Dot]:
    dots = []
    for lane, y in LANES.items():
        here = [item for item in items if item.clock == lane]
        if here:
            words = f"{write_day(str(day))}, {lane}: {listed([item.words for item in here], limit=3)}"
            size = min(13, 5 + len(here))
            dots.append(Dot(lane, axis.x(day), y, size, len(here), words, here[0].href))
    return dots


def _labels(shelf: Shelf, axis: _Axis) -> list[Label]:
    """Titles of the happenings that matter most, each where it meets no other."""
    labels: list[Label] = []
    taken: list[tuple[int, int, int]] = []
    for fact in sorted(shelf.dossier.facts, key=rank):
        day = next(iter(map(day_of, days_of(fact.when))), None)
        if day is None or not axis.holds(day):
            continue
        words = shorten(shelf.title_of(fact), LABEL)
        half, x = round(len(words) * LETTER / 2) + 4, axis.x(day)
        for y in (LANES["happened"] + 26, LANES["happened"] + 42):
            if x + half < WIDTH and not any(
                y == row and x - half < right and left < x + half for row, left, right in taken
            ):
                labels.append(Label(x, y, words, f"#{shelf.fact_anchor(fact)}"))
                taken.append((y, x - half, x + half))
                break
    return labels


def _arcs(shelf: Shelf, axis: _Axis, fact: Fact, conflict: Conflict) -> list[Arc]:
    href = f"#{shelf.fact_anchor(fact)}"
    if conflict.kind == "update":
        days = [day_of(first_day(shelf, [shelf.claim(c) for c in s.claims])) for s in _sides_in_time(shelf, conflict)]
        return _links("update", axis, days, LANES["said"], shelf.title_of(fact), href)
    if conflict.kind == "contradiction" and conflict.field == "when":
        found = {min(stamps) for side in conflict.sides if (stamps := _event_days(shelf, side.claims))}
        differing = [day_of(stamp) for stamp in sorted(found)]
        return _links("contradiction", axis, differing, LANES["happened"], shelf.title_of(fact), href)
    return []


def _event_days(shelf: Shelf, claims: tuple[str, ...]) -> list[str]:
    return [day for claim_id in claims for day in days_of(shelf.claim(claim_id).when)[:1]]


def _links(kind: str, axis: _Axis, days: list[date | None], y: int, label: str, href: str) -> list[Arc]:
    arcs = []
    known = [day for day in days if day and axis.holds(day)]
    for left, right in pairwise(known):
        x1, x2 = axis.x(left), axis.x(right)
        if x1 != x2:
            bend = y - 34 if kind == "contradiction" else y + 30
            path = f"M{x1} {y}C{x1} {bend} {x2} {bend} {x2} {y}"
            arcs.append(Arc(kind, path, (x1 + x2) // 2, bend + (6 if kind == "contradiction" else 4), label, href))
    return arcs


def _sides_in_time(shelf: Shelf, conflict: Conflict) -> list[ConflictSide]:
    return sorted(conflict.sides, key=lambda side: first_day(shelf, [shelf.claim(c) for c in side.claims]))
