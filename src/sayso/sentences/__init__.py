"""Report -> sentences with trees, quotations, figures, times and names.

In: a `Report`, and the parses of its sentences. Out: an `AnnotatedReport`. Sentences are cut by rule
first, so that a sentence that many reports carry is parsed once (`parsing`).
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import AnnotatedReport, Report, Sentence
from sayso.sentences.compounds import join_compounds
from sayso.sentences.parsing import Parse, parse_sentences
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs, segments

__all__ = ["annotate", "annotate_all", "parse_sentences", "sentence_texts"]


def sentence_texts(report: Report) -> list[str]:
    """The sentences of a report as written, dropped spans left out."""
    return [report.text[s.start : s.end] for s in segments(report)]


def annotate(report: Report, parses: Mapping[str, Parse]) -> AnnotatedReport:
    """The report with its sentences and quotations; `parses` must hold each of its `sentence_texts`."""
    sentences = tuple(
        Sentence(n, s.paragraph, s.start, s.end, text, join_compounds(parses[text]) if "-" in text else parses[text])
        for n, s in enumerate(segments(report))
        for text in (report.text[s.start : s.end],)
    )
    stretches = tuple(paragraphs(report))
    return AnnotatedReport(report, sentences, find_quotations(report.text, stretches), stretches)


def annotate_all(reports: list[Report], *, jobs: int = 1) -> list[AnnotatedReport]:
    """Parse and annotate reports; each distinct sentence is parsed once."""
    parses = parse_sentences((text for report in reports for text in sentence_texts(report)), jobs=jobs)
    return [annotate(report, parses) for report in reports]
