"""Sentences that ran together where no stop was kept: a headline before its lead, a lead that stands twice.

Told by what the report says itself: its title at the head of the text, and the opening of a sentence that comes
again in the same sentence. Uncut, one toll would be read twice, and the headline's words would govern the lead's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(r"\S+(?:\s+\S+){5}(?=\s)")  # six words: no sentence says so many twice by chance
_SHORTEST = 4  # words of a title that is cut off, and of what follows it


def parted(text: str, start: int, end: int, title: str | None) -> list[tuple[int, int]]:
    """The stretch `text[start:end]` cut where a title ends and where its own opening comes again.

    >>> text = "Two bridges reopen in Harvel Engineers reopened two bridges."
    >>> [text[s:e] for s, e in parted(text, 0, len(text), "Two bridges reopen in Harvel")]
    ['Two bridges reopen in Harvel', 'Engineers reopened two bridges.']
    """
    found = []
    for cut in sorted({*_behind_title(text, start, end, title), *_at_repeats(text, start, end)}):
        found.append((start, len(text[:cut].rstrip())))
        start = cut
    return [*found, (start, end)]


def may_run_on(text: str, title: str) -> bool:
    """Whether a sentence of a text may run on from its title, one of some words."""
    return len(title.split()) >= _SHORTEST and f"{title} " in text


def _behind_title(text: str, start: int, end: int, title: str | None) -> Iterator[int]:
    """Where the words behind the title begin, if the stretch opens with it and a sentence follows, not a byline."""
    if title and text.startswith(f"{title} ", start, end) and may_run_on(text, title):
        behind = text[start + len(title) : end]
        words = behind.split()
        if len(words) >= _SHORTEST and not words[0][0].islower():
            yield end - len(behind.lstrip())


def _at_repeats(text: str, start: int, end: int) -> Iterator[int]:
    """Where the first words of the stretch come again in it."""
    opening = _OPENING.match(text, start, end)
    at = text.find(opening.group(), opening.end(), end) if opening else -1
    if at > 0 and text[at - 1].isspace():
        yield at
