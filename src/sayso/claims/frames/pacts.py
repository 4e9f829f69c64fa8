"""What a report means by "the deal", "the undertaking", "the one struck in May": the pact that it named last.

In: the sentences of a report. Out: the same, those with such a word as new records that know that it is a truce there
(`Sentence.bodies`), where the last pact named before is one.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.spelling import tokens_with
from sayso.model import Sentence, Token

_FAR = 4  # sentences looked back over
_TRUCES = frozenset(("ceasefire", "truce-accord"))
_PACTS = frozenset(("accord", "bargain-word", "truce-accord", "ceasefire", "law-paper"))
_POINTING = frozenset(("the", "this", "that", "its", "their", "such"))
_SAYS_WHICH = frozenset(("first", "second", "third", "last", "latest", "previous", "earlier", "present", "new", "such",
                         "whole", "entire"))  # fmt: skip
_ONE = frozenset(("one",))  # "the *one* struck in May"
_MEANT = frozenset(("truce-accord", "ceasefire"))


def with_pacts_known(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, where a general noun for a pact is the truce that was named before."""
    return tuple(_knowing(sentence, sentences[max(0, n - _FAR) : n]) for n, sentence in enumerate(sentences))


def _knowing(sentence: Sentence, before: tuple[Sentence, ...]) -> Sentence:
    words = lexicons.terms("things", "pact-word") | _ONE
    general = [t for t in tokens_with(sentence, words) if t.lemma.lower() in words and _is_general(sentence, t)]
    if not general or not _is_truce_last(before):
        return sentence
    return sentence.with_bodies({**sentence.bodies, **{t.text: _MEANT for t in general}})


def _is_general(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun points at a pact without saying what it is on: "the *deal*", not "a *deal* on oil"."""
    children = sentence.children(noun)
    if noun.tag in ("NNS", "NNPS") or not any(
        c.dep in ("det", "poss", "predet", "amod") and c.text.lower() in _POINTING for c in children
    ):
        return False
    if noun.lemma == "one":
        return any(c.dep in ("acl", "relcl") for c in children)
    bare = all(c.text.lower() in _SAYS_WHICH for c in children if c.dep in ("amod", "compound", "nmod", "nummod"))
    about = any(c.dep == "prep" and c.text.lower() in ("on", "for", "over", "of") for c in children)
    return bare and not about


def _is_truce_last(before: tuple[Sentence, ...]) -> bool:
    """Whether the last pact that is named by what it is on is a truce."""
    for sentence in reversed(before):
        named = [certain_classes(sentence, t) for t in sentence.tokens if t.pos in ("NOUN", "PROPN")]
        pacts = [kinds for kinds in named if not _PACTS.isdisjoint(kinds)]
        if pacts:
            return not _TRUCES.isdisjoint(pacts[-1])
    return False
