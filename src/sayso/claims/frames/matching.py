"""Finds where a sentence evokes a frame: the word, the words that go with it, and what its needs ask for.

In: a sentence, the sentences before it. Out: `Evoked`, one for each word that evokes a frame, after
weaker readings of the same words gave way to stronger ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso import lexicons
from sayso.claims.clauses import head_clause
from sayso.claims.frames.candidates import candidates
from sayso.claims.frames.lexicon import Evoker, Frame
from sayso.claims.frames.nearby import noun_behind
from sayso.claims.frames.needs import ALONE, Context, Standing, meets
from sayso.claims.frames.novelty import (
    is_accused_of,
    is_aim,
    is_asked,
    is_charge_of_office,
    is_defining,
    is_example,
    is_indefinite,
    is_of_anyone,
    is_question,
    is_question_of,
)
from sayso.claims.frames.phrases import phrase_of, with_phrase
from sayso.claims.frames.rivals import Evoked, without_weaker
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import Functions, functions, is_only_compared, surface_subject
from sayso.claims.voice import FINITE, is_passive, is_verbal
from sayso.model import Sentence, Token

Readings = dict[tuple[bool, bool], list[Standing]]  # of one word: as a verb or not, with "be" or not

_GROUND = frozenset(("place", "territory", "position"))
_NEVER = frozenset(("aux", "auxpass", "punct", "det", "cc", "case", "mark"))  # words that evoke nothing


def find_evoked(sentence: Sentence, context: Context = ALONE) -> list[Evoked]:
    """All frames that a sentence evokes, in the order of their words.

    Args:
        sentence: a parsed sentence.
        context: for what pronouns stand for, and for words that mean a claim only in a report on the matter.
    """
    return without_weaker([e for e in _tried(sentence, context) if not _is_idle(sentence, e)])


def find_asked(sentence: Sentence, context: Context = ALONE) -> list[Evoked]:
    """The frames of what a sentence only asks for: "Who *shelled* the mill?"."""
    tried = _tried(sentence, context)
    return [e for e in tried if _is_asked(sentence, head_clause(sentence, e.trigger)) or _is_asked_of(sentence, e)]


def _tried(sentence: Sentence, context: Context) -> list[Evoked]:
    tried = (_first(sentence, token, context) for token in sentence.tokens if token.dep not in _NEVER)
    return [e for e in tried if e is not None]


def _first(sentence: Sentence, token: Token, context: Context) -> Evoked | None:
    """The first reading of a word whose needs are met."""
    readings: Readings = {}
    for evoker in candidates(sentence, token):
        if evoker.read not in readings:
            around = _readings(sentence, token, *evoker.read)
            readings[evoker.read] = [Standing(sentence, token, functions, context) for functions in around]
        for reading in readings[evoker.read]:
            if evoker.first and not reading.may_hold(evoker.first):
                continue  # most frames fall here, at no further cost
            if match := _match(reading, evoker):
                return match
    return None


def _is_idle(sentence: Sentence, evoked: Evoked) -> bool:
    """Whether a clause asks, defines, compares or gives an aim instead of telling."""
    trigger = evoked.trigger
    clause = head_clause(sentence, trigger)
    if is_only_compared(sentence, trigger) or _is_epithet(sentence, evoked) or is_charge_of_office(sentence, trigger):
        return True
    if clause is None:
        return is_question_of(sentence) or (
            evoked.frame.type == "ceasefire.agreement" and is_indefinite(sentence, trigger)
        )
    if _is_asked(sentence, clause) or is_of_anyone(sentence, clause) or is_example(sentence, clause):
        return True
    if clause is not trigger:
        return False
    aims = evoked.frame.type == "territory.control" and is_aim(sentence, clause)
    without = clause.dep == "pcomp" and sentence.head(clause).text.lower() == "without"
    if without and evoked.frame.type == "hostilities.attack":
        return True  # "fled without firing a shot"
    return aims or is_defining(sentence, clause) or is_accused_of(sentence, clause)


def _is_epithet(sentence: Sentence, evoked: Evoked) -> bool:
    """ "the rebel-*held* town" keeps nobody in jail, "the rebel-*run* ministry" is no place that is held."""
    trigger = evoked.trigger
    if (
        trigger.dep not in ("amod", "compound")
        or trigger.tag != "VBN"
        or sentence.tokens[trigger.index - 1].text != "-"
    ):
        return False
    if evoked.frame.type == "territory.control":
        return _GROUND.isdisjoint(certain_classes(sentence, sentence.head(trigger)))
    return evoked.frame.type == "detainee.custody"


def _is_asked(sentence: Sentence, clause: Token | None) -> bool:
    return clause is not None and (is_asked(sentence, clause) or is_question(sentence, clause))


def _is_asked_of(sentence: Sentence, evoked: Evoked) -> bool:
    """ "Is the truce *holding*?": a participle that the parser took for what says more about the noun."""
    above = [t.lemma for t in sentence.ancestors(evoked.trigger) if is_verbal(t)]
    return is_question_of(sentence) and evoked.trigger.tag in ("VBG", "VBN") and above == ["be"]


def _match(reading: Standing, evoker: Evoker) -> Evoked | None:
    sentence, token = reading.sentence, reading.token
    phrase = phrase_of(sentence, token, evoker) if evoker.rest else (token,)
    if phrase is None:
        return None
    standing = with_phrase(reading, phrase, evoker.frame) if evoker.rest else reading
    used = _all_met(standing, evoker.frame)
    return None if used is None else Evoked(evoker.frame, evoker.term, token, phrase, tuple(used), standing.around)


def _readings(sentence: Sentence, token: Token, as_verb: bool, with_be: bool) -> Iterator[Functions]:
    """The functions as parsed; for a bare past form also those of a passive ("six houses destroyed")."""
    around = functions(sentence, token)
    if as_verb and token.dep == "acomp":
        told = {name: fillers for name, fillers in around.items() if name != "subj"}
        yield {**told, "obj": surface_subject(sentence, sentence.head(token))}  # "remain *trapped*"
        return
    yield around
    if with_be and "obj" in around:
        yield {**around, "subj": around["obj"]}  # "are expected" speaks of its subject
    if not as_verb or token.tag not in ("VBN", "VBD") or sentence.child(token, "aux"):
        return
    passive = token.tag == "VBN" or token.lemma not in lexicons.terms("grammar_words", "ergative")
    named = not any(c.tag in ("PRP", "WP", "WDT") for c in sentence.children(token) if c.dep == "nsubj")
    if named and passive and "obj" not in around and "subj" in around and not around.get("comp"):
        yield {**{k: v for k, v in around.items() if k != "subj"}, "obj": around["subj"]}
    if behind := _object_of_past(sentence, token):
        yield {**around, "subj": around["obj"], "obj": [behind]}
    left = sentence.tokens[token.index - 1]
    bare = token.tag == "VBN" or token.dep == "acl"
    if bare and token.index and left.pos in ("NOUN", "PROPN") and not sentence.child(token, "auxpass"):
        yield {**around, "obj": [left]}
    if unaided := _subject_of_past(sentence, token):
        yield {**{k: v for k, v in around.items() if k != "obj"}, "subj": [unaided]}


def _subject_of_past(sentence: Sentence, verb: Token) -> Token | None:
    """The noun before a past form that needs no object, in a sentence without another verb: "*The truce* held."""
    noun = sentence.head(verb)
    if verb.dep != "acl" or noun.dep != "ROOT" or verb.lemma not in lexicons.terms("grammar_words", "unaided"):
        return None
    return None if any(t.tag in FINITE for t in sentence.tokens) else noun


def _object_of_past(sentence: Sentence, verb: Token) -> Token | None:
    """The noun behind a past form that was taken for a participle: "soldiers set *the church* alight"."""
    taken = verb.tag == "VBN" and sentence.child(verb, "nsubj") and not sentence.child(verb, "agent", "auxpass")
    return noun_behind(sentence, verb) if taken and is_passive(sentence, verb) else None


def _all_met(standing: Standing, frame: Frame) -> list[Token] | None:
    used: list[Token] = []
    for need in frame.needs:
        met = meets(standing, need)
        if met is None:
            return None
        used.extend(met)
    return used
