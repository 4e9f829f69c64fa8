"""The noun that a number leaves out: "870 rifles were due, *360* came", "the number of breaches rose to *46*"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from sayso import lexicons
from sayso.claims.grammar import functions
from sayso.model import AnnotatedReport, Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.joint_nouns import last_shared
from sayso.sentences.quantities import Quantity, find_quantities

_REACHING = ("to", "at", "is", "was", "reached", "become", "became", "hit")
_NEAR = 5  # words between a number and the one whose noun it shares


def understood(
    annotated: AnnotatedReport, sentence: Sentence, trigger: Token, quantity: Quantity, classes: AbstractSet[str]
) -> str | None:
    """The noun that an elliptical number leaves out: what it is said of, one beside the trigger, or the last before."""
    if trigger.tag == "NNS" and _is_tally(sentence.tokens[trigger.index : quantity.first]):
        return trigger.text  # "Breaches alleged: | nine | by the army, | two | by the guards."
    if (named := sentence.tokens[quantity.last : quantity.last + 1]) and _is_named_part(quantity, named[0]):
        return named[0].text  # "64 firearms, 41 of them | shotguns"
    if said := _predicated(sentence, quantity) or _tallied(sentence, quantity):
        return sentence.text[said[0].start : said[-1].end] if class_of_noun(said[-1]) in classes else None
    behind = [t.text for t in sentence.tokens[quantity.last : quantity.last + 2]]
    if behind and behind[0].lower() in lexicons.terms("count_words", "outcome"):
        return behind[0] if "people" in classes else None  # "the evacuation of 85 | wounded"
    if _is_of_other(sentence, quantity, classes):
        return None
    if sentence.tokens[quantity.number].tag == "NNS" and "people" in classes:
        return "people"  # "*thousands* were trapped"
    return _nearest(annotated, sentence, trigger, quantity, classes)


def _is_named_part(quantity: Quantity, following: Token) -> bool:
    """Whether a plural noun behind "of them" says what a part of a number is."""
    of_them = quantity.head is None and quantity.text.lower().endswith((" of them", " of which"))
    return of_them and following.tag == "NNS" and class_of_noun(following) not in ("people", "people_group")


def _is_tally(between: tuple[Token, ...]) -> bool:
    """Whether a colon without a verb behind it stands among the words before a number."""
    colon = next((t.index for t in between if t.text == ":"), None)
    return colon is not None and not any(t.pos == "VERB" for t in between if t.index > colon)


def _is_of_other(sentence: Sentence, quantity: Quantity, classes: AbstractSet[str]) -> bool:
    """Whether a number counts what another number counted, or what "of" names, that is of none of the `classes`."""
    before = sentence.tokens[quantity.first - 1].text.lower() if quantity.first else ""
    behind = sentence.tokens[quantity.last : quantity.last + 2]
    part = len(behind) > 1 and behind[0].text.lower() == "of" and behind[1].tag != "CD"
    if before == "other" or part:
        return True  # "four of the shells hit houses, the other | ten", "fifteen | of the dead"
    listed = [q for q in find_quantities(sentence) if q.last <= quantity.first and q.class_ != ""]
    near = bool(listed) and quantity.first - listed[-1].last <= _NEAR and quantity.last == quantity.described
    return near and listed[-1].class_ not in classes  # "four streets of Ruhl and | two | in Selk": two streets


def _nearest(
    annotated: AnnotatedReport, sentence: Sentence, trigger: Token, quantity: Quantity, classes: AbstractSet[str]
) -> str | None:
    """The nearest noun that fits: first one beside the trigger, then one that a number counted; events only counted."""
    around = functions(sentence, trigger)
    counters = around.get("subj", []) if trigger.lemma.lower() in lexicons.terms("grammar_words", "counting") else []
    beside = [trigger, *around.get("obj", []), *around.get("subj", []), *around.get("of", [])]
    places = [sentence, *reversed(annotated.sentences[max(0, sentence.index - 3) : sentence.index])]
    counted = {id(p.tokens[q.head]) for p in places for q in find_quantities(p) if q.head is not None}
    rows = [sentence.tokens[: quantity.first], *(place.tokens for place in places[1:])]
    before = [t for row in rows for t in sorted(row, key=lambda t: (id(t) not in counted, -t.index))]
    for token in (t for t in (*beside, *before) if t not in counters):
        class_ = class_of_noun(token) if token.entity != "ORG" else None
        plural = token.tag == "NNS" or (token.tag == "NN" and quantity.low == 1)
        if not plural and not (class_ == "people_group" and token in beside):  # "the strength of the *force* was 900"
            continue
        if class_ in classes and (class_ != "event" or id(token) in counted):
            return "people" if class_ == "people" and token.dep == "conj" else token.text  # "men, women and *children*"
    return None


def _predicated(sentence: Sentence, quantity: Quantity) -> tuple[Token, ...]:
    """The plural noun or pronoun that a number is said of: "the *arrivals* are | 46"; empty without one."""
    number = sentence.tokens[quantity.number]
    about = sentence.head(number)
    number = about if quantity.first <= about.index < number.index else number  # "are | around 300"
    verb = sentence.head(number)
    said = number.dep in ("attr", "prep") and verb.lemma == "be"
    subjects = functions(sentence, verb).get("subj", []) if said else []
    told = [t for t in subjects if t.index < number.index and t.tag in ("NNS", "NNPS", "DT", "PRP")]
    return tuple(told[:1])


def _tallied(sentence: Sentence, quantity: Quantity) -> tuple[Token, ...]:
    """The nouns whose number is given: "the number of *breaches* has risen to | 46"; empty without such words."""
    before = [t for t in sentence.tokens[: quantity.first] if t.lemma.lower() in ("number", "total")]
    if not before or sentence.tokens[quantity.first - 1].text.lower() not in _REACHING:
        return ()
    nouns = [t for t in functions(sentence, before[-1]).get("of", []) if t.tag == "NNS"]
    return sentence.tokens[nouns[0].index : last_shared(sentence.tokens, nouns[0].index) + 1] if nouns else ()
