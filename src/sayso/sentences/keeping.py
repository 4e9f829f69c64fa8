"""What is asked of a sentence or of one of its words again and again, found once and kept with the sentence.

A sentence never changes, so that what was read from it alone stays true; what is kept goes when it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from sayso.model import Sentence, Token

R = TypeVar("R")


def kept_by_word(find: Callable[[Sentence, Token], R]) -> Callable[[Sentence, Token], R]:
    """A function of a sentence and one of its words, which is called once for each word."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(sentence: Sentence, token: Token) -> R:
        kept: dict[int, Any] | None = sentence.__dict__.get(name)
        if kept is None:
            kept = sentence.__dict__[name] = {}
        index = token.index
        known: R = kept[index] if index in kept else kept.setdefault(index, find(sentence, token))
        return known

    return found


def kept_by_sentence(find: Callable[[Sentence], R]) -> Callable[[Sentence], R]:
    """A function of a sentence, which is called once for each."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(sentence: Sentence) -> R:
        kept = sentence.__dict__
        if name not in kept:
            kept[name] = find(sentence)
        known: R = kept[name]
        return known

    return found
