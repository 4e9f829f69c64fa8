"""Who fills which role of a claim: the words in the places that the frame names, resolved inside the report."""

from __future__ import annotations

from collections.abc import Sequence

from sayso import lexicons
from sayso.claims.frames.matching import Evoked
from sayso.claims.frames.mediators import mediators
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions, is_verbal
from sayso.claims.naming.entities import Entities
from sayso.claims.spelling import stems
from sayso.model import ROLES, AnnotatedReport, Mention, Sentence, Token

_MEDIATED = ("ceasefire.agreement", "ceasefire.holding", "talks.meeting", "detainee.release", "thirdparty.monitoring")
_BLAME = ("accuse", "blame", "condemn", "charge", "suspect", "denounce")
_LOOSE = ("relcl", "acl", "appos", "advcl", "ccomp", "parataxis", "cc", "conj", "punct", "preconj")
_KEPT_PREPOSITIONS = frozenset({"of", "in", "from", "for", "on", "at"})


def find_roles(
    annotated: AnnotatedReport, sentence: Sentence, evoked: Sequence[Evoked], entities: Entities
) -> dict[str, tuple[Mention, ...]]:
    """The mentions in each role, from the leading word of a happening and then from the others.

    Args:
        annotated: the report.
        sentence: where the happening is told.
        evoked: the words that tell of it, the leading one first.
        entities: the names of the report.
    Returns:
        Role to mentions, in the order of `model.ROLES`; roles that nothing fills are left out.
    """
    found: dict[str, list[Token]] = {}
    for one in evoked:
        for role, tokens in _fillers(sentence, one).items():
            if not found.get(role):
                found[role] = tokens
    if not found.get("mediator") and evoked[0].frame.type in _MEDIATED:
        found["mediator"] = [t for one in evoked for t in mediators(sentence, one.trigger)][:2]
    return {
        role: tuple(_mention(annotated, sentence, token, entities) for token in found[role])
        for role in ROLES
        if found.get(role)
    }


def _fillers(sentence: Sentence, evoked: Evoked) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {}
    for function, role in evoked.frame.slots:
        tokens = evoked.around.get(function, []) or _tied_to_object(sentence, evoked, function)
        if function == "mod":
            tokens = [t for t in tokens if t.entity == "NORP" or (t.entity == "ORG" and t.dep != "compound")]
        if role in ROLES:
            slot = found.setdefault(role, [])
            slot.extend(t for t in tokens if t not in slot and _can_fill(sentence, t, role))
    takes_actor = any(role == "actor" for _, role in evoked.frame.slots)
    if evoked.frame.form == "noun" and takes_actor and all(t.pos == "PRON" for t in found.get("actor", ())):
        doers = [t for t in _doer(sentence, evoked) if _can_fill(sentence, t, "actor")]
        found["actor"] = doers or found.get("actor", [])
    return found


def _tied_to_object(sentence: Sentence, evoked: Evoked, function: str) -> list[Token]:
    """ "collected rifles *from the band*": a preposition of the verb that the parser tied to its object."""
    if evoked.frame.form != "verb" or function in ("subj", "obj", "iobj", "of", "poss", "mod", "comp", "about"):
        return []
    return [t for used in evoked.around.get("obj", ()) for t in functions(sentence, used).get(function, ())]


def _can_fill(sentence: Sentence, token: Token, role: str) -> bool:
    """Whether a word can stand in a role: a body, a person or a weapon acts; no time fills any."""
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") or token.entity in ("DATE", "TIME", "CARDINAL"):
        return token.entity == "CARDINAL" and role in ("target", "participants")
    kinds = certain_classes(sentence, token)
    if role not in ("actor", "mediator", "participants", "supervisor", "recipient") or token.pos == "PRON":
        return True
    return bool(kinds & _CAN_ACT) or not kinds & _CANNOT_ACT


_CAN_ACT = frozenset(
    ("people", "force", "party", "party-body", "government", "legislature", "agency", "weapon-agent", "third",
     "monitor", "captive", "fighters", "ex-force", "sapper-word", "projectile", "side-word", "place")
)  # fmt: skip
_CANNOT_ACT = frozenset(("figurative", "attack-noun", "vote", "duration", "number", "accord", "talks", "quantity"))


def _doer(sentence: Sentence, evoked: Evoked) -> list[Token]:
    """Who does what a noun names: "*X* launched a raid", "accused *X* of shelling", "an amnesty that *X* proposes"."""
    noun = evoked.trigger
    verb = sentence.head(noun)
    if noun.dep in ("dobj", "nsubjpass") and is_verbal(verb) and is_light(verb):
        return functions(sentence, verb).get("subj", [])
    above = sentence.head(verb)
    if verb.text.lower() in ("of", "for"):
        if above.lemma in _BLAME:
            return functions(sentence, above).get("obj", [])
        if above.dep == "dobj" and sentence.head(above).lemma in _BLAME:
            return [above]
    if verb.dep == "prep" and is_verbal(above) and evoked.frame.type == "ceasefire.violation":
        return functions(sentence, above).get("subj", [])
    for clause in sentence.children(noun):
        if clause.dep in ("relcl", "acl") and is_verbal(clause) and is_light(clause):
            return functions(sentence, clause).get("subj", [])
    return []


def is_light(verb: Token) -> bool:
    """Whether a verb says only that somebody does what its object names."""
    light = lexicons.terms("grammar_words", "light")
    return verb.lemma.lower() in light or any(stem in light for stem in stems(verb.text.lower()))


def _mention(annotated: AnnotatedReport, sentence: Sentence, token: Token, entities: Entities) -> Mention:
    words = phrase(sentence, token)
    start, end = sentence.span(words)
    resolved = entities.name_of(sentence, words)
    return Mention(
        text=annotated.report.text[start:end], entity=resolved.entity, kind=resolved.kind, start=start, end=end
    )


def phrase(sentence: Sentence, head: Token) -> list[Token]:
    """The words of a noun phrase without its article, its clauses and what is coordinated with it."""
    words = {t.index for t in sentence.subtree(head)}
    for child in sentence.children(head):
        if child.dep in _LOOSE or (child.dep == "prep" and child.text.lower() not in _KEPT_PREPOSITIONS):
            words -= {t.index for t in sentence.subtree(child)}
    low = high = head.index
    while low - 1 in words:
        low -= 1
    while high + 1 in words:
        high += 1
    kept = list(sentence.tokens[low : high + 1])
    while len(kept) > 1 and kept[0].text.lower() in ("the", "a", "an", "“", '"', "‘", "'") and kept[0] is not head:
        kept.pop(0)
    while len(kept) > 1 and kept[-1] is not head and (kept[-1].pos == "PUNCT" or kept[-1].dep == "case"):
        kept.pop()
    return kept
