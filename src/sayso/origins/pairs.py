"""Two reports -> the passages that they share, as records, with what one changed and from which it comes.

What is found depends on the two texts and on what the `Pile` has in common, and on nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np

from sayso.model import Lineage, LineageEnd, Report, Span
from sayso.origins.alignment import Range, align
from sayso.origins.candidates import hashes_of, runs_of
from sayso.origins.directions import Order, order
from sayso.origins.passages import Passage, joined, may_show_quoting, passage, shows_copying, shows_quoting
from sayso.origins.sequences import Wording, among, read_words, wordings
from sayso.origins.stock import Stock
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs

STOCK_SHARE = 0.5  # of the runs of a sentence, for it to be stock wording
WHOLE_SHARE = 0.8  # of the quotations that a passage touches, for it to be the whole of them
QUOTED_SHARE = 0.5  # of a passage inside quotation marks, on both sides, makes it a quotation, if
MOST_PROSE = 8  # words in a row outside them, at most, are the same too
LONE, ALIKE = 18, 0.7  # same words, and share of same words, from which a passage shows copying on its own
OWN_LONE = 24  # same words from which it does so between two reports of one outlet

_MARK = re.compile("[\"'`“”«»„‘]")


class Pile(NamedTuple):
    """What all reports have in common: hashes of `common` words, and the `stock` wording of outlets."""

    common: frozenset[int]
    stock: Stock

    def basis(self, one: Report, other: Report) -> str:
        """A digest of what the pile says about two reports; while it is the same, so is what they share."""
        parts = (_digest(self.common), *(known.tobytes() for known in self.stock.between(one, other)))
        own = self.stock.is_own(one, other)
        return blake2b(b"%d" % own + b"".join(map(_short, parts)), digest_size=16).hexdigest()


class Side:
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


def read_sides(reports: Sequence[Report]) -> list[Side]:
    """The words and runs of each report."""
    words = read_words(reports)
    texts = wordings(words, len(reports))
    values, owner = runs_of(words)
    firsts = np.searchsorted(words.report, np.arange(len(reports) + 1))
    begins = words.sentence[np.minimum(firsts[words.report[owner]], len(words.sentence) - 1)]
    runs, sentences = hashes_of(values), words.sentence[owner] - begins
    cuts = pairwise(np.searchsorted(owner, firsts).tolist())
    return [Side(r, t, runs[a:b], sentences[a:b]) for r, t, (a, b) in zip(reports, texts, cuts, strict=True)]


class Pair:
    """Two reports, compared."""

    def __init__(self, left: Side, right: Side, pile: Pile) -> None:
        self.left, self.right, self.pile = left, right, pile

    def lineage(self) -> list[Lineage]:
        """What they share, in the order of the left one."""
        left, right = self.left.wording, self.right.wording
        shared = (
            passage(stretch, left, self.pile.common)
            for one, other in self._sentences()
            for stretch in align(left, right, left.sentence(one), right.sentence(other))
        )
        judged = [(p, found) for p in joined(shared, left, right) if (found := self._judged(p))]
        telling = any(found.kind == "copied" and self._tells(p) for p, found in judged)
        return [found for _, found in judged if telling or found.kind != "copied"]

    def _tells(self, p: Passage) -> bool:
        """Whether a copied passage shows copying without another one; war reports of one outlet are written alike."""
        own = self.pile.stock.is_own(self.left.report, self.right.report)
        return p.same >= OWN_LONE if own else p.same >= LONE or p.overlap >= ALIKE

    def _sentences(self) -> list[tuple[int, int]]:
        """Pairs of sentences that share a run of words, without stock wording."""
        here, there = self.pile.stock.between(self.left.report, self.right.report)
        left, one = _without_stock(self.left, here)
        right, other = _without_stock(self.right, there)
        first, last = np.searchsorted(left, right), np.searchsorted(left, right, "right")
        times = last - first  # that a run of the right report stands in the left one
        place = np.arange(times.sum()) + np.repeat(first - np.cumsum(times) + times, times)
        both = (one[place] << 32) | np.repeat(other, times)
        return [(pair >> 32, pair & 0xFFFFFFFF) for pair in sorted(set(both.tolist()))]

    def _judged(self, p: Passage) -> Lineage | None:
        copying = shows_copying(p, own=self.pile.stock.is_own(self.left.report, self.right.report))
        if not copying and not may_show_quoting(p):
            return None
        quoted = self._quoted(p)
        if not (shows_quoting(p, all(part.is_whole() for part in quoted)) if quoted else copying):
            return None
        return self._record(p, [part.inside() for part in quoted] or [p.left, p.right], bool(quoted))

    def _quoted(self, p: Passage) -> list[_Quoted]:
        """What is the same, on either side, if both sides have it in quotation marks; else nothing."""
        if not (self.left.quotations and self.right.quotations):
            return []
        left = _Quoted(self.left, [(b.left, b.left + b.length) for b in p.blocks])
        right = _Quoted(self.right, [(b.right, b.right + b.length) for b in p.blocks])
        return [left, right] if left.is_quoted() and right.is_quoted() else []

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

    def __init__(self, side: Side, same: Sequence[Range]) -> None:
        start, end = side.wording.start, side.wording.end
        self.wording, self.blocks = side.wording, same
        self.same = [(start[first], end[last - 1]) for first, last in same]
        self.touched = [span for span in side.quotations if _shared(self.same, [span])]

    def is_quoted(self) -> bool:
        """Whether what is the same is mostly quotation, and no long run of words outside is the same too."""
        if _shared(self.same, self.touched) < QUOTED_SHARE * _length(self.same):
            return False
        runs = (run for block in self.blocks for run in groupby(range(*block), key=self._holds))
        return max((len(list(words)) for quoted, words in runs if not quoted), default=0) <= MOST_PROSE

    def is_whole(self) -> bool:
        """Whether what is the same holds nearly all of the quotations that it touches."""
        return _shared(self.same, self.touched) >= WHOLE_SHARE * _length(self.touched)

    def inside(self) -> Range:
        """First word and end of what is the same inside the quotations."""
        held = [word for block in self.blocks for word in range(*block) if self._holds(word)]
        return held[0], held[-1] + 1

    def _holds(self, word: int) -> bool:
        return _shared([(self.wording.start[word], self.wording.end[word])], self.touched) > 0


def _short(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()


@lru_cache(maxsize=4)
def _digest(words: frozenset[int]) -> bytes:
    return np.array(sorted(words), dtype=np.uint64).tobytes()


def _without_stock(side: Side, stock: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The runs of the sentences that are no stock wording, and the sentence of each."""
    if not len(stock) or not len(side.runs):
        return side.runs, side.sentences
    known = np.bincount(side.sentences, weights=among(side.runs, stock))
    kept = (known < STOCK_SHARE * np.bincount(side.sentences))[side.sentences]
    return side.runs[kept], side.sentences[kept]


def _shared(some: Sequence[Range], others: Sequence[Range]) -> int:
    """Characters that two lists of spans have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)


def _length(spans: Sequence[Range]) -> int:
    return sum(end - start for start, end in spans)


def _end(side: Side, words: Range) -> LineageEnd:
    start, end = side.wording.start[words[0]], side.wording.end[words[1] - 1]
    return LineageEnd(report=side.report.id, start=start, end=end, text=side.report.text[start:end])


def _span(side: Side, words: Range) -> Span:
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
