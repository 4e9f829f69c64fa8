"""Two sentences -> the stretches whose wording they share, word by word, and what was changed inside them.

Shared wording counts by its content words: small words, words of reporting, titles, times and names show
nothing, for any two reports of one day share them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from sayso.origins.sequences import Wording

GAP = 4  # words: longer changes end a stretch
EDGE = 8  # words at the ends of a sentence most of which is shared, at most, that are told as a change
SPARSE = 0.6  # share of a stretch that must be the same

Range = tuple[int, int]  # first word and end


class Block(NamedTuple):
    """`length` words from word `left` of one report that are the same from word `right` of the other."""

    left: int
    right: int
    length: int


class Stretch(NamedTuple):
    """Shared wording: words `left[0]:left[1]` and `right[0]:right[1]`, and the blocks that are the same."""

    left: Range
    right: Range
    blocks: tuple[Block, ...]

    @property
    def same(self) -> int:
        """Number of words that are the same."""
        return sum(block.length for block in self.blocks)

    @property
    def overlap(self) -> float:
        """Share of the longer side that is the same, 0-1."""
        return self.same / max(self.left[1] - self.left[0], self.right[1] - self.right[0])


def align(left: Wording, right: Wording, here: Range, there: Range) -> list[Stretch]:
    """The stretches that sentence `here` of one report shares with `there` of another, in the order of the left one."""
    one, other = left.hashes[here[0] : here[1]], right.hashes[there[0] : there[1]]
    if one == other:
        return [Stretch(here, there, (Block(here[0], there[0], len(one)),))]
    blocks = _blocks(one, other, here[0], there[0])
    stretches = (_trimmed(chain, left.said) for chain in _chains(blocks))
    return [_widened(s, blocks, here, there) for s in stretches if s and s.overlap >= SPARSE]


def content(stretch: Stretch, left: Wording) -> frozenset[int]:
    """The different content words that the stretch shares, by hash."""
    said = set[int]()
    for block in stretch.blocks:
        said.update(left.said[block.left : block.left + block.length])
    return frozenset(said - {0})


def changes(stretch: Stretch) -> tuple[tuple[Range, Range], ...]:
    """The words (left, right) that differ between the blocks of a stretch and at its ends; one side can be empty."""
    found = []
    ends = Block(stretch.left[0], stretch.right[0], 0), Block(stretch.left[1], stretch.right[1], 0)
    for one, other in pairwise((ends[0], *stretch.blocks, ends[1])):
        left, right = (one.left + one.length, other.left), (one.right + one.length, other.right)
        if left[0] < left[1] or right[0] < right[1]:
            found.append((left, right))
    return tuple(found)


def _blocks(one: list[int], other: list[int], left: int, right: int) -> list[Block]:
    """The same words of two sentences that begin at word `left` and word `right` of their reports."""
    same = (code for code in Indel.opcodes(one, other) if code.tag == "equal")
    return [Block(left + c.src_start, right + c.dest_start, c.src_end - c.src_start) for c in same]


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


def _trimmed(chain: list[Block], said: Sequence[int]) -> Stretch | None:
    """The chain without lone small words at its ends, which only chance aligned."""
    while chain and _is_chance(chain[0], said):
        chain = chain[1:]
    while chain and _is_chance(chain[-1], said):
        chain = chain[:-1]
    if not chain:
        return None
    first, last = chain[0], chain[-1]
    return Stretch((first.left, last.left + last.length), (first.right, last.right + last.length), tuple(chain))


def _widened(stretch: Stretch, blocks: Sequence[Block], here: Range, there: Range) -> Stretch:
    """With the few words that are left to the ends of both sentences, so that a change there is told too."""
    edge = EDGE if stretch.same >= 2 * EDGE else GAP
    starts, ends = (stretch.left[0], stretch.right[0]), (stretch.left[1], stretch.right[1])
    if max(starts[0] - here[0], starts[1] - there[0]) <= edge:
        starts = (here[0], there[0])
    if max(here[1] - ends[0], there[1] - ends[1]) <= edge:
        ends = (here[1], there[1])
    if starts == (here[0], there[0]) and ends == (here[1], there[1]):
        return Stretch(here, there, tuple(blocks))
    kept = (b for b in blocks if starts[0] <= b.left and b.left + b.length <= ends[0])
    held = tuple(b for b in kept if starts[1] <= b.right and b.right + b.length <= ends[1])
    return Stretch((starts[0], ends[0]), (starts[1], ends[1]), held)


def _is_chance(block: Block, said: Sequence[int]) -> bool:
    return block.length <= 3 and not any(said[block.left : block.left + block.length])
