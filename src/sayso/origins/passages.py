"""Aligned sentences of two reports -> passages: neighbouring stretches joined, in the words of the reports.

In: stretches by sentence pair. Out: `Passage`s, each one span of either report, the share of its words
that is the same, and what was changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Span
from sayso.origins.alignment import Stretch, changes
from sayso.origins.words import Word

LONG_RUN = 10  # words in a row that show copying, if
FEWEST_CONTENT = 4  # different content words are among them,
VERY_LONG_RUN, FEW_CONTENT = 14, 2  # the same for runs that no formula reaches; or
MUCH_CONTENT = 8  # content words, with
FAIR_RUN = 7  # words in a row, or
DENSE = 0.8  # of all words, the same
QUOTED_RUN, QUOTED_CONTENT = 5, 3  # the same for quotations
APART = 40  # characters between two stretches of one passage, at most, on both sides


class Passage(NamedTuple):
    """Shared wording of two reports.

    `same` of `words` words are the same, `run` of them in a row; `content` are the different content words.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    same: int
    words: int
    run: int
    content: frozenset[str]
    changes: tuple[tuple[Span, Span], ...]

    @property
    def overlap(self) -> float:
        """Share of the words that is the same, 0-1."""
        return self.same / self.words if self.words else 0.0


def passage(
    stretch: Stretch, left: Sequence[Word], right: Sequence[Word], texts: tuple[str, str], shared: frozenset[str]
) -> Passage:
    """One stretch as a passage with offsets into the two reports' `texts`; `shared` are its content words."""
    return Passage(
        (left[stretch.left[0]].start, left[stretch.left[1] - 1].end),
        (right[stretch.right[0]].start, right[stretch.right[1] - 1].end),
        stretch.same,
        max(stretch.left[1] - stretch.left[0], stretch.right[1] - stretch.right[0]),
        max(block.length for block in stretch.blocks),
        shared,
        tuple((_span(texts[0], left, here), _span(texts[1], right, there)) for here, there in changes(stretch)),
    )


def joined(passages: Sequence[Passage]) -> list[Passage]:
    """Passages that follow each other in both reports as one; those out of order stay apart."""
    whole: list[Passage] = []
    for found in sorted(passages, key=lambda p: (p.left, p.right)):
        last = whole[-1] if whole else None
        if last and 0 <= found.left[0] - last.left[1] <= APART and 0 <= found.right[0] - last.right[1] <= APART:
            whole[-1] = _together(last, found)
        elif not last or found.left[0] >= last.left[1] or found.right[0] >= last.right[1]:
            whole.append(found)
    return whole


def shows_copying(found: Passage) -> bool:
    """Whether so much is the same that two writers would hardly have hit on it: long runs, or many content words."""
    weight = len(found.content)
    if found.run >= LONG_RUN:
        return weight >= (FEWEST_CONTENT if found.run < VERY_LONG_RUN else FEW_CONTENT)
    return weight >= MUCH_CONTENT and (found.run >= FAIR_RUN or found.overlap >= DENSE)


def shows_quoting(found: Passage) -> bool:
    """Whether two quotations are of the same words; both stand in quotation marks, so less will do."""
    return found.run >= QUOTED_RUN and len(found.content) >= QUOTED_CONTENT


def _together(one: Passage, other: Passage) -> Passage:
    return Passage(
        (one.left[0], other.left[1]),
        (one.right[0], other.right[1]),
        one.same + other.same,
        one.words + other.words,
        max(one.run, other.run),
        one.content | other.content,
        one.changes + other.changes,
    )


def _span(text: str, words: Sequence[Word], at: tuple[int, int]) -> Span:
    """The words of `at` as they stand; empty, before the next word, where there are none."""
    start = words[at[0]].start
    end = words[at[1] - 1].end if at[0] < at[1] else start
    return Span(start=start, end=end, text=text[start:end])
