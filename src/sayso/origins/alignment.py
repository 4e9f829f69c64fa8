"""Two sentences -> the stretches whose wording they share, word by word, and what was changed inside them.

Shared wording counts by its content words: small words, words of reporting, titles, times and names show
nothing, for any two reports of one day share them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sayso import lexicons
from sayso.origins.words import Word

GAP = 4  # words: longer changes end a stretch
EDGE = 8  # words at the ends of a sentence most of which is shared, at most, that are told as a change
SPARSE = 0.6  # share of a stretch that must be the same


class Block(NamedTuple):
    """`length` words from `left` in one sentence that are the same from `right` in the other."""

    left: int
    right: int
    length: int


class Stretch(NamedTuple):
    """Shared wording: words `left[0]:left[1]` and `right[0]:right[1]`, and the blocks that are the same."""

    left: tuple[int, int]
    right: tuple[int, int]
    blocks: tuple[Block, ...]

    @property
    def same(self) -> int:
        """Number of words that are the same."""
        return sum(block.length for block in self.blocks)

    @property
    def overlap(self) -> float:
        """Share of the longer side that is the same, 0-1."""
        return self.same / max(self.left[1] - self.left[0], self.right[1] - self.right[0])


def align(left: Sequence[Word], right: Sequence[Word]) -> list[Stretch]:
    """The stretches that two sentences share, in the order of the left one."""
    blocks = _blocks([w.norm for w in left], [w.norm for w in right])
    stretches = (_trimmed(chain, left) for chain in _chains(blocks))
    return [_widened(s, blocks, len(left), len(right)) for s in stretches if s and s.overlap >= SPARSE]


def content(stretch: Stretch, left: Sequence[Word]) -> frozenset[str]:
    """The different content words that the stretch shares."""
    words = (left[i] for block in stretch.blocks for i in range(block.left, block.left + block.length))
    return frozenset(w.norm for w in words if is_content(w))


def is_content(word: Word) -> bool:
    """Neither a formula nor a name: a number, or a word in lower case that says something."""
    if word.norm[0].isdigit():
        return True
    return not word.capital and len(word.norm) > 2 and word.norm not in _formulas()


def changes(stretch: Stretch) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The words (left, right) that differ between the blocks of a stretch and at its ends; one side can be empty."""
    found = []
    ends = Block(stretch.left[0], stretch.right[0], 0), Block(stretch.left[1], stretch.right[1], 0)
    for one, other in pairwise((ends[0], *stretch.blocks, ends[1])):
        left, right = (one.left + one.length, other.left), (one.right + one.length, other.right)
        if left[0] < left[1] or right[0] < right[1]:
            found.append((left, right))
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def _formulas() -> frozenset[str]:
    return lexicons.terms("formulas")


def _blocks(left: list[str], right: list[str]) -> list[Block]:
    codes = Indel.opcodes(left, right)
    return [Block(c.src_start, c.dest_start, c.src_end - c.src_start) for c in codes if c.tag == "equal"]


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks that follow each other on both sides with few words between."""
    chains: list[list[Block]] = []
    for block in blocks:
        last = chains[-1][-1] if chains else None
        if last and max(block.left - last.left, block.right - last.right) - last.length <= GAP:
            chains[-1].append(block)
        else:
            chains.append([block])
    return chains


def _trimmed(chain: list[Block], left: Sequence[Word]) -> Stretch | None:
    """The chain without lone small words at its ends, which only chance aligned."""
    while chain and _is_chance(chain[0], left):
        chain = chain[1:]
    while chain and _is_chance(chain[-1], left):
        chain = chain[:-1]
    if not chain:
        return None
    first, last = chain[0], chain[-1]
    return Stretch((first.left, last.left + last.length), (first.right, last.right + last.length), tuple(chain))


def _widened(stretch: Stretch, blocks: Sequence[Block], left: int, right: int) -> Stretch:
    """With the few words that are left to the ends of both sentences, so that a change there is told too."""
    edge = EDGE if stretch.same >= 2 * EDGE else GAP
    starts, ends = (stretch.left[0], stretch.right[0]), (stretch.left[1], stretch.right[1])
    if max(starts) <= edge:
        starts = (0, 0)
    if max(left - ends[0], right - ends[1]) <= edge:
        ends = (left, right)
    kept = (b for b in blocks if starts[0] <= b.left and b.left + b.length <= ends[0])
    held = tuple(b for b in kept if starts[1] <= b.right and b.right + b.length <= ends[1])
    return Stretch((starts[0], ends[0]), (starts[1], ends[1]), held)


def _is_chance(block: Block, left: Sequence[Word]) -> bool:
    if block.length > 3:
        return False
    return not any(is_content(w) for w in left[block.left : block.left + block.length])
