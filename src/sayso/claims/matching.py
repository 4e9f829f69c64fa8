"""Finds where a sentence evokes a frame: the word, the words that go with it, and what its needs ask for.

In: a sentence, the sentences before it. Out: `Evoked`, one for each word that evokes a frame, after
weaker readings of the same words gave way to stronger ones.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso.claims.frames import Evoker, Frame, Need, evokers
from sayso.claims.grammar import Functions, functions, is_nominal, is_verbal, noun_behind, spelled
from sayso.claims.novelty import is_told_of
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


def find_evoked(sentence: Sentence, before: tuple[Sentence, ...] = ()) -> list[Evoked]:
    """All frames that a sentence evokes, in the order of their words.

    Args:
        sentence: a parsed sentence.
        before: sentences before it, nearest first, for what pronouns stand for.
    """
    found: list[Evoked] = []
    for token in sentence.tokens:
        candidates = [e for e in _candidates(sentence, token) if _fits_form(sentence, token, e.frame)]
        matches = [m for e in candidates if (m := _match(sentence, token, e, before))]
        found.extend(_best(matches))
    return _without_weaker(found)


def _candidates(sentence: Sentence, token: Token) -> list[Evoker]:
    index = evokers()
    keys = dict.fromkeys((spelled(token.lemma), spelled(token.text)))
    return [evoker for key in keys for evoker in index.get(key, ())]


def _fits_form(sentence: Sentence, token: Token, frame: Frame) -> bool:
    if frame.form == "verb":
        return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "prep")
    if frame.form == "noun":
        return is_nominal(token) and token.dep not in ("compound", "nmod", "npadvmod", "amod", "poss")
    return token.pos in ("ADJ", "ADV", "VERB", "NOUN", "ADP")


def _match(sentence: Sentence, token: Token, evoker: Evoker, before: tuple[Sentence, ...]) -> Evoked | None:
    phrase = _phrase(sentence, token, evoker.rest, evoker.frame.form)
    if phrase is None:
        return None
    around = functions(sentence, token)
    used: list[Token] = []
    for need in evoker.frame.needs:
        met = _meets(sentence, token, around, need, before)
        if met is None:
            return None
        used.extend(met)
    return Evoked(evoker.frame, evoker.term, token, phrase, tuple(used), around)


def _phrase(sentence: Sentence, token: Token, rest: tuple[str, ...], form: str) -> tuple[Token, ...] | None:
    """The words of the phrase, by the tree or by their order; None if one is missing."""
    found = [token]
    for word in rest:
        governed = (c for t in found for c in sentence.children(t))
        nearby = sentence.tokens[max(0, token.index - _GAP) : token.index + _GAP + 1]
        pool = [*governed, *(nearby if form != "verb" else sentence.tokens[token.index : token.index + _GAP + 1])]
        part = next((t for t in pool if t not in found and word in (spelled(t.text), spelled(t.lemma))), None)
        if part is None:
            return None
        found.append(part)
    return tuple(found)


def _meets(
    sentence: Sentence, token: Token, around: Functions, need: Need, before: tuple[Sentence, ...]
) -> list[Token] | None:
    """The words that meet a need (an empty list where nothing had to stand there), or None."""
    if need.places == ("told",):
        return [] if is_told_of(sentence, token) != need.forbidden else None
    fillers = _fillers(sentence, token, around, need.places)
    if need.kinds == ("none",):
        return None if fillers else []
    if need.kinds == ("some",):
        return fillers or None
    if need.kinds == ("figure",):
        return [] if any(_has_figure(sentence, t) for t in fillers) else None
    if need.forbidden:
        return None if any(certain_classes(sentence, t) & set(need.kinds) for t in fillers) else []
    met = [t for t in fillers if classes(sentence, t, before) & set(need.kinds)]
    return met or _met_beside(sentence, token, need)


def _met_beside(sentence: Sentence, token: Token, need: Need) -> list[Token] | None:
    """An object that the parser missed: the noun right behind the verb."""
    noun = noun_behind(sentence, token) if "obj" in need.places and is_verbal(token) else None
    return [noun] if noun and certain_classes(sentence, noun) & set(need.kinds) else None


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
    """Of readings of one word: for each type the longest phrase, and only the types of the longest."""
    if not matches:
        return []
    longest = max(len(m.phrase) for m in matches)
    by_type: dict[str, Evoked] = {}
    for match in sorted((m for m in matches if len(m.phrase) == longest), key=lambda m: m.frame.rank):
        by_type.setdefault(match.frame.type, match)
    return list(by_type.values())


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
    return weak.frame.form == "noun" and weak.trigger in strong.used and not _modifies(strong, weak)


def _modifies(strong: Evoked, weak: Evoked) -> bool:
    """ "the truce *brokered* by": a participle that says more about the noun does not take it over."""
    return strong.trigger.head == weak.trigger.index and strong.trigger.dep in ("amod", "acl", "relcl")
