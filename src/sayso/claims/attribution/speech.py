"""Quotations and their speakers: contents grow to the quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from sayso.claims.attribution.drafts import Draft, Spans, subtract, union
from sayso.model import AnnotatedReport, Quotation, QuoteKind

_OPENING = ('"', "“", "‘", "'", "«")
_BEFORE_CUE = re.compile(r"[ \xa0,—–-]*")
_AFTER_CUE = re.compile(r"[ \xa0,:—–-]*(?:that\s)?|\s*:\s*")


def clause_span(draft: Draft) -> tuple[int, int]:
    """Where the cue's own clause stands."""
    return draft.sentence.span(draft.clause or [*draft.cue, *draft.source])


def attach_quotations(annotated: AnnotatedReport, drafts: list[Draft]) -> None:
    """Widen the contents of the drafts to the quotations that belong to them."""
    spoken = [_bounded(annotated, q) for q in annotated.quotations if q.kind == "speech"]
    for draft in drafts:
        if draft.quotes:
            _take_adjacent(annotated, draft, spoken)
        _snap(draft, spoken)
    for draft in drafts:
        if draft.quotes:
            _take_following(annotated, draft, spoken)


def _bounded(annotated: AnnotatedReport, quotation: Quotation) -> Quotation:
    """The quotation; one whose closing mark is lost ends with its sentence, if no paragraph goes on with the speech."""
    sentence = annotated.sentence_at(quotation.start)
    closed = quotation.closed and not _ends_in_opening(annotated.report.text, quotation)
    if closed or sentence is None or _goes_on(annotated, quotation):
        return quotation
    end = min(quotation.end, sentence.end)
    return msgspec.structs.replace(quotation, end=end, inner_end=end)


def _ends_in_opening(text: str, quotation: Quotation) -> bool:
    """Whether the mark that ends the quotation opens another one, as a space before it and a letter after it tell."""
    end = quotation.end
    return text[end - 2 : end - 1].isspace() and text[end : end + 1].isalpha()


def _goes_on(annotated: AnnotatedReport, quotation: Quotation) -> bool:
    """Whether the paragraph after the quotation opens with a mark again, as speech over several paragraphs does."""
    return annotated.report.text[quotation.end :].lstrip()[:1] in _OPENING


def quote_kind(text: str, contents: Spans, quotations: tuple[Quotation, ...]) -> QuoteKind:
    """`direct` if all words of the contents stand in quotation marks, `mixed` if some do, else `indirect`."""
    marked = [(q.start, q.end) for q in quotations if q.kind != "title"]
    bare = subtract(contents, marked)
    inside = subtract(contents, bare)
    if not any(text[s:e].strip(" ,.") for s, e in inside):
        return "indirect"
    return "mixed" if any(re.search(r"\w", text[s:e]) for s, e in bare) else "direct"


def _take_adjacent(annotated: AnnotatedReport, draft: Draft, spoken: list[Quotation]) -> None:
    text = annotated.report.text
    start, end = clause_span(draft)
    for quotation in spoken:
        if _touches(draft, text, quotation, start, end):
            draft.contents = union([*draft.contents, (quotation.start, quotation.end)])


def _touches(draft: Draft, text: str, quotation: Quotation, start: int, end: int) -> bool:
    """Whether nothing but marks lies between the quotation and the cue's clause, or the content before it."""
    if quotation.end <= start:
        if draft.contents and not draft.aside and draft.sentence.start < quotation.start:
            return False  # "After reading “both files” the council found that …"
        if quotation.end <= draft.sentence.start and draft.contents:
            return False
        return bool(_BEFORE_CUE.fullmatch(text, quotation.end, start))
    if quotation.start >= end and _AFTER_CUE.fullmatch(text, end, quotation.start):
        return draft.aside or not draft.contents or ":" in text[end : quotation.start]
    inside = quotation.start < draft.sentence.end
    return inside and any(text[e : quotation.start] == " " for _, e in draft.contents)


def _snap(draft: Draft, spoken: list[Quotation]) -> None:
    mine = clause_span(draft)
    for quotation in spoken:
        if quotation.start <= mine[0] and mine[1] <= quotation.end:
            continue
        if any(s < quotation.end and quotation.start < e for s, e in draft.contents):
            grown = subtract([(quotation.start, quotation.end)], [mine])
            draft.contents = union([*draft.contents, *grown])


def _take_following(annotated: AnnotatedReport, draft: Draft, spoken: list[Quotation]) -> None:
    """Quotations that go on after the sentence of the cue, as long as no other cue claims them."""
    text = annotated.report.text
    held = [q for q in spoken if any(s <= q.start and q.end <= e for s, e in draft.contents)]
    if not held:
        return
    last = held[-1]
    end = max(draft.sentence.end, last.end)
    for quotation in spoken[spoken.index(last) + 1 :]:
        gap = text[end : quotation.start]
        if not quotation.closed and not _goes_on(annotated, quotation):
            break  # the closing mark is lost, and nothing tells where
        if gap.strip() or ("\n" in gap and last.closed) or not _stands_alone(annotated, quotation):
            break
        draft.contents = union([*draft.contents, (quotation.start, quotation.end)])
        last, end = quotation, quotation.end
    _take_preceding(annotated, draft, spoken)


def _take_preceding(annotated: AnnotatedReport, draft: Draft, spoken: list[Quotation]) -> None:
    """Paragraphs of the same speech before the one that holds the cue: their closing mark is left out."""
    for earlier, later in reversed(list(pairwise(spoken))):
        if any(s <= later.start < e for s, e in draft.contents) and not earlier.closed:
            if annotated.report.text[earlier.end : later.start].strip():
                continue
            draft.contents = union([*draft.contents, (earlier.start, earlier.end)])


def _stands_alone(annotated: AnnotatedReport, quotation: Quotation) -> bool:
    """Whether nothing but the quotation stands in its last sentence: no words, so no other speaker's cue."""
    sentence = annotated.sentence_at(quotation.end - 1)
    rest = annotated.report.text[quotation.end : sentence.end] if sentence else ""
    return not re.search(r"\w", rest)
