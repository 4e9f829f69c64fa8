"""Reports -> their sentences as rows of arrays, light and fast enough for a hundred thousand reports.

In: reports. Out: `Rows`: where each sentence stands, and the stable 64-bit hash of each of its words, so
that candidates can be found without holding the words. `tokens` gives the words of one stretch with offsets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np

from sayso.model import Report

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-Þ])|\n+")
_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:['’]\w+)*")


class Word(NamedTuple):
    """A word in a report: where it stands, its normal form, and whether it begins with a capital letter."""

    start: int
    end: int
    norm: str
    capital: bool


class Rows(NamedTuple):
    """Sentences of all reports, one row each, in the order of the reports and of their texts.

    Row `i` is `reports[report[i]].text[start[i]:end[i]]`; its words are `words[first[i]:first[i + 1]]`.
    """

    report: np.ndarray
    start: np.ndarray
    end: np.ndarray
    first: np.ndarray
    words: np.ndarray


class _Hashes(dict[str, int]):
    """Word -> 64-bit hash, the same in every process; computed once a word."""

    def __missing__(self, word: str) -> int:
        value = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
        self[word] = value
        return value


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


def normal(words: str) -> str:
    """Lower case, with one form of apostrophe."""
    return words.lower().replace("’", "'")


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


def rows(reports: Sequence[Report]) -> Rows:
    """The sentences of all reports; sentences without words are left out."""
    hashes = _Hashes()
    where: list[tuple[int, int, int, int]] = []
    words: list[int] = []
    for number, report in enumerate(reports):
        text = normal(report.text)
        if len(text) != len(report.text):  # a letter whose lower case is two: offsets would shift
            text = "".join(c if len(c.lower()) != 1 else c.lower() for c in report.text).replace("’", "'")
        for start, end in sentence_spans(report):
            found = _WORD.findall(text, start, end)
            if found:
                where.append((number, start, end, len(words)))
                words.extend(map(hashes.__getitem__, found))
    table = np.array(where, dtype=np.int64).reshape(-1, 4)
    first = np.append(table[:, 3], len(words))
    return Rows(table[:, 0], table[:, 1], table[:, 2], first, np.array(words, dtype=np.uint64))
