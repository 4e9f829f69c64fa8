"""What a word can evoke at all, before its form and what stands around it are looked at.

In: a word in its sentence. Out: the evokers of its lemma, of its spelling, or of what it may be a form of, in the
order in which readings are tried; of phrases only those whose other words stand somewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.lexicon import Evoker, evokers, precedence
from sayso.claims.spelling import spelled, stems
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_sentence


def candidates(sentence: Sentence, token: Token) -> Sequence[Evoker]:
    """What the word can evoke, as far as the words that go with it stand in the sentence at all."""
    evoking = _evoking(token.lemma, token.text, token.tag, token.pos)
    if not evoking.phrases:
        return evoking.alone
    words = _words(sentence)
    near = [ranked for word in words & evoking.openers for ranked in evoking.phrases[word]]
    found = sorted((place, e) for place, e in near if words.issuperset(e.rest)) if near else ()
    return [*(e for _, e in found), *evoking.alone] if found else evoking.alone


class _Evoking(NamedTuple):
    """What a word evokes `alone`, and in `phrases`: by a word that must stand with it, with the place of the reading.

    Readings are tried in the order of their places; phrases come first. `openers` are the keys of `phrases`, as a set:
    what they share with a short sentence is found at once.
    """

    phrases: dict[str, list[tuple[int, Evoker]]]
    openers: frozenset[str]
    alone: tuple[Evoker, ...]


@lexicons.cached
@lru_cache(maxsize=50_000)
def _evoking(written_lemma: str, text: str, tag: str, pos: str) -> _Evoking:
    """What a word can evoke, as written or as its lemma."""
    index, lemma, word = evokers(), spelled(written_lemma), spelled(text)
    sources = [index[lemma]] if lemma in index else []
    if word != lemma and word in index:
        other = tag == "VBD" and word in lexicons.terms("grammar_words", "past_of_another")
        sources.append(tuple(e for e in index[word] if not other or e.frame.form != "verb"))
    if _lemma_fails(written_lemma, text, pos) or (not sources and pos in ("VERB", "AUX")):
        sources += [index[stem] for stem in stems(word) if stem in index]
    ordered = sorted((e for source in sources for e in source), key=precedence)
    phrases: dict[str, list[tuple[int, Evoker]]] = {}
    for place, evoker in enumerate(ordered):
        if evoker.rest:
            phrases.setdefault(evoker.rest[0], []).append((place, evoker))
    return _Evoking(phrases, frozenset(phrases), tuple(e for e in ordered if not e.rest))


def lemma_fails(token: Token) -> bool:
    """Whether a past form has itself for a lemma: "was *gutted*", "were *neutralised*" taken for an adjective."""
    return _lemma_fails(token.lemma, token.text, token.pos)


def _lemma_fails(lemma: str, text: str, pos: str) -> bool:
    return pos in ("VERB", "ADJ") and text.endswith("ed") and lemma.lower() == text.lower()


@kept_by_sentence
def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(map(spelled, {word for t in sentence.tokens for word in (t.text, t.lemma)}))
