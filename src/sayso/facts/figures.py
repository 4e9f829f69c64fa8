"""What a figure counts and for whom, and how near two figures are: only like is compared with like."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.facts.words import stem, words
from sayso.model import Claim, Figure
from sayso.sentences.count_classes import class_of_phrase, strip_plural


def figure_kind(figure: Figure) -> str:
    """What a figure counts, coarsely: killed, injured, displaced, missing, or things counted otherwise."""
    return _kind_of(figure.what)


@lru_cache(maxsize=8192)
def _kind_of(what: str) -> str:
    return next((kind for kind in ("killed", "injured", "displaced", "missing") if kind in what), "count")


def same(left: Figure, right: Figure) -> bool:
    """Whether two figures are one number: the same bounds, or closed intervals that meet."""
    if (left.low, left.high) == (right.low, right.high) or (left.low is not None and left.low == right.low):
        return True
    return None not in (left.low, left.high, right.low, right.high) and ratio(left, right) == 1


def ratio(left: Figure, right: Figure) -> float:
    """How near two figures are: 1 where their intervals meet, else the smaller bound over the larger one."""
    low = max(left.low or 0, right.low or 0)
    high = min(_top(left), _top(right))
    return 1.0 if low <= high else high / low


def nearness(left: Figure, right: Figure) -> float:
    """As `ratio`, but "at least 40" is taken for about 40: what it leaves open is mostly little.

    >>> nearness(Figure(what="killed", low=45), Figure(what="killed", low=3, high=3))
    0.06666666666666667
    """
    if vague(left) or vague(right) or None not in (left.low, left.high, right.low, right.high):
        return ratio(left, right)
    told = [figure.low if figure.low is not None else figure.high or 0 for figure in (left, right)]
    return min(told) / max(told) if max(told) else 1.0


def vague(figure: Figure) -> bool:
    """Whether a figure is only of a size: "dozens", "hundreds"."""
    return figure.approx and figure.low != figure.high


def _top(figure: Figure) -> float:
    return figure.high if figure.high is not None else float("inf")


def counted(figure: Figure) -> str:
    """What a figure counts: an outcome for people, else the class of its noun, else the stems of its noun.

    >>> counted(Figure(what="rifles")), counted(Figure(what="killed"))
    ('rifl', 'killed')
    """
    kind = figure_kind(figure)
    return kind if kind != "count" else _noun_class(figure.what)


@lexicons.cached
@lru_cache(maxsize=8192)
def _noun_class(noun: str) -> str:
    stems = [stem(word) for word in words(noun)]
    classes = _noun_classes(alone=len(stems) == 1)
    return next((classes[s] for s in reversed(stems) if s in classes), " ".join(stems))


@lexicons.cached
@lru_cache(maxsize=2)
def _noun_classes(*, alone: bool) -> dict[str, str]:
    return {stem(entry.term): entry.class_ for entry in lexicons.load("counted") if alone or not entry.get("alone")}


@lexicons.cached
@lru_cache(maxsize=8192)
def broad_class(what: str) -> str | None:
    """What a noun counts, broadly: an outcome, people, arms, houses; None where no lexicon has the noun.

    >>> broad_class("injured"), broad_class("fishing boats"), broad_class("rifles")
    ('injured', 'vehicles', 'arms')
    """
    kind = _kind_of(what)
    if kind != "count":
        return kind
    last = what.lower().split()[-1:] or [""]
    listed = class_of_phrase(strip_plural(last[0])) or class_of_phrase(last[0])
    return {"people_group": "people"}.get(listed[0], listed[0]) if listed else None


def like_pairs(one: Claim, other: Claim) -> list[tuple[Figure, Figure]]:
    """The pairs of figures of two claims that count the like; a measure is like nothing."""
    return [(a, b) for a in one.figures for b in other.figures if counted(a) == counted(b) != "measures"]


def population(figure: Figure) -> str:
    """Whom a figure of people befell, as a class of `facets.tsv`; empty for all, and for those who fled."""
    if figure_kind(figure) == "displaced":
        return ""
    return _people_in(figure.who) if figure.who else ""


@lexicons.cached
@lru_cache(maxsize=8192)
def _people_in(who: str) -> str:
    """The class of the people, none for "soldiers and civilians" together."""
    text = f" {' '.join(stem(word) for word in words(who))} "
    found = list(dict.fromkeys(value for term, value in _people() if term in text))
    return "" if not found or (len(found) > 1 and " and " in who) else found[0]


@lexicons.cached
@lru_cache(maxsize=1)
def _people() -> tuple[tuple[str, str], ...]:
    return tuple(
        (f" {' '.join(stem(w) for w in words(e.term))} ", e.class_.removeprefix("people."))
        for e in lexicons.load("facets")
        if e.class_.startswith("people.")
    )
