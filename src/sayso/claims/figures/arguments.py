"""Which quantities of a sentence belong to the word that evokes a claim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso import lexicons
from sayso.claims.clauses import WHERE
from sayso.claims.figures.elsewhere import told_elsewhere
from sayso.claims.figures.governors import SUBJECTS, clause_of, word_of
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

_LIST = frozenset((",", "and", "&", "plus", "besides", "or", ";"))


def belonging(sentence: Sentence, triggers: Sequence[Token], quantities: list[Quantity]) -> list[Quantity]:
    """The quantities that fill a place around one of the `triggers`, or stand in one list with such a quantity."""
    quantities = [q for q in quantities if not _is_witness(sentence, q)]
    chosen = [q for trigger in triggers for q in _near(sentence, trigger, quantities)]
    for trigger in () if chosen else triggers:
        describes = trigger.dep == "amod" and trigger.head > trigger.index  # "hundreds fled a *besieged* town"
        chosen = chosen or ([] if describes else _in_clause(sentence, trigger, quantities))
    return _with_lists(sentence, quantities, chosen)


def _is_witness(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether one person only tells of it: "*one of the guards* at the gate | told | the radio"."""
    word = sentence.tokens[quantity.number]
    verb = sentence.head(word)
    tells = word.dep == "nsubj" and verb.lemma in lexicons.terms("cues", "speech") and verb.index > word.index
    alone = quantity.low == quantity.high == 1
    return alone and tells and not any(t.text == "," for t in sentence.tokens[word.index : verb.index])


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
        laden = above.dep == "acl" and above.lemma in lexicons.terms("count_words", "laden")
        if (is_verbal(above) and not laden) or (above.dep == "prep" and above.text.lower() in WHERE):
            return False  # "attacks *from* three flanks" are not three
    return False


def _in_clause(sentence: Sentence, trigger: Token, quantities: list[Quantity]) -> list[Quantity]:
    """Quantities under the same verb as the trigger; else the only one of its stretch between semicolons."""
    verb = clause_of(sentence, trigger)
    same = [q for q in quantities if clause_of(sentence, word_of(sentence, q)).index == verb.index]
    return same or told_elsewhere(sentence, trigger, quantities)


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
    if any(is_verbal(t) for t in between) or len(between) > 8 or _opensclause_of(sentence, left, right):
        return False
    return any(t.text.lower() in _LIST for t in between) and between[-1].text.lower() in _LIST


def _opensclause_of(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Whether the right quantity is the subject of a second clause: "… 116 pistols, and 40 rounds were handed in"."""
    joint = [t.text.lower() for t in sentence.tokens[max(0, right.first - 2) : right.first]]
    subject, other = word_of(sentence, right), word_of(sentence, left)
    apart = clause_of(sentence, subject).index != clause_of(sentence, other).index
    return joint == [",", "and"] and subject.dep in SUBJECTS and apart
