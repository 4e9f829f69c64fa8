"""The attack behind a harm by a weapon: "A sniper *wounded* a shepherd", "two boys were *killed* by a mine".

In: the frames found in a sentence. Out: an `Evoked` named `harm_done` of an attack for a word that tells what weapon
killed or hurt whom, where no frame of the sentence tells of an attack. Soldiers who kill may as well execute.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.frames.lexicon import Frame
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.negation import is_negated
from sayso.model import Sentence, Token

_ATTACK = "hostilities.attack"
_WEAPONS = frozenset(("weapon-agent", "projectile", "explosive", "mine"))
_SLOTS = (("subj", "actor"), ("obj", "target"))


def assaults(sentence: Sentence, found: Sequence[Evoked]) -> list[Evoked]:
    """The attacks that a sentence tells of by the harm alone, in the order of the text."""
    if any(e.frame.type == _ATTACK for e in found):
        return []
    return [_evoked(e) for e in found if e.frame.type == "harm.casualties" and _is_done_by(sentence, e)]


def _is_done_by(sentence: Sentence, harm: Evoked) -> bool:
    doers = harm.around.get("subj", ())
    acts = ("subj", "actor") in harm.frame.slots and not is_negated(sentence, harm.trigger)
    return (
        acts
        and bool(harm.around.get("obj"))
        and any(_is_weapon(sentence, t) for t in doers if t not in harm.around["obj"])
    )


def _is_weapon(sentence: Sentence, doer: Token) -> bool:
    return not _WEAPONS.isdisjoint(certain_classes(sentence, doer))


def _evoked(harm: Evoked) -> Evoked:
    frame = Frame("harm_done", _ATTACK, "verb", (), _SLOTS, harm.frame.aspect, "", harm.frame.rank)
    return Evoked(frame, harm.term, harm.trigger, harm.phrase, harm.used, harm.around)
