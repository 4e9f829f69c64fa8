"""Quantities of a sentence: how many of what, as the interval that the words allow.

An interval grammar of our own, because the number libraries damage running text ("1.5 million" became
"1.5 1000000"). A number is found (`numbers`), kept if it counts something (`uncounted`), opened or loosened
by the words around it (`bounds`), and tied to the noun that it counts (`counted`).
"""

from __future__ import annotations

from typing import Literal, cast

from sayso import lexicons
from sayso.model import Record, Sentence, Token
from sayso.sentences.bounds import Bounds, before, behind, behind_noun
from sayso.sentences.counted import Counted, counted_noun
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.numbers import Number, beginnings, number_at
from sayso.sentences.uncounted import counts_nothing, is_bare_number, uncounted, words_at

Kind = Literal["count", "money", "percent", "duration", "distance", "measure", "share", "compound"]
_MEASURES = frozenset(("money", "percent", "duration", "distance", "measure", "share"))
_OF_PRONOUN = frozenset(
    f"of {word}" for word in ("them", "whom", "us", "which", "these", "those", "ours", "theirs", "yours")
)
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₽": "roubles", "₺": "lira", "₴": "hryvnias"}


class Quantity(Record, frozen=True, kw_only=True):
    """How many of what; `start`, `end` count into `Report.text`, from the first word that bounds the number on.

    `first`, `last` are the same stretch in tokens; `number` the first token of the number itself, `head` the
    token of the counted noun (None: left out, as in "31 dead"); `class_` is that of `lexicons/counted_nouns.tsv`
    ("arms" for `items.tsv`), `item` the item class. `described` is the first token behind the number; `more` marks
    an increment ("another 20").
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
    described: int
    head: int | None
    more: bool = False


@kept_by_sentence
def find_quantities(sentence: Sentence) -> list[Quantity]:
    """The quantities of a sentence, in the order of the text; numbers that count nothing are left out."""
    words = [t.text for t in sentence.tokens]
    first_words = beginnings(words)
    skip = uncounted(sentence, first_words) if first_words else frozenset()
    found: list[Quantity] = []
    done = 0
    for at in first_words:
        number = None if at < done or at in skip else number_at(words, at)
        if number is None:
            continue
        done = number.last
        if not counts_nothing(sentence, number):
            quantity = _quantity(sentence, words, number, skip)
            found.append(quantity)
            done = max(done, quantity.described, quantity.last if quantity.head is None else 0)
    return found


def _quantity(sentence: Sentence, words: list[str], number: Number, skip: frozenset[int]) -> Quantity:
    opened = number._replace(first=number.first - 1) if _currency(sentence, number) else number
    bounds = behind(words, number, before(words, opened), skip)
    counted = None if _opens_with_pronoun(words, bounds.last) else counted_noun(sentence, bounds.last)
    kind = _kind(sentence, number, bounds, counted)
    if counted is None or kind == "compound":
        return _without_noun(sentence, number, bounds, kind)
    last = max(bounds.last, counted.last)
    return _record(sentence, number, behind_noun(words, last, bounds), kind, counted, bounds.first, last)


def _opens_with_pronoun(words: list[str], at: int) -> bool:
    """ "twenty *of ours*": no noun follows, whatever the tagger takes the pronoun for."""
    return " ".join(words[at : at + 2]).lower() in _OF_PRONOUN


def _without_noun(sentence: Sentence, number: Number, bounds: Bounds, kind: Kind) -> Quantity:
    """A number whose noun is left out, stands before it ("a family of five"), or is a pronoun ("71 of them")."""
    tokens = sentence.tokens
    group = tokens[bounds.first - 2] if bounds.first > 1 and tokens[bounds.first - 1].text.lower() == "of" else None
    if group is not None and group.lemma.lower() in lexicons.terms("count_words", "group") and kind == "count":
        noun = Counted(group, group.index, bounds.last, group.text, "people_group", None)
        return _record(sentence, number, bounds, kind, noun, group.index, bounds.last)
    pronoun = words_at(tokens, bounds.last, 2) in _OF_PRONOUN
    more = words_at(tokens, bounds.last, 1) in ("more", "others")
    last = bounds.last + (2 if pronoun else 1 if more else 0) if kind == "count" else bounds.last
    return _record(sentence, number, bounds, kind, None, bounds.first, last)


def _record(
    sentence: Sentence, number: Number, bounds: Bounds, kind: Kind, noun: Counted | None, first: int, last: int
) -> Quantity:
    start, end = sentence.span(sentence.tokens[first:last])
    return Quantity(
        start=start, end=end, text=sentence.text[start - sentence.start : end - sentence.start],
        low=bounds.low, high=bounds.high, approx=bounds.approx, kind=kind,
        what=noun.what if noun else _currency(sentence, number), class_=noun.class_ if noun else "",
        item=noun.item if noun else None,
        first=first, last=last, number=number.first, described=bounds.last,
        head=noun.head.index if noun else None, more=bounds.more,
    )  # fmt: skip


def _currency(sentence: Sentence, number: Number) -> str | None:
    """The currency whose sign stands before the number."""
    return _CURRENCIES.get(sentence.tokens[number.first - 1].text) if number.first else None


def _kind(sentence: Sentence, number: Number, bounds: Bounds, counted: Counted | None) -> Kind:
    tokens = sentence.tokens
    previous = tokens[number.first - 1].text if number.first else ""
    following = tokens[number.last].text if number.last < len(tokens) else ""
    if previous in _CURRENCIES or previous.endswith("$"):
        return "money"
    if following in ("%", "percent", "pct") or words_at(tokens, number.last, 2) == "per cent":
        return "percent"
    if following == "-" and tokens[number.last].start == tokens[number.last - 1].end and bounds.last == number.last:
        return _compound(tokens, number.last + 1)
    last = counted.last if counted else bounds.last
    compared = counted is not None and counted.head.lemma.lower() == "time" and tokens[last : last + 1]
    if _is_part(tokens, last) or (compared and compared[0].tag in ("JJR", "RBR")):
        return "share"  # "two houses out of three", "three times larger"
    if counted is None and following == "in" and is_bare_number(tokens, number.last + 1):
        return "share"  # "one in four"
    return cast(Kind, counted.class_) if counted and counted.class_ in _MEASURES else "count"


def _is_part(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "out of" and a whole stand at token `at`: "two houses | out of three"; not "nine | out of Orle"."""
    if words_at(tokens, at, 2) != "out of":
        return False
    return words_at(tokens, at + 2, 2) in ("a population", "a total") or any(
        t.tag == "CD" for t in tokens[at + 2 : at + 3]
    )


def _compound(tokens: tuple[Token, ...], at: int) -> Kind:
    """The kind of "N-word": a size ("60-strong") counts, any other compound does not ("ten-point")."""
    word = tokens[at].text.lower() if at < len(tokens) else ""
    return "count" if word in lexicons.terms("count_words", "size") else "compound"
