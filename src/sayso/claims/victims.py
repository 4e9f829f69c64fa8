"""Whom a harm befell: a number of people, one person, or nobody, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

_GENERIC = frozenset(
    ("people", "persons", "person", "others", "other", "more", "lives", "life", "deaths", "dead", "bodies")
)
_SINGULAR_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself", "i", "me", "my"))
_NOBODY = frozenset(("nobody", "none"))
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "eer", "man", "woman", "boy", "girl", "ee", "ess")


class Victim(NamedTuple):
    """`low` to `high` people; `start`, `end` count into `Report.text`; `who` as written, None if only "people"."""

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

    @classmethod
    def counted(cls, sentence: Sentence, quantity: Quantity, who: str | None) -> Victim:
        """The people that a number counts."""
        return cls(
            quantity.start, quantity.end, quantity.text, quantity.low, quantity.high, quantity.approx,
            who or _who(sentence, quantity), quantity.first, quantity.last, quantity,
        )  # fmt: skip

    @classmethod
    def single(cls, sentence: Sentence, token: Token, first: int) -> Victim:
        """One person."""
        words = sentence.tokens[first : token.index + 1]
        start, end = sentence.span(words)
        text = sentence.text[start - sentence.start : end - sentence.start]
        who = None if token.tag in ("PRP", "PRP$") else _without_article(words, sentence)
        return cls(start, end, text, 1, 1, False, who, first, token.index + 1)

    @classmethod
    def none(cls, sentence: Sentence, token: Token) -> Iterator[Victim]:
        """Nobody, where "no" or "not a single" stands before the noun: "no casualties"."""
        for child in sentence.children(token):
            if child.text.lower() in ("no", "zero") and child.index < token.index:
                start, end = sentence.span(sentence.tokens[child.index : token.index + 1])
                text = sentence.text[start - sentence.start : end - sentence.start]
                yield cls(start, end, text, 0, 0, False, None, child.index, token.index + 1)


def amounts_of(
    sentence: Sentence, fillers: Iterable[Token], quantities: list[Quantity], *, weak: bool = False
) -> Iterator[Victim]:
    """The victims that noun phrases name; plural nouns without a number give none. `weak`: only counted people."""
    for token in fillers:
        quantity = next((q for q in quantities if q.first <= token.index < q.last or q.head == token.index), None)
        if quantity is not None:
            if quantity.kind == "count" and quantity.class_ in ("", "people", "people_group", "dead"):
                yield Victim.counted(sentence, quantity, None)
        elif weak:
            continue
        elif token.text.lower() in _NOBODY or _is_no_one(sentence, token):
            first = token.index - (0 if token.text.lower() in _NOBODY else 1)
            yield Victim.single(sentence, token, first)._replace(low=0, high=0, who=None)
        elif is_one_person(sentence, token):
            yield Victim.single(sentence, token, _first_word(sentence, token))


def is_one_person(sentence: Sentence, token: Token) -> bool:
    """Whether a noun, name or pronoun names one person."""
    if token.tag in ("PRP", "PRP$"):
        return token.text.lower() in _SINGULAR_PRONOUNS
    if token.tag == "NNP":
        return token.entity in ("PERSON", "") or (token.entity in ("ORG", "GPE") and _has_age(sentence, token))
    if token.tag != "NN":
        return False
    class_ = _class(token.text.lower())
    if class_:
        return class_ == "people"
    return token.text.lower().endswith(_AGENT_ENDINGS) and token.entity in ("", "PERSON")


def single_before(sentence: Sentence, token: Token) -> Victim | None:
    """One person named right before a word of harm: "a woodcutter dead"."""
    if token.index < 2:
        return None
    noun = sentence.tokens[token.index - 1]
    article = sentence.tokens[_first_word(sentence, noun)].text.lower()
    if noun.tag == "NN" and article in ("a", "an", "one") and is_one_person(sentence, noun):
        return Victim.single(sentence, noun, _first_word(sentence, noun))
    return None


def listed_before(sentence: Sentence, near: Quantity | Victim, quantities: list[Quantity]) -> list[Victim]:
    """`near`, and the numbers of people that lead up to it in a list: "two soldiers and six civilians dead"."""
    found = [near if isinstance(near, Victim) else Victim.counted(sentence, near, None)]
    first = near.first
    for quantity in reversed(quantities):
        between = [t.text.lower() for t in sentence.tokens[quantity.last : first]]
        if quantity.last < first and between in (["and"], [","], [",", "and"]) and quantity.class_ == "people":
            found.append(Victim.counted(sentence, quantity, None))
            first = quantity.first
    return found


def listed_after(sentence: Sentence, victims: list[Victim], quantities: list[Quantity]) -> list[Victim]:
    """The numbers of people that a list adds behind the last victim: "killed two soldiers, six civilians"."""
    found: list[Victim] = []
    last = max(v.last for v in victims)
    known = {v.first for v in victims}
    for quantity in quantities:
        between = [t.text.lower() for t in sentence.tokens[last : quantity.first]]
        listed = between in (["and"], [","], [",", "and"]) and quantity.class_ == "people"
        if listed and quantity.first not in known and not _has_own_verb(sentence, quantity):
            found.append(Victim.counted(sentence, quantity, None))
            last = quantity.last
    return found


def _has_own_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the counted noun is the subject of a clause of its own: "and six people fled"."""
    head = sentence.tokens[quantity.head if quantity.head is not None else quantity.number]
    return head.dep in ("nsubj", "nsubjpass")


def _has_age(sentence: Sentence, token: Token) -> bool:
    following = sentence.tokens[token.index + 1 : token.index + 3]
    return len(following) == 2 and following[0].text == "," and following[1].text.isdigit()


def _is_no_one(sentence: Sentence, token: Token) -> bool:
    previous = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    return previous == "no" and (token.text.lower() == "one" or _class(token.text.lower().rstrip("s")) == "people")


def _first_word(sentence: Sentence, token: Token) -> int:
    """Index of the first word of the noun phrase that `token` ends, without clauses before it."""
    first = token.index
    for child in sentence.children(token):
        if child.index < token.index and child.dep in ("det", "amod", "compound", "poss", "nummod", "nmod", "npadvmod"):
            first = min(first, min(t.index for t in sentence.subtree(child)))
    return first


def _without_article(words: tuple[Token, ...], sentence: Sentence) -> str:
    kept = words[1:] if words[0].text.lower() in ("a", "an", "the", "one", "another") and len(words) > 1 else words
    return sentence.text[kept[0].start : kept[-1].end]


def _who(sentence: Sentence, quantity: Quantity) -> str | None:
    if quantity.head is None:
        return None
    noun = sentence.tokens[quantity.head]
    if noun.text.lower() in _GENERIC:
        return None
    first = noun.index
    while (
        first > quantity.number
        and sentence.tokens[first - 1].tag[:2] in ("JJ", "NN", "VB")
        and (sentence.tokens[first - 1].text.lower() not in ("more", "other", "many"))
    ):
        first -= 1
    return sentence.text[sentence.tokens[first].start : noun.end]


def _class(word: str) -> str | None:
    return next((e.class_ for e in lexicons.load("counted_nouns") if e.term == word), None)
