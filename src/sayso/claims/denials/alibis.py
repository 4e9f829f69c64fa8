"""Answers to a charge that do not repeat it: "No unit of ours was near", "We sank nothing", "A gas leak, says Marn".

In: the claims of a report. Out: for a sentence that bears none, and in which the speaker's own side was not there, has
done nothing, or in which a mishap is named instead, a denied claim of the attack or breach told just before it.
Otherwise a contested attack would look agreed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import msgspec

from sayso import lexicons
from sayso.claims.denials.pointing import (
    CHARGES,
    has_one_voice,
    is_denied_by,
    pointed_back,
    told_in,
    told_near,
)
from sayso.claims.frames.lexicon import evokers
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.negation import is_denying, is_negated
from sayso.claims.spelling import spelled, words_of
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token

_HARM = ("harm.casualties", "harm.damage")
_CHARGES = (*CHARGES, *_HARM)
_OURS = frozenset(("we", "our", "ours", "my", "mine"))
_THEIRS = frozenset(("its", "his", "her", "their"))
_OWN_FORCES = frozenset(("force", "fighters", "heavy", "vessel", "weapon-agent", "drone-word", "military-vehicle"))
_BEARS = frozenset(("have", "bear", "play", "take"))
_NAMES_CAUSE = frozenset(
    ("speak", "talk", "blame", "cite", "suspect", "suggest", "be", "put", "attribute", "ascribe", "trace")
)
_HAS_INNOCENCE = frozenset(("protest", "maintain", "profess", "proclaim", "assert"))
_AWAY = frozenset(("silent", "away", "elsewhere", "asleep", "quiet"))
_GOES = frozenset(("leave", "sail", "fly", "move", "stir", "go", "fire"))


def alibis(annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]) -> Iterator[Claim]:
    """A denied claim for each sentence that only answers the charge before it."""
    for sentence in annotated.sentences:
        charge = None if told_in(claims, sentence) else _charge(annotated, sentence, claims)
        if charge is None:
            continue
        here = words_of(sentence)
        tests = [_is_alibi, *(test for test, words in _answers() if not words.isdisjoint(here))]
        answer = next((t for t in sentence.tokens if any(test(sentence, t) for test in tests)), None)
        if answer is None or has_one_voice(attributions, charge, sentence.span([answer])):
            continue
        if charge.type in _HARM:
            charge = msgspec.structs.replace(charge, type="hostilities.attack", roles={})
        yield pointed_back(sentence, answer, charge, attributions, "alibi")


def _charge(annotated: AnnotatedReport, answer: Sentence, claims: Sequence[Claim]) -> Claim | None:
    """The last attack or breach told as a fact in the sentences just before; without one, the last harm."""
    told = [c for c in told_near(annotated, answer, claims) if c.type in _CHARGES]
    return next((c for c in told if c.type not in _HARM), told[0] if told else None)


def _is_alibi(sentence: Sentence, verb: Token) -> bool:
    """Whether the speaker's own side did not do something that harms, or was not there."""
    if not is_verbal(verb):
        return False
    denied = is_denied_by(sentence, verb) or is_negated(sentence, verb)
    if verb.lemma == "have" and denied and _has_to_do(sentence, verb):
        return True
    if not is_negated(sentence, verb):
        return False
    around = functions(sentence, verb)
    doers = around.get("subj", ())
    own = any(_is_own(sentence, t) for t in doers) and _has_forces(sentence, doers)
    if verb.lemma == "be":
        named = [c for c in sentence.children(verb) if c.dep == "attr" and _is_own(sentence, c)]
        us = any(c.text.lower() in ("us", "we") for c in sentence.children(verb) if c.dep in ("attr", "nsubj"))
        return own or _has_forces(sentence, named) or (us and any(t.text.lower() in ("it", "that") for t in doers))
    if verb.lemma in _GOES and own:
        return True
    if verb.lemma == "have":
        pronoun = any(t.text.lower() in ("it", "they", "we") for t in doers)
        return pronoun and _has_forces(sentence, around.get("obj", ()))
    return any(t.text.lower() == "we" for t in doers) and _harms(verb)


def _is_elsewhere(sentence: Sentence, verb: Token) -> bool:
    """ "Our guns *were* silent that night", "Our boats *were* thirty miles away"."""
    if verb.lemma not in ("be", "stay", "remain") or is_negated(sentence, verb):
        return False
    doers = functions(sentence, verb).get("subj", ())
    own = any(bool({t.text.lower() for t in sentence.subtree(d)} & _OURS) for d in doers)
    off = any(c.text.lower() in _AWAY for c in sentence.children(verb))
    return own and off and _has_forces(sentence, doers)


def _has_to_do(sentence: Sentence, verb: Token) -> bool:
    """ "had nothing to *do* with that pipeline"."""
    return any(t.lemma == "do" and sentence.tokens[t.index - 1].text == "to" for t in sentence.subtree(verb)[1:])


def _is_own(sentence: Sentence, noun: Token) -> bool:
    words = {t.text.lower() for t in sentence.subtree(noun)}
    reported = sentence.head(noun).dep in ("ccomp", "acomp") and bool(words & _THEIRS)
    return bool(words & _OURS) or "own" in words or reported


def _has_forces(sentence: Sentence, nouns: Sequence[Token]) -> bool:
    return any(not _OWN_FORCES.isdisjoint(certain_classes(sentence, t)) for t in nouns)


def _harms(verb: Token) -> bool:
    """Whether a verb can tell of an attack or of harm that one does."""
    return verb.lemma != "lose" and any(
        e.frame.type in _CHARGES and e.frame.form == "verb" for e in evokers().get(spelled(verb.lemma), ())
    )


def _disclaims(sentence: Sentence, verb: Token) -> bool:
    """ "denied any *involvement*", "had no *part* in it", "protests its *innocence*"."""
    objects = functions(sentence, verb).get("obj", ()) if is_verbal(verb) else ()
    if not objects:
        return False
    negated = is_negated(sentence, verb)
    if not negated and verb.lemma in _HAS_INNOCENCE and any(t.lemma == "innocence" for t in objects):
        return True
    named = lexicons.terms("untruths", "involvement")
    if not any(t.lemma in named for t in objects):
        return False
    return (negated and verb.lemma in _BEARS) or (not negated and is_denying(verb))


def _is_not_implicated(sentence: Sentence, word: Token) -> bool:
    """ "was not *involved*", "was not *behind* it", "denied that its gunners were *responsible*"."""
    be = sentence.head(word) if word.pos != "VERB" else word
    behind = word.text.lower() == "behind" and word.dep == "prep"
    if not behind and word.text.lower() not in lexicons.terms("untruths", "implicated"):
        return False
    return is_denied_by(sentence, be) or is_negated(sentence, be)


def _is_mishap(sentence: Sentence, noun: Token) -> bool:
    """Whether a word names a cause that is nobody's attack: "spoke of a gas *leak*", "An *error*, says Marn"."""
    if not _names_mishap(sentence, noun) or is_negated(sentence, noun):
        return False
    above = sentence.head(noun)
    if above.pos == "ADP":
        above = sentence.head(above) if sentence.head(above).pos != "ADP" else sentence.head(sentence.head(above))
    opens = noun.dep in ("ROOT", "ccomp", "nsubj", "dep", "attr") and not is_negated(sentence, above)
    return opens or (above.lemma in _NAMES_CAUSE and not is_negated(sentence, above))


def _names_mishap(sentence: Sentence, noun: Token) -> bool:
    """ "a *leak*", "a kitchen *fire*", "a faulty *boiler*"."""
    if any(c.text.lower() in lexicons.terms("untruths", "faulty") for c in sentence.children(noun)):
        return noun.pos == "NOUN"
    if noun.lemma.lower() == "fire":
        hearths = lexicons.terms("untruths", "hearth")
        return noun.pos == "NOUN" and any(c.lemma.lower() in hearths for c in sentence.children(noun))
    return noun.lemma.lower() in lexicons.terms("untruths", "mishap")


@lexicons.cached
@lru_cache(maxsize=1)
def _answers() -> tuple[tuple[Callable[[Sentence, Token], bool], frozenset[str]], ...]:
    """The kinds of answer that ask for certain words, each with those of which a sentence holds one."""
    mishaps = (lexicons.terms("untruths", class_) for class_ in ("faulty", "mishap"))
    return (
        (_is_elsewhere, _AWAY),
        (_disclaims, lexicons.terms("untruths", "involvement") | {"innocence"}),
        (_is_not_implicated, lexicons.terms("untruths", "implicated") | {"behind"}),
        (_is_mishap, frozenset(("fire",)).union(*mishaps)),
    )
