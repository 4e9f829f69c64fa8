"""Victims that one list joins: on the left and the right of a number, the whole before its parts, all together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso import lexicons
from sayso.claims.figures.governors import SUBJECTS, word_of
from sayso.claims.figures.persons import is_one_person
from sayso.claims.figures.victims import Victim, counted, counts_people, one, one_before, stretch
from sayso.claims.voice import FINITE, is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.quantities import Quantity
from sayso.sentences.uncounted import words_at

_LONGEST_LIST = 40  # words from the first to the last victim of a list
_BARS = (",", ";", ":", "—", "–")
_LONGEST_PERSON = 9  # words of one person in a list
_LONGEST_PART = 14  # words from "including" to the last part


def listed_before(sentence: Sentence, near: Victim, quantities: Sequence[Quantity]) -> list[Victim]:
    """`near` and what one list joins to it on its left: "two soldiers and | six civilians", "a man and | a girl"."""
    found = [near]
    while (victim := _listed_before(sentence, found[-1], quantities)) is not None:
        if is_part(sentence, victim):
            break  # "killed, including | 13 sailors | and 30 wounded"
        found.append(victim)
    return found[::-1]


def _listed_before(sentence: Sentence, near: Victim, quantities: Sequence[Quantity]) -> Victim | None:
    """The next of the list to the left; without a joint only a number that touches one: "9 sailors | 3 cooks"."""
    joint = _joint_before(sentence, near.first)
    edge = near.first if joint is None else joint
    number = next((q for q in quantities if q.last == edge and q.class_ == "people"), None)
    if joint is not None and _has_own_clause(sentence, near, number):
        return None
    if joint is not None:
        number = number or _joined_by_tree(sentence, near, quantities)
        return counted(sentence, number) if number else one_before(sentence, edge)
    if near.quantity is None and number is None and sentence.tokens[near.first].text.lower() in ("a", "an"):
        return one_before(sentence, edge)  # "a boy | a girl and two women"
    if number is None or near.quantity is None or near.quantity.head is None:
        return None
    governed = number.first > 0 and sentence.tokens[number.first - 1].pos == "VERB"
    return None if governed else counted(sentence, number)


def _has_own_clause(sentence: Sentence, near: Victim, number: Quantity | None) -> bool:
    """Whether "and" begins a clause whose subject is `near`: "it hit two guards and | sixty are missing"."""
    if near.quantity is None or number is None or number.head is None:
        return False
    word = word_of(sentence, near.quantity)
    return word.dep in SUBJECTS and sentence.tokens[number.head].dep not in (*SUBJECTS, "conj")


def is_part(sentence: Sentence, victim: Quantity | Victim) -> bool:
    """Whether a number or person is part of another: "40 people, including | six medics", "of whom | six …"."""
    if words_at(sentence.tokens, victim.first - 1, 1) == "including":
        return True
    return words_at(sentence.tokens, victim.first - 2, 2) in ("among them", "of whom")


def _joint_before(sentence: Sentence, edge: int) -> int | None:
    """Where what a list joins to the words from `edge` on ends: before "and", a comma, "as well as"; else None."""
    tokens = sentence.tokens
    edge -= edge > 0 and tokens[edge - 1].tag == "PRP$"
    if [t.text.lower() for t in tokens[max(0, edge - 3) : edge]] == ["as", "well", "as"]:
        return edge - 3
    if edge < 2 or tokens[edge - 1].text.lower() not in ("and", ","):
        return None
    return edge - 2 if tokens[edge - 2].text == "," else edge - 1


def whole_before(sentence: Sentence, part: int, quantities: Sequence[Quantity]) -> Victim | None:
    """The number of which the words from token `part` on tell a part: "25 people, including | seven women"."""
    for index in range(part - 1, max(0, part - _LONGEST_PART), -1):
        token = sentence.tokens[index]
        if token.text.lower() == "including":
            whole = [q for q in quantities if q.last in (index, index - 1) and counts_people(q)]
            return counted(sentence, outermost(sentence, whole[-1], quantities)) if whole else None
        if token.pos in ("VERB", "AUX") or token.text in (";", ":"):
            break
    return None


def outermost(sentence: Sentence, quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity:
    """The number of people that "of" or "from" ties to groups behind it: "*five farmers* of | one family"."""
    at = quantity.first - 1 - (quantity.first > 1 and sentence.tokens[quantity.first - 1].tag == "DT")
    tied = [q for q in quantities if q.last == at and counts_people(q) and q.head is not None]
    linked = at >= 0 and sentence.tokens[at].text.lower() in ("of", "from")
    return tied[-1] if tied and linked and quantity.class_ == "people_group" else quantity


def _joined_by_tree(sentence: Sentence, near: Victim, quantities: Sequence[Quantity]) -> Quantity | None:
    """The number of people whose noun the parser joins to `near`: "19 fighters from the east and | four civilians"."""
    if near.quantity is None or near.quantity.head is None:
        return None
    noun = sentence.tokens[near.quantity.head]
    return next((q for q in quantities if q.class_ == "people" and _is_tied(sentence, q, noun)), None)


def _is_tied(sentence: Sentence, quantity: Quantity, noun: Token) -> bool:
    """Whether the parser joins `noun` to the noun of a number before it, or takes both for subjects of one verb."""
    if quantity.head is None or quantity.head >= noun.index:
        return False
    subjects = {noun.dep, sentence.tokens[quantity.head].dep} <= set(SUBJECTS)
    tied = noun.head == sentence.tokens[quantity.head].head if subjects else quantity.head == noun.head
    return tied and (subjects or noun.dep == "conj")


def listed_after(sentence: Sentence, near: Victim, quantities: Sequence[Quantity]) -> list[Victim]:
    """The numbers of people that one list joins to `near` on its right: "killed two soldiers | and six civilians"."""
    found: list[Victim] = []
    while (victim := _listed_after(sentence, near, found[-1].last if found else near.last, quantities)) is not None:
        found.append(victim)
    return found


def _listed_after(sentence: Sentence, near: Victim, edge: int, quantities: Sequence[Quantity]) -> Victim | None:
    """The next of the list behind token `edge`: a number of people, or one person that an article opens."""
    opener = behind_joint(sentence, edge)
    if (person := one_at(sentence, opener) if opener > edge else None) is not None:
        return None if sentence.tokens[person.last - 1].dep in SUBJECTS else person
    behind = [q for q in quantities if q.first > edge and _names_people(sentence, q)]
    joins = (q.first == opener or _is_joined(sentence, near, q) or is_added(sentence, edge, q) for q in behind)
    number = next((q for q, joined in zip(behind, joins, strict=True) if joined), None)
    return None if number is None or _has_own_verb(sentence, number) else counted(sentence, number)


def behind_joint(sentence: Sentence, at: int) -> int:
    """Where a list goes on from token `at`: behind commas, "and", "her", and "with" before "four of her children"."""
    tokens = sentence.tokens
    while at < len(tokens) and (tokens[at].text in (",", "and") or tokens[at].tag == "PRP$" or _brings(sentence, at)):
        at += 1
    return at


def _brings(sentence: Sentence, at: int) -> bool:
    """Whether "with" at token `at` brings somebody's own people: "a woman | with | her sons"."""
    owned = any(t.tag == "PRP$" for t in sentence.tokens[at + 1 : at + 4])
    return owned and sentence.tokens[at].text.lower() == "with"


def one_at(sentence: Sentence, at: int) -> Victim | None:
    """The person whose words begin with the article at token `at`."""
    if at >= len(sentence.tokens) or sentence.tokens[at].text.lower() not in ("a", "an", "another"):
        return None
    for token in sentence.tokens[at + 1 : at + _LONGEST_PERSON]:
        follows = sentence.tokens[token.index + 1 : token.index + 2]
        if token.tag == "NN" and not (follows and follows[0].tag in ("NN", "HYPH")):
            found = one(sentence, token) if is_one_person(sentence, token) else None
            return found if found and found.first == at else None
        if token.tag not in ("JJ", "NN", "NNP", "HYPH", "VBN", "CD"):
            return None
    return None


def _names_people(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number has a noun for people: "six sailors", or "five | of the crew"."""
    some_of = words_at(sentence.tokens, quantity.described, 1) == "of"
    return quantity.class_ == "people" or (quantity.class_ == "people_group" and some_of)


def is_added(sentence: Sentence, edge: int, quantity: Quantity) -> bool:
    """Whether "as well as" or "in addition to" stands right before a number, with no verb behind `edge`."""
    between = sentence.tokens[edge : quantity.first]
    words = [t.text.lower() for t in between]
    added = words[-3:] in (["as", "well", "as"], ["in", "addition", "to"])
    added = added or words[-2:] in (["along", "with"], ["together", "with"])
    return added and not any(t.tag in FINITE for t in between)


def _is_joined(sentence: Sentence, near: Victim, quantity: Quantity) -> bool:
    """Whether the parser joins a counted noun to that of `near`: "14 rebels from the east and | five farmers"."""
    if near.quantity is None or near.quantity.head is None or quantity.head is None:
        return False
    noun = sentence.tokens[quantity.head]
    if noun.dep != "conj" or noun.head == near.quantity.head:
        return noun.dep == "conj"
    between = sentence.tokens[near.last : quantity.first]
    bars = any(is_verbal(t) or t.text in _BARS or _is_people(t) for t in between)
    return between[-1:] != () and between[-1].text.lower() == "and" and not bars


def _is_people(token: Token) -> bool:
    return token.dep not in ("amod", "compound") and class_of_noun(token) == "people"


def total(sentence: Sentence, victims: Sequence[Victim]) -> Victim | None:
    """All of a list of victims together, where each part is exact: "a man and two children" are three."""
    parts = {v.first: v for v in sorted(victims, key=lambda v: v.first)}
    if any(v.text.lower().endswith((" of them", " of whom")) for v in parts.values()):
        return None  # "seven people, two of them in critical condition": the two are among the seven
    if len(parts) < 2 or any(v.low is None or v.low != v.high or v.approx or not v.low for v in parts.values()):
        return None
    rows = list(parts.values())
    pairs = [(left.last, right.first) for left, right in pairwise(rows)]
    if any(first == last or not _is_joint(sentence, first, last) for first, last in pairs):
        return None
    whole = stretch(sentence, min(parts), max(v.last for v in parts.values()))
    count = sum(v.low for v in rows if v.low)
    if rows[0].who in (None, "civilians") and count == 2 * (rows[0].low or 0):
        return None  # "three civilians, two women and a man": the parts of the first
    return whole._replace(low=count, high=count) if whole.last - whole.first <= _LONGEST_LIST else None


def _is_joint(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but commas, "and" and ages stands between two victims, so that none is passed over."""
    words = [t.text.lower() for t in sentence.tokens[first:last]]
    return all(w in (",", "and", "&", "aged", "then", "also") or w.isdigit() for w in words)


def _has_own_verb(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the counted noun is the subject of a clause of its own: "… and six people fled"; not "… | said Orlen"."""
    behind = sentence.tokens[quantity.last : quantity.last + 2]
    speech = behind[:1] != () and behind[0].lemma in lexicons.terms("cues", "speech")
    says = speech and len(behind) > 1 and behind[1].text[0].isupper()
    return word_of(sentence, quantity).dep in SUBJECTS and not says
