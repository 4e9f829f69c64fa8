"""A report -> the stems and names of any stretch of it: each word is looked up once, for paragraphs overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.facts.words import carried, name_key, placed, stem

NOTHING = frozenset({""})


class Stretches(NamedTuple):
    """The words of a text in their order: where each begins and ends, and what it is compared by.

    `stems`: of all words; `content`: of those that carry the matter, else empty; `names`: keys of names, else empty;
    `named`: all of these keys.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    stems: Sequence[str]
    content: Sequence[str]
    names: Sequence[str]
    named: frozenset[str]

    def stems_in(self, start: int, end: int) -> Sequence[str]:
        """The stems of the words from one offset to another, in their order."""
        return self.stems[self._words(start, end)]

    def content_in(self, start: int, end: int) -> frozenset[str]:
        """The stems of its words that carry the matter."""
        return frozenset(self.content[self._words(start, end)]) - NOTHING

    def names_in(self, start: int, end: int) -> frozenset[str]:
        """The keys of the names in it."""
        return frozenset(self.names[self._words(start, end)]) - NOTHING

    def _words(self, start: int, end: int) -> slice:
        return slice(bisect_left(self.starts, start), bisect_right(self.ends, end))


@lexicons.cached
@lru_cache(maxsize=64)
def stretches(text: str, names: frozenset[str]) -> Stretches:
    """What the words of a text are compared by; `names` as `words.find_names` gives them.

    Kept for a while, as reprints have one text.
    """
    found = placed(text)
    told = [(word, word.lower() in names) for _, word in found]
    named = [name_key(word) if is_name else "" for word, is_name in told]
    return Stretches(
        starts=[start for start, _ in found],
        ends=[start + len(word) for start, word in found],
        stems=[stem(word) for _, word in found],
        content=["" if is_name else carried(word) for word, is_name in told],
        names=named,
        named=frozenset(named) - NOTHING,
    )
