"""A text cut at the borders of what is marked in it, so that marks may overlap."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from sayso.publish.dossier.safety import clip


class Mark(NamedTuple):
    """A marked stretch, in offsets of the whole text; `kind` becomes a class, `note` is read out."""

    start: int
    end: int
    kind: str
    note: str = ""


class Piece(NamedTuple):
    """A stretch in which the same marks hold throughout: their kinds, divided by spaces, and their notes, by commas."""

    start: int
    end: int
    text: str
    kinds: str = ""
    notes: str = ""


def cut(text: str, start: int, end: int, marks: Iterable[Mark], longest: int = sys.maxsize) -> list[Piece]:
    """`text[start:end]` as pieces in order; put together they are that text again, but for those that are clipped.

    >>> [(p.text, p.kinds) for p in cut("abcdef", 0, 6, [Mark(1, 4, "x"), Mark(3, 9, "y")])]
    [('a', ''), ('bc', 'x'), ('d', 'x y'), ('ef', 'y')]
    """
    inside = sorted((m for m in marks if m.end > start and m.start < end), key=lambda m: (m.start, m.end, m.kind))
    borders = sorted({start, end, *(b for m in inside for b in (m.start, m.end) if start < b < end)})
    pieces, waiting, holding = [], iter([*inside, None]), list[Mark]()
    following = next(waiting)
    for left, right in pairwise(borders):
        while following is not None and following.start <= left:
            holding.append(following)
            following = next(waiting)
        holding = [mark for mark in holding if mark.end > left]
        kinds = " ".join(dict.fromkeys([m.kind for m in holding if m.kind]))
        notes = ", ".join(dict.fromkeys([m.note for m in holding if m.note]))
        pieces.append(Piece(left, right, clip(text[left:right], longest), kinds, notes))
    return pieces
