"""Cues of a verb and an adjective: "made clear that …", "made it known that …", "…, the envoy made plain"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.attribution.cues import cue_tokens
from sayso.claims.attribution.drafts import Draft, in_order
from sayso.claims.attribution.sources import source_of_verb
from sayso.claims.attribution.surface import MARKS
from sayso.model import Sentence, Token

_SHOWN = frozenset(("clear", "plain", "known"))
_ENDS = frozenset((",", ";", ".", "!", "?"))


def find_idioms(sentence: Sentence) -> Iterator[Draft]:
    """The drafts whose cue is "make" with an adjective that says that something was said."""
    for verb in sentence.tokens:
        if verb.lemma != "make" or verb.pos != "VERB":
            continue
        shown = next((t for t in sentence.tokens[verb.index + 1 : verb.index + 4] if t.text.lower() in _SHOWN), None)
        source = source_of_verb(sentence, verb) if shown else []
        if shown and source and source[-1].index < verb.index:
            yield from _draft(sentence, verb, shown, source)


def _draft(sentence: Sentence, verb: Token, shown: Token, source: list[Token]) -> Iterator[Draft]:
    between = sentence.tokens[verb.index : shown.index + 1]
    cue = in_order([*(t for t in cue_tokens(sentence, verb) if t.index < shown.index), *between])
    clause = in_order([*source, *cue])
    behind = sentence.tokens[shown.index + 1 :]
    if behind and behind[0].text.lower() == "that":
        end = next((t.index for t in behind if t.text == ";"), len(sentence.tokens))
        content = [sentence.span(sentence.tokens[behind[0].index : end])]
        yield Draft(sentence, verb, cue, source, content, "speech", "made clear", clause=clause)
    elif _is_aside(sentence, clause):
        content = [sentence.span(sentence.tokens[: clause[0].index])]
        yield Draft(sentence, verb, cue, source, content, "speech", "made clear", aside=True, clause=clause)


def _is_aside(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether a clause stands before the cue's own, behind a comma, and nothing but a day after it."""
    first, last = clause[0].index, clause[-1].index
    behind = [t for t in sentence.tokens[last + 1 :] if t.text not in _ENDS]
    told = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in sentence.tokens[:first])
    return told and first > 2 and sentence.tokens[first - 1].text in MARKS and all(t.entity == "DATE" for t in behind)
