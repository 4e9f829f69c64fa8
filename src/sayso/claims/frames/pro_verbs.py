"""Verbs that stand for the deed told before: "the rebels *did the same*", "has yet *to do so*", "the army *has not*".

In: a sentence, the frames found in it and in the sentence before. Out: an `Evoked` named `pro_verb` for each such verb
with a subject, of the type of the last deed told before it and with none of its roles: who did the same is its actor.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.clauses import head_clause
from sayso.claims.frames.resumed import Before
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Modality, Sentence, Token

PRO_VERB = "pro_verb"
_SAME = {"do": ("so", "same", "likewise", "similarly"), "follow": ("suit", "example", "lead")}
_PARTS = ("advmod", "dobj", "npadvmod")
_AUXILIARIES: dict[str, tuple[Modality, Modality]] = {
    "have": ("done", "denied"),
    "do": ("done", "denied"),
    "will": ("planned", "refused"),
}
_STANDING_IN = frozenset((*_SAME, *_AUXILIARIES))
_BARE = ("nsubj", "neg", "punct", "cc", "advmod", "conj", "ccomp", "parataxis", "advcl")  # what an auxiliary may have
_AGENTS = frozenset(
    ("people", "party", "party-body", "side-word", "force", "fighters", "third", "monitor", "government")
)
_NO_DEEDS = ("harm.", "missing.", "stance.", "talks.", "supply.")  # nobody "does" these


def pro_verbs(sentence: Sentence, found: Sequence[Evoked], before: Before | None) -> list[Evoked]:
    """What is told again by verbs that stand for another, in the order of the text."""
    told = []
    for verb in sentence.tokens:
        if not (verb.lemma in _STANDING_IN or verb.tag == "MD") or not is_verbal(verb):
            continue
        if any(e.trigger is verb for e in found):
            continue
        aspect = _same(sentence, verb) or _left_bare(sentence, verb)
        prior = _prior(sentence, verb, found, before) if aspect else None
        if aspect and prior:
            told.append(_again(sentence, verb, prior, aspect))
    return told


def _same(sentence: Sentence, verb: Token) -> str | None:
    """ "event" for "do so", "do the same", "follow suit"."""
    words = _SAME.get(verb.lemma, ())
    parts = [c for c in sentence.children(verb) if c.dep in _PARTS and c.index > verb.index]
    parts += [g for c in parts for g in sentence.children(c) if g.dep == "advmod"]  # "did *so* again"
    return "event" if any(c.text.lower() in words for c in parts) else None


def _left_bare(sentence: Sentence, verb: Token) -> str | None:
    """What an auxiliary without its verb tells: "The army *has*", "the rebels *did* not"."""
    known = _AUXILIARIES.get("will" if verb.tag == "MD" else verb.lemma)
    children = sentence.children(verb)
    subject = sentence.child(verb, "nsubj")
    if known is None or subject is None or any(c.dep not in _BARE for c in children):
        return None
    behind = [c for c in children if c.index > verb.index and c.dep not in ("neg", "punct")]
    if behind or subject.index > verb.index or verb.dep not in ("ROOT", "conj", "ccomp", "parataxis"):
        return None
    return f"{known[is_negated(sentence, verb)]}!"


def _prior(sentence: Sentence, verb: Token, found: Sequence[Evoked], before: Before | None) -> Evoked | None:
    """The deed told last before the verb: in another clause of its sentence, else by a verb of the sentence before."""
    here = [e for e in found if e.trigger.index < verb.index and head_clause(sentence, e.trigger) is not verb]
    if deeds := _deeds(here):
        where, deed = sentence, deeds[-1]
    elif before is not None and (deeds := _deeds(before.found)):
        where, deed = before.sentence, deeds[-1]
    else:
        return None
    named = verb.lemma not in _AUXILIARIES or _same(sentence, verb)
    return deed if named or is_passive(where, deed.trigger) or _acts(sentence, verb) else None


def _deeds(told: Sequence[Evoked]) -> list[Evoked]:
    return [e for e in told if e.frame.form == "verb" and not e.frame.type.startswith(_NO_DEEDS)]


def _acts(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody is its subject, and no thing: "sixty had left; their *rifles* had not"."""
    subjects = functions(sentence, verb).get("subj", [])
    return any(t.pos in ("PRON", "PROPN") or not _AGENTS.isdisjoint(certain_classes(sentence, t)) for t in subjects)


def _again(sentence: Sentence, verb: Token, prior: Evoked, aspect: str) -> Evoked:
    slots = tuple(slot for slot in prior.frame.slots if slot[0] == "subj")
    if prior.frame.aspect.endswith("!") and aspect == "event":
        aspect = prior.frame.aspect
    frame = prior.frame._replace(name=PRO_VERB, needs=(), slots=slots, aspect=aspect)
    subject = functions(sentence, verb).get("subj", [])
    return Evoked(frame, verb.lemma, verb, (verb,), tuple(subject), {"subj": subject})
