"""Who denies what is told: "dismissed reports of a raid", "the claim that it fell was brushed aside by the general"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft, in_order, runs
from sayso.claims.attribution.sources import source_of_verb
from sayso.model import Sentence, Token

_CLAUSES = frozenset(("acl", "ccomp", "relcl", "advcl"))
_LINKS = frozenset(("of", "about"))


def find_rebuffs(sentence: Sentence) -> Iterator[Draft]:
    """A draft for each report, claim or rumour that somebody denies, with what it tells for its content."""
    telling = lexicons.terms("untruths", "telling")
    for noun in sentence.tokens:
        verb = _denying(sentence, noun) if noun.pos == "NOUN" and noun.lemma.lower() in telling else None
        told = _told(sentence, noun) if verb is not None else []
        source = source_of_verb(sentence, verb) if verb is not None and told else []
        if verb is None or not source or any(t in told for t in source):
            continue
        helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "auxpass", "prt")]
        between = [t for t in sentence.tokens[verb.index : noun.index + 1] if t.pos != "PUNCT"]
        cue = in_order([*helpers, *(between or [verb])])
        spans = runs(sentence, told)
        yield Draft(sentence, verb, cue, source, spans, "speech", "rebuff", "denies", clause=in_order([*source, *cue]))


def _denying(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that denies the noun, its object or passive subject."""
    verb = sentence.head(noun)
    words = (verb.lemma, *(f"{verb.lemma} {c.text.lower()}" for c in sentence.children(verb)))
    denies = not lexicons.terms("untruths", "rebuff").isdisjoint(words)
    negated = any(c.dep == "neg" for c in sentence.children(verb))
    return verb if denies and not negated and noun.dep in ("dobj", "nsubjpass") else None


def _told(sentence: Sentence, noun: Token) -> list[Token]:
    """The words that tell what is denied: a clause with "that", or what follows "of"."""
    for child in sentence.children(noun):
        that = child.dep in _CLAUSES and any(c.text.lower() == "that" for c in sentence.children(child))
        if child.index > noun.index and (that or child.text.lower() in _LINKS):
            return [t for t in sentence.subtree(child) if t.text.lower() not in _LINKS or t.index != child.index]
    return []
