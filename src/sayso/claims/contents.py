"""What is said: the content that a cue verb brings in, from the complements that the lexicon grants it."""

from __future__ import annotations

from typing import NamedTuple

from sayso.claims.cues import Cue
from sayso.claims.drafts import Spans, runs
from sayso.claims.sources import is_passive
from sayso.model import AttributionKind, Sentence, Token

_CLAUSES = ("ccomp",)
_PREDICATES = ("oprd", "xcomp", "ccomp", "acomp")
_WH = frozenset(("what", "how", "why", "whether", "if", "when", "where", "who", "which"))


class Content(NamedTuple):
    """A content: where it stands, its class, the words of it in the tree, and words that join the cue."""

    spans: Spans
    kind: AttributionKind
    heads: list[Token]
    joins: list[Token]


def content_of_verb(sentence: Sentence, cue: Cue) -> Content | None:
    """The content that follows a cue verb as its complement, or None."""
    if is_passive(sentence, cue.head):
        return _passive(sentence, cue)
    for finder in (_clause, _predicate, _infinitive, _object, _prepositional):
        found = finder(sentence, cue)
        if found:
            return found
    return None


def _clause(sentence: Sentence, cue: Cue) -> Content | None:
    if "clause" not in cue.takes.complements:
        return None
    heads = [c for c in sentence.children(cue.head) if c.dep in _CLAUSES and c.index > cue.head.index]
    return _content(sentence, heads[:1], cue.takes.complements["clause"], cue)


def _predicate(sentence: Sentence, cue: Cue) -> Content | None:
    kind = cue.takes.complements.get("predicate")
    patient = sentence.child(cue.head, "dobj")
    if not kind or not patient or patient.index < cue.head.index:
        return None
    rest = [
        c
        for c in sentence.children(cue.head)
        if c.index > patient.index
        and (c.dep in _PREDICATES or (c.dep == "prep" and c.lemma in ("as", "of", "for", "with", "to")))
    ]
    return _content(sentence, [patient, *rest], kind, cue) if rest else None


def _infinitive(sentence: Sentence, cue: Cue) -> Content | None:
    kind = cue.takes.complements.get("to")
    heads = [
        c
        for c in sentence.children(cue.head)
        if c.dep in ("xcomp", "ccomp", "advcl") and c.index > cue.head.index and _has_to(sentence, c)
    ]
    return _content(sentence, heads[:1], kind, cue) if kind else None


def _object(sentence: Sentence, cue: Cue) -> Content | None:
    kind = cue.takes.complements.get("object")
    patient = sentence.child(cue.head, "dobj")
    if not kind or not patient or patient.index < cue.head.index or patient.tag in ("WP", "WDT", "PRP$"):
        return None
    return _content(sentence, [patient], kind, cue)


def _prepositional(sentence: Sentence, cue: Cue) -> Content | None:
    for child in sentence.children(cue.head):
        kind = cue.takes.complements.get(child.lemma.lower()) if child.dep in ("prep", "agent", "dative") else None
        objects = sentence.children(child)
        if kind and child.index > cue.head.index and objects:
            between = list(sentence.tokens[cue.words[-1].index + 1 : child.index + 1])
            joins = between if len(between) <= 3 else []
            found = _content(sentence, objects[:], kind, cue)
            return found._replace(joins=joins) if found else None
    return None


def _passive(sentence: Sentence, cue: Cue) -> Content | None:
    """What a passive cue is about: its clause, or its subject ("the talks were confirmed by …")."""
    found = _clause(sentence, cue) or _infinitive(sentence, cue)
    if found:
        return found
    subject = sentence.child(cue.head, "nsubjpass")
    kind = cue.takes.complements.get("object")
    return _content(sentence, [subject], kind, cue) if kind and subject else None


def _content(sentence: Sentence, heads: list[Token], kind: AttributionKind | None, cue: Cue) -> Content | None:
    if not heads or kind is None:
        return None
    mine = {t.index for t in cue.words}
    words = [t for head in heads for t in sentence.subtree(head) if t.index not in mine]
    return Content(runs(sentence, words), kind, heads, []) if words else None


def _has_to(sentence: Sentence, verb: Token) -> bool:
    return any(c.dep == "aux" and c.lemma.lower() == "to" for c in sentence.children(verb))
