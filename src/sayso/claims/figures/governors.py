"""What stands for a number in the tree, and the verb that governs it."""

from __future__ import annotations

from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

SUBJECTS = ("nsubj", "nsubjpass")


def word_of(sentence: Sentence, quantity: Quantity) -> Token:
    """The counted noun, else the number itself."""
    return sentence.tokens[quantity.head if quantity.head is not None else quantity.number]


def clause_of(sentence: Sentence, token: Token) -> Token:
    """The verb that governs a word: itself, or the nearest verb above it."""
    for above in (token, *sentence.ancestors(token)):
        if is_verbal(above) and above.dep not in ("aux", "auxpass", "amod"):
            return above
    return token
