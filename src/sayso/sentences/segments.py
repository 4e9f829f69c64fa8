"""A report's text into paragraphs and sentences, by rule, before anything is parsed.

Sentences are cut before the parse so that each distinct sentence is parsed once, whichever reports carry
it. Bullets, list numbers, the hours of a live log and the dateline stand outside the sentences; lines that
were only wrapped at a fixed width are one paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Report
from sayso.reading.datelines import dateline_of
from sayso.sentences.boundaries import LONGEST_SENTENCE, split_sentences, trim
from sayso.sentences.run_ons import parted

__all__ = ["LONGEST_SENTENCE", "Segment", "paragraphs", "segments", "split_sentences"]

_LATEST = 512  # reports whose sentences are kept: they are asked for to be parsed, to be sent and to be read
WRAPPED_AT = (45, 100)  # characters: between these widths lines may have been wrapped

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n")
# The hour of an entry in a live log.
_STAMP = r"[0-2]?\d[:.h][0-5]\d(?:\s(?:GMT|UTC))?(?:\s?[–—:|-])?(?=\s+[\"'“‘(]?[A-ZÀ-Þ])"
_BULLET = re.compile(
    rf"(?:{_STAMP}|[•·▪▫◦‣●○■□►▶➢➤✓*]|[–—-](?=\s)|\(?\d{{1,3}}[.)](?=\s)|\([a-zA-Z]\)(?=\s)|[a-z]\)(?=\s))\s*"
)
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


class Segment(NamedTuple):
    """Where a sentence stands in `Report.text`, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def paragraphs(report: Report) -> list[tuple[int, int]]:
    """The stretches between line breaks that were not dropped, without the white space around them."""
    text = report.text
    dropped = sorted((d.start, d.end) for d in report.dropped)
    found = [part for start, end in _lines(text) for part in _without(start, end, dropped)]
    return [trimmed for start, end in found if (trimmed := trim(text, start, end))]


@lexicons.cached
@lru_cache(maxsize=_LATEST)
def segments(report: Report) -> tuple[Segment, ...]:
    """The sentences of all paragraphs that hold a word, in the order of the text."""
    text, dateline = report.text, dateline_of(report)
    found = []
    for number, (first, last) in enumerate(paragraphs(report)):
        start = dateline.end if dateline and dateline.start == first else _after_bullet(text, first, last)
        cuts = [c for s, e in split_sentences(text, min(start, last), last) for c in parted(text, s, e, report.title)]
        found += [Segment(s, e, number) for s, e in cuts if any(map(str.isalnum, text[s:e]))]
    return tuple(found)


def _after_bullet(text: str, first: int, last: int) -> int:
    bullet = _BULLET.match(text, first, last)
    return bullet.end() if bullet else first


def _lines(text: str) -> list[tuple[int, int]]:
    """Where paragraphs stand: lines, or the lines of a block that were wrapped at a fixed width."""
    width = _wrapped_at(text)
    found: list[tuple[int, int]] = []
    position = 0
    for mark in [*_PARAGRAPH_BREAK.finditer(text), None]:
        end, after = (mark.start(), mark.end()) if mark else (len(text), len(text))
        if not (mark and mark.group() == "\n" and _runs_on(text, position, end, after, width)):
            found.append((position, end))
            position = after
    return found


def _runs_on(text: str, start: int, end: int, after: int, width: int | None) -> bool:
    """Whether the line that ends at `end` goes on in the next."""
    line_start = max(start, text.rfind("\n", 0, end) + 1)
    if end - line_start < WRAPPED_AT[0] // 2 or _BULLET.match(text, after):
        return False
    if width and end - line_start > WRAPPED_AT[1]:
        return False
    next_word = text[after : after + 30].split(None, 1)[0] if text[after : after + 30].strip() else ""
    if width and next_word:
        return end - line_start + 1 + len(next_word) > width - 2
    return next_word[:1].islower() and not _STOPPED.search(text, line_start, end)


def _wrapped_at(text: str) -> int | None:
    """The width at which a text's lines were wrapped, or None where its lines are paragraphs."""
    lengths = [len(line) for line in text.split("\n", 400)[:400] if line.strip()]
    if len(lengths) < 6 or max(lengths) > WRAPPED_AT[1] or max(lengths) < WRAPPED_AT[0]:
        return None
    full = sum(length > max(lengths) - 16 for length in lengths)
    return max(lengths) if full * 2 > len(lengths) else None


def _without(start: int, end: int, dropped: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a stretch between the dropped ones, which do not overlap."""
    kept = []
    for first, last in dropped[max(0, bisect_right(dropped, (start, start)) - 1) :]:
        if first >= end:
            break
        if last <= start:
            continue
        if first > start:
            kept.append((start, first))
        start = max(start, last)
    return [*kept, (start, end)] if start < end else kept
