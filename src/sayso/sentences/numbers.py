"""Number words and digits into the interval that they allow: "several thousand" is 2000 to 9999.

Works on a row of words, so that it needs no parser. `lexicons/numbers.tsv` holds the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons

_DIGITS = re.compile(r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


class Number(NamedTuple):
    """`words[first:last]` say a number between `low` and `high` (equal unless the words are vague)."""

    first: int
    last: int
    low: float
    high: float
    approx: bool = False
    spelled: bool = True


class _Amount(NamedTuple):
    class_: str
    low: float
    high: float


def number_at(words: Sequence[str], first: int) -> Number | None:
    """The longest number that begins at `words[first]`, or None.

    >>> number_at("one thousand one hundred and forty arms".split(), 0)
    Number(first=0, last=6, low=1140, high=1140, approx=False, spelled=True)
    >>> number_at("tens of thousands of lives".split(), 0)
    Number(first=0, last=3, low=10000, high=99999, approx=True, spelled=True)
    >>> number_at("1.5 million people".split(), 0)
    Number(first=0, last=2, low=1500000, high=1500000, approx=False, spelled=False)
    """
    if not may_begin(words, first):
        return None
    for read in (_digits, _vague, _some, _part, _spelled):
        found = read(words, first)
        if found:
            return found._replace(low=_whole(found.low), high=_whole(found.high))
    return None


def may_begin(words: Sequence[str], at: int) -> bool:
    """Whether a number may begin at `words[at]`: a digit, or the first word, or first two, of an entry."""
    word = words[at].lower()
    if word[:1].isdigit():
        return True
    alone, openings = _beginnings()
    return word in alone or (word in openings and " ".join(words[at : at + 2]).lower() in openings[word])


def beginnings(words: Sequence[str]) -> list[int]:
    """Where a number may begin, as `may_begin` tells."""
    alone, openings = _beginnings()
    return [
        at
        for at, word in enumerate(map(str.lower, words))
        if word in alone or word[:1].isdigit() or (word in openings and may_begin(words, at))
    ]


def _digits(words: Sequence[str], at: int) -> Number | None:
    if not _DIGITS.fullmatch(words[at]):
        return None
    value = float(re.sub(r"[,  ]", "", words[at]))
    last, scale = _scales(words, at + 1)
    return Number(at, last, value * scale, value * scale, spelled=False)


def _vague(words: Sequence[str], at: int) -> Number | None:
    amount = _amount(words[at], "vague")
    if not amount:
        return None
    last, low, high = at + 1, amount.low, amount.high
    while last + 1 < len(words) and words[last].lower() == "of" and (more := _amount(words[last + 1], "vague")):
        low, high, last = low * more.low, (high + 1) * more.low - 1, last + 2
    return Number(at, last, low, high, True)


def _some(words: Sequence[str], at: int) -> Number | None:
    last, amount = _phrase(words, at, "some")
    if not amount:
        return None
    tail, scale = _scales(words, last, groups=True)
    high = amount.high if scale == 1 else (amount.high + 1) * scale - 1
    if amount.low == amount.high:
        high = amount.low * scale
    return Number(at, tail, amount.low * scale, high, True)


def _part(words: Sequence[str], at: int) -> Number | None:
    last, amount = _phrase(words, at, "part")
    tail, scale = _scales(words, last, groups=True)
    if not amount or tail == last:
        return None
    return Number(at, tail, amount.low * scale, amount.low * scale)


def _spelled(words: Sequence[str], at: int) -> Number | None:
    """Cardinals in words; "a" and "an" count only before a scale or a group ("a hundred", "a dozen")."""
    first, total, current, previous = at, 0.0, 0.0, ""
    scale = at + 2 if words[at + 1 : at + 2] == ["good"] else at + 1  # "a good hundred"
    if words[at].lower() in ("a", "an") and scale < len(words) and _amount(words[scale], "scale", "group"):
        current, at = 1.0, scale
    while at < len(words):
        amount = _amount(words[at], "unit", "ten", "scale", "group")
        if amount is None:
            if not _joins(words, at, previous):
                break
        elif not _may_follow(amount, previous, current):
            break
        elif amount.class_ in ("unit", "ten"):
            current += amount.low
        elif amount.low <= _HUNDRED:
            current = (current or 1.0) * amount.low
        else:
            total, current = total + (current or 1.0) * amount.low, 0.0
        previous = amount.class_ if amount else previous
        at += 1
    return Number(first, at, total + current, total + current) if previous else None


def _may_follow(amount: _Amount, previous: str, current: float) -> bool:
    """Whether a word goes on with the number: no unit after a unit, no scale without a value before it."""
    if amount.class_ in ("unit", "ten"):
        return previous != "unit" and not (previous == "ten" and (amount.class_ == "ten" or amount.low > 9))
    return bool(previous or current)


def _joins(words: Sequence[str], at: int, previous: str) -> bool:
    """ "and" behind a scale, "-" behind a ten, where a further cardinal follows."""
    word = words[at].lower()
    if previous not in _BEFORE.get(word, ()) or at + 1 >= len(words):
        return False
    return _amount(words[at + 1], *_AFTER[word]) is not None


_HUNDRED = 100
_BEFORE = {"and": ("scale", "group"), "-": ("ten",)}
_AFTER = {"and": ("unit", "ten"), "-": ("unit",)}


def _scales(words: Sequence[str], at: int, *, groups: bool = False) -> tuple[int, float]:
    classes = ("scale", "group") if groups else ("scale",)
    scale = 1.0
    while at < len(words) and (amount := _amount(words[at], *classes)):
        scale, at = scale * amount.low, at + 1
    return at, scale


def _phrase(words: Sequence[str], at: int, class_: str) -> tuple[int, _Amount | None]:
    for length in (4, 3, 2, 1):
        amount = _amount(" ".join(words[at : at + length]), class_)
        if amount and at + length <= len(words):
            return at + length, amount
    return at, None


def _amount(word: str, *classes: str) -> _Amount | None:
    amount = _amounts().get(word.lower())
    return amount if amount and amount.class_ in classes else None


@lexicons.cached
@lru_cache(maxsize=1)
def _amounts() -> dict[str, _Amount]:
    return {
        e.term.lower(): _Amount(e.class_, float(e.get("low")), float(e.get("high")))
        for e in lexicons.load("numbers")
        if e.get("low") and e.class_ != "none"
    }


@lexicons.cached
@lru_cache(maxsize=1)
def _beginnings() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The words that say a number by themselves; for the others that open one, their first two words."""
    scales = [term for term, amount in _amounts().items() if _is_scale(amount)]
    terms = [*_amounts(), *(f"{one} {term}" for one in ("a", "an", "a good") for term in scales)]
    openings: dict[str, set[str]] = {}
    for words in (term.split() for term in terms if " " in term):
        openings.setdefault(words[0], set()).add(" ".join(words[:2]))
    alone = frozenset(term for term in terms if " " not in term)
    return alone, {word: frozenset(pairs) for word, pairs in openings.items()}


def _is_scale(amount: _Amount) -> bool:
    return amount.class_ in ("scale", "group")


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 6)
