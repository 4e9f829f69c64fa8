"""Speakers that only a colon ties to their words: "The bishop was cautious: “…”", "Mayor: “…”"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import can_speak, noun_phrase
from sayso.claims.attribution.sources import nearest_subject
from sayso.claims.attribution.transcripts import full_name
from sayso.model import AnnotatedReport, Quotation, Sentence, Token

_NAMING = frozenset(("PROPN", "NOUN", "DET", "ADP", "ADJ", "PART", "CCONJ", "NUM"))
_BESIDE = frozenset((",", "(", ")"))
_LONGEST = 12  # words of a label
_ACRONYM = 5  # letters
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
        draft = _draft(annotated, sentence, len(before) - 1, quotation) if sentence else None
        if draft:
            found.append(draft)
    return found


def _draft(annotated: AnnotatedReport, sentence: Sentence, colon_at: int, quotation: Quotation) -> Draft | None:
    colon = next((t for t in sentence.tokens if sentence.start + t.start == colon_at), None)
    source = _speaker(sentence, colon) if colon else []
    if colon is None or not source or (_is_heading(source) and not full_name(annotated.report.text, source[0].text)):
        return None
    return Draft(
        sentence, colon, [colon], source, [(quotation.start, quotation.end)], "speech", "colon",
        quotes=True, clause=[*source, colon],
    )  # fmt: skip


def _is_heading(label: list[Token]) -> bool:
    """Whether one long word in capitals stands there ("RUMOUR: “…”"), which no acronym is."""
    return len(label) == 1 and label[0].text.isupper() and len(label[0].text) > _ACRONYM


def _bearer(label: Sequence[Token]) -> Token:
    """The last word of a label before its first comma or bracket: "Ada *Holm*, nurse"."""
    marks = (n for n, t in enumerate(label) if t.text in _BESIDE)
    return label[max(next(marks, len(label)) - 1, 0)]


def _speaker(sentence: Sentence, colon: Token) -> list[Token]:
    """The subject of the last clause before the colon, or all the words before it if they are a bare name."""
    before = sentence.tokens[: colon.index]
    verbs = [t for t in before if t.pos in ("VERB", "AUX") and t.dep not in ("aux", "auxpass", "amod")]
    if not verbs:
        named = before and all(t.pos in _NAMING or t.text in _BESIDE for t in before)
        return list(before) if named and len(before) <= _LONGEST and can_speak(_bearer(before)) else []
    for verb in verbs:
        subject = nearest_subject(sentence, verb)
        if subject and subject.index < colon.index and can_speak(subject) and subject.text.lower() not in _UNSPEAKING:
            return [t for t in noun_phrase(sentence, subject) if t.index < colon.index]
    return []
