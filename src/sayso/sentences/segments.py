"""A report's text into paragraphs and sentences, by rule, before anything is parsed.

Sentences are cut before the parse so that each distinct sentence is parsed once, whichever reports carry
it. Robust where punctuation was lost: an over-long stretch is cut at the softest point that it offers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Report

LONGEST_SENTENCE = 800  # characters; longer stretches are cut, or one lost full stop would cost seconds

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n|\n")
_END = re.compile(r"""(?:[.!?…]+|[。؟۔])["'”’»)\]]*(?=\s+["'“‘«(\[]*[A-Z0-9À-ÞĀ-Ž—–-])""")
_LAST_WORD = re.compile(r"[\w.’']+$")
_SOFT = (re.compile(r";\s"), re.compile(r"\s[—–-]\s"), re.compile(r",\s"), re.compile(r"\s"))


class Segment(NamedTuple):
    """Where a sentence stands in `Report.text`, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def paragraphs(report: Report) -> list[tuple[int, int]]:
    """The stretches between line breaks that were not dropped, without the white space around them."""
    dropped = sorted((d.start, d.end) for d in report.dropped)
    found = []
    position = 0
    text = report.text
    for start, end in [*((m.start(), m.end()) for m in _PARAGRAPH_BREAK.finditer(text)), (len(text), len(text))]:
        found.extend(_without(position, start, dropped))
        position = end
    return [trimmed for start, end in found if (trimmed := _trim(text, start, end))]


def segments(report: Report) -> list[Segment]:
    """The sentences of all paragraphs, in the order of the text."""
    return [
        Segment(start, end, number)
        for number, (first, last) in enumerate(paragraphs(report))
        for start, end in split_sentences(report.text, first, last)
    ]


def split_sentences(text: str, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
    """Cut `text[first:last]` into sentences; offsets count into `text`.

    >>> [("Mr. Ohm left at 6 a.m. on Monday. He stayed away."[s:e]) for s, e in
    ...  split_sentences("Mr. Ohm left at 6 a.m. on Monday. He stayed away.")]
    ['Mr. Ohm left at 6 a.m. on Monday.', 'He stayed away.']
    """
    last = len(text) if last is None else last
    found, position = [], first
    for match in _END.finditer(text, first, last):
        if _is_abbreviation(text, position, match):
            continue
        found.extend(_shorten(text, position, match.end()))
        position = match.end()
    found.extend(_shorten(text, position, last))
    return [trimmed for start, end in found if (trimmed := _trim(text, start, end))]


def _is_abbreviation(text: str, first: int, match: re.Match[str]) -> bool:
    if match.group()[0] != "." or match.group().startswith(".."):
        return False
    word = _LAST_WORD.search(text, max(first, match.start() - 30), match.start())
    if not word:
        return False
    spelled = word.group().lower()
    if spelled in _abbreviations("before_name"):
        return True
    if len(spelled) == 1 and spelled.isalpha() and word.group().isupper():
        return True  # an initial: "J. Ohm"
    follows = text[match.end() :].lstrip()[:1]
    if spelled in _abbreviations("before_number"):
        return follows.isdigit()
    if spelled in _abbreviations("anywhere") or re.fullmatch(r"(?:[a-z]\.)+[a-z]", spelled):
        next_word = re.match(r"\s+[\"'“‘(]*(\w+)", text[match.end() : match.end() + 40])
        return not (next_word and next_word.group(1).lower() in _abbreviations("opener"))
    return False


@lru_cache(maxsize=None)
def _abbreviations(class_: str) -> frozenset[str]:
    return frozenset(term.rstrip(".") for term in lexicons.terms("abbreviations", class_))


def _shorten(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST_SENTENCE:
        window = text[start : start + LONGEST_SENTENCE]
        for soft in _SOFT:
            cuts = [m.end() for m in soft.finditer(window) if m.end() > LONGEST_SENTENCE // 2]
            if cuts:
                break
        cut = start + (cuts[-1] if cuts else LONGEST_SENTENCE)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _without(start: int, end: int, dropped: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept = []
    for first, last in dropped:
        if last <= start or first >= end:
            continue
        if first > start:
            kept.append((start, first))
        start = max(start, last)
    if start < end:
        kept.append((start, end))
    return kept


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    stretch = stretch.strip()
    return (start + lead, start + lead + len(stretch)) if stretch else None
