"""The only number of a stretch that another clause than the trigger's has: "nine came, and they were *arrested*"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso import lexicons
from sayso.claims.clauses import WHERE
from sayso.claims.figures.governors import SUBJECTS, clause_of, word_of
from sayso.claims.grammar import functions
from sayso.claims.voice import FINITE, is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

_BREAKS = frozenset((";", ":", "—", "–", "while", "but"))
_FOR_MANY = frozenset(("they", "them", "their", "these", "those"))
_REACHING = ("to", "at", "is", "are", "was", "were")


def told_elsewhere(sentence: Sentence, trigger: Token, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The number of another clause that the trigger tells of too, if its stretch between semicolons has only one."""
    stretch = [q for q in quantities if not _is_where(sentence, q) and not _cut(sentence, trigger, q)]
    stretch = [q for q in stretch if not _is_taken(sentence, trigger, q)]
    return [q for q in stretch if _is_tied(sentence, trigger, q)] if len(stretch) == 1 else []


def _is_tied(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether the words of two clauses tie them: a pronoun stands for the people, or one is said of the other."""
    word = word_of(sentence, quantity)
    if quantity.head is None and sentence.tokens[quantity.first - 1].text.lower() in _REACHING:
        return True  # "the number of breaches since it came into force rose | to | 46"
    verbs = clause_of(sentence, trigger), clause_of(sentence, word)
    around = [t for verb in verbs for t in _around(sentence, verb)]
    if any(t.text.lower() in _FOR_MANY for t in (sentence.tokens[quantity.last - 1], *around)):
        return True
    over, under = {word, *sentence.ancestors(word)}, {trigger, *sentence.ancestors(trigger)}
    if trigger in over or word in under or _is_said_of(sentence, trigger, verbs[1]):
        return True
    return _share_subject(sentence, *verbs) or any(_is_inside(sentence, word, f) for f in _around(sentence, verbs[0]))


def _around(sentence: Sentence, verb: Token) -> list[Token]:
    """The subjects and objects of a verb."""
    around = functions(sentence, verb)
    return [*around.get("subj", ()), *around.get("obj", ())]


def _is_said_of(sentence: Sentence, trigger: Token, verb: Token) -> bool:
    """Whether "be" says one of the other: "those who were *shot* | are | nine", "nine | are | among the *dead*"."""
    chain = [trigger, *sentence.ancestors(trigger)]
    under = next((t for t in chain if t.head == verb.index and t != verb), None)
    return verb.lemma == "be" and under is not None and under.dep in (*SUBJECTS, "attr", "prep")


def _share_subject(sentence: Sentence, *verbs: Token) -> bool:
    """Whether one of two verbs hangs on the other without a subject of its own: "restored, *serving* 90 homes"."""
    return any(
        upper in sentence.ancestors(lower) and not sentence.child(lower, *SUBJECTS)
        for upper, lower in (verbs, verbs[::-1])
    )


def _is_inside(sentence: Sentence, word: Token, filler: Token) -> bool:
    """Whether a word stands in the phrase of another, with no finite verb between: "the force | made up of 24 men"."""
    for token in (word, *sentence.ancestors(word)):
        if token == filler:
            return True
        if token.tag in FINITE:
            return False
    return False


def _is_where(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number only says where something was: "in *several* towns", "from *three* sides"."""
    word = word_of(sentence, quantity)
    named = quantity.head is not None and quantity.kind == "count"  # "stands at *46*" says how many
    return named and word.dep == "pobj" and sentence.head(word).text.lower() in WHERE


def _is_taken(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether another verb takes the number: "*captured nine villages* and blocked a road", "as *hundreds fled*"."""
    word = word_of(sentence, quantity)
    if _speaks_of_it(sentence, trigger, word):
        return True
    if is_verbal(trigger) and word in sentence.ancestors(trigger):
        return False  # "*600* of those who | fled | are back"
    if word.dep in SUBJECTS and quantity.head is None and word.head != trigger.index:
        return True
    if trigger.tag == "VBN" and not sentence.child(trigger, "aux", "auxpass"):
        return False  # "found nine houses *destroyed*"
    return word.dep == "dobj" and is_verbal(sentence.head(word)) and word.head != trigger.index


def _speaks_of_it(sentence: Sentence, trigger: Token, word: Token) -> bool:
    """Whether a word is the subject of a verb of saying above the trigger: "*two guards* said the town had fallen"."""
    above = [t for t in sentence.ancestors(trigger) if t.index < trigger.index]
    says = [t for t in above if t.lemma in lexicons.terms("cues", "speech") and t.index > word.index]
    verb = next((t for t in says if t.head == word.index or (word.dep == "nsubj" and word.head == t.index)), None)
    # "*Nine*, they say, were freed"
    return verb is not None and not any(t.text == "," for t in sentence.tokens[word.index : verb.index])


def _cut(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether a break parts a quantity from the trigger; a colon does not part "They came back: ninety of them"."""
    low, high = sorted((trigger.index, quantity.first))
    breaks = _BREAKS if quantity.head is not None or quantity.first < trigger.index else _BREAKS - {":"}
    return any(t.text.lower() in breaks for t in sentence.tokens[low:high])
