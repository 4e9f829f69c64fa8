"""The noun that a number leaves out: "870 rifles were due, *360* came", "the number of breaches rose to *46*"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

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
    """The noun that an elliptical number leaves out: one beside the trigger, or the last fitting one before."""
    if sentence.tokens[quantity.last : quantity.last + 1] and sentence.tokens[quantity.last].text.lower() == "of":
        return None  # "fifteen | of the dead"
    if quantity.first and sentence.tokens[quantity.first - 1].text.lower() == "other":
        return None  # "four of the shells hit houses, the other | ten | …"
    number = sentence.tokens[quantity.number]
    if number.tag == "NNS" and "people" in classes:
        return "people"  # "*thousands* were trapped"
    if (told := _predicated(sentence, number)) is not None:
        return told.text if class_of_noun(told) in classes else None
    if nouns := _tallied(sentence, quantity):
        return sentence.text[nouns[0].start : nouns[-1].end] if class_of_noun(nouns[-1]) in classes else None
    around = functions(sentence, trigger)
    beside = [trigger, *around.get("obj", []), *around.get("subj", []), *around.get("of", [])]
    places = [sentence, *reversed(annotated.sentences[max(0, sentence.index - 3) : sentence.index])]
    before = [t for t in reversed(sentence.tokens) if t.index < quantity.first]
    earlier = [t for place in places[1:] for t in reversed(place.tokens)]
    counted = {id(p.tokens[q.head]) for p in places for q in find_quantities(p) if q.head is not None}
    listed = [q for q in find_quantities(sentence) if q.last <= quantity.first and q.class_ != ""]
    bare = quantity.last == quantity.described
    if bare and listed and quantity.first - listed[-1].last <= _NEAR and listed[-1].class_ not in classes:
        return None  # "four streets of Ruhl and | two | in Selk": two streets
    for token in (*beside, *before, *earlier):
        plural = token.tag == "NNS" or (token.tag == "NN" and quantity.low == 1)
        class_ = class_of_noun(token) if token.entity != "ORG" else None
        if not plural and not (class_ == "people_group" and token in beside):  # "the strength of the *force* was 900"
            continue
        if class_ in classes and (class_ != "event" or id(token) in counted):
            return token.text  # an event only where a number has counted it before
    return None


def _predicated(sentence: Sentence, number: Token) -> Token | None:
    """The plural noun or pronoun that a number is said of: "the *arrivals* are | 46"."""
    verb = sentence.head(number)
    subjects = functions(sentence, verb).get("subj", []) if number.dep == "attr" and verb.lemma == "be" else []
    told = [t for t in subjects if t.index < number.index and t.tag in ("NNS", "NNPS", "DT", "PRP")]
    return told[0] if told else None


def _tallied(sentence: Sentence, quantity: Quantity) -> tuple[Token, ...]:
    """The nouns whose number is given: "the number of *breaches* has risen to | 46"; empty without such words."""
    before = [t for t in sentence.tokens[: quantity.first] if t.lemma.lower() in ("number", "total")]
    if not before or sentence.tokens[quantity.first - 1].text.lower() not in _REACHING:
        return ()
    nouns = [t for t in functions(sentence, before[-1]).get("of", []) if t.tag == "NNS"]
    return sentence.tokens[nouns[0].index : last_shared(sentence.tokens, nouns[0].index) + 1] if nouns else ()
