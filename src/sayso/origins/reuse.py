"""Reports -> passages that they share: copied text and shared quotations, aligned word by word.

In: reports. Out: `Lineage` records of kind `copied` and `same_quotation`. Candidates come from `candidates`,
wording is compared by `alignment`, neighbouring stretches joined by `passages`, the way of the text told by
`directions`. What an outlet prints under its own reports and what all reports say alike does not count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

import numpy as np

from sayso.model import Lineage, LineageEnd, Report, Span
from sayso.origins.alignment import Block, Stretch, align
from sayso.origins.candidates import FEWEST_WORDS, Candidates, candidates
from sayso.origins.directions import order
from sayso.origins.passages import Passage, joined, passage, shows_copying, shows_quoting
from sayso.origins.words import Rows, Word, rows, tokens
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs

CROWD = 12  # reports with the same sentence: up to so many are paired all with all, more each with its neighbour
FURNITURE_REPORTS = 5  # an outlet's sentence is furniture in at least so many of its reports
FURNITURE_SHARE = 0.8  # and at least that share of them
ENOUGH_REPORTS, SAMPLE, COMMON_SHARE = 40, 400, 0.1  # a word is common if this share of a sample of reports has it
WHOLE_SHARE = 0.8  # of the quotations that a passage touches, for it to be the whole of them
QUOTED_SHARE = 0.5  # of a passage inside quotation marks, on both sides, makes it a quotation


def find_copies(reports: Sequence[Report]) -> list[Lineage]:
    """Passages that any two reports share, in the order of the reports and of their texts.

    Args:
        reports: any number; their order does not matter.
    Returns:
        Each shared passage once for each pair of reports (where more than twelve reports carry one sentence, for
        pairs that together connect all), `from` the report that had it first where that can be told.
    """
    return _Search(sorted(reports, key=lambda r: r.id)).run()


class _Search:
    """One run over a set of reports; keeps the words and quotations of those that share something."""

    def __init__(self, reports: list[Report]) -> None:
        self.reports = reports
        self.rows: Rows = rows(reports)
        self.found: Candidates = candidates(self.rows)
        self.common = _common_words(reports)
        self.words: dict[int, list[Word]] = {}
        self.quoted: dict[int, list[tuple[int, int]]] = {}

    def run(self) -> list[Lineage]:
        shared: dict[tuple[int, int], list[Passage]] = defaultdict(list)
        members = self._members()
        for left, right, stretch in self._stretches(members):
            for one, other in _row_pairs(members.get(left, ()), members.get(right, ()), self.rows.report):
                self._note(shared, one, other, stretch)
        return [
            lineage
            for (one, other), passages in sorted(shared.items())
            for p in joined(passages)
            if (lineage := self._lineage(one, other, p))
        ]

    def _members(self) -> dict[int, list[int]]:
        """Rows by distinct sentence, for the sentences that can show copying; furniture is left out."""
        wanted = set(np.unique(self.found.pairs).tolist())
        counts = np.bincount(self.found.sentence, minlength=len(self.found.row))
        long = np.diff(self.rows.first)[self.found.row] >= FEWEST_WORDS
        wanted |= set(np.flatnonzero((counts > 1) & long).tolist())
        mask = np.zeros(len(self.found.row), dtype=bool)
        mask[list(wanted)] = True
        members: dict[int, list[int]] = defaultdict(list)
        for row in np.flatnonzero(mask[self.found.sentence]).tolist():
            members[int(self.found.sentence[row])].append(row)
        totals: dict[str | None, int] = defaultdict(int)
        for report in self.reports:
            totals[report.outlet] += 1
        return {s: self._without_furniture(found, totals) for s, found in members.items()}

    def _without_furniture(self, found: list[int], totals: dict[str | None, int]) -> list[int]:
        if len(found) < FURNITURE_REPORTS:
            return found
        by_outlet: dict[str | None, int] = defaultdict(int)
        for row in found:
            by_outlet[self.reports[self.rows.report[row]].outlet] += 1
        furniture = {
            outlet
            for outlet, number in by_outlet.items()
            if outlet and number >= FURNITURE_REPORTS and number >= FURNITURE_SHARE * totals[outlet]
        }
        return [row for row in found if self.reports[self.rows.report[row]].outlet not in furniture]

    def _stretches(self, members: dict[int, list[int]]) -> Iterator[tuple[int, int, Stretch]]:
        """Shared wording by pair of distinct sentences; a sentence with itself where several reports have it."""
        for sentence, found in sorted(members.items()):
            if len(found) > 1:
                words = self._words(found[0])
                yield sentence, sentence, Stretch((0, len(words)), (0, len(words)), (Block(0, 0, len(words)),))
        for left, right in self.found.pairs.tolist():
            one, other = members.get(left), members.get(right)
            if one and other:
                for stretch in align(self._words(one[0]), self._words(other[0])):
                    yield left, right, stretch

    def _words(self, row: int) -> list[Word]:
        found = self.words.get(row)
        if found is None:
            text = self.reports[self.rows.report[row]].text
            found = self.words[row] = tokens(text, int(self.rows.start[row]), int(self.rows.end[row]))
        return found

    def _note(self, shared: dict[tuple[int, int], list[Passage]], one: int, other: int, stretch: Stretch) -> None:
        left, right = int(self.rows.report[one]), int(self.rows.report[other])
        if left > right:
            left, right, one, other, stretch = right, left, other, one, _mirrored(stretch)
        texts = (self.reports[left].text, self.reports[right].text)
        shared[left, right].append(passage(stretch, self._words(one), self._words(other), texts, self.common))

    def _lineage(self, one: int, other: int, p: Passage) -> Lineage | None:
        sides = ([left for left, _ in p.blocks], [right for _, right in p.blocks])
        quoted = self._is_quoted(one, sides[0]) and self._is_quoted(other, sides[1])
        whole = quoted and self._is_whole(one, sides[0]) and self._is_whole(other, sides[1])
        if not (shows_quoting(p, whole) if quoted else shows_copying(p)):
            return None
        at = ((sides[0][0][0], sides[0][-1][1]), (sides[1][0][0], sides[1][-1][1])) if quoted else (p.left, p.right)
        return self._record(one, other, p, at, quoted)

    def _record(
        self, one: int, other: int, p: Passage, at: tuple[tuple[int, int], tuple[int, int]], quoted: bool
    ) -> Lineage:
        """The passage as a record, from the report that had it first."""
        told = order(self.reports[one], self.reports[other])
        ends = [_end(self.reports[one], at[0]), _end(self.reports[other], at[1])]
        changed = p.changes
        if told.first is self.reports[other]:
            ends.reverse()
            changed = tuple((there, here) for here, there in changed)
        return Lineage(
            kind="same_quotation" if quoted else "copied",
            from_=ends[0],
            to=ends[1],
            overlap=round(p.overlap, 3),
            direction=told.direction,
            why=_why(p, quoted, changed, told.why),
            changes=changed,
        )

    def _quotations(self, report: int) -> list[tuple[int, int]]:
        spans = self.quoted.get(report)
        if spans is None:
            source = self.reports[report]
            spans = [(q.start, q.end) for q in find_quotations(source.text, tuple(paragraphs(source)))]
            self.quoted[report] = spans
        return spans

    def _is_quoted(self, report: int, same: Sequence[tuple[int, int]]) -> bool:
        """Whether what is the same is mostly quotation."""
        return _shared(same, self._quotations(report)) >= QUOTED_SHARE * sum(end - start for start, end in same)

    def _is_whole(self, report: int, same: Sequence[tuple[int, int]]) -> bool:
        """Whether what is the same holds nearly all of the quotations that it touches."""
        touched = [q for q in self._quotations(report) if _shared(same, [q])]
        return _shared(same, touched) >= WHOLE_SHARE * sum(end - start for start, end in touched)


def _shared(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> int:
    """Characters that two lists of spans have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)


def _common_words(reports: Sequence[Report]) -> frozenset[str]:
    """Words that a tenth of the reports have; counted on a sample, and only where there are enough reports."""
    if len(reports) < ENOUGH_REPORTS:
        return frozenset()
    sample = reports[:: max(1, len(reports) // SAMPLE)]
    numbers = Counter(w for r in sample for w in {word.norm for word in tokens(r.text, 0, len(r.text))})
    return frozenset(word for word, number in numbers.items() if number > COMMON_SHARE * len(sample))


def _row_pairs(left: Sequence[int], right: Sequence[int], report: np.ndarray) -> Iterator[tuple[int, int]]:
    """Pairs of rows of different reports; in a crowd each only with its neighbours."""
    pairs: Iterable[tuple[int, int]]
    if left is right:
        pairs = combinations(left, 2) if len(left) <= CROWD else pairwise(left)
    elif len(left) * len(right) <= CROWD * CROWD:
        pairs = product(left, right)
    else:
        pairs = zip(left, right, strict=False)
    return ((one, other) for one, other in pairs if report[one] != report[other])


def _mirrored(stretch: Stretch) -> Stretch:
    return Stretch(stretch.right, stretch.left, tuple(Block(b.right, b.left, b.length) for b in stretch.blocks))


def _end(report: Report, at: tuple[int, int]) -> LineageEnd:
    return LineageEnd(report=report.id, start=at[0], end=at[1], text=report.text[at[0] : at[1]])


def _why(p: Passage, quoted: bool, changed: Sequence[tuple[Span, Span]], told: str) -> str:
    what = "quoted words" if quoted else "words"
    altered = f", {len(changed)} changes" if len(changed) > 1 else ", one change" if changed else ""
    return f"{p.same} of {p.words} {what} are the same{altered}; {told}"
