"""Whom a harm befell: a number of people, one person, or nobody, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.claims.figures.persons import first_word, is_age, is_one_person
from sayso.claims.figures.populations import people_of
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.quantities import Quantity

Quantities = Sequence[Quantity]
PEOPLE = frozenset(("", "people", "people_group", "dead"))
_ARTICLES = frozenset(("a", "an", "the", "one", "another", "whose"))


class Victim(NamedTuple):
    """`low` to `high` people, in `tokens[first:last]`; `who` as written, None where the words say only "people".

    `start` and `end` count into `Report.text`; `quantity` is the number they come from, None for one or nobody.
    """

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    approx: bool
    who: str | None
    first: int
    last: int
    quantity: Quantity | None = None


class Harm(NamedTuple):
    """One outcome for one victim or number of victims. `trigger` is the word of harm, `outcome` a figure's `what`."""

    outcome: str
    trigger: Token
    victim: Victim


def counts_people(quantity: Quantity) -> bool:
    """Whether the number can count people: its noun says so, or there is none."""
    return quantity.kind == "count" and quantity.class_ in PEOPLE


def is_elliptical(victim: Victim) -> bool:
    """Whether the words leave out who is meant: "another six", "another one"."""
    return victim.who is None and (victim.quantity is None or victim.quantity.head is None)


def counted(sentence: Sentence, quantity: Quantity) -> Victim:
    """The people that a number counts."""
    return Victim(
        quantity.start, quantity.end, quantity.text, quantity.low, quantity.high, quantity.approx,
        people_of(sentence, quantity), quantity.first, quantity.last, quantity,
    )  # fmt: skip


def one(sentence: Sentence, token: Token) -> Victim:
    """The one person that a noun, name or pronoun names, with the words that lead up to it."""
    first, last = first_word(sentence, token), _end_of_name(sentence, token)
    words = sentence.tokens[first:last]
    unnamed = token.tag in ("PRP", "PRP$", "DT") or token.text.lower() == "one"
    who = None if unnamed else _without_article(sentence, words)
    count = 2 if token.lemma.lower() in ("couple", "pair", "duo") else 1
    return stretch(sentence, first, last)._replace(low=count, high=count, who=who)


def nobody(sentence: Sentence, token: Token) -> Victim | None:
    """Nobody, where "no", "nobody" or "not a single" says so: "no casualties", "no one", "not a single soldier"."""
    if any(t.tag in ("NN", "NNS") for t in sentence.tokens[token.index + 1 : token.index + 2]):
        return None  # "no casualty toll" tells of no number, not of nobody
    if token.text.lower() in ("nobody", "none"):
        return stretch(sentence, token.index, token.index + 1)
    before = [t.text.lower() for t in sentence.tokens[max(0, token.index - 3) : token.index]]
    for words in (["no"], ["zero"], ["not", "one"], ["not", "a", "single"], ["without"], ["without", "any"]):
        if before[-len(words) :] == words:
            return stretch(sentence, token.index - len(words), token.index + 1)
    negated = [c for c in sentence.children(token) if c.text.lower() == "no" and c.index < token.index]
    return stretch(sentence, negated[0].index, token.index + 1) if negated else None


def amounts_of(
    sentence: Sentence, fillers: Iterable[Token], quantities: Sequence[Quantity], *, named: bool = True
) -> Iterator[Victim]:
    """The victims that noun phrases name; plural nouns without a number give none.

    `named`: whether a capitalised name may be a person here; numbers and common nouns always may.
    """
    edge = -1  # where the words of the last number end
    for token in without_appositions(sentence, list(fillers)):
        quantity = next(
            (q for q in quantities if q.first <= token.index < q.last or _counts_with(sentence, q, token)), None
        )
        if token.index < edge:
            continue  # "12 soldiers and | guards"
        if quantity is not None:
            if counts_people(quantity):
                edge = quantity.last
                yield counted(sentence, quantity)
        elif (none := nobody(sentence, token)) is not None:
            yield none
        elif is_one_person(sentence, token, named=named):
            yield one(sentence, token)


def _counts_with(sentence: Sentence, quantity: Quantity, token: Token) -> bool:
    """Whether the counted noun is the word, or plural people before it: "several *cooks* Tarn Radio | reports"."""
    if quantity.head is None or quantity.head == token.index:
        return quantity.head == token.index
    noun = sentence.tokens[quantity.head]
    return noun.dep == "compound" and noun.head == token.index and noun.tag == "NNS" and quantity.class_ == "people"


def distinct(sentence: Sentence, victims: Iterable[Victim]) -> list[Victim]:
    """The victims in the order of the text, without those that only say who a name is: "Name | another officer"."""
    found: list[Victim] = []
    for victim in sorted(victims, key=lambda v: (v.first, v.last)):
        names = [v for v in found if v.last == victim.first and sentence.tokens[v.last - 1].entity == "PERSON"]
        if victim.quantity is not None or not names:
            found.append(victim)
    return found


def without_appositions(sentence: Sentence, fillers: Sequence[Token]) -> list[Token]:
    """The noun phrases without names that only say who another is: "the ferryman, | Name, | lost his life"."""
    named = [t for t in fillers if t.pos == "PROPN" and t.index > 1]
    ends = {t.index for t in fillers}
    first = {t.index: min([c.index for c in sentence.children(t) if c.dep == "compound"] + [t.index]) for t in named}
    apart = {n for n, f in first.items() if f > 1 and sentence.tokens[f - 1].text == "," and f - 2 in ends}
    return [t for t in fillers if t.index not in apart]


def one_before(sentence: Sentence, index: int) -> Victim | None:
    """One person whose words end right before token `index`: "a woodcutter | dead", "a six-year-old | dead"."""
    if index < 2:
        return None
    noun = sentence.tokens[index - 1]
    if not (noun.tag == "NN" or is_age(sentence, noun)) or not is_one_person(sentence, noun):
        return None
    found = one(sentence, noun)
    opener = sentence.tokens[found.first]
    return found if opener.text.lower() in _ARTICLES or opener.tag == "PRP$" else None


def stretch(sentence: Sentence, first: int, last: int) -> Victim:
    start, end = sentence.span(sentence.tokens[first:last])
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Victim(start, end, text, 0, 0, False, None, first, last)


def _end_of_name(sentence: Sentence, token: Token) -> int:
    """Where the name behind a title or noun ends: "the imam | Salim Orlen"; right behind the noun if there is none."""
    last = token.index + 1
    titled = token.tag in ("NN", "NNP") and class_of_noun(token) == "people"
    while titled and last < len(sentence.tokens) and _is_of_name(sentence, last):
        last += 1
    return last


def _is_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a token is of a person's name, with what a hyphen ties to it: "Salim al | - | Orlen"."""
    token, behind = sentence.tokens[at], sentence.tokens[at + 1 : at + 2]
    tied = token.tag == "HYPH" and behind and behind[0].tag == "NNP" and behind[0].start == token.end
    return bool(tied) or (token.tag == "NNP" and (token.entity == "PERSON" or sentence.tokens[at - 1].tag == "HYPH"))


def _without_article(sentence: Sentence, words: tuple[Token, ...]) -> str:
    kept = words[1:] if words[0].text.lower() in _ARTICLES and len(words) > 1 else words
    return sentence.text[kept[0].start : kept[-1].end]
