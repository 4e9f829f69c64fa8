"""A report's headline: which line it is, and where it stands a second time."""

from __future__ import annotations

import re

LONGEST = 200  # characters

_ENDS = (".", ",", ";", ":")
_WORD = re.compile(r"\w+")
_BULLET = re.compile(r"[•·*▪–—-]\s|\d+[.)]\s")


def looks_like_title(line: str, following: str) -> bool:
    """Whether a report's first line is its headline.

    Args:
        line: the first line that is no furniture.
        following: the line after it, "" where there is none.
    """
    if not following or len(line) > LONGEST or len(_WORD.findall(line)) < 2 or _BULLET.match(line):
        return False
    return not line.rstrip("\"'”’").endswith(_ENDS)


def same_headline(line: str, title: str) -> bool:
    """Whether a line is the title again, alone or with the outlet's name behind it ("Title | Outlet").

    >>> same_headline("Two bridges reopened - Harvel Post", "Two bridges reopened")
    True
    """
    if len(line) > LONGEST + 60:
        return False
    ours, wanted = _words(line), _words(title)
    if not wanted or ours[: len(wanted)] != wanted:
        return False
    rest = len(ours) - len(wanted)
    return rest == 0 or (rest <= 4 and bool(re.search(r"\s[|–—»-]\s[^|–—»]+$", line)))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
