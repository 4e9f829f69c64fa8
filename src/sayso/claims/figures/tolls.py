"""The number that a total of victims stands at: "the death toll rose to 21", "the number of sailors killed is 39"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso import lexicons
from sayso.claims.figures.lists import is_part
from sayso.claims.figures.victims import PEOPLE, Quantities, Victim, counted, counts_people
from sayso.claims.grammar import functions
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.quantities import Quantity
from sayso.sentences.uncounted import words_at

_REACH = 25  # words between "toll" and its number
_REASONS = frozenset(("because", "although", "though", "whereas"))  # "the toll may rise because | nine are missing"


def toll(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """The number that a toll stands at: the first behind the word, but the one after "to" if it rose "from … to"."""
    if token.lemma.lower() not in ("toll", "number") and not _is_the_number_of(sentence, token):
        return
    if _is_counted(sentence, token, quantities):
        return
    behind = [q for q in quantities if 0 < q.first - token.index <= _REACH and counts_people(q)]
    behind = [q for q in behind if not is_aside(sentence, q) and not is_part(sentence, q)]
    behind = [q for q in behind if not any(t.text.lower() in _REASONS for t in sentence.tokens[token.index : q.first])]
    risen = [q for q in behind if _stands_at(sentence, q)]
    yield from (counted(sentence, q) for q in (risen or behind)[:1])


def _stands_at(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "to" leads up to a number: "rose from 12 | to | 15", but not "reached three in addition to eight"."""
    to = words_at(sentence.tokens, quantity.first - 1, 1) == "to"
    return to and words_at(sentence.tokens, quantity.first - 2, 2) != "addition to"


def _is_counted(sentence: Sentence, token: Token, quantities: Quantities) -> bool:
    """Whether a number stands before "the dead": "five | of the dead" tells no toll behind it."""
    of_the = words_at(sentence.tokens, token.index - 2, 2) == "of the"
    return of_the and any(q.described == token.index - 2 for q in quantities)


def is_aside(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is no toll: it has its own word of harm, or says where the dead are "from"."""
    before = sentence.tokens[quantity.first - 1].text.lower()
    of_the = 2 if words_at(sentence.tokens, quantity.described, 2) == "of the" else 0  # "several of the wounded"
    behind = sentence.tokens[quantity.described : max(quantity.last, quantity.described + of_the) + 1]
    own = any(t.text.lower() in lexicons.terms("count_words", "outcome") for t in behind)
    return own or (before == "from" and quantity.class_ == "people_group")


def number_of(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """The number that "the number of sailors killed" stands at, with those who were counted."""
    above = sentence.head(token)
    total = next((t for t in (above, sentence.head(sentence.head(above))) if t.lemma.lower() == "number"), None)
    counts = functions(sentence, total).get("of", []) if total is not None and token.dep in ("acl", "relcl") else []
    if total is None or not counts:
        return
    people = counts[0]
    if people.tag not in ("PRP", "DT") and class_of_noun(people) not in PEOPLE:
        return  # "a number of shells fell, | killing two"
    first = min(t.index for t in sentence.subtree(people))
    who = sentence.text[sentence.tokens[first].start : people.end] if people.tag != "PRP" else None
    for found in toll(sentence, total, quantities):
        yield found._replace(who=who if people.lemma.lower() not in ("people", "person") else None)


def _is_the_number_of(sentence: Sentence, token: Token) -> bool:
    """ "the dead", "the number of dead", "the number of people killed": a total whose number follows."""
    before = [t.text.lower() for t in sentence.tokens[max(0, token.index - 5) : token.index]]
    return before[-1:] == ["the"] or "number" in before or "total" in before
