"""A headline in capitals -> the same words as prose has them, for a parser that learned on prose.

A word is taken for a name if the parser's vectors do not know it in small letters, or hold one vector for both its
spellings, as they do for names; all else is written small. Lengths stay, so that offsets do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.vocab import Vocab

SHORTEST = 2  # words; one in capitals is a label or initials
_WORD = re.compile(r"[^\W\d_]+")


def as_prose(sentence: str, vocab: Vocab) -> str:
    """The sentence; one that is all in capitals with its names alone capitalised.

    Errors: a name that is also a common word ("Goma", "Hope") is written small, a rare word like a name.
    """
    if not sentence.isupper() or len(_WORD.findall(sentence)) < SHORTEST:
        return sentence
    return _WORD.sub(lambda word: _in_prose(word.group(), vocab), sentence)


def _in_prose(word: str, vocab: Vocab) -> str:
    small, name = word.lower(), word.capitalize()
    if len(small) != len(word) or len(name) != len(word):
        return word
    return name if _row(small, vocab) in (None, _row(name, vocab)) else small


def _row(word: str, vocab: Vocab) -> int | None:
    """Which of the vectors a word has, None for a word without one."""
    row: int | None = vocab.vectors.key2row.get(vocab.strings.add(word))
    return row
