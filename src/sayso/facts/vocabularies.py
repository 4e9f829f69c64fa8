"""How often a report uses each word, and how it writes it: all that parting a pile into stories needs of a report.

A vocabulary depends on nothing but its report, so it can be kept; a pile of thousands to which one report is added is
parted again without reading the others.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import msgspec
import numpy as np

from sayso.facts.words import is_function_word, words, written
from sayso.model import Report

COUNT = np.dtype("<u4")


class Vocabulary(NamedTuple):
    """The words of one report in lower case, in the order in which they come.

    `counts`: three numbers a word, each of `COUNT`: how often it stands in title and read text, how often with a
    capital inside a sentence, how often without one. Words that say nothing about the matter are left out.
    """

    words: tuple[str, ...]
    counts: bytes


def vocabulary(report: Report) -> Vocabulary:
    """The words of a report; title and text count, dropped stretches do not."""
    read = Counter(
        word.lower()
        for word in words(f"{report.title or ''}. {_read_text(report)}")
        if word[0].isdigit() or not is_function_word(word)
    )
    inside, lower = written(report.text)
    told = dict.fromkeys((*read, *(word for word in (*inside, *lower) if not is_function_word(word))))
    return Vocabulary(tuple(told), np.array([(read[w], inside[w], lower[w]) for w in told], COUNT).tobytes())


pack_vocabulary = msgspec.msgpack.Encoder().encode
unpack_vocabulary = msgspec.msgpack.Decoder(Vocabulary).decode


def _read_text(report: Report) -> str:
    text = report.text
    for dropped in sorted(report.dropped, key=lambda d: -d.start):
        text = f"{text[: dropped.start]} {text[dropped.end :]}"
    return text
