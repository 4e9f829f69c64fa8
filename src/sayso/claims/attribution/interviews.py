"""Answers of an interview that prints questions and answers as paragraphs of their own, without labels.

The head of the report must name who was asked ("an interview with Colonel Ira Holm"), and a few paragraphs
must be nothing but a question; what follows a question is an answer, up to the next one. Where the first answer
stands in quotation marks, only what stands in them is answered: the rest is told by the outlet.
"""

from __future__ import annotations

import re

from sayso.model import AnnotatedReport, Attribution, Mention, QuoteKind

_ASKED = re.compile(
    r"\b(?:[Ii]nterview|[Cc]onversation|[Qq]uestions|talks?) (?:with|to|for|of) (?:the )?(?:[a-z]+ )*"
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]*){1,4})"
)
_MARKS = frozenset("\"“‘'«")
_HEAD = 400  # characters from the top within which it is said who was asked
_FEWEST = 3  # questions
_LONGEST = 160  # characters of a question


def answers(annotated: AnnotatedReport) -> list[Attribution]:
    """One attribution for each paragraph of an answer; [] if the report is no such interview."""
    text = annotated.report.text
    asked = _ASKED.search(text, 0, _HEAD)
    questions = [n for n, (start, end) in enumerate(annotated.paragraphs) if _is_question(text[start:end])]
    if asked is None or len(questions) < _FEWEST:
        return []
    last = questions[-1] + 1  # behind the last answer stands what the outlet adds
    inside = range(questions[0] + 1, min(last + 1, len(annotated.paragraphs)))
    spans = [annotated.paragraphs[n] for n in inside if n not in questions]
    if spans and text[spans[0][0]] in _MARKS:
        return [_answer(asked, *quoted, "direct") for quoted in _quoted(annotated, spans[0][0], spans[-1][1])]
    return [_answer(asked, *span, "indirect") for span in spans]


def _quoted(annotated: AnnotatedReport, start: int, end: int) -> list[tuple[int, int]]:
    """The insides of the quotations between two places of the text."""
    inside = (q for q in annotated.quotations if start <= q.start and q.end <= end)
    return [(q.inner_start, q.inner_end) for q in inside]


def _is_question(paragraph: str) -> bool:
    stripped = paragraph.strip()
    return stripped.endswith("?") and len(stripped) <= _LONGEST and '"' not in stripped and "“" not in stripped


def _answer(asked: re.Match[str], start: int, end: int, quote: QuoteKind) -> Attribution:
    first, stop = asked.span("name")
    return Attribution(
        source=Mention(text=asked["name"], entity=asked["name"], kind="person", start=first, end=stop),
        source_spans=((first, stop),),
        cue="interview",
        cue_spans=(),
        content_spans=((start, end),),
        quote=quote,
        kind="speech",
        trail=("cue found by rule: answer of an interview", f"source: “{asked.group()}”"),
    )
