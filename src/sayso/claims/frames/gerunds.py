"""Deeds named as nouns: "*the handing over of* the rifles began", "the army's *sealing off of* the quarter".

In: a parsed sentence. Out: the same, or one in which a noun in "-ing" of a verb that evokes frames is that verb, what
follows its "of" its object and the owner before it its subject. A noun with frames or classes of its own ("the
shelling of") stays one, and so does one in a heading.
"""

from __future__ import annotations

import msgspec

from sayso.claims.frames.lexicon import evokers
from sayso.claims.frames.terms import by_words
from sayso.claims.spelling import spelled, stems
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_AS_CLAUSE = {"nsubj": "csubj", "nsubjpass": "csubjpass", "pobj": "pcomp", "dobj": "xcomp"}
_PLAIN_NOUNS = frozenset(("beginning", "ending", "surrounding", "meaning", "building", "setting", "hearing", "making"))
_PARTICLES = ("prt", "advmod", "prep")


def resolved(sentence: Sentence) -> Sentence:
    """The sentence, with each deed that is named as a noun a verb with its object."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens if any(is_verbal(root) for root in sentence.roots) else ():
        if token.text.endswith("ing") and token.dep in _AS_CLAUSE and (lemma := _verb(sentence, token)):
            changed.update(_as_verb(sentence, token, lemma))
    return sentence.with_tokens(changed.get(t.index, t) for t in sentence.tokens) if changed else sentence


def _verb(sentence: Sentence, noun: Token) -> str | None:
    """The verb that a noun with an article or an owner, and with an "of", is made from; None if it is none."""
    named = sentence.child(noun, "det", "poss") is not None and _of(sentence, noun) is not None
    if not named or noun.tag not in ("NN", "VBG") or noun.text.lower() in _PLAIN_NOUNS:
        return None
    if spelled(noun.text) in evokers() or by_words(sentence, noun):
        return None
    return next((stem for stem in stems(spelled(noun.text)) if _evokes(stem)), None)


def _evokes(lemma: str) -> bool:
    return any(e.frame.form == "verb" for e in evokers().get(lemma, ()))


def _particle(sentence: Sentence, noun: Token) -> Token | None:
    """The "over" of "the handing *over* of": right behind it, whatever the parser made of it."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]
    return next((t for t in behind if t.head == noun.index and t.dep in _PARTICLES and t.text != "of"), None)


def _of(sentence: Sentence, noun: Token) -> Token | None:
    """The "of" of a noun, behind its particle too; "out of" may say whence."""
    particle = _particle(sentence, noun)
    last = noun if particle is None else particle
    behind = sentence.tokens[last.index + 1 : last.index + 2]
    whence = particle is not None and particle.text == "out"
    return next((t for t in behind if t.text == "of" and t.head in (noun.index, last.index) and not whence), None)


def _as_verb(sentence: Sentence, noun: Token, lemma: str) -> dict[int, Token]:
    """The words whose ties change."""
    replace = msgspec.structs.replace
    link, particle = _of(sentence, noun), _particle(sentence, noun)
    changed = {noun.index: replace(noun, pos="VERB", tag="VBG", lemma=lemma, dep=_AS_CLAUSE[noun.dep])}
    if particle is not None:
        changed[particle.index] = replace(particle, dep="prt", head=noun.index)
    if link is None or (thing := sentence.child(link, "pobj")) is None:
        return {}
    changed[link.index] = replace(link, dep="case", head=thing.index)
    changed[thing.index] = replace(thing, dep="dobj", head=noun.index)
    if owner := sentence.child(noun, "poss"):
        changed[owner.index] = replace(owner, dep="nsubj")
    return changed
