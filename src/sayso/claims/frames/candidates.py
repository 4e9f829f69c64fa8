"""What a word can evoke at all, before its form and what stands around it are looked at.

In: a word in its sentence. Out: the evokers of its lemma, of its spelling, or of what it may be a form of, in the
order in which readings are tried; of phrases only those whose other words stand somewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.forms import Shape, has_shape, lemma_fails
from sayso.claims.frames.lexicon import Evoker, evokers
from sayso.claims.spelling import spelled, stems, words_of
from sayso.model import Sentence, Token


def candidates(sentence: Sentence, token: Token) -> Sequence[Evoker]:
    """What the word can evoke in its form, as far as the words that go with it stand in the sentence at all."""
    evoking = _evoking(token.lemma, token.text, token.tag, token.pos)
    if evoking is None:
        return ()
    shapes = [shape for shape in evoking.shapes if has_shape(sentence, token, shape)]
    if not shapes:
        return ()
    near = [ranked for ranked in _near(evoking, words_of(sentence)) if ranked[1].shape in shapes]
    alone = [ranked for shape in shapes for ranked in evoking.alone.get(shape, ())]
    return [evoker for _, evoker in sorted([*near, *alone])]


_Ranked = tuple[int, Evoker]  # with its place among the readings of its word


class _Evoking(NamedTuple):
    """What a word evokes `alone`, by shape, and in `phrases`: by the longest word that goes with it.

    Readings are tried in the order of their places; phrases come first. `partners` are the keys of `phrases`, as a set:
    what they share with a short sentence is found at once. `shapes` are those of all.
    """

    phrases: dict[str, list[_Ranked]]
    partners: frozenset[str]
    alone: dict[Shape, list[_Ranked]]
    shapes: tuple[Shape, ...]


@lexicons.cached
@lru_cache(maxsize=50_000)
def _evoking(written_lemma: str, text: str, tag: str, pos: str) -> _Evoking | None:
    """What a word can evoke, as written or as its lemma; None if nothing."""
    index, lemma, word = evokers(), spelled(written_lemma), spelled(text)
    sources = [index[lemma]] if lemma in index else []
    if word != lemma and word in index:
        other = tag == "VBD" and word in lexicons.terms("grammar_words", "past_of_another")
        sources.append([e for e in index[word] if not other or e.frame.form != "verb"])
    if lemma_fails(written_lemma, text, pos) or (not sources and pos in ("VERB", "AUX")):
        sources += [index[stem] for stem in stems(word) if stem in index]
    ordered = sorted((e for source in sources for e in source), key=attrgetter("precedence"))
    if not ordered:
        return None
    phrases: dict[str, list[_Ranked]] = {}
    alone: dict[Shape, list[_Ranked]] = {}
    for place, evoker in enumerate(ordered):
        if evoker.rest:
            phrases.setdefault(max(evoker.rest, key=len), []).append((place, evoker))
        else:
            alone.setdefault(evoker.shape, []).append((place, evoker))
    shapes = tuple(dict.fromkeys(evoker.shape for evoker in ordered))
    return _Evoking(phrases, frozenset(phrases), alone, shapes)


def _near(evoking: _Evoking, words: frozenset[str]) -> list[_Ranked]:
    """The phrases all of whose words are among these."""
    partners = words & evoking.partners
    return [ranked for word in partners for ranked in evoking.phrases[word] if words.issuperset(ranked[1].rest)]
