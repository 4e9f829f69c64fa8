"""Whether a word stands in the form that a frame asks for: as a verb, as a noun, as what is said of something.

In: a word in its sentence and a `Shape`. Out: whether it has it. Asked before anything that stands around the word.
"""

from __future__ import annotations

from typing import Literal

from sayso.claims.voice import is_nominal, is_verbal
from sayso.model import Sentence, Token

_PREDICATIVE = ("amod", "acl", "acomp", "oprd", "attr", "ROOT")
_CARE = ("evacuation", "airlift", "transfer", "removal", "treatment", "care", "transport")


Shape = Literal["verb", "noun", "adjective", "counted"]  # what frames ask of a word's form; "31 *dead*" are counted


def has_shape(sentence: Sentence, token: Token, shape: Shape) -> bool:
    """Whether a word stands in a form of that shape."""
    if shape == "verb":
        if token.tag == "VBN" and sentence.child(token, "det"):
            return False  # "the displaced"
        if token.tag in ("VBN", "VBD") and token.index and _is_cared_for(sentence, token):
            return False
        if token.dep == "acomp":
            return token.tag == "VBN" or (token.tag == "JJ" and lemma_fails(token.lemma, token.text, token.pos))
        return is_verbal(token) and token.dep not in ("aux", "auxpass", "prep")
    if shape in ("noun", "counted"):
        noun = is_nominal(token) or (token.tag == "JJ" and token.dep in ("pobj", "dobj"))
        plain = noun and token.dep not in ("compound", "nmod", "npadvmod", "amod", "poss")
        return plain or (shape == "counted" and _is_counted(sentence, token))
    if token.pos == "VERB":
        return _is_predicative(sentence, token)
    return token.pos in ("ADJ", "ADV", "NOUN", "ADP")


def _is_predicative(sentence: Sentence, participle: Token) -> bool:
    """Whether a participle says how something is: "is *gone*", "are *starving*"; not "had *gone*"."""
    if participle.tag == "VBN":
        done = any(c.lemma == "have" for c in sentence.children(participle) if c.dep == "aux")
        passive = sentence.child(participle, "auxpass") is not None
        return passive or (participle.dep in _PREDICATIVE and not done)
    return participle.tag == "VBG" and (participle.dep in _PREDICATIVE or sentence.child(participle, "aux") is not None)


def _is_counted(sentence: Sentence, token: Token) -> bool:
    """ "31 dead", "five hurt": an adjective that counts as a noun; not in "the evacuation of 40 wounded"."""
    counted = token.pos in ("ADJ", "VERB", "ADV") and token.index > 0 and sentence.tokens[token.index - 1].tag == "CD"
    return counted and not _is_cared_for(sentence, token)


def _is_cared_for(sentence: Sentence, token: Token) -> bool:
    """Whether the counted are the object of an act of care, so that their harm is no news."""
    link = sentence.head(sentence.tokens[token.index - 1])
    return link.text.lower() == "of" and sentence.head(link).lemma in _CARE


def lemma_fails(lemma: str, text: str, pos: str) -> bool:
    """Whether a past form has itself for a lemma: "was *gutted*", "were *neutralised*" taken for an adjective."""
    return pos in ("VERB", "ADJ") and text.endswith("ed") and lemma.lower() == text.lower()
