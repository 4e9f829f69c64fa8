"""Two reports that share wording -> which had it first: by credit, else by time, else not known."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from sayso import lexicons
from sayso.model import Report
from sayso.origins.outlets import credit_spans

Direction = Literal["known", "inferred", "unknown"]


class Order(NamedTuple):
    """`first` and `second` of two reports, how that is known, and why in words."""

    first: Report
    second: Report
    direction: Direction
    why: str


def order(one: Report, other: Report) -> Order:
    """Which of two reports the shared wording comes from, as far as they show it."""
    credits_other, credits_one = credits(one, other), credits(other, one)
    if credits_other != credits_one:
        first, second = (other, one) if credits_other else (one, other)
        return Order(first, second, "known", f"{second.outlet or second.id} credits {first.outlet}")
    early, late = sorted((one, other), key=lambda r: (r.published or "~", r.id))
    if _is_before(early.published, late.published):
        return Order(early, late, "inferred", f"published {early.published} and {late.published}")
    shared = sorted(agencies(one.text) & agencies(other.text))
    return Order(
        early, late, "unknown", f"both credit {', '.join(shared)}" if shared else "neither credit nor time tells"
    )


def _is_before(early: str | None, late: str | None) -> bool:
    """Whether both are known and differ as far as both are given (a date does not precede its own hours)."""
    if not early or not late:
        return False
    grain = min(len(early), len(late))
    return early[:grain] < late[:grain]


def credits(report: Report, other: Report) -> bool:
    """Whether a report names the outlet of another as where it has something from."""
    if not other.outlet or other.outlet == report.outlet:
        return False
    return bool(credit_spans(report.text, other.outlet))


@lexicons.cached
@lru_cache(maxsize=1024)
def agencies(text: str) -> frozenset[str]:
    """The news agencies that a text names, by their full or usual names."""
    return frozenset(_agency_names()[m] for m in _agency_pattern().findall(text))


@lexicons.cached
@lru_cache(maxsize=1)
def _agency_names() -> dict[str, str]:
    firm = (e for e in lexicons.load("bodies") if e.class_ == "news_agency" and e.get("strength") == "firm")
    return {e.term: e.get("entity") or e.term for e in firm}


@lexicons.cached
@lru_cache(maxsize=1)
def _agency_pattern() -> re.Pattern[str]:
    """All names in one pattern, parted by their first letter, at which most of a text is passed over."""
    names = sorted(_agency_names(), key=lambda name: (name[0], -len(name), name))
    by_letter = ((first, [name[1:] for name in group]) for first, group in groupby(names, key=itemgetter(0)))
    parts = (f"{re.escape(first)}(?<![\\w-].)(?:{'|'.join(map(re.escape, rest))})" for first, rest in by_letter)
    return re.compile(rf"(?:{'|'.join(parts)})(?![\w-])")
