"""The words of one stretch of a text with their offsets, and where the sentences of a report stand, roughly cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso.model import Report

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-Þ])|\n+")
_SMALL = re.compile(r"(?<![\w’'-])[a-zß-ÿ][\w-]+")
_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:['’]\w+)*")


class Word(NamedTuple):
    """A word in a report: where it stands, its normal form, and whether it begins with a capital letter."""

    start: int
    end: int
    norm: str
    capital: bool


def tokens(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`; offsets count into `text`.

    >>> [w.norm for w in tokens("Some 1,140 rifles’ worth", 0, 24)]
    ['some', '1,140', 'rifles', 'worth']
    """
    lowered = normal(text[start:end])
    if len(lowered) != end - start:  # a letter whose lower case is two
        found = ((m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end))
        return [Word(first, last, normal(word), word[0].isupper()) for first, last, word in found]
    return [
        Word(start + m.start(), start + m.end(), m.group(), text[start + m.start()].isupper())
        for m in _WORD.finditer(lowered)
    ]


def places_of(words: str, text: str) -> Iterator[int]:
    """Where these very words stand in a text, within longer words too.

    >>> list(places_of("an", "an orange van"))
    [0, 5, 11]
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def normal(words: str) -> str:
    """Lower case, with one form of apostrophe."""
    return words.lower().replace("’", "'")


@lru_cache(maxsize=64)
def small_words(text: str) -> frozenset[str]:
    """The words that a text writes without a capital."""
    return frozenset(_SMALL.findall(text))


def sentence_spans(report: Report) -> list[tuple[int, int]]:
    """Where the sentences of a report stand, roughly cut; dropped stretches are left out."""
    spans, position = [], 0
    for match in _SENTENCE_END.finditer(report.text):
        spans.append((position, match.end()))
        position = match.end()
    spans.append((position, len(report.text)))
    if report.dropped:
        spans = [s for s in spans if not any(d.start < s[1] and s[0] < d.end for d in report.dropped)]
    return spans
