"""Aligned sentences of two reports -> passages: neighbouring stretches joined, in the words of the reports.

In: stretches by sentence pair. Out: `Passage`s, each one range of words of either report, the share of its words
that is the same, and what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sayso.origins.alignment import Block, Range, Stretch, changes, content
from sayso.origins.sequences import Wording

LONG_RUN, FEWEST_CONTENT = 10, 4  # words in a row that show copying, with so many rare content words among them; or
VERY_LONG_RUN, FEWEST_SAID = 14, 5  # words in a row, with so many content words, rare or not, in two outlets; or
MUCH_CONTENT, FAIR_RUN, DENSE = 8, 7, 0.8  # so many rare ones, in a fair run or dense in the passage
QUOTED_RUN, QUOTED_CONTENT = 5, 3  # words in a row and rare content words that show one quotation; or
WHOLE_QUOTED_RUN = 7  # words in a row, if they are the whole of it
APART = 40  # characters between two stretches of one passage, at most, on both sides


class Passage(NamedTuple):
    """Shared wording of two reports: words `left[0]:left[1]` of one and `right[0]:right[1]` of the other.

    `same` of `words` words are the same, `run` of them in a row; `said` are the different content words among them
    by hash, `content` those of `said` that are rare in the pile of reports.
    """

    left: Range
    right: Range
    same: int
    words: int
    run: int
    said: frozenset[int]
    content: frozenset[int]
    changes: tuple[tuple[Range, Range], ...]
    blocks: tuple[Block, ...]

    @property
    def overlap(self) -> float:
        """Share of the words that is the same, 0-1."""
        return self.same / self.words if self.words else 0.0


def passage(stretch: Stretch, left: Wording, common: frozenset[int]) -> Passage:
    """One stretch as a passage; `common` words are not rare."""
    said = content(stretch, left)
    return Passage(
        stretch.left,
        stretch.right,
        stretch.same,
        max(stretch.left[1] - stretch.left[0], stretch.right[1] - stretch.right[0]),
        max(block.length for block in stretch.blocks),
        said,
        said - common,
        changes(stretch),
        stretch.blocks,
    )


def joined(passages: Iterable[Passage], left: Wording, right: Wording) -> list[Passage]:
    """Passages that follow each other in both reports as one; those out of order stay apart."""
    whole: list[Passage] = []
    for found in sorted(passages, key=lambda p: (p.left, p.right)):
        last = whole[-1] if whole else None
        if last and _follow(last.left, found.left, left) and _follow(last.right, found.right, right):
            whole[-1] = _together(last, found)
        elif not last or found.left[0] >= last.left[1] or found.right[0] >= last.right[1]:
            whole.append(found)
    return whole


def shows_copying(found: Passage, *, own: bool) -> bool:
    """Whether so much is the same that two writers would hardly have hit on it: long runs, or many content words.

    `own`: both reports are of one outlet, whose turns of phrase and common words show nothing in any length.
    """
    weight = len(found.content)
    if not own and found.run >= VERY_LONG_RUN and len(found.said) >= FEWEST_SAID:
        return True
    if found.run >= LONG_RUN and weight >= FEWEST_CONTENT:
        return True
    return weight >= MUCH_CONTENT and (found.run >= FAIR_RUN or found.overlap >= DENSE)


def may_show_quoting(found: Passage) -> bool:
    """Whether enough is the same to ask if it stands in quotation marks."""
    return found.run >= QUOTED_RUN and bool(found.content)


def shows_quoting(found: Passage, whole: bool) -> bool:
    """Whether two quotations are of the same words; both stand in quotation marks, so less will do.

    `whole`: the passage is nearly all of either quotation.
    """
    if whole and found.run >= WHOLE_QUOTED_RUN:
        return bool(found.content)
    return found.run >= QUOTED_RUN and len(found.content) >= QUOTED_CONTENT


def _follow(one: Range, other: Range, wording: Wording) -> bool:
    return one[1] <= other[0] and wording.start[other[0]] - wording.end[one[1] - 1] <= APART


def _together(one: Passage, other: Passage) -> Passage:
    return Passage(
        (one.left[0], other.left[1]),
        (one.right[0], other.right[1]),
        one.same + other.same,
        one.words + other.words,
        max(one.run, other.run),
        one.said | other.said,
        one.content | other.content,
        one.changes + other.changes,
        one.blocks + other.blocks,
    )
