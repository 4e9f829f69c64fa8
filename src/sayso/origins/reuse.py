"""Reports -> passages that they share: copied text and shared quotations, aligned word by word.

In: reports. Out: `Lineage` records of kind `copied` and `same_quotation`. Which reports to compare comes from
`candidates`, what outlets print again and again from `stock`; wording is compared by `alignment`, neighbouring
stretches joined by `passages`, the way of the text told by `directions`. What is found between two reports
depends on their texts and on the `Pile`'s common and stock wording alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from sayso.model import Lineage, LineageEnd, Report, Span
from sayso.origins.alignment import Range, align
from sayso.origins.candidates import Runs, find_holders, find_runs, hashes_of, meetings, runs_of
from sayso.origins.directions import Order, order
from sayso.origins.passages import Passage, joined, may_show_quoting, passage, shows_copying, shows_quoting
from sayso.origins.sequences import Wording, among, read_words, wordings
from sayso.origins.stock import Stock, find_stock
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs

ENOUGH_REPORTS, SAMPLE, COMMON_SHARE = 40, 400, 0.1  # a word is common if this share of a sample of reports has it
STOCK_SHARE = 0.5  # of the runs of a sentence, for it to be stock wording
WHOLE_SHARE = 0.8  # of the quotations that a passage touches, for it to be the whole of them
QUOTED_SHARE = 0.5  # of a passage inside quotation marks, on both sides, makes it a quotation, if
MOST_PROSE = 8  # words in a row outside them, at most, are the same too
PAIRS_AT_ONCE = 256

_MARK = re.compile("[\"'`“”«»„‘]")


class Pile(NamedTuple):
    """What all reports have in common: hashes of `common` words, and the `stock` wording of outlets."""

    common: frozenset[int]
    stock: Stock


class _Side:
    """One report of a pair: its words, and the hashes of its runs, sorted, with the number of the sentence of each."""

    def __init__(self, report: Report, wording: Wording, runs: np.ndarray, sentences: np.ndarray) -> None:
        order = np.argsort(runs, kind="stable")
        self.report, self.wording, self.runs, self.sentences = report, wording, runs[order], sentences[order]

    @cached_property
    def quotations(self) -> list[Range]:
        """Where quotations stand in the text."""
        if not _MARK.search(self.report.text):
            return []
        return [(q.start, q.end) for q in find_quotations(self.report.text, tuple(paragraphs(self.report)))]


def find_copies(reports: Sequence[Report]) -> list[Lineage]:
    """Passages that any two reports share, in the order of the reports and of their texts.

    Args:
        reports: any number; their order does not matter.
    Returns:
        Each shared passage once for each pair of reports (where more than `candidates.CROWD` reports carry one
        text, for pairs that together connect all), `from` the report that had it first where that can be told.
    """
    reports = sorted(reports, key=lambda r: r.id)
    pairs, pile = survey(reports, find_runs(reports))
    return list(compare(reports, pairs, pile))


def survey(reports: Sequence[Report], runs: Runs) -> tuple[np.ndarray, Pile]:
    """The pairs of reports to compare, by number, and what all have in common, from the runs of their words.

    Args:
        reports: sorted by id.
        runs: theirs, just found or kept from an earlier run; see `candidates`.
    """
    holders = find_holders(runs)
    return meetings(holders).pairs, Pile(_common_words(reports), find_stock(reports, holders))


def compare(reports: Sequence[Report], pairs: np.ndarray, pile: Pile) -> Iterator[Lineage]:
    """The passages that each pair of reports shares; `pairs` are (smaller, larger) numbers of reports."""
    for first in range(0, len(pairs), PAIRS_AT_ONCE):
        batch = pairs[first : first + PAIRS_AT_ONCE]
        numbers = np.unique(batch).tolist()
        sides = dict(zip(numbers, _sides([reports[n] for n in numbers]), strict=True))
        for one, other in batch.tolist():
            yield from _Pair(sides[one], sides[other], pile).lineage()


def _sides(reports: Sequence[Report]) -> list[_Side]:
    words = read_words(reports)
    texts = wordings(words, len(reports))
    values, owner = runs_of(words)
    firsts = np.searchsorted(words.report, np.arange(len(reports) + 1))
    begins = words.sentence[np.minimum(firsts[words.report[owner]], len(words.sentence) - 1)]
    runs, sentences = hashes_of(values), words.sentence[owner] - begins
    cuts = pairwise(np.searchsorted(owner, firsts).tolist())
    return [_Side(r, t, runs[a:b], sentences[a:b]) for r, t, (a, b) in zip(reports, texts, cuts, strict=True)]


class _Pair:
    """Two reports, compared."""

    def __init__(self, left: _Side, right: _Side, pile: Pile) -> None:
        self.left, self.right, self.pile = left, right, pile

    def lineage(self) -> list[Lineage]:
        """What they share, in the order of the left one."""
        left, right = self.left.wording, self.right.wording
        shared = (
            passage(stretch, left, self.pile.common)
            for one, other in self._sentences()
            for stretch in align(left, right, left.sentence(one), right.sentence(other))
        )
        return [found for p in joined(shared, left, right) if (found := self._judged(p))]

    def _sentences(self) -> list[tuple[int, int]]:
        """Pairs of sentences that share a run of words, without stock wording."""
        here, there = self.pile.stock.between(self.left.report, self.right.report)
        left, one = _without_stock(self.left, here)
        right, other = _without_stock(self.right, there)
        first, last = np.searchsorted(left, right), np.searchsorted(left, right, "right")
        times = last - first  # that a run of the right report stands in the left one
        place = np.arange(times.sum()) + np.repeat(first - np.cumsum(times) + times, times)
        both = np.unique((one[place] << 32) | np.repeat(other, times))
        return list(zip((both >> 32).tolist(), (both & 0xFFFFFFFF).tolist(), strict=True))

    def _judged(self, p: Passage) -> Lineage | None:
        copying = shows_copying(p)
        if not copying and not may_show_quoting(p):
            return None
        blocks = [(b.left, b.left + b.length) for b in p.blocks], [(b.right, b.right + b.length) for b in p.blocks]
        sides = [_Quoted(side, same) for side, same in zip((self.left, self.right), blocks, strict=True)]
        quoted = all(side.is_quoted() for side in sides)
        if not (shows_quoting(p, all(side.is_whole() for side in sides)) if quoted else copying):
            return None
        ranges = [side.inside() for side in sides] if quoted else [p.left, p.right]
        return self._record(p, ranges, quoted)

    @cached_property
    def _order(self) -> Order:
        return order(self.left.report, self.right.report)

    def _record(self, p: Passage, ranges: Sequence[Range], quoted: bool) -> Lineage:
        """The passage as a record, from the report that had it first."""
        told = self._order
        ends = [_end(self.left, ranges[0]), _end(self.right, ranges[1])]
        changed = tuple((_span(self.left, here), _span(self.right, there)) for here, there in p.changes)
        if told.first is self.right.report:
            ends.reverse()
            changed = tuple((there, here) for here, there in changed)
        return Lineage(
            kind="same_quotation" if quoted else "copied",
            from_=ends[0],
            to=ends[1],
            overlap=round(p.overlap, 3),
            direction=told.direction,
            why=_why(p, quoted, told.why),
            changes=changed,
        )


class _Quoted:
    """What is the same in one report, beside the quotations of that report."""

    def __init__(self, side: _Side, same: Sequence[Range]) -> None:
        start, end = side.wording.start, side.wording.end
        self.same = [(start[first], end[last - 1]) for first, last in same]
        self.touched = [span for span in side.quotations if _shared(self.same, [span])]
        self.words = [
            [(word, bool(_shared([(start[word], end[word])], self.touched))) for word in range(first, last)]
            for first, last in same
        ]

    def is_quoted(self) -> bool:
        """Whether what is the same is mostly quotation, and no more words in a row than hold it together are not."""
        runs = (run for block in self.words for run in groupby(block, key=itemgetter(1)))
        prose = max((len(list(words)) for quoted, words in runs if not quoted), default=0)
        return prose <= MOST_PROSE and _shared(self.same, self.touched) >= QUOTED_SHARE * _length(self.same)

    def is_whole(self) -> bool:
        """Whether what is the same holds nearly all of the quotations that it touches."""
        return _shared(self.same, self.touched) >= WHOLE_SHARE * _length(self.touched)

    def inside(self) -> Range:
        """First word and end of what is the same inside the quotations."""
        held = [word for block in self.words for word, quoted in block if quoted]
        return held[0], held[-1] + 1


def _without_stock(side: _Side, stock: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The runs of the sentences that are no stock wording, and the sentence of each."""
    if not len(stock) or not len(side.runs):
        return side.runs, side.sentences
    known = np.bincount(side.sentences, weights=among(side.runs, stock))
    kept = (known < STOCK_SHARE * np.bincount(side.sentences))[side.sentences]
    return side.runs[kept], side.sentences[kept]


def _common_words(reports: Sequence[Report]) -> frozenset[int]:
    """Hashes of the words that a tenth of the reports have; counted on a sample, where there are enough reports."""
    if len(reports) < ENOUGH_REPORTS:
        return frozenset()
    sample = sorted(reports, key=lambda r: blake2b(r.id.encode(), digest_size=8).digest())[:SAMPLE]
    words = read_words(sample)
    order = np.lexsort((words.report, words.hash))
    value, report = words.hash[order], words.report[order]
    once = np.append(True, (value[1:] != value[:-1]) | (report[1:] != report[:-1]))[: len(value)]
    value, number = np.unique(value[once], return_counts=True)
    return frozenset(value[number > COMMON_SHARE * len(sample)].tolist())


def _shared(some: Sequence[Range], others: Sequence[Range]) -> int:
    """Characters that two lists of spans have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)


def _length(spans: Sequence[Range]) -> int:
    return sum(end - start for start, end in spans)


def _end(side: _Side, words: Range) -> LineageEnd:
    start, end = side.wording.start[words[0]], side.wording.end[words[1] - 1]
    return LineageEnd(report=side.report.id, start=start, end=end, text=side.report.text[start:end])


def _span(side: _Side, words: Range) -> Span:
    """The words as they stand; empty, where they would stand, if there are none."""
    starts, ends = side.wording.start, side.wording.end
    if words[0] < words[1]:
        start, end = starts[words[0]], ends[words[1] - 1]
    else:
        start = end = starts[words[0]] if words[0] < len(starts) else ends[-1]
    return Span(start=start, end=end, text=side.report.text[start:end])


def _why(p: Passage, quoted: bool, told: str) -> str:
    what = "quoted words" if quoted else "words"
    changed = len(p.changes)
    altered = f", {changed} changes" if changed > 1 else ", one change" if changed else ""
    return f"{p.same} of {p.words} {what} are the same{altered}; {told}"
