"""What a sentence tells by answering the one before: "Has the truce held? So far, yes", "Who fired? The guerrillas".

In: a sentence that no frame is evoked in, and the one before. Out: an `Evoked` named `answered`: what the one before
asks for, as the answer has it; or the attack that it tells, by the doer whom this one names ("It was the soldiers").
Without it, an interview would say little and nobody would be seen to contradict anybody.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.matching import find_asked
from sayso.claims.frames.modality import modality_of
from sayso.claims.frames.needs import Context
from sayso.claims.frames.novelty import is_question_of
from sayso.claims.frames.replies import Reply, replies
from sayso.claims.frames.resumed import Before
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.negation import is_negated
from sayso.claims.voice import is_verbal
from sayso.model import Modality, Sentence, Token

_ATTACK = "hostilities.attack"
_DOERS = frozenset(("force", "fighters", "side-word", "weapon-agent", "projectile", "party", "explosive"))
_OPENING = 3  # words among which a bare answer begins
_WANTED = {"who": ("somebody",), "which": ("somebody",), "how": ("number", "no"), "when": ("time",)}
_POLAR = ("yes", "no", "time", "number")  # what answers a question without a question word
_TOLD = frozenset(("done", "ongoing", "ended", "planned", "agreed"))
_PRESENT = frozenset(("done", "ongoing", "ended"))
_ASKS_NOT = frozenset(("if", "whether", "why", "what", "where", "whose"))


def answered(sentence: Sentence, before: Before | None, context: Context) -> list[Evoked]:
    """What this sentence answers; [] if it answers nothing.

    Args:
        sentence: the answer.
        before: the sentence before it.
        context: of the answer: what stands before both tells what pronouns of the question stand for.
    """
    if before is None:
        return []
    earlier = context._replace(before=context.before[1:])
    asked = find_asked(before.sentence, earlier) if is_question_of(before.sentence) else []
    doer = _named(sentence)
    attacks = [e for e in (*before.found, *asked) if e.frame.type == _ATTACK] if doer is not None else []
    if doer is not None and attacks:
        return [_told(attacks[-1], doer, "event", (("subj", "actor"),))]
    return _replied(sentence, before.sentence, _main(asked)) if asked else []


def _replied(sentence: Sentence, question: Sentence, asked: Evoked) -> list[Evoked]:
    wanted = _wanted(question)
    reply = next((r for r in replies(sentence) if r.says in wanted), None) if wanted else None
    modality = _modality(question, asked, reply) if reply is not None else None
    if reply is None or modality is None:
        return []
    slots = tuple(slot for slot in asked.frame.slots if slot[0] == "subj") if reply.says == "somebody" else ()
    return [_told(asked, reply.word, f"{modality}!", slots)]


def _told(asked: Evoked, word: Token, aspect: str, slots: tuple[tuple[str, str], ...]) -> Evoked:
    frame = asked.frame._replace(name="answered", form="noun", needs=(), slots=slots, aspect=aspect)
    return Evoked(frame, asked.term, word, (word,), (word,), {"subj": [word]})


def _main(asked: list[Evoked]) -> Evoked:
    """What a question asks for: the verb of its clause, before the nouns in it."""
    verbs = [e for e in asked if e.frame.form == "verb"]
    return (verbs or asked)[-1]


def _modality(question: Sentence, asked: Evoked, reply: Reply) -> Modality | None:
    """How the answer has it; None if that cannot be said."""
    judged, why, _ = modality_of(question, asked.trigger, asked.frame.form, asked.frame.aspect)
    if is_negated(question, asked.trigger):
        return None
    if reply.says == "time" and why.startswith("present"):
        return "planned"  # "When do they meet? On Friday"
    if reply.says != "no":
        return judged if judged in _TOLD else None
    to_you = any(t.text.lower() == "you" for t in asked.around.get("subj", ()))
    return "refused" if to_you and judged not in _PRESENT else "denied"


def _wanted(question: Sentence) -> tuple[str, ...]:
    """What a question can be answered with."""
    words = [t.text.lower() for t in question.tokens]
    if not _ASKS_NOT.isdisjoint(words):
        return ()
    opening = next((w for w, t in zip(words, question.tokens, strict=True) if t.tag[:1] == "W"), None)
    if opening == "how" and not {"many", "much"}.intersection(words):
        return ()
    return _POLAR if opening is None else _WANTED.get(opening, ())


def _named(sentence: Sentence) -> Token | None:
    """ "it was the *soldiers*", or "the *guerrillas*, says a trader"."""
    for token in sentence.tokens:
        if token.dep == "attr" and _is_it(sentence, sentence.head(token)) and _acts(sentence, token):
            return token
    verb = next((t for t in sentence.tokens if is_verbal(t)), None)
    if verb is None or verb.lemma.lower() not in lexicons.terms("cues") or sentence.tokens[verb.index - 1].text != ",":
        return None
    if "," in [t.text for t in sentence.tokens[: verb.index - 1]]:
        return None  # "the guerrillas, in a statement, say that …"
    opening = sentence.tokens[: min(_OPENING, verb.index)]
    return next((t for t in opening if t.head == verb.index and _acts(sentence, t)), None)


def _is_it(sentence: Sentence, verb: Token) -> bool:
    subject = sentence.child(verb, "nsubj")
    return verb.lemma == "be" and subject is not None and subject.text.lower() == "it"


def _acts(sentence: Sentence, noun: Token) -> bool:
    return not _DOERS.isdisjoint(certain_classes(sentence, noun))
