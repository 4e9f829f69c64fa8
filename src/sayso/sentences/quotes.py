"""Quotation marks of all kinds into quotations: speech, scare quotes, titles.

Marks are read paragraph by paragraph. A quotation whose closing mark is missing ends with its paragraph
(`closed` False): newspapers leave the mark out where speech goes on in the next paragraph, and a broken
text must not swallow the rest of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from sayso.model import Quotation

LONGEST_SCARE = 3  # words
LONGEST_TITLE = 10  # words

_DOUBLE = {"“": '”“"', "”": "”", '"': '"”', "«": "»", "„": '“”"', "»": "«", "''": "''", "``": "''"}
_OPENER = re.compile(r"(?<![\w.,!?…”’])(?:[“\"«„]|''|``)(?=\S)|(?<=[—–-])[“\"](?=\w)|“")
_SINGLE_OPENER = re.compile(r"(?<![\w.,!?’'])[‘'](?=[\w“\"…])(?!\d0s|(?:tis|em|til|cause|n)\b)")
_SINGLE_CLOSER = re.compile(r"(?<=[.,!?…–—])[’'](?!\w)")
_LOOSE_SINGLE_CLOSER = re.compile(r"(?<=\w)[’'](?!\w)")
_NAMING = re.compile(
    r"\b(?:so-called|self-styled|known as|dubbed|nicknamed|termed|styled|titled|entitled|called)\W*$", re.I
)
_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


@lru_cache(maxsize=64)
def find_quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order, not nested.

    Args:
        text: `Report.text`.
        paragraphs: (start, end) of each paragraph; no quotation crosses from one to the next. Several stages ask, so
            the latest answers are kept.
    Returns:
        Quotations; the offsets hold `inner_start <= inner_end <= end`.
    """
    return tuple(found for first, last in paragraphs for found in _in_paragraph(text, first, last))


def _in_paragraph(text: str, first: int, last: int) -> Iterator[Quotation]:
    position = first
    while position < last:
        opener = _next_opener(text, position, last)
        if opener is None:
            return
        quotation = _closed(text, opener, last)
        if quotation is None:
            position = opener.end()
            continue
        yield quotation
        position = max(quotation.end, opener.end())


def _next_opener(text: str, position: int, last: int) -> re.Match[str] | None:
    double = _OPENER.search(text, position, last)
    single = _SINGLE_OPENER.search(text, position, double.start() if double else last)
    return single if single and not text.startswith("''", single.start()) else double


def _closed(text: str, opener: re.Match[str], last: int) -> Quotation | None:
    """The quotation that `opener` begins, or None for a single mark that is only an apostrophe."""
    start, inner = opener.span()
    if opener.group() in "‘'":
        end = _single_end(text, inner, last)
        if end is None:
            return _unclosed(start, inner, last) if opener.group() == "‘" else None
        width = 1
    else:
        end, width = _double_end(text, opener.group(), inner, last)
    if end is None:
        return _unclosed(start, inner, last)
    return Quotation(
        start=start, end=end + width, inner_start=inner, inner_end=end, kind=_kind(text, start, inner, end)
    )


def _unclosed(start: int, inner: int, last: int) -> Quotation:
    return Quotation(start=start, end=last, inner_start=inner, inner_end=last, closed=False)


def _double_end(text: str, mark: str, inner: int, last: int) -> tuple[int | None, int]:
    closers = _DOUBLE[mark]
    if len(mark) == 2:
        end = text.find(closers, inner, last)
        return (end if end >= 0 else None), 2
    found = [at for closer in closers if (at := text.find(closer, inner, last)) >= 0]
    return (min(found) if found else None), 1


def _single_end(text: str, inner: int, last: int) -> int | None:
    """Where a single mark closes; a mark after punctuation is trusted before one that may be a possessive."""
    following = _SINGLE_OPENER.search(text, inner, last)
    limit = following.start() if following else last
    sure = _SINGLE_CLOSER.search(text, inner, limit)
    if sure:
        return sure.start()
    loose = _LOOSE_SINGLE_CLOSER.search(text, inner, limit)
    return loose.start() if loose else None


def _kind(text: str, start: int, inner: int, end: int) -> Literal["speech", "scare", "title"]:
    words = re.findall(r"[\w’'-]+", text[inner:end])
    finished = text[inner:end].rstrip()[-1:] in tuple(".!?,…")
    if finished or not words:
        return "speech"
    named = bool(_NAMING.search(text, max(0, start - 20), start))
    capitals = [w for w in words if w.lower() not in _SMALL]
    if 1 < len(words) <= LONGEST_TITLE and capitals and all(w[0].isupper() or w[0].isdigit() for w in capitals):
        return "title"
    return "scare" if named or len(words) <= LONGEST_SCARE else "speech"
