"""Words that go on telling of what was told just before: "Nearer 80,000, says the mayor", "The rest are due in May".

In: a sentence, the frames found in it and in the sentence before. Out: an `Evoked` named `resumed` for each number
that no frame tells of and that stands where it can only count the same again: beside a verb of counting ("puts the
number at 9,000"), alone in a fragment, or as subject of a verb that says no more than that somebody moved, stayed or
is awaited; so too for the next of a row and for the rest. It takes over type and aspect of the frame before, and
none of its roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.clauses import head_clause
from sayso.claims.frames.recounting import is_gapped, number_word, recounting
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity, find_quantities

RESUMED = "resumed"  # name of the frame of what goes on telling
GAPPED = "gapped"  # of a number that takes over the verb of the clause before
RECOUNTED = "recounted"  # of a number that counts the very same; other people ("29 soldiers") may be others
NUMBERS_TELL = (RESUMED, RECOUNTED, GAPPED)
_COUNTED = frozenset(
    ("harm.casualties", "harm.displacement", "harm.damage", "detainee.release", "detainee.custody", "disarm.handover",
     "disarm.demobilise", "forces.withdraw", "aid.delivery", "missing.persons", "mines.clearance",
     "ceasefire.violation", "thirdparty.monitoring", "thirdparty.peacekeeping")
)  # fmt: skip
_MOVED = frozenset(
    ("harm.displacement", "detainee.release", "disarm.handover", "disarm.demobilise", "forces.withdraw", "aid.delivery",
     "thirdparty.monitoring", "thirdparty.peacekeeping")
)  # fmt: skip
_IN_ROWS = _MOVED | {"talks.meeting", "mines.clearance"}  # what comes in rounds, tranches, convoys
_OF_PEOPLE = frozenset(
    ("harm.casualties", "harm.displacement", "detainee.release", "detainee.custody", "missing.persons")
)
_OF_SOLDIERS = frozenset(("harm.casualties", "detainee.release", "disarm.demobilise"))
_PEOPLE = ("", "people", "people_group")
_UNNAMED = frozenset(
    (
        "unknown",
        "quantity",
        "aid-unit",
        "cargo-word",
        "section-word",
        "convoy",
        "number",
        "name",
        "total",
        "aid-carrier",
    )
)
_HARMED = frozenset(("hurt", "dead"))
_STAYING = frozenset(("remain", "stay"))
_IN_ARMS = frozenset(("force", "fighters", "third", "monitor"))


class Before(NamedTuple):
    """The sentence before, and the frames found in it."""

    sentence: Sentence
    found: Sequence[Evoked]


def resumed(sentence: Sentence, found: Sequence[Evoked], before: Before | None) -> list[Evoked]:
    """What a sentence tells again, in the order of the text."""
    earlier = (*found, *(before.found if before else ()))
    if not any(e.frame.type in _COUNTED for e in earlier):
        return []
    told = [] if found else _next_of_row(sentence, before)
    for quantity in find_quantities(sentence):
        number = number_word(sentence, quantity)
        again, moving = recounting(sentence, quantity), _moving(sentence, quantity)
        others = [one for one in found if one.trigger is not again or one.frame.type in _COUNTED]
        if quantity.kind != "count" or any(_tells(sentence, one, quantity) for one in (*others, *told)):
            continue
        once_more = _name(sentence, quantity)
        for teller, types, name in ((again, _COUNTED, once_more), (moving, _MOVED, RESUMED)):
            prior = _prior(sentence, quantity, others, before, types) if teller else None
            if teller and prior:
                told.append(_evoked(sentence, teller, number, prior, name))
                break
    return told


def _name(sentence: Sentence, quantity: Quantity) -> str:
    """The name of the frame of a number that a verb gives, or that takes over the verb before."""
    if is_gapped(sentence, quantity):
        return GAPPED
    return RESUMED if quantity.head is not None and quantity.class_ in _PEOPLE else RECOUNTED


def _next_of_row(sentence: Sentence, before: Before | None) -> list[Evoked]:
    """ "The *next* consignment is foreseen for May", "The *others* have left": more of what was told before."""
    prior = [e for e in before.found if e.frame.type in _IN_ROWS] if before is not None else []
    for token in sentence.tokens if prior else ():
        verb = sentence.head(token)
        if token.dep in ("nsubj", "nsubjpass") and _is_one_more(sentence, token) and _is_plain(sentence, verb):
            return [_evoked(sentence, verb, token, prior[-1])]
    return []


def _is_one_more(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands for the rest, for none or all, or for the next of things without a name of their kind."""
    kinds = certain_classes(sentence, token)
    if "remainder-word" in kinds or token.text.lower() in lexicons.terms("grammar_words", "partitive"):
        return not any(c.dep == "prep" for c in sentence.children(token))  # "the rest of the army" is named
    ordinals = lexicons.terms("grammar_words", "ordinal")
    words = [token, *(c for c in sentence.children(token) if c.dep in ("amod", "det"))]
    listed = any(t.text.lower() in ordinals for t in words)
    return listed and (not kinds - _UNNAMED or token.text.lower() in ordinals)


def _is_plain(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says only that its subject moves, stays or is awaited."""
    words = lexicons.terms("grammar_words", "moving") | lexicons.terms("grammar_words", "awaiting")
    if verb.lemma in ("be", "fall"):
        below = [c for c in sentence.children(verb) if c.dep in ("acomp", "xcomp", "advmod")]
        return any(c.text.lower() == "due" or (c.dep == "xcomp" and c.lemma in words) for c in below)
    return is_verbal(verb) and verb.lemma.lower() in words


def _tells(sentence: Sentence, evoked: Evoked, quantity: Quantity) -> bool:
    """Whether a frame already tells of the number: as its argument, or in one clause with it."""
    words = {t.index for t in (*evoked.used, *evoked.phrase)}
    if words & {quantity.number, number_word(sentence, quantity).index}:
        return True
    if is_gapped(sentence, quantity):
        return False
    mine, theirs = (head_clause(sentence, t) for t in (sentence.tokens[quantity.number], evoked.trigger))
    return mine is not None and mine is theirs


def _prior(
    sentence: Sentence, quantity: Quantity, found: Sequence[Evoked], before: Before | None, types: frozenset[str]
) -> Evoked | None:
    """What was told before the number, in its sentence or else in the one before: the last counted, else the last."""
    where, told = sentence, [e for e in found if e.trigger.index < quantity.first]
    if not told and before is not None:
        where, told = before.sentence, list(before.found)
    fits = [e for e in told if e.frame.type in types and _is_again(sentence, quantity, e, where)]
    counted = [e for e in fits if any(_takes(where, e, q) for q in find_quantities(where))]
    best = counted or fits
    return best[-1] if best else None


def _takes(sentence: Sentence, evoked: Evoked, quantity: Quantity) -> bool:
    """Whether a number counts an argument of a frame."""
    arguments = {t.index for tokens in evoked.around.values() for t in tokens}
    return number_word(sentence, quantity).index in arguments


def _is_again(sentence: Sentence, quantity: Quantity, prior: Evoked, where: Sentence) -> bool:
    """Whether the number can count what is counted there: it names nothing, such people, or the very same noun."""
    if quantity.head is None:
        harmed = sentence.tokens[quantity.last : quantity.last + 1]
        hurt = any(certain_classes(sentence, t) & _HARMED for t in harmed)
        return prior.frame.type == "harm.casualties" or not hurt
    noun = sentence.tokens[quantity.head]
    if quantity.class_ in _PEOPLE:
        return prior.frame.type in (_OF_SOLDIERS if certain_classes(sentence, noun) & _IN_ARMS else _OF_PEOPLE)
    return any(t.lemma == noun.lemma for t in where.tokens if t.index < quantity.first or where is not sentence)


def _moving(sentence: Sentence, quantity: Quantity) -> Token | None:
    """The verb of which the number is subject, if it says no more than that somebody moved or stayed."""
    word = number_word(sentence, quantity)
    verb = sentence.head(word)
    subject = word.dep in ("nsubj", "nsubjpass") and quantity.class_ in _PEOPLE
    return verb if subject and _is_plain(sentence, verb) else None


def _evoked(sentence: Sentence, teller: Token, number: Token, prior: Evoked, name: str = RESUMED) -> Evoked:
    aspect = prior.frame.aspect
    if not aspect.endswith("!"):
        aspect = _aspect(sentence, teller) or aspect
    form = "verb" if is_verbal(teller) else "noun"
    frame = prior.frame._replace(name=name, form=form, needs=(), slots=(), aspect=aspect)
    if prior.frame.type == "detainee.release" and teller.lemma.lower() in _STAYING:
        frame = frame._replace(type="detainee.custody", aspect="ongoing!")  # "six were freed; nine *remain* inside"
    around = functions(sentence, teller)
    if number not in around.get("subj", ()):
        around = {place: tokens for place, tokens in around.items() if place != "subj"}  # who counts does not do it
    return Evoked(frame, teller.lemma, teller, (teller,), (number,), around)


def _aspect(sentence: Sentence, teller: Token) -> str | None:
    """Who stays has not gone; what is awaited is planned."""
    if teller.lemma.lower() in _STAYING:
        return "denied!"
    awaited = lexicons.terms("grammar_words", "awaiting")
    due = teller.lemma in ("be", "fall") and any(
        c.text.lower() == "due" or c.dep == "xcomp" for c in sentence.children(teller)
    )
    return "planned!" if due or teller.lemma.lower() in awaited else None
