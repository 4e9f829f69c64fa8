"""Words around a number that open its interval or loosen it: "more than", "some", "up to", "or more"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.sentences.numbers import Number, number_at

_BEFORE = ("about", "at_least", "exceeds", "at_most", "below", "more", "plain", "particle")
_BEHIND = ("after_at_least", "after_about", "after_at_most")
_NEAR = 5  # between the ends of "N or M"
_JOINTS = ("-", "–", "—", "to", "and", "or")


class Bounds(NamedTuple):
    """The interval of `words[first:last]`; `more` where the words announce an increment ("another")."""

    first: int
    last: int
    low: float | None
    high: float | None
    approx: bool
    more: bool = False


def before(words: list[str], number: Number) -> Bounds:
    """The number with the words before it that bound it, read from the nearest outwards."""
    bounds = Bounds(number.first, number.last, number.low, number.high, number.approx)
    while bounds.first > 0:
        found = _phrase_ending(words, bounds.first)
        if found is None:
            break
        first, class_ = found
        if class_ == "particle":  # "handed over 600 rifles" is not more than 600
            break
        if class_ == "exceeds":  # a verb bounds the number but is no part of it
            return _apply(bounds, "at_least")
        bounds = _apply(bounds._replace(first=first), class_)
    return bounds


def behind(words: list[str], number: Number, bounds: Bounds, skip: frozenset[int]) -> Bounds:
    """`bounds` with a range ("12 to 15") and the words behind the number ("or more") taken in."""
    bounds = _range(words, number, bounds, skip)
    for length in (3, 2, 1):
        class_ = _words(_BEHIND).get(" ".join(words[bounds.last : bounds.last + length]).lower())
        if class_ and bounds.last + length <= len(words):
            return _apply(bounds._replace(last=bounds.last + length), class_.removeprefix("after_"))
    return bounds


def behind_noun(words: list[str], at: int, bounds: Bounds) -> Bounds:
    """`bounds` with words of several behind the counted noun, which ends at `at`: "125 fighters at least".

    Such words before a number are that one's: "30 fighters, at least 4 of them boys".
    """
    for length in (3, 2):
        class_ = _words(_BEHIND).get(" ".join(words[at : at + length]).lower())
        if class_ and at + length <= len(words) and number_at(words, at + length) is None:
            return _apply(bounds, class_.removeprefix("after_"))
    return bounds


def _range(words: list[str], number: Number, bounds: Bounds, skip: frozenset[int]) -> Bounds:
    """The number joined with the next one as a range, where both are its ends."""
    at = bounds.last
    if at + 1 >= len(words) or words[at].lower() not in _JOINTS or at + 1 in skip:
        return bounds
    upper = number_at(words, at + 1)
    opener = words[bounds.first - 1].lower() if bounds.first else ""
    if upper is None or not _are_ends(number, words[at].lower(), upper, opener) or _is_change(words, bounds, opener):
        return bounds
    first = bounds.first - 1 if opener in ("between", "from") else bounds.first
    return bounds._replace(first=first, last=upper.last, low=_share_scale(number, upper), high=upper.high)


def _are_ends(lower: Number, joint: str, upper: Number, opener: str) -> bool:
    """ "and" joins a range only after "between", "or" only near numbers ("two or three")."""
    if upper.low <= lower.low or (joint == "and" and opener != "between"):
        return False
    return joint != "or" or upper.low <= max(lower.low * 2, lower.low + _NEAR)


def _is_change(words: list[str], bounds: Bounds, opener: str) -> bool:
    """ "rose from 31 to 44" is no range."""
    before_it = words[bounds.first - 2].lower() if bounds.first > 1 else ""
    return opener == "from" and before_it in lexicons.terms("count_words", "change")


def _share_scale(lower: Number, upper: Number) -> float:
    """The lower end of "two to three thousand" is two thousand, of "800 to 1,200" 800."""
    if upper.last - upper.first > 1 and lower.low < 100:
        for scale in (1_000_000_000, 1_000_000, 1_000, 100):
            if upper.low % scale == 0 and lower.low < upper.low / scale:
                return lower.low * scale
    return lower.low


def _apply(bounds: Bounds, class_: str) -> Bounds:
    if class_ == "about":
        return bounds._replace(approx=True)
    if class_ == "at_least":
        return bounds._replace(high=None)
    if class_ in ("at_most", "below"):
        return bounds._replace(low=None)
    return bounds._replace(more=True) if class_ == "more" else bounds


def _phrase_ending(words: list[str], last: int) -> tuple[int, str] | None:
    for length in (5, 4, 3, 2, 1):
        if last - length >= 0:
            class_ = _words(_BEFORE).get(" ".join(words[last - length : last]).lower())
            if class_:
                return last - length, class_
    return None


@lexicons.cached
@lru_cache(maxsize=None)
def _words(classes: tuple[str, ...]) -> dict[str, str]:
    return {e.term.lower(): e.class_ for e in lexicons.load("numbers") if e.class_ in classes}
