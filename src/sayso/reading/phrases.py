"""Lexicon terms as one pattern each way of matching; a star in a term stands for at most 60 characters."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\t": " ", "\n": " "})
_DECORATION = " •·*►▶▸»›>×✕☰|–—-"


def plain(text: str) -> str:
    """Lower case, straight apostrophes, plain spaces; as long as the text, so that offsets stay."""
    lowered = text.translate(_PLAIN).lower()
    return lowered if len(lowered) == len(text) else text.translate(_PLAIN)


def undecorated(text: str) -> str:
    """A line without the bullets and arrows around it; quotation marks and brackets stay."""
    return text.strip(_DECORATION)


@lru_cache(maxsize=64)
def pattern(terms: frozenset[str], ends: str = "") -> re.Pattern[str]:
    """One pattern for all terms, the longest first, each at word borders; `ends` is put behind them.

    Matches nothing where there are no terms.
    """
    bodies = [_body(term) for term in sorted(terms, key=lambda t: (-len(t), t))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(bodies)}){ends}" if bodies else r"(?!)")


def _body(term: str) -> str:
    escaped = re.escape(plain(term)).replace(r"\*", r".{0,60}?").replace(r"\ ", " ")
    return escaped + (r"(?!\w)" if term[-1:].isalnum() else "")
