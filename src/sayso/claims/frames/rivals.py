"""Of the readings of a sentence's words, those that stay: the longer phrase, the verb that takes the noun with it.

In: all frames that a sentence evokes (`Evoked`). Out: those that no other already tells.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.lexicon import Frame
from sayso.claims.grammar import Functions
from sayso.model import Token


class Evoked(NamedTuple):
    """A frame in a sentence: `trigger` the word, `phrase` all words of it, `used` those that met the needs."""

    frame: Frame
    term: str
    trigger: Token
    phrase: tuple[Token, ...]
    used: tuple[Token, ...]
    around: Functions


def without_weaker(found: list[Evoked]) -> list[Evoked]:
    """Drops what a longer phrase, or a verb that takes the noun as its argument, already tells."""
    if len(found) < 2:
        return found
    ordered = sorted(found, key=lambda e: (-len(e.phrase), e.frame.form == "noun", e.trigger.index))
    kept: list[Evoked] = []
    for number, weak in enumerate(ordered):
        later = [e for e in ordered[number + 1 :] if _is_verb_beside(e, weak)]
        inside = any(_is_inside(weak, strong) for strong in ordered[:number])
        if not inside and not any(_takes_over(strong, weak) for strong in (*kept, *later)):
            kept.append(weak)
    return sorted(kept, key=lambda e: e.trigger.index)


def _is_verb_beside(strong: Evoked, weak: Evoked) -> bool:
    """A verb of the same matter as a longer noun phrase: "*complied* with the cessation of hostilities"."""
    related = strong.frame.type.partition(".")[0] == weak.frame.type.partition(".")[0]
    return related and strong.frame.form == "verb" and strong.trigger not in weak.phrase


def _is_inside(weak: Evoked, strong: Evoked) -> bool:
    """ "a cessation of *hostilities*" tells of no hostilities, whoever tells of the cessation."""
    nouns = weak.frame.form == "noun" and strong.frame.form == "noun"
    return nouns and weak.trigger in strong.phrase and len(strong.phrase) > len(weak.phrase)


def _takes_over(strong: Evoked, weak: Evoked) -> bool:
    if strong.trigger.index == weak.trigger.index:
        return False
    if weak.trigger in strong.phrase and len(strong.phrase) > len(weak.phrase):
        return True
    if weak.frame.type == "hostilities.attack" and not strong.frame.type.startswith(("hostilities", "ceasefire")):
        return False  # "the shelling left two walls" tells of the shelling too
    if strong.frame.type == "thirdparty.monitoring" and weak.frame.type == "forces.withdraw" and _is_told(weak):
        return False  # "the withdrawal of the guns was verified" tells of the withdrawal too
    if _is_offered(strong, weak):
        return True
    return weak.frame.form == "noun" and weak.trigger in strong.used and not _modifies(strong, weak)


def _is_offered(strong: Evoked, weak: Evoked) -> bool:
    """ "They rejected a truce *put forward* by the bishops": what was done with it is told, not whose it was."""
    says_which = weak.trigger.dep == "acl" and any(t.index == weak.trigger.head for t in strong.used)
    return says_which and weak.frame.type == strong.frame.type and weak.term in lexicons.terms("modality", "proposed")


def _is_told(evoked: Evoked) -> bool:
    """Whether a noun says who does it: "the withdrawal *of the guns*"."""
    return any(evoked.around.get(place) for place in ("of", "poss", "by"))


def _modifies(strong: Evoked, weak: Evoked) -> bool:
    """ "the truce *brokered* by": a participle that says more about the noun does not take it over."""
    return strong.trigger.head == weak.trigger.index and strong.trigger.dep in ("amod", "acl", "relcl")
