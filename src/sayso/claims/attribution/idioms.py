"""Cues of several words: "made clear that …", "…, the envoy let it be known", "would have us believe that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.attribution.asides import content_beside
from sayso.claims.attribution.cues import cue_tokens
from sayso.claims.attribution.drafts import Draft, between_semicolons, in_order
from sayso.claims.attribution.noun_phrases import noun_phrase
from sayso.claims.attribution.sources import source_of_verb
from sayso.claims.attribution.surface import MARKS, end_of
from sayso.claims.voice import FINITE
from sayso.model import Sentence, Token

_SHOWN = frozenset(("clear", "plain", "known"))
# Idioms of fixed words behind a verb.
_FIXED = {
    "let": (("it", "be", "known"), ("it", "be", "understood"), ("slip",)),
    "have": (("it",), ("us", "believe"), ("it", "believed")),
    "like": (("us", "to", "believe"),),
    "give": (("to", "understand"), ("us", "to", "understand")),
}
_WRITERS = frozenset(("i", "we"))


def find_idioms(sentence: Sentence) -> Iterator[Draft]:
    """The drafts whose cue is "make" with an adjective of showing, "let it be known" or "have it from"."""
    for verb in sentence.tokens:
        if verb.lemma == "have" and verb.tag in FINITE:
            yield from _had_from(sentence, verb)
        elif verb.lemma == "tell" and verb.tag == "VBN":
            yield from _told_by(sentence, verb)
        last = _last_word(sentence, verb) if verb.lemma in _FIXED or verb.lemma == "make" else None
        source = source_of_verb(sentence, verb) if last else []
        if last and source and source[-1].index < verb.index:
            yield from _draft(sentence, verb, last, source)


def _last_word(sentence: Sentence, verb: Token) -> Token | None:
    """The word with which the idiom that `verb` begins ends, or None."""
    after = sentence.tokens[verb.index + 1 : verb.index + 4]
    if verb.lemma == "make" and verb.pos == "VERB":
        return next((t for t in after if t.text.lower() in _SHOWN), None)
    spoken = tuple(t.text.lower() for t in after)
    words = next((w for w in _FIXED.get(verb.lemma, ()) if spoken[: len(w)] == w), ())
    return after[len(words) - 1] if words and _goes_on(spoken, words) else None


def _goes_on(spoken: Sequence[str], words: Sequence[str]) -> bool:
    """Whether "have it" brings in a clause ("have it *that* …"); longer idioms always may."""
    return words != ("it",) or spoken[1:2] == ("that",)


def _draft(sentence: Sentence, verb: Token, last: Token, source: list[Token]) -> Iterator[Draft]:
    between = sentence.tokens[verb.index : last.index + 1]
    cue = in_order([*(t for t in cue_tokens(sentence, verb) if t.index < last.index), *between])
    clause = in_order([*source, *cue])
    behind = sentence.tokens[last.index + 1 :]
    if behind and behind[0].text.lower() == "that":
        _, end = between_semicolons(sentence, last.index, last.index)
        content = [sentence.span(sentence.tokens[behind[0].index : end])]
        yield Draft(sentence, verb, cue, source, content, "speech", "made clear", clause=clause)
    elif clause := _as_aside(sentence, clause):
        content = content_beside(sentence, clause)
        yield Draft(sentence, verb, cue, source, content, "speech", "made clear", aside=True, clause=clause)


def _had_from(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """The draft of "…, we have it from NAME, …"."""
    after = sentence.tokens[verb.index + 1 : verb.index + 3]
    if [t.text.lower() for t in after] != ["it", "from"]:
        return
    speaker = sentence.child(after[-1], "pobj")
    subject = source_of_verb(sentence, verb)
    if speaker is None or not subject:
        return
    source = noun_phrase(sentence, speaker)
    clause = _as_aside(sentence, in_order([*subject, verb, *after, *source]))
    if clause:
        content = content_beside(sentence, clause)
        yield Draft(sentence, verb, [verb, *after], source, content, "speech", "had from", aside=True, clause=clause)


def _told_by(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """The draft of "…, I was told by NAME"."""
    listener = sentence.child(verb, "nsubjpass")
    source = source_of_verb(sentence, verb)
    if listener is None or listener.text.lower() not in _WRITERS or not source:
        return
    cue = cue_tokens(sentence, verb)
    clause = _as_aside(sentence, in_order([listener, *cue, *source]))
    if clause:
        content = content_beside(sentence, clause)
        yield Draft(sentence, verb, cue, source, content, "speech", "told by", aside=True, clause=clause)


def _as_aside(sentence: Sentence, clause: Sequence[Token]) -> list[Token]:
    """The clause with when and where it was said, if a clause and a mark stand before it and a mark behind; else []."""
    first, last = clause[0].index, end_of(sentence, clause[-1])
    told = any(t.tag in FINITE for t in (*sentence.tokens[:first], *sentence.tokens[last + 1 :]))
    closed = last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text in MARKS
    if not told or first < 2 or sentence.tokens[first - 1].text not in MARKS or not closed:
        return []
    return list(sentence.tokens[first : last + 1])
