"""On which day something was said, where the cue's own clause tells: "said on Friday", "on Monday the mayor denied"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.drafts import Draft
from sayso.model import Token, When

_FINE = frozenset(("day", "hour", "minute", "second"))
_ADJUNCTS = frozenset(("prep", "npadvmod", "advmod"))


def said_on(draft: Draft, times: Sequence[When]) -> str | None:
    """The ISO date on which it was said, None if the clause names no day or the day is not known.

    Args:
        draft: with its contents found; times inside these do not count.
        times: of the whole report, with `at`.
    """
    sentence = draft.sentence
    here = [w for w in times if w.start and w.at and sentence.start <= w.at[0] < sentence.end and w.precision in _FINE]
    spans = _own_words(draft) if here else []
    for when in here:
        start, end = when.at or (0, 0)
        if any(s <= start and end <= e for s, e in spans) and not _overlaps(draft, start, end):
            return (when.start or "")[:10]
    return None


def _own_words(draft: Draft) -> list[tuple[int, int]]:
    """Where the cue's clause and the adverbials of its verb stand."""
    sentence, spans = draft.sentence, []
    if draft.clause:
        spans.append(sentence.span(draft.clause))
    for child in sentence.children(draft.head):
        if child.dep in _ADJUNCTS:
            words: list[Token] = sentence.subtree(child)
            spans.append(sentence.span(words))
    return [(s, e) for s, e in spans if not any(a <= s and e <= b for a, b in draft.contents)]


def _overlaps(draft: Draft, start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in draft.contents)
