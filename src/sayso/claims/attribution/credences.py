"""Whom a statement rests on: "if villagers are to be believed, …", "if one is to believe the mission's tally, …"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.attribution.asides import content_beside
from sayso.claims.attribution.drafts import Draft, in_order
from sayso.claims.attribution.noun_phrases import can_speak, noun_phrase, owner_words
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_TRUSTING = frozenset(("believe", "trust", "rely", "credit"))


def find_credences(sentence: Sentence) -> Iterator[Draft]:
    """A draft for each "if NAME is to be believed" and "to believe NAME", the rest of the sentence its content."""
    for verb in sentence.tokens if not _TRUSTING.isdisjoint(words_of(sentence)) else ():
        clause = _clause(sentence, verb) if verb.lemma in _TRUSTING and verb.tag in ("VB", "VBN") else None
        trusted = _trusted(sentence, clause, verb) if clause is not None else None
        if clause is None or trusted is None:
            continue
        owner = sentence.child(trusted, "poss")
        source = owner_words(sentence, owner) if owner and owner.pos != "PRON" else noun_phrase(sentence, trusted)
        if can_speak(owner or trusted):
            words = in_order(sentence.subtree(clause))
            cue = [t for t in words if t not in source and t.pos != "PUNCT"]
            contents = content_beside(sentence, words)
            yield Draft(sentence, verb, cue, source, contents, "speech", "credence", aside=True, clause=words)


def _clause(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of the clause with "if", the trusting one or its "is" in "is to be"; or that of "To believe NAME, …"."""
    opened = (v for v in (verb, sentence.head(verb)) if any(c.text.lower() == "if" for c in sentence.children(v)))
    first = verb.tag == "VB" and verb.index == 1 and sentence.tokens[0].text == "To"
    return next(opened, verb if first else None)


def _trusted(sentence: Sentence, clause: Token, verb: Token) -> Token | None:
    """Who is trusted: the object, or the subject of a passive."""
    return sentence.child(verb, "dobj") if verb.tag == "VB" else sentence.child(clause, "nsubj", "nsubjpass")
