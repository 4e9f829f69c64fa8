"""Quantities of a sentence: how many of what, as the interval that the words allow.

An interval grammar of our own, because the number libraries damage running text ("1.5 million" became
"1.5 1000000"). A number is found (`numbers`), kept if it counts something (`uncounted`), opened or loosened
by the words around it (`bounds`), and tied to the noun that it counts (`counted`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from sayso.model import Record, Sentence, Token
from sayso.sentences.bounds import Bounds, before, behind
from sayso.sentences.counted import Counted, counted_noun
from sayso.sentences.numbers import Number, number_at
from sayso.sentences.uncounted import uncounted

Kind = Literal["count", "money", "percent", "duration", "distance", "measure", "share", "compound"]
_MEASURES = ("money", "percent", "duration", "distance", "measure", "share")
_CURRENCY = frozenset("$€£¥₽₺₴")
_PARENTS = frozenset(("father", "mother", "parent", "parents", "grandfather", "grandmother"))
_SIZE_WORDS = ("strong", "member", "man", "person", "seat")


class Quantity(Record, frozen=True, kw_only=True):
    """How many of what. `start`, `end` count into `Report.text`, from the first word that bounds the number to the noun.

    `first`, `last` are the same stretch in tokens; `number` the first token of the number itself, `head` the
    token of the counted noun (None: left out, as in "31 dead"); `class_` is that of `lexicons/counted_nouns.tsv`
    ("arms" for `items.tsv`), `item` the item class. `more` marks an increment ("another 20").
    """

    start: int
    end: int
    text: str
    low: float | int | None
    high: float | int | None
    approx: bool
    kind: Kind
    what: str | None
    class_: str
    item: str | None
    first: int
    last: int
    number: int
    head: int | None
    more: bool = False


class _Found(NamedTuple):
    number: Number
    bounds: Bounds
    counted: Counted | None
    kind: Kind


def find_quantities(sentence: Sentence) -> list[Quantity]:
    """The quantities of a sentence, in the order of the text; numbers that count nothing are left out."""
    kept: list[Quantity] | None = sentence.__dict__.get("_quantities")
    if kept is None:
        kept = sentence.__dict__["_quantities"] = _find(sentence)
    return kept


def _find(sentence: Sentence) -> list[Quantity]:
    words = [t.text for t in sentence.tokens]
    skip = uncounted(sentence)
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        number = None if at in skip else _number(sentence, words, at)
        if number is None:
            at += 1
            continue
        quantity = _quantity(sentence, words, number, skip)
        if quantity:
            found.append(quantity)
        at = max(number.last, quantity.last if quantity and quantity.head is None else 0)
    return found


def _number(sentence: Sentence, words: list[str], at: int) -> Number | None:
    number = number_at(words, at)
    traps = (_is_pronoun, _is_glued, _is_age, _is_whole)
    return None if number is None or any(trap(sentence, number) for trap in traps) else number


def _is_pronoun(sentence: Sentence, number: Number) -> bool:
    """ "one" that counts nothing: "no one", "one another", "this one", "one day", "one must"."""
    token = sentence.tokens[number.first]
    if number.last - number.first > 1 or token.text.lower() != "one":
        return False
    previous = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    following = sentence.tokens[token.index + 1].text.lower() if token.index + 1 < len(sentence.tokens) else ""
    return previous in ("no", "any", "every", "each", "this", "that", "the", "which", "some", "another") or following in (
        "another", "'s", "’s", "day", "must", "should", "thing", "side", "way", "hand",
    ) or (token.tag in ("PRP", "NN") and following != "of")  # fmt: skip


def _is_glued(sentence: Sentence, number: Number) -> bool:
    """Part of a hyphened word that is no count: "mid-1990s", "Su-25"."""
    first = sentence.tokens[number.first]
    before_it = sentence.text[first.start - 1 : first.start] if first.start else ""
    return before_it in ("-", "/") and first.start >= 2 and sentence.text[first.start - 2].isalpha()


def _is_age(sentence: Sentence, number: Number) -> bool:
    """An age in words, or a parent's children: "Mina Orr, fifty-four, a mother of six"."""
    tokens = sentence.tokens
    around = words_at(tokens, number.first - 2, 2) if number.first > 1 else ""
    if around.split(" ")[:1] and around.split(" ")[0] in _PARENTS and around.endswith(" of"):
        return True
    named = number.first > 1 and tokens[number.first - 1].text == "," and tokens[number.first - 2].tag == "NNP"
    return named and number.last < len(tokens) and tokens[number.last].text in (",", ".", ";") and number.low < 120


def _is_whole(sentence: Sentence, number: Number) -> bool:
    """The whole of a share or the losing side of a vote: "two out of | three", "71 votes to | 44"."""
    before_it = words_at(sentence.tokens, max(number.first - 2, 0), min(2, number.first))
    return before_it in ("out of", "votes to", "vote to", "votes against")


def _quantity(sentence: Sentence, words: list[str], number: Number, skip: frozenset[int]) -> Quantity | None:
    bounds = behind(words, number, before(words, number), skip)
    counted = counted_noun(sentence, bounds.last)
    kind = _kind(sentence, number, bounds, counted)
    if kind is None:
        return None
    if kind == "compound":
        counted = None
    last = max(bounds.last, counted.last if counted else 0)
    first = bounds.first
    tokens = sentence.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    return Quantity(
        start=sentence.start + start, end=sentence.start + end, text=sentence.text[start:end],
        low=bounds.low, high=bounds.high, approx=bounds.approx, kind=kind,
        what=counted.what if counted else None, class_=counted.class_ if counted else "", item=counted.item if counted else None,
        first=first, last=last, number=number.first, head=counted.head.index if counted else None, more=bounds.more,
    )  # fmt: skip


def _kind(sentence: Sentence, number: Number, bounds: Bounds, counted: Counted | None) -> Kind | None:
    tokens = sentence.tokens
    following = tokens[number.last] if number.last < len(tokens) else None
    previous = tokens[number.first - 1] if number.first else None
    if previous is not None and (previous.text in _CURRENCY or previous.text.endswith("$")):
        return "money"
    if following is not None and following.text in ("%", "percent", "pct"):
        return "percent"
    if following is not None and following.text == "per" and words_at(tokens, number.last, 2) == "per cent":
        return "percent"
    if following is not None and following.text == "-" and following.start == tokens[number.last - 1].end:
        return _compound(tokens, number.last + 1)
    if words_at(tokens, counted.last if counted else bounds.last, 2) == "out of":
        return "share"
    if counted and counted.class_ in _MEASURES:
        return counted.class_  # type: ignore[return-value]
    return "count"


def _compound(tokens: tuple[Token, ...], at: int) -> Kind:
    """The kind of "N-word": a size ("60-strong") counts, any other compound does not ("ten-point")."""
    word = tokens[at].text.lower() if at < len(tokens) else ""
    return "count" if word in _SIZE_WORDS else "compound"


def words_at(tokens: tuple[Token, ...], at: int, count: int) -> str:
    """The next `count` words from token `at`, in lower case, joined by blanks."""
    return " ".join(t.text.lower() for t in tokens[at : at + count])
