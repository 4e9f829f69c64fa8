"""Speakers that only a colon ties to their words: "The bishop was cautious: “…”", "Mayor: “…”"."""

from __future__ import annotations

from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import can_speak, noun_phrase
from sayso.claims.attribution.sources import nearest_subject
from sayso.model import AnnotatedReport, Quotation, Sentence, Token

_UNSPEAKING = frozenset(("it", "this", "that", "these", "those", "what", "there", "i", "we", "you"))


def after_colons(annotated: AnnotatedReport, drafts: list[Draft]) -> list[Draft]:
    """Drafts for quotations after a colon that no cue has claimed; the subject before the colon speaks."""
    held = [span for draft in drafts for span in draft.contents]
    text = annotated.report.text
    found = []
    for quotation in annotated.quotations:
        before = text[: quotation.start].rstrip()
        if quotation.kind != "speech" or not before.endswith(":") or any(s <= quotation.start < e for s, e in held):
            continue
        sentence = annotated.sentence_at(len(before) - 1)
        draft = _draft(sentence, len(before) - 1, quotation) if sentence else None
        if draft:
            found.append(draft)
    return found


def _draft(sentence: Sentence, colon_at: int, quotation: Quotation) -> Draft | None:
    colon = next((t for t in sentence.tokens if sentence.start + t.start == colon_at), None)
    source = _speaker(sentence, colon) if colon else []
    if colon is None or not source:
        return None
    return Draft(
        sentence, colon, [colon], source, [(quotation.start, quotation.end)], "speech", "colon",
        quotes=True, clause=[*source, colon],
    )  # fmt: skip


def _speaker(sentence: Sentence, colon: Token) -> list[Token]:
    """The subject of the last clause before the colon, or all the words before it if they are a bare name."""
    before = sentence.tokens[: colon.index]
    verbs = [t for t in before if t.pos in ("VERB", "AUX") and t.dep not in ("aux", "auxpass", "amod")]
    if not verbs:
        named = before and all(t.pos in ("PROPN", "NOUN", "DET", "ADP", "ADJ", "PART") for t in before)
        return list(before) if named and len(before) <= 8 and can_speak(before[-1]) else []
    for verb in verbs:
        subject = nearest_subject(sentence, verb)
        if subject and subject.index < colon.index and can_speak(subject) and subject.text.lower() not in _UNSPEAKING:
            return [t for t in noun_phrase(sentence, subject) if t.index < colon.index]
    return []
