"""Reports -> rare errors that two of them share, which show copying where the wording was changed.

In: reports. Out: `Lineage` records of kind `copied` between the sentences of two reports that misspell a name in
the same way, where at least two other reports spell it otherwise and neither of the two does. The reports must be
of the same days and the sentences share a number and other content words, for a mere house style ("Kiev") shows
nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rapidfuzz.distance import DamerauLevenshtein

from sayso.model import Lineage, LineageEnd, Report
from sayso.origins.directions import order
from sayso.origins.sequences import Wording, read_words, wordings
from sayso.origins.words import sentence_spans

SHORTEST = 6  # letters of a name in which a slip is looked for
FEWEST_OTHERS = 2  # reports that spell the name otherwise
FEWEST_SHARED = 4  # content words that the two sentences share besides, a number among them
FARTHEST_DAYS = 2  # between the two reports, where both are dated

_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][a-zß-ÿ]{5,}(?![\w-])")


def find_slips(reports: Sequence[Report]) -> list[Lineage]:
    """Pairs of sentences with the same rare error, in the order of the reports."""
    if len(reports) < 2 + FEWEST_OTHERS:
        return []
    by_id = {report.id: report for report in reports}
    holders: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for name in _NAME.findall(report.text):
            holders[name].add(report.id)
    near = _near(name for name, ids in holders.items() if len(ids) >= FEWEST_OTHERS)
    found = []
    for slip in sorted(name for name, ids in holders.items() if len(ids) == 2):
        usual = _usual(slip, holders, near)
        one, other = (by_id[i] for i in sorted(holders[slip]))
        if usual and _are_near(one, other):
            found.extend(_lineage(one, other, slip, usual))
    return found


def _near(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by what is left of them without one letter: two that differ by one slip have such a rest in common."""
    near: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for rest in _rests(name):
            near[rest].append(name)
    return near


def _rests(name: str) -> set[str]:
    return {name, *(name[:place] + name[place + 1 :] for place in range(1, len(name)))}


def _usual(slip: str, holders: Mapping[str, set[str]], near: Mapping[str, Sequence[str]]) -> str | None:
    """The spelling that other reports have; None where it is another form of the same word ("Upland", "Uplands")."""
    for name in sorted({name for rest in _rests(slip) for name in near.get(rest, ())}):
        if holders[name] & holders[slip]:
            continue
        if name.startswith(slip) or slip.startswith(name):
            continue
        if DamerauLevenshtein.distance(slip, name, score_cutoff=1) == 1:
            return name
    return None


def _lineage(one: Report, other: Report, slip: str, usual: str) -> list[Lineage]:
    pairs = [(a, b) for a in _sentences(one, slip) for b in _sentences(other, slip)]
    left, right = wordings(read_words((one, other)), 2)
    told = order(one, other)
    records = []
    for a, b in pairs:
        here, there = _content(left, a), _content(right, b)
        shared = here.keys() & there.keys()
        if len(shared) < FEWEST_SHARED or not any(here[word] for word in shared):
            continue
        ends = [_end(one, a), _end(other, b)] if told.first is one else [_end(other, b), _end(one, a)]
        overlap = len(shared) / max(1, min(len(here), len(there)))
        why = f"both write {slip} where others write {usual}, and share {len(shared)} words; {told.why}"
        records.append(
            Lineage(
                kind="copied",
                from_=ends[0],
                to=ends[1],
                overlap=round(overlap, 3),
                direction=told.direction,
                why=why,
            )
        )
    return records


def _are_near(one: Report, other: Report) -> bool:
    if not one.published or not other.published:
        return True
    days = (date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])).days
    return abs(days) <= FARTHEST_DAYS


def _sentences(report: Report, name: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end in sentence_spans(report) if re.search(rf"\b{name}\b", report.text[start:end])]


def _content(wording: Wording, at: tuple[int, int]) -> dict[int, bool]:
    """Hashes of the content words of a stretch, and whether each is a number."""
    words = range(bisect_left(wording.start, at[0]), bisect_left(wording.start, at[1]))
    return {wording.said[i]: wording.number[i] for i in words if wording.said[i]}


def _end(report: Report, at: tuple[int, int]) -> LineageEnd:
    words = report.text[at[0] : at[1]].rstrip()
    return LineageEnd(report=report.id, start=at[0], end=at[0] + len(words), text=words)
