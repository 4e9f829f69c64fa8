"""A text cut at the borders of what is marked in it, so that marks may overlap."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from sayso.publish.dossier.safety import clip


class Mark(NamedTuple):
    """A marked stretch, in offsets of the whole text; `kind` becomes a class, `note` is read out.

    Without a kind it only has a border, at which something can be anchored.
    """

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
    inside = sorted([m for m in marks if m.end > start and m.start < end], key=itemgetter(0, 1, 2))
    borders = {start, end, *[m.start for m in inside if m.start > start], *[m.end for m in inside if m.end < end]}
    waiting = [mark for mark in reversed(inside) if mark.kind]
    pieces, holding = [], list[Mark]()
    for left, right in pairwise(sorted(borders)):
        holding = [mark for mark in holding if mark.end > left]
        while waiting and waiting[-1].start <= left:
            holding.append(waiting.pop())
        kinds = " ".join(dict.fromkeys([m.kind for m in holding])) if holding else ""
        notes = ", ".join(dict.fromkeys([m.note for m in holding if m.note])) if holding else ""
        pieces.append(Piece(left, right, clip(text[left:right], longest), kinds, notes))
    return pieces
