"""Words that attribute: cue verbs and nouns of the lexicon `cues`, found in a parsed sentence.

A cue is a head word with the words that PolNeAR counts to it: auxiliaries, negation, adverbs beside it,
particles, and the preposition that brings in its content.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from sayso import lexicons
from sayso.claims.attribution.drafts import Polarity
from sayso.model import AttributionKind, Sentence, Token

_WRONG = {"hop": "hope", "retweete": "retweet"}
_NO_CUES = frozenset(("aux", "auxpass", "amod", "compound"))
_INSIDE = frozenset(("aux", "auxpass", "neg", "prt"))
_ADVERBS_OF_THE_CLAUSE = frozenset(
    ("however", "meanwhile", "therefore", "thus", "moreover", "furthermore", "nevertheless", "indeed", "so", "then")
)


class Takes(NamedTuple):
    """What a cue can bring in: complement ("clause", "object", "quote", a preposition …) to class.

    `unless` holds objects with which the word attributes nothing ("claimed ten lives"), `only` those with which alone
    it does ("gave a toll of 12").
    """

    complements: Mapping[str, AttributionKind]
    polarity: Polarity
    unless: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()


class Cue(NamedTuple):
    """A cue in a sentence: its head, its words in order, what it takes."""

    head: Token
    words: list[Token]
    takes: Takes


@lexicons.cached
@lru_cache(maxsize=None)
def cue_words(pos: str) -> Mapping[str, Takes]:
    """The lexicon's cues of one part of speech ("verb", "noun", "adjective"): lemma to what it takes."""
    found: dict[str, Takes] = {}
    for entry in lexicons.load("cues"):
        if entry.get("pos") != pos or entry.class_ == "account":
            continue
        known = found.get(entry.term)
        complements = dict(known.complements) if known else {}
        for complement in entry.get("takes").split():
            complements.setdefault(complement, cast(AttributionKind, entry.class_))
        polarity = cast(Polarity, entry.get("polarity") or (known.polarity if known else "asserts"))
        unless = frozenset(entry.get("unless").split()) | (known.unless if known else frozenset())
        only = frozenset(entry.get("only").split()) | (known.only if known else frozenset())
        found[entry.term] = Takes(complements, polarity, unless, only)
    return found


def find_verbs(sentence: Sentence) -> list[Cue]:
    """The cue verbs of a sentence, phrasal ones ("point out") as one, in the order of the text."""
    known = cue_words("verb")
    found = []
    for token in sentence.tokens:
        if token.dep in _NO_CUES or not (token.pos in ("VERB", "AUX") or _is_mistaken(sentence, token)):
            continue
        if token.index and sentence.tokens[token.index - 1].text == "-":
            continue  # the end of a hyphened word ("re-established")
        lemma = lemma_of(token)
        particle = sentence.child(token, "prt")
        takes = (particle and known.get(f"{lemma} {particle.lemma.lower()}")) or known.get(lemma)
        if takes:
            found.append(Cue(token, cue_tokens(sentence, token), takes))
    return found


def _is_mistaken(sentence: Sentence, token: Token) -> bool:
    """Whether the word is a verb form in "-s" that the tagger took for a noun though it has a subject."""
    return token.tag == "NNS" and sentence.child(token, "nsubj") is not None


def cue_tokens(sentence: Sentence, head: Token) -> list[Token]:
    """`head` with auxiliaries, negation, particles, and the adverbs that touch them."""
    near = {head.index}
    children = [c for c in sentence.children(head) if not is_acronym(c)]
    candidates = [c for c in children if c.dep in _INSIDE or _adverb(sentence, c) or _day(c, head)]
    for child in sorted(candidates, key=lambda c: abs(c.index - head.index)):
        low, high = min(near), max(near)
        words = {t.index for t in sentence.subtree(child)} if child.dep in ("advmod", "npadvmod") else {child.index}
        if max(words) == low - 1 or min(words) == high + 1:
            near |= words
        elif child.dep in _INSIDE and child.index < head.index:
            near.add(child.index)
    return [sentence.tokens[i] for i in sorted(near)]


def is_acronym(token: Token) -> bool:
    """Whether a word in capitals, such as "IS", is a name though the parser took it for an auxiliary."""
    return len(token.text) > 1 and token.text.isupper() and token.dep in ("aux", "auxpass", "cop")


def _adverb(sentence: Sentence, token: Token) -> bool:
    return (
        token.dep == "advmod"
        and token.pos == "ADV"
        and token.tag in ("RB", "RBR", "RBS")
        and token.lemma.lower() not in _ADVERBS_OF_THE_CLAUSE
        and len(sentence.subtree(token)) <= 3
    )


def _day(token: Token, head: Token) -> bool:
    return token.dep == "npadvmod" and token.entity in ("DATE", "TIME") and token.index > head.index


def lemma_of(token: Token) -> str:
    """The lemma in lower case, with what the lemmatiser is known to get wrong set right."""
    lemma = token.lemma.lower()
    return _WRONG.get(lemma, lemma)
