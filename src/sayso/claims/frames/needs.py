"""The needs of a frame: what has to stand around its word, or must not.

A need names places (functions such as `obj`, or `near`: anywhere below, `self`) and the kinds of thing that
one of them must hold; or it asks about the word itself: `told` (a noun reports a happening), `negated`,
`modifier` (it only says which), `meant` (a verb of what is to come), `topic` (the report is about such things).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sayso.claims.frames.lexicon import Need
from sayso.claims.frames.nearby import noun_behind, nouns_before, nouns_of
from sayso.claims.frames.novelty import is_told_of
from sayso.claims.frames.things import certain_classes, classes
from sayso.claims.grammar import Functions, is_nominal, is_passive, is_verbal
from sayso.claims.negation import is_negated
from sayso.claims.tense import tense_of
from sayso.model import Sentence, Token


class Context(NamedTuple):
    """What a sentence stands in: `before`, the sentences before it, nearest first; `topics` of the report."""

    before: tuple[Sentence, ...] = ()
    topics: frozenset[str] = frozenset()


ALONE = Context()


def meets(sentence: Sentence, token: Token, around: Functions, need: Need, context: Context) -> list[Token] | None:
    """Whether what stands around a word meets a need of its frame.

    Args:
        sentence, token: the word.
        around: its functions.
        need: the condition.
        context: for pronouns and for what the report is about.
    Returns:
        The words that meet it ([] where nothing had to stand there), or None if it is not met.
    """
    if need.places[0] in _OF_WORD:
        holds = _OF_WORD[need.places[0]](sentence, token, need, context)
        return [] if holds != need.forbidden else None
    fillers = _fillers(sentence, token, around, need.places)
    if need.kinds == ("none",):
        return None if fillers else []
    if need.kinds == ("some",):
        return ([] if not fillers else None) if need.forbidden else fillers or None
    if need.kinds == ("figure",):
        return [] if any(_has_figure(sentence, t) for t in fillers) != need.forbidden else None
    if need.forbidden:
        return None if any(_is_barred(sentence, t, need, context) for t in fillers) else []
    before = () if need.certain else context.before
    met = [t for t in fillers if _kinds(sentence, t, before, need.certain) & set(need.kinds)]
    return met or _met_beside(sentence, token, around, need)


def _is_barred(sentence: Sentence, token: Token, need: Need, context: Context) -> bool:
    """Whether a word is of a forbidden kind; a bare number is not barred for an army named before it."""
    if not classes(sentence, token, context.before) & set(need.kinds):
        return False
    counts = token.tag == "CD" and not any(c.dep == "prep" for c in sentence.children(token))
    if not counts or not set(need.kinds) & _ARMED:
        return True
    return bool(certain_classes(sentence, token) & set(need.kinds))


_ARMED = frozenset(("force", "party-body", "held", "fighters", "ex-force"))


def _modifies(sentence: Sentence, token: Token, need: Need, context: Context) -> bool:
    """ "peacekeepers *stationed* there": says which, unless it says how many."""
    return token.dep in ("acl", "amod", "relcl") and not _has_figure(sentence, sentence.head(token))


_MEANT = ("future", "duty", "infinitive")
_OF_WORD: dict[str, Callable[[Sentence, Token, Need, Context], bool]] = {
    "told": lambda sentence, token, need, context: is_told_of(sentence, token),
    "negated": lambda sentence, token, need, context: is_negated(sentence, token),
    "topic": lambda sentence, token, need, context: bool(context.topics & set(need.kinds)),
    "modifier": _modifies,
    "meant": lambda sentence, token, need, context: tense_of(sentence, token).name in _MEANT,
}


def _kinds(sentence: Sentence, token: Token, before: tuple[Sentence, ...], certain: bool) -> frozenset[str]:
    return certain_classes(sentence, token) if certain else classes(sentence, token, before)


def _met_beside(sentence: Sentence, token: Token, around: Functions, need: Need) -> list[Token] | None:
    """What the parser missed: an object right behind the verb, or the subject before a verb that has none."""
    if not is_verbal(token):
        nouns = nouns_of(sentence, token) if "of" in need.places else []
        return [t for t in nouns if certain_classes(sentence, t) & set(need.kinds)][:1] or None
    nouns = []
    if "subj" in need.places and token.dep == "relcl" and sentence.child(token, "nsubj", "nsubjpass"):
        nouns.extend(t for t in list(sentence.ancestors(token))[1:4] if t.pos in ("NOUN", "PROPN"))
    passive = is_passive(sentence, token)
    if "obj" in need.places and not passive and (behind := noun_behind(sentence, token)):
        nouns.append(behind)
    wanted = "obj" if passive else "subj"
    if wanted in need.places and wanted not in around:
        nouns.extend(nouns_before(sentence, token)[:2])
    return [t for t in nouns if certain_classes(sentence, t) & set(need.kinds)][:1] or None


def _fillers(sentence: Sentence, token: Token, around: Functions, places: tuple[str, ...]) -> list[Token]:
    found: list[Token] = []
    for place in places:
        if place == "near":
            found.extend(t for t in sentence.subtree(token) if is_nominal(t) and t.index != token.index)
        elif place == "self":
            found.append(token)
        else:
            found.extend(around.get(place, ()))
    return found


def _has_figure(sentence: Sentence, token: Token) -> bool:
    return token.tag == "CD" or any(c.dep in ("nummod", "quantmod") or c.tag == "CD" for c in sentence.children(token))
