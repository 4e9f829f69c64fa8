"""Lexicon terms as one pattern each way of matching; a star in a term stands for at most 60 characters."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\t": " ", "\n": " "}
_DECORATION = " •·*►▶▸»›>×✕☰|–—-"


def plain(text: str) -> str:
    """Lower case, straight apostrophes, plain spaces; as long as the text, so that offsets stay."""
    for found, given in _PLAIN.items():
        text = text.replace(found, given)  # each a scan in C; a table is looked into for each character
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def undecorated(text: str) -> str:
    """A line without the bullets and arrows around it; quotation marks and brackets stay."""
    return text.strip(_DECORATION)


@lru_cache(maxsize=64)
def pattern(terms: frozenset[str], ends: str = "") -> re.Pattern[str]:
    """One pattern for all terms, the longest first, each at word borders; `ends` is put behind them.

    Matches nothing where there are no terms. Those that begin with one character stand together, so that it is
    looked at once: among hundreds of terms that takes half of the time.
    """
    beginnings: dict[str, list[str]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (-len(t), t)):
        beginnings[_escaped(term[:1])].append(_escaped(term[1:]) + (r"(?!\w)" if term[-1:].isalnum() else ""))
    bodies = [f"{first}(?:{'|'.join(rest)})" for first, rest in beginnings.items()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(bodies)}){ends}" if bodies else r"(?!)")


def _escaped(words: str) -> str:
    return re.escape(plain(words)).replace(r"\*", r".{0,60}?").replace(r"\ ", " ")
