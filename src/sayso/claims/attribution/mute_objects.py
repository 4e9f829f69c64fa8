"""Objects with which a cue attributes nothing: "claimed ten lives", "called itself Free Orlan", "gave a party"."""

from __future__ import annotations

from sayso.claims.attribution.cues import Cue
from sayso.claims.voice import FINITE
from sayso.model import Sentence, Token

_UNNAMED = [["to", "be", word] for word in ("named", "identified", "quoted")]  # "who asked not to be named"


def is_mute(sentence: Sentence, cue: Cue, patient: Token) -> bool:
    """Whether the cue attributes nothing with this object."""
    if is_reflexive(patient) or is_other(cue, patient) or _behind_preposition(sentence, cue, patient):
        return True
    return bool(cue.takes.unless) and _is_undone(sentence, cue, patient)


def is_other(cue: Cue, patient: Token) -> bool:
    """Whether the cue attributes something only with other objects."""
    return bool(cue.takes.only) and patient.lemma.lower() not in cue.takes.only


def is_reflexive(patient: Token) -> bool:
    """Whether the object is the speaker again, who only takes a name: "calls itself Free Orlan"."""
    return patient.text.lower().endswith(("self", "selves"))


def is_unsaid(sentence: Sentence, cue: Cue) -> bool:
    """Whether an object follows with which the cue attributes nothing, whatever the tree makes of it."""
    first = cue.words[-1].index + 1
    after = sentence.tokens[first : first + 5]
    words = [t.text.lower() for t in after[:4]]
    if words[-3:] in _UNNAMED or words[:3] in _UNNAMED:
        return True
    if not cue.takes.unless or not after:
        return False
    if "life" in cue.takes.unless and (after[0].pos == "NUM" or after[0].text in ("scores", "at")):
        told = any(t.tag in FINITE for t in sentence.tokens[cue.words[-1].index + 1 :])
        if cue.head.tag == "VBG" or not told:
            return True  # "a blast …, claiming 4 victims"
    return any(t.lemma.lower() in cue.takes.unless for t in after)


def _behind_preposition(sentence: Sentence, cue: Cue, patient: Token) -> bool:
    """Whether a preposition stands before the object, whatever the tree says: "called in | a message for others"."""
    before = sentence.tokens[min(t.index for t in sentence.subtree(patient)) - 1]
    return before.dep == "prep" and before.head == cue.head.index and before.index > cue.head.index


def _is_undone(sentence: Sentence, cue: Cue, patient: Token) -> bool:
    """Whether the object, or what its quantity counts, is one with which the cue attributes nothing."""
    counted = [t for t in sentence.subtree(patient) if t.dep == "pobj"]
    return patient.pos == "NUM" or any(t.lemma.lower() in cue.takes.unless for t in (patient, *counted))
