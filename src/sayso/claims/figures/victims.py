"""Whom a harm befell: a number of people, one person, or nobody, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.figures.populations import people_of
from sayso.claims.naming.source_kinds import kind_of
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun, class_of_phrase, is_listed
from sayso.sentences.quantities import Quantity

Quantities = Sequence[Quantity]
PEOPLE = frozenset(("", "people", "people_group", "dead"))
_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself", "i", "me", "my"))
_AGENT_ENDINGS = ("ist", "ian", "eer", "man", "woman", "boy", "girl")
_ARTICLES = frozenset(("a", "an", "the", "one", "another", "whose"))
_BODIES = ("news_agency", "outlet", "international_body", "aid_agency")
_LEFT = frozenset(("det", "amod", "compound", "poss", "nummod", "nmod", "npadvmod"))


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


def counted(sentence: Sentence, quantity: Quantity) -> Victim:
    """The people that a number counts."""
    return Victim(
        quantity.start, quantity.end, quantity.text, quantity.low, quantity.high, quantity.approx,
        people_of(sentence, quantity), quantity.first, quantity.last, quantity,
    )  # fmt: skip


def one(sentence: Sentence, token: Token) -> Victim:
    """The one person that a noun, name or pronoun names, with the words that lead up to it."""
    first, last = _first_word(sentence, token), _end_of_name(sentence, token)
    words = sentence.tokens[first:last]
    who = None if token.tag in ("PRP", "PRP$", "DT") else _without_article(sentence, words)
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


def is_one_person(sentence: Sentence, token: Token, *, named: bool = True) -> bool:
    """Whether a noun, name or pronoun names one person."""
    if token.tag in ("PRP", "PRP$") or token.text.lower() == "another":
        return token.text.lower() in _PRONOUNS | {"another"}
    if is_age(sentence, token):
        return True
    if token.text.lower() in lexicons.terms("count_words", "outcome"):
        return False  # "25 rebels killed | injured"
    first = _first_word(sentence, token)
    words = sentence.tokens[first : token.index + 1]
    if any(_counts(t, following) for t, following in pairwise(words)):
        return False
    if token.tag == "NNP":
        if (class_of_phrase(token.text.lower()) or ("people",))[0] != "people":
            return False  # "Coalition", "Army"
        unlike = _is_body(words) or (token.text.isupper() and len(token.text) > 1) or _is_no_person(sentence, token)
        return (
            named
            and token.text[0].isupper()
            and not unlike
            and (not first or sentence.tokens[first - 1].tag != "NNS")
            and token.entity not in ("DATE", "TIME", "NORP")
        )
    if token.tag != "NN":
        return False
    if is_listed(token):
        return class_of_noun(token) == "people"
    return token.text.lower().endswith(_AGENT_ENDINGS) and token.entity in ("", "PERSON")


def _counts(token: Token, following: Token) -> bool:
    """Whether a word is a number, and not of an age: "30 | guard", but not "17 | year", "5 | -"."""
    return token.tag == "CD" and following.text != "-" and class_of_noun(following) != "duration"


def _is_body(words: tuple[Token, ...]) -> bool:
    """Whether a name is an agency's or a body's: "Tarn News Agency", "Human Rights Monitor"."""
    name = " ".join(t.text for t in words if t.entity != "PERSON")
    return bool(name) and kind_of(name, words[-1].lemma, person=False) in _BODIES


def _is_no_person(sentence: Sentence, token: Token) -> bool:
    """Whether a name with "the" names a place or a body: "the Tarn", but not "the Imam Sheikh Salman"."""
    around = sentence.children(token)
    titled = any(class_of_noun(c) == "people" and is_listed(c) for c in around if c.index < token.index)
    return not titled and any(c.text.lower() == "the" for c in around)


def is_age(sentence: Sentence, token: Token) -> bool:
    """Whether "old" stands for a person: "a | 14-year-old | was hurt"."""
    if token.text.lower() != "old" or token.index < 3:
        return False
    if sentence.tokens[token.index - 1].text.lower() not in ("-", "year", "month"):
        return False
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return following is None or following.tag[:2] != "NN"


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


def _first_word(sentence: Sentence, token: Token) -> int:
    """Index of the first word of the noun phrase that `token` ends, clauses left out."""
    first = token.index
    if is_age(sentence, token):
        while first > 0 and token.index - first < 6 and sentence.tokens[first].tag not in ("DT", "PRP$"):
            first -= 1
        return first if sentence.tokens[first].tag in ("DT", "PRP$") else token.index
    for child in sentence.children(token):
        if child.index < first and child.dep in _LEFT:
            first = min(t.index for t in sentence.subtree(child))
    return first


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
