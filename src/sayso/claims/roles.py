"""Who fills which role of a claim: the words in the places that the frame names, resolved inside the report."""

from __future__ import annotations

from collections.abc import Sequence

from sayso import lexicons
from sayso.claims.entities import Entities
from sayso.claims.grammar import functions
from sayso.claims.happenings import NAMES
from sayso.claims.matching import Evoked
from sayso.model import ROLES, AnnotatedReport, Mention, Sentence, Token

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
            if role not in found:
                found[role] = tokens
    return {
        role: tuple(_mention(annotated, sentence, token, entities) for token in found[role])
        for role in ROLES
        if found.get(role)
    }


def _fillers(sentence: Sentence, evoked: Evoked) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {}
    for function, role in evoked.frame.slots:
        tokens = evoked.around.get(function, [])
        if function == "mod":
            tokens = [t for t in tokens if t.entity in NAMES]
        if role in ROLES:
            slot = found.setdefault(role, [])
            slot.extend(t for t in tokens if t not in slot and _can_fill(t))
    if evoked.frame.form == "noun" and "actor" in {role for _, role in evoked.frame.slots} and not found.get("actor"):
        found["actor"] = [t for t in _light_subject(sentence, evoked.trigger) if _can_fill(t)]
    return found


def _can_fill(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and token.entity not in ("DATE", "TIME")


def _light_subject(sentence: Sentence, noun: Token) -> list[Token]:
    """ "*X* launched an attack": the subject of the verb whose object the happening is."""
    verb = sentence.head(noun)
    if (
        noun.dep in ("dobj", "nsubjpass")
        and verb.pos == "VERB"
        and verb.lemma in lexicons.terms("grammar_words", "light")
    ):
        return functions(sentence, verb).get("subj", [])
    return []


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
