"""Speech that goes on where no cue stands: after a semicolon, in the next sentence, in a paragraph of quotation.

Each continuation gives its reason, and a lower confidence than the attribution that it continues.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.claims.attribution.drafts import Draft, trim
from sayso.model import AnnotatedReport, Quotation, Sentence

QUOTED_AGAIN = 0.8  # confidence: a paragraph of nothing but quotation, after a quoted speaker
FREE_INDIRECT = 0.6  # confidence: a sentence in the tense of reported speech, right after reported speech
_SHIFTED = frozenset(("had", "would", "were", "was"))


def over_semicolons(annotated: AnnotatedReport, drafts: list[Draft]) -> None:
    """Let an unquoted aside reach over the parts after ";" that have no attribution of their own."""
    for draft in drafts:
        sentence = draft.sentence
        if not draft.aside or draft.rule == "account of" or not draft.contents:
            continue
        here = sentence.start + draft.head.start
        for start, end in _parts_after(sentence, here):
            if any(start <= d.sentence.start + d.head.start < end for d in drafts if d.sentence is sentence):
                break
            if any(s < end and start < e for s, e in draft.contents):
                continue
            piece = trim(annotated.report.text, start, end)
            if piece:
                draft.contents.append(piece)


def continued(annotated: AnnotatedReport, drafts: list[Draft]) -> list[Draft]:
    """New drafts, without a cue of their own, for speech that goes on after that of `drafts`."""
    return [*_quoted_again(annotated, drafts), *_free_indirect(annotated, drafts)]


def _parts_after(sentence: Sentence, offset: int) -> list[tuple[int, int]]:
    marks = [m.start() + sentence.start for m in re.finditer(";", sentence.text) if m.start() + sentence.start > offset]
    return list(pairwise([*marks, sentence.end]))


def _quoted_again(annotated: AnnotatedReport, drafts: list[Draft]) -> list[Draft]:
    """Quotations that fill whole sentences and that no cue claims: the last quoted speaker speaks on."""
    found: list[Draft] = []
    held = [span for draft in drafts for span in draft.contents]
    for quotation in annotated.quotations:
        if quotation.kind != "speech" or any(s <= quotation.start < e for s, e in held):
            continue
        sentence = annotated.sentence_at(quotation.start)
        if sentence is None or not _fills(annotated, quotation, sentence):
            continue
        before = _last_quoting(annotated, [*drafts, *found], quotation, sentence)
        if before:
            found.append(_like(before, sentence, (quotation.start, quotation.end), "quotation goes on", QUOTED_AGAIN))
    return found


def _fills(annotated: AnnotatedReport, quotation: Quotation, sentence: Sentence) -> bool:
    last = annotated.sentence_at(quotation.end - 1)
    text = annotated.report.text
    around = text[sentence.start : quotation.start] + (text[quotation.end : last.end] if last else "")
    return not re.search(r"\w", around)


def _last_quoting(
    annotated: AnnotatedReport, drafts: list[Draft], quotation: Quotation, sentence: Sentence
) -> Draft | None:
    """The draft before whose content holds a quotation, in this paragraph or the one before it."""
    near = [
        d
        for d in drafts
        if d.contents and d.source and d.kind == "speech"
        and 0 <= sentence.paragraph - d.sentence.paragraph <= 2
        and max(e for _, e in d.contents) <= quotation.start
        and any(q.kind == "speech" and q.start < e and s < q.end for q in annotated.quotations for s, e in d.contents)
    ]  # fmt: skip
    return max(near, key=lambda d: max(e for _, e in d.contents), default=None)


def _free_indirect(annotated: AnnotatedReport, drafts: list[Draft]) -> list[Draft]:
    """Sentences in a shifted tense right after reported speech in a shifted tense, with no attribution of their own."""
    found: list[Draft] = []
    speaking = {d.sentence.index for d in drafts if d.contents}
    by_sentence: dict[int, Draft] = {}
    for draft in drafts:
        if draft.kind == "speech" and draft.source and draft.aside and draft.contents and _is_pronoun(draft):
            by_sentence[draft.sentence.index] = draft
    for before, sentence in pairwise(annotated.sentences):
        last = by_sentence.get(before.index)
        if last is None or sentence.index in speaking or sentence.paragraph != before.paragraph:
            continue
        if _is_shifted(sentence) and _content_is_shifted(last) and "“" not in sentence.text:
            draft = _like(last, sentence, (sentence.start, sentence.end), "reported speech goes on", FREE_INDIRECT)
            by_sentence[sentence.index] = draft
            found.append(draft)
    return found


def _is_pronoun(draft: Draft) -> bool:
    """Whether the speaker is a "he" or "she": somebody who has been speaking for a while."""
    return len(draft.source) == 1 and draft.source[0].text.lower() in ("he", "she")


def _is_shifted(sentence: Sentence) -> bool:
    """Whether the main verb stands in the pluperfect or conditional ("had been", "would be")."""
    for root in sentence.roots:
        helpers = [c.text.lower() for c in sentence.children(root) if c.dep in ("aux", "auxpass")]
        if "would" in helpers or ("had" in helpers and root.pos in ("VERB", "AUX")):
            return True
    return False


def _content_is_shifted(draft: Draft) -> bool:
    words = {t.text.lower() for s, e in draft.contents for t in draft.sentence.tokens_in(s, e) if t.pos == "AUX"}
    return bool(words & _SHIFTED)


def _like(draft: Draft, sentence: Sentence, span: tuple[int, int], rule: str, confidence: float) -> Draft:
    return Draft(
        sentence, sentence.tokens[0], [], draft.source, [span], draft.kind, rule,
        quotes=draft.quotes, clause=[], after=draft, confidence=confidence,
    )  # fmt: skip
