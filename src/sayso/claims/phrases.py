"""Cues that are no verbs: "according to X", "by X's account", "in the words of X", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sayso import lexicons
from sayso.claims.drafts import Draft, Spans, runs
from sayso.claims.sources import noun_phrase
from sayso.model import Sentence, Token

_PREPOSITIONS = frozenset(("by", "in", "on"))
_OWN = frozenset(("our", "my", "your"))


def find_phrases(sentence: Sentence) -> Iterator[Draft]:
    """The drafts whose cue is a prepositional phrase or an adverb of hearsay."""
    for token in sentence.tokens:
        word = token.lemma.lower()
        if word in ("accord", "according") and token.text.lower() == "according":
            yield from _according(sentence, token)
        elif token.pos == "ADP" and word in _PREPOSITIONS:
            yield from _account(sentence, token)
        elif token.dep == "advmod" and token.text.lower() in lexicons.terms("cues", "hearsay"):
            yield _hearsay(sentence, token)


def _according(sentence: Sentence, token: Token) -> Iterator[Draft]:
    to = next((t for t in sentence.tokens[token.index + 1 : token.index + 2] if t.text.lower() == "to"), None)
    speaker = (to and (sentence.child(to, "pobj") or sentence.child(token, "pobj"))) or None
    if to is None or speaker is None:
        return
    source = noun_phrase(sentence, speaker, but=token)
    yield _draft(sentence, token, [token, to], source, "according to")


def _account(sentence: Sentence, token: Token) -> Iterator[Draft]:
    """A phrase such as "by the ministry's account", "in the words of the mayor", "by its own estimate"."""
    noun = sentence.child(token, "pobj")
    if noun is None or token.text.lower() not in _account_nouns().get(noun.lemma.lower(), ()):
        return
    if sentence.child(noun, "compound"):
        return
    owner = sentence.child(noun, "poss")
    of = sentence.child(noun, "prep")
    if owner:
        source = [t for t in noun_phrase(sentence, owner) if t.dep != "case" or t.head != owner.index]
    elif of and of.text.lower() == "of" and (speaker := sentence.child(of, "pobj")):
        source = noun_phrase(sentence, speaker)
    else:
        return
    if not source or source[0].text.lower() in _OWN:
        return
    mine = {t.index for t in source}
    cue = [t for t in sentence.subtree(token) if t.index not in mine and t.pos != "PUNCT"]
    yield _draft(sentence, token, cue, source, "account of")


@lru_cache(maxsize=1)
def _account_nouns() -> dict[str, list[str]]:
    """Nouns of telling and reckoning, each with the prepositions before it: "by … account", "in … words"."""
    return {e.term: e.get("takes").split() for e in lexicons.load("cues") if e.class_ == "account"}


def _draft(sentence: Sentence, head: Token, cue: list[Token], source: list[Token], rule: str) -> Draft:
    clause = sorted({t.index: t for t in (*cue, *source)}.values(), key=lambda t: t.index)
    contents = content_beside(sentence, head, clause)
    return Draft(sentence, head, cue, source, contents, "speech", rule, aside=True, quotes=True, clause=clause)


def _hearsay(sentence: Sentence, token: Token) -> Draft:
    contents = content_beside(sentence, token, [token])
    return Draft(sentence, token, [token], [], contents, "speech", "hearsay", hearsay=True, clause=[token])


def content_beside(sentence: Sentence, head: Token, clause: list[Token]) -> Spans:
    """The clause on which the phrase hangs, without the phrase and what belongs to a neighbour across ";"."""
    governor = sentence.head(head)
    while governor.head != governor.index and governor.pos not in ("VERB", "AUX"):
        governor = sentence.head(governor)
    mine = {t.index for t in clause}
    low, high = _between_semicolons(sentence, clause)
    words = [t for t in sentence.subtree(governor) if t.index not in mine and low <= t.index < high]
    while words and (words[0].pos == "PUNCT" or words[0].dep == "cc"):
        words.pop(0)
    return runs(sentence, words)


def _between_semicolons(sentence: Sentence, clause: list[Token]) -> tuple[int, int]:
    marks = [t.index for t in sentence.tokens if t.text == ";"]
    low = max((m + 1 for m in marks if m < clause[0].index), default=0)
    high = min((m for m in marks if m > clause[-1].index), default=len(sentence.tokens))
    return low, high
