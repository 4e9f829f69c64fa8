"""Which law a report means by "the bill": the kind that it names, if it names one kind only.

In: the sentences of a report. Out: the same, those with a bare "the law", "this bill" as new records that know what it
is there (`Sentence.bodies`): an amnesty, a law on who governs, or one on rights.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.spelling import tokens_with
from sayso.model import Sentence, Token

_KINDS = frozenset(("amnesty", "autonomy-law", "rights-law"))
_REFERRING = frozenset(("the", "this", "that", "its", "his", "their"))
_SAYS_MORE = frozenset(("amod", "compound", "nmod", "prep", "nummod"))


def with_laws_known(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, where "the law" is a law of the one kind that the report speaks of."""
    if not any(_bare_laws(sentence) for sentence in sentences):
        return sentences
    kinds = frozenset().union(*(_kinds(sentence) for sentence in sentences))
    return tuple(_knowing(sentence, kinds) for sentence in sentences) if len(kinds) == 1 else sentences


def _kinds(sentence: Sentence) -> frozenset[str]:
    named = [certain_classes(sentence, t) & _KINDS for t in sentence.tokens if t.pos in ("NOUN", "PROPN")]
    return frozenset().union(*named)


def _knowing(sentence: Sentence, kinds: frozenset[str]) -> Sentence:
    bare = {t.text: kinds for t in _bare_laws(sentence)}
    return sentence.with_bodies({**sentence.bodies, **bare}) if bare else sentence


def _bare_laws(sentence: Sentence) -> list[Token]:
    """The words that point at a law without saying which: "the *bill*", not "martial *law*"."""
    papers = lexicons.terms("things", "law-paper")
    return [t for t in tokens_with(sentence, papers) if t.lemma.lower() in papers and _is_bare(sentence, t)]


def _is_bare(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is pointed at, and no more is said of it."""
    children = sentence.children(noun)
    points = any(c.dep in ("det", "poss") and c.text.lower() in _REFERRING for c in children)
    return points and all(c.dep not in _SAYS_MORE for c in children)
