"""Which quantities of a sentence belong to the word that evokes a claim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso import lexicons
from sayso.claims.clauses import WHERE
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

_BREAKS = frozenset((";", ":", "—", "–", "while", "but"))
SUBJECTS = ("nsubj", "nsubjpass")
_LIST = frozenset((",", "and", "&", "plus", "besides", "or", ";"))


def belonging(sentence: Sentence, triggers: Sequence[Token], quantities: list[Quantity]) -> list[Quantity]:
    """The quantities that fill a place around one of the `triggers`, or stand in one list with such a quantity."""
    chosen = [q for trigger in triggers for q in _near(sentence, trigger, quantities)]
    for trigger in () if chosen else triggers:
        describes = trigger.dep == "amod" and trigger.head > trigger.index  # "hundreds fled a *besieged* town"
        chosen = chosen or ([] if describes else _in_clause(sentence, trigger, quantities))
    return _with_lists(sentence, quantities, chosen)


def _near(sentence: Sentence, trigger: Token, quantities: list[Quantity]) -> list[Quantity]:
    """Quantities among the fillers of the trigger's functions, or below them without another verb between."""
    around = functions(sentence, trigger)
    places = (tokens for key, tokens in around.items() if key != "adv")
    fillers = {t.index for tokens in places for t in tokens if t.dep != "ccomp"} | {trigger.index}
    found = []
    for quantity in quantities:
        token = word_of(sentence, quantity)
        if token.index in fillers or _leads_up(sentence, token, fillers):
            found.append(quantity)
    return found


def _leads_up(sentence: Sentence, token: Token, fillers: set[int]) -> bool:
    for above in (token, *sentence.ancestors(token)):
        if above.index in fillers:
            return True
        if is_verbal(above) or (above.dep == "prep" and above.text.lower() in WHERE):
            return False  # "attacks *from* three flanks" are not three
    return False


def _in_clause(sentence: Sentence, trigger: Token, quantities: list[Quantity]) -> list[Quantity]:
    """Quantities under the same verb as the trigger; else the only one of its stretch between semicolons."""
    verb = _clause(sentence, trigger)
    same = [q for q in quantities if _clause(sentence, word_of(sentence, q)).index == verb.index]
    if same:
        return same
    stretch = [q for q in quantities if not _is_where(sentence, q) and not _cut(sentence, trigger, q)]
    stretch = [q for q in stretch if not _is_taken(sentence, trigger, q)]
    return stretch if len(stretch) == 1 else []


def _is_where(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number only says where something was: "in *several* towns", "from *three* sides"."""
    word = word_of(sentence, quantity)
    named = quantity.head is not None and quantity.kind == "count"  # "stands at *46*" says how many
    return named and word.dep == "pobj" and sentence.head(word).text.lower() in WHERE


def _is_taken(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether another verb takes the number: "*captured nine villages* and blocked a road", "as *hundreds fled*"."""
    word = word_of(sentence, quantity)
    if word.dep in SUBJECTS and quantity.head is None and word.head != trigger.index:
        return True
    if _speaks_of_it(sentence, trigger, word):
        return True
    if trigger.tag == "VBN" and not sentence.child(trigger, "aux", "auxpass"):
        return False  # "found nine houses *destroyed*"
    return word.dep == "dobj" and is_verbal(sentence.head(word)) and word.head != trigger.index


def _speaks_of_it(sentence: Sentence, trigger: Token, word: Token) -> bool:
    """Whether a word is the subject of a verb of saying above the trigger: "*two guards* said the town had fallen"."""
    verb = sentence.head(word)
    aside = any(t.text == "," for t in sentence.tokens[word.index : verb.index])  # "*Nine*, they say, were freed"
    says = verb.lemma in lexicons.terms("cues", "speech") and verb.index < trigger.index
    return word.dep == "nsubj" and says and not aside and verb in sentence.ancestors(trigger)


def _clause(sentence: Sentence, token: Token) -> Token:
    """The verb that governs a word: itself, or the nearest verb above it."""
    for above in (token, *sentence.ancestors(token)):
        if is_verbal(above) and above.dep not in ("aux", "auxpass", "amod"):
            return above
    return token


def _cut(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether a break parts a quantity from the trigger; a colon does not part "They came back: ninety of them"."""
    low, high = sorted((trigger.index, quantity.first))
    breaks = _BREAKS if quantity.head is not None or quantity.first < trigger.index else _BREAKS - {":"}
    return any(t.text.lower() in breaks for t in sentence.tokens[low:high])


def _with_lists(sentence: Sentence, quantities: list[Quantity], chosen: list[Quantity]) -> list[Quantity]:
    """The chosen quantities and those that one list joins to them, in the order of the text."""
    kept = {q.first for q in chosen}
    for row in (quantities, quantities[::-1]):
        for left, right in pairwise(row):
            a, b = sorted((left, right), key=lambda q: q.first)
            if left.first in kept and _joined(sentence, a, b):
                kept.add(right.first)
    return [q for q in quantities if q.first in kept]


def _joined(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Whether only a list's joints stand between: a comma, "and", and what "of" adds to the left noun."""
    between = sentence.tokens[left.last : right.first]
    tally = left.head is right.head is None and any(t.text == ":" for t in sentence.tokens[: left.first])
    if tally and not any(is_verbal(t) for t in between):
        return True  # "Breaches: | 20 by the army | 13 by the guards"
    if any(is_verbal(t) for t in between) or len(between) > 8 or _opens_clause(sentence, left, right):
        return False
    return any(t.text.lower() in _LIST for t in between) and between[-1].text.lower() in _LIST


def _opens_clause(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Whether the right quantity is the subject of a second clause: "… 116 pistols, and 40 rounds were handed in"."""
    joint = [t.text.lower() for t in sentence.tokens[max(0, right.first - 2) : right.first]]
    subject, other = word_of(sentence, right), word_of(sentence, left)
    apart = _clause(sentence, subject).index != _clause(sentence, other).index
    return joint == [",", "and"] and subject.dep in SUBJECTS and apart


def word_of(sentence: Sentence, quantity: Quantity) -> Token:
    """The counted noun, else the number itself."""
    return sentence.tokens[quantity.head if quantity.head is not None else quantity.number]
