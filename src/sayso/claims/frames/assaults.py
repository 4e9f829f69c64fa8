"""The attack behind a harm: "A sniper *wounded* a shepherd", "masked men *torched* two houses".

In: the frames found in a sentence. Out: an `Evoked` named `harm_done` of an attack for a word that tells what weapon
or which armed people killed, hurt or wrecked, where no frame of the sentence tells of an attack.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.frames.lexicon import Frame
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.negation import is_negated
from sayso.model import Sentence

_ATTACK = "hostilities.attack"
_ARMED = {
    "harm.casualties": frozenset(("weapon-agent", "projectile", "explosive", "mine", "force", "fighters")),
    "harm.damage": frozenset(("fighters", "lone-person")),  # an army's guns wreck in battles that are told of as such
}  # type of harm -> who attacks by doing it
_NO_ATTACK = frozenset(  # what is done to those in one's hands, or to one's own ground
    ("execute", "behead", "hang", "torture", "rape", "flog", "starve", "demolish", "bulldoze", "dismantle")
)
_SLOTS = (("subj", "actor"), ("obj", "target"))


def assaults(sentence: Sentence, found: Sequence[Evoked]) -> list[Evoked]:
    """The attacks that a sentence tells of by the harm alone, in the order of the text."""
    if any(e.frame.type == _ATTACK for e in found):
        return []
    return [_evoked(e) for e in found if e.frame.type in _ARMED and _is_done_by(sentence, e)]


def _is_done_by(sentence: Sentence, harm: Evoked) -> bool:
    """Whether somebody armed does the harm to somebody or something else."""
    acts = ("subj", "actor") in harm.frame.slots and harm.trigger.lemma.lower() not in _NO_ATTACK
    harmed = harm.around.get("obj", ())
    if not acts or not harmed or is_negated(sentence, harm.trigger):
        return False
    if any("held" in certain_classes(sentence, t) for t in harmed):
        return False
    doers = [t for t in harm.around.get("subj", ()) if t not in harmed]
    return any(not _ARMED[harm.frame.type].isdisjoint(certain_classes(sentence, t)) for t in doers)


def _evoked(harm: Evoked) -> Evoked:
    frame = Frame("harm_done", _ATTACK, "verb", (), _SLOTS, harm.frame.aspect, "", harm.frame.rank)
    return Evoked(frame, harm.term, harm.trigger, harm.phrase, harm.used, harm.around)
