"""Names of speakers made whole where the tree cut them: "a source at Orlan | police"."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.attribution.drafts import Draft, subtract
from sayso.claims.attribution.noun_phrases import can_speak
from sayso.model import Sentence, Token

_OF_STATE = frozenset(("state", "official", "state-run", "semi-official", "government"))


def complete_sources(drafts: Iterable[Draft]) -> None:
    """Lengthen the sources of the drafts of one sentence to the left; what they gain is no content."""
    for draft in drafts:
        words = whole_name(draft.sentence, draft.source) if draft.source else []
        if len(words) > len(draft.source):
            draft.source = words
            draft.clause = sorted({t.index: t for t in (*draft.clause, *words)}.values(), key=lambda t: t.index)
            draft.contents = subtract(draft.contents, [draft.sentence.span(words)])


def whole_name(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words with what a hyphen, a preposition or a word such as "state" ties before them."""
    first = _over_hyphen(sentence, words[0].index)
    first = _over_preposition(sentence, first)
    first = _over_state(sentence, first, words[-1].index)
    return list(sentence.tokens[first : words[-1].index + 1])


def _over_hyphen(sentence: Sentence, first: int) -> int:
    """The start of "state-run agency" for "-run agency" and of "vice-president" for "president"."""
    at = first if sentence.tokens[first].text == "-" else first - 1
    if at < 1 or sentence.tokens[at].text != "-" or sentence.tokens[at - 1].end != sentence.tokens[at].start:
        return first
    start = at - 1
    return start - 1 if start and sentence.tokens[start - 1].text.lower() in ("the", "a", "an") else start


def _over_preposition(sentence: Sentence, first: int) -> int:
    word = sentence.tokens[first]
    before = sentence.tokens[first - 1] if first else None
    if before is None or word.pos not in ("NOUN", "PROPN", "DET", "ADJ"):
        return first
    inside = before.dep == "pobj" and before.pos == "PROPN" and word.dep != "det"
    link = sentence.head(before) if inside else before
    bearer = sentence.head(link)
    named = bearer.pos == "PROPN" and bearer.entity == "PERSON" if word.dep == "det" else can_speak(bearer)
    if link.pos != "ADP" or link.dep != "prep" or bearer.pos not in ("NOUN", "PROPN") or not named:
        return first
    if link.index != bearer.index + 1:
        return first
    if bearer.entity == "PERSON":
        return next((t.index for t in reversed(sentence.tokens[: bearer.index + 1]) if t.begins), bearer.index)
    return min((t.index for t in sentence.subtree(bearer) if t.index <= bearer.index), default=bearer.index)


def _over_state(sentence: Sentence, first: int, last: int) -> int:
    """The start of "the state VANA news agency" for "VANA news agency"."""
    before = sentence.tokens[first - 1] if first else None
    if before is None or before.text.lower() not in _OF_STATE or not first < before.head <= last:
        return first
    at = before.index
    return at - 1 if at and sentence.tokens[at - 1].text.lower() in ("the", "a", "an") else at
