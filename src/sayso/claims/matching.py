"""Finds where a sentence evokes a frame: the word, the words that go with it, and what its needs ask for.

In: a sentence, the sentences before it. Out: `Evoked`, one for each word that evokes a frame, after
weaker readings of the same words gave way to stronger ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.claims.clauses import head_clause
from sayso.claims.frames import Evoker, Frame, Need, evokers
from sayso.claims.grammar import (
    Functions,
    functions,
    is_nominal,
    is_passive,
    is_verbal,
    noun_behind,
    nouns_before,
    nouns_of,
    spelled,
    stems,
)
from sayso.claims.negation import is_negated
from sayso.claims.novelty import is_asked, is_defining, is_told_of
from sayso.claims.things import certain_classes, classes
from sayso.model import Sentence, Token

_GAP = 4  # words that may stand between the parts of a phrase


class Evoked(NamedTuple):
    """A frame in a sentence: `trigger` the word, `phrase` all words of it, `used` those that met the needs."""

    frame: Frame
    term: str
    trigger: Token
    phrase: tuple[Token, ...]
    used: tuple[Token, ...]
    around: Functions


class Context(NamedTuple):
    """What a sentence stands in: `before`, the sentences before it, nearest first; `topics`, what the report is about."""

    before: tuple[Sentence, ...] = ()
    topics: frozenset[str] = frozenset()


ALONE = Context()


def find_evoked(sentence: Sentence, context: Context = ALONE) -> list[Evoked]:
    """All frames that a sentence evokes, in the order of their words.

    Args:
        sentence: a parsed sentence.
        context: for what pronouns stand for, and for words that mean a claim only in a report on the matter.
    """
    found: list[Evoked] = []
    for token in sentence.tokens:
        candidates = [e for e in _candidates(sentence, token) if _fits_form(sentence, token, e.frame)]
        matches = [m for e in candidates if (m := _match(sentence, token, e, context))]
        found.extend(_best(matches))
    return _without_weaker([e for e in found if not _is_idle(sentence, e.trigger)])


def _is_idle(sentence: Sentence, trigger: Token) -> bool:
    """Whether a clause asks or defines instead of telling."""
    clause = head_clause(sentence, trigger)
    return clause is not None and (is_asked(sentence, clause) or (clause is trigger and is_defining(sentence, clause)))


def _candidates(sentence: Sentence, token: Token) -> list[Evoker]:
    index = evokers()
    keys = dict.fromkeys((spelled(token.lemma), spelled(token.text)))
    found = [evoker for key in keys for evoker in index.get(key, ())]
    if not found and is_verbal(token):
        found = [evoker for stem in stems(spelled(token.text)) for evoker in index.get(stem, ())]
    return found


def _fits_form(sentence: Sentence, token: Token, frame: Frame) -> bool:
    if frame.form == "verb":
        return is_verbal(token) and token.dep not in ("aux", "auxpass", "prep")
    if frame.form == "noun":
        plain = is_nominal(token) and token.dep not in ("compound", "nmod", "npadvmod", "amod", "poss")
        return plain or _is_counted(sentence, token, frame)
    return token.pos in ("ADJ", "ADV", "VERB", "NOUN", "ADP")


def _is_counted(sentence: Sentence, token: Token, frame: Frame) -> bool:
    """ "31 dead", "five hurt": an adjective that counts as a noun."""
    return (
        frame.type == "harm.casualties"
        and token.pos in ("ADJ", "VERB", "ADV")
        and token.index > 0
        and sentence.tokens[token.index - 1].tag == "CD"
    )


def _match(sentence: Sentence, token: Token, evoker: Evoker, context: Context) -> Evoked | None:
    phrase = _phrase(sentence, token, evoker.rest, evoker.frame.form)
    if phrase is None:
        return None
    for around in _readings(sentence, token, evoker.frame):
        used = _all_met(sentence, token, around, evoker.frame, context)
        if used is not None:
            return Evoked(evoker.frame, evoker.term, token, phrase, tuple(used), around)
    return None


def _readings(sentence: Sentence, token: Token, frame: Frame) -> Iterator[Functions]:
    """The functions as parsed; for a bare past form also those of a passive ("six houses destroyed")."""
    around = functions(sentence, token)
    yield around
    if frame.form == "verb" and token.tag in ("VBN", "VBD") and "obj" not in around and "subj" in around:
        if sentence.child(token, "aux") is None and not around.get("comp"):
            yield {**{k: v for k, v in around.items() if k != "subj"}, "obj": around["subj"]}
    if frame.form == "verb" and token.tag == "VBN" and sentence.child(token, "aux", "auxpass") is None and token.index:
        left = sentence.tokens[token.index - 1]
        if left.pos in ("NOUN", "PROPN"):
            yield {**around, "obj": [left]}


def _all_met(sentence: Sentence, token: Token, around: Functions, frame: Frame, context: Context) -> list[Token] | None:
    used: list[Token] = []
    for need in frame.needs:
        met = _meets(sentence, token, around, need, context)
        if met is None:
            return None
        used.extend(met)
    return used


def _phrase(sentence: Sentence, token: Token, rest: tuple[str, ...], form: str) -> tuple[Token, ...] | None:
    """The words of the phrase, by the tree or by their order; None if one is missing."""
    found = [token]
    for word in rest:
        governed = (c for t in found for c in sentence.children(t))
        nearby = sentence.tokens[max(0, token.index - _GAP) : token.index + _GAP + 1]
        pool = [*governed, *(nearby if form != "verb" else sentence.tokens[token.index : token.index + _GAP + 1])]
        if word == "be" and form == "verb":
            pool = [t for t in pool if t.dep in ("aux", "auxpass")]
        part = next((t for t in pool if t not in found and word in (spelled(t.text), spelled(t.lemma))), None)
        if part is None:
            return None
        found.append(part)
    return tuple(found)


def _meets(sentence: Sentence, token: Token, around: Functions, need: Need, context: Context) -> list[Token] | None:
    """The words that meet a need (an empty list where nothing had to stand there), or None."""
    if need.places == ("told",):
        return [] if is_told_of(sentence, token) != need.forbidden else None
    if need.places == ("modifier",):
        modifies = token.dep in ("acl", "amod", "relcl") and not _has_figure(sentence, sentence.head(token))
        return [] if modifies != need.forbidden else None
    if need.places == ("topic",):
        return [] if context.topics & set(need.kinds) else None
    if need.places == ("negated",):
        return [] if is_negated(sentence, token) != need.forbidden else None
    fillers = _fillers(sentence, token, around, need.places)
    if need.kinds == ("none",):
        return None if fillers else []
    if need.kinds == ("some",):
        return ([] if not fillers else None) if need.forbidden else fillers or None
    if need.kinds == ("figure",):
        return [] if any(_has_figure(sentence, t) for t in fillers) != need.forbidden else None
    if need.forbidden:
        return None if any(classes(sentence, t, context.before) & set(need.kinds) for t in fillers) else []
    before = () if need.certain else context.before
    met = [t for t in fillers if _kinds(sentence, t, before, need.certain) & set(need.kinds)]
    return met or _met_beside(sentence, token, around, need)


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


def _best(matches: list[Evoked]) -> list[Evoked]:
    """Of the readings of one word the longest phrase, and of these the frame that stands first in the lexicon."""
    return [min(matches, key=lambda m: (-len(m.phrase), m.frame.rank))] if matches else []


def _without_weaker(found: list[Evoked]) -> list[Evoked]:
    """Drops what a longer phrase, or a verb that takes the noun as its argument, already tells."""
    kept: list[Evoked] = []
    for weak in sorted(found, key=lambda e: (-len(e.phrase), e.frame.form == "noun", e.trigger.index)):
        if not any(_takes_over(strong, weak) for strong in kept):
            kept.append(weak)
    return sorted(kept, key=lambda e: e.trigger.index)


def _takes_over(strong: Evoked, weak: Evoked) -> bool:
    if strong.trigger.index == weak.trigger.index:
        return False
    if weak.trigger in strong.phrase and len(strong.phrase) > len(weak.phrase):
        return True
    if weak.frame.type == "hostilities.attack" and not strong.frame.type.startswith(("hostilities", "ceasefire")):
        return False  # "the shelling left two walls" tells of the shelling too
    return weak.frame.form == "noun" and weak.trigger in strong.used and not _modifies(strong, weak)


def _modifies(strong: Evoked, weak: Evoked) -> bool:
    """ "the truce *brokered* by": a participle that says more about the noun does not take it over."""
    return strong.trigger.head == weak.trigger.index and strong.trigger.dep in ("amod", "acl", "relcl")
