"""Drafts of cues that stand beside what they attribute, and those at the end of a sentence laid over the tree's own.

Without commas the tree hangs the last speaker of a sentence on the noun before him; `tails` finds him by the order
of the words, and here he takes the place of what the tree gave, unless that is whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.attribution import asides, surface, tails
from sayso.claims.attribution.cues import Cue
from sayso.claims.attribution.drafts import Draft, subtract
from sayso.claims.attribution.sources import is_relative
from sayso.model import Sentence, Token

_CLOSING = frozenset(('"', "”", "''"))


def lay_tails_over(sentence: Sentence, drafts: dict[int, Draft]) -> None:
    """Add the attributions that end the sentence to the drafts of its cues, kept by the index of the cue."""
    for found in reversed(tails.find_tails(sentence)):
        tail = _behind_quotation(sentence, found, drafts.get(found.cue.head.index))
        _keep_out(tail.clause, drafts.values())
        _pass_on(tail, drafts.values())
        if not _is_settled(sentence, tail, drafts.get(tail.cue.head.index)):
            drafts[tail.cue.head.index] = by_marks(sentence, tail)


def aside_draft(
    sentence: Sentence, cue: Cue, source: list[Token], clause: list[Token], spans: list[tuple[int, int]], rule: str
) -> Draft:
    """The draft of a cue whose clause stands inside or after its contents `spans`."""
    kind = cue.takes.complements["quote"]
    return Draft(
        sentence, cue.head, cue.words, source, spans, kind, rule, cue.takes.polarity,
        aside=True, quotes=True, clause=clause,
    )  # fmt: skip


def by_marks(sentence: Sentence, aside: surface.Aside) -> Draft:
    """The draft of an aside that the order of the words shows: all around it, between semicolons, is said."""
    spans = asides.content_beside(sentence, aside.clause)
    return aside_draft(sentence, aside.cue, aside.source, aside.clause, spans, "aside by its marks")


def _keep_out(clause: list[Token], drafts: Iterable[Draft]) -> None:
    """Take the clause that ends the sentence out of all contents, but those of another speaker within it."""
    for draft in drafts:
        if draft.head not in clause or not draft.source or is_relative(draft.source[0]):
            draft.contents = subtract(draft.contents, [draft.sentence.span(clause)])


def _behind_quotation(sentence: Sentence, tail: surface.Aside, draft: Draft | None) -> surface.Aside:
    """The tail with the whole of the name that the tree sees behind a quotation: "“…” | Chief Editor | NAME said"."""
    if draft is None or not draft.source or draft.source[-1] != tail.source[-1]:
        return tail
    if any(t.text in _CLOSING for t in draft.source):
        return tail
    first = draft.source[0].index
    if not 0 < first < tail.clause[0].index or sentence.tokens[first - 1].text not in _CLOSING:
        return tail
    return surface.Aside(tail.cue, draft.source, list(sentence.tokens[first : tail.clause[-1].index + 1]))


def _pass_on(tail: surface.Aside, drafts: Iterable[Draft]) -> None:
    """Give the speaker of a cue that ends a sentence to the participle right behind it: "… NAME said | citing …"."""
    for draft in drafts:
        if draft.head.tag == "VBG" and draft.cue[0].index == tail.clause[-1].index + 1:
            draft.source = tail.source


def _is_settled(sentence: Sentence, tail: surface.Aside, draft: Draft | None) -> bool:
    """Whether the tree's reading of a cue at the end of its sentence stands: it has a source, and content before it."""
    if draft is None or not draft.contents or not draft.source:
        return False
    before = sentence.start + tail.clause[0].start
    return any(start < before for start, _ in draft.contents)
