"""Headlines that differ from their text: a figure in the headline that no passage of the report bears out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.facts.figures import counted, ratio
from sayso.facts.flags.passages import flag, passage
from sayso.facts.matters import Matter
from sayso.model import Flag, Report

LONGEST_HEADLINE = 150  # characters


def headline_flags(clusters: Sequence[Sequence[Matter]], reports: Mapping[str, Report]) -> Iterator[Flag]:
    """One flag for each headline whose figure the text of the same report contradicts."""
    for matters in clusters:
        for headline in (m for m in matters if in_headline(m, reports[m.claim.report])):
            body = [
                m for m in matters if m.claim.report == headline.claim.report and m.claim.start > headline.claim.end
            ]
            if body and _figure_differs(headline, body):
                why = "the text below gives another figure"
                yield flag("headline_differs", passage(headline), why, (passage(m) for m in body))


def in_headline(matter: Matter, report: Report) -> bool:
    """Whether the evidence stands in the first line, and that is the title or short and without a full stop."""
    first = report.text.split("\n", 1)[0].strip()
    is_title = first == (report.title or "").strip()
    short = len(first) <= LONGEST_HEADLINE and not first.endswith((".", "”", '"'))
    return matter.claim.end <= len(first) + 1 and (is_title or short)


def _figure_differs(headline: Matter, body: Sequence[Matter]) -> bool:
    """Whether a like figure stands in the text, and none that meets the headline's."""
    for figure in headline.claim.figures:
        like = [f for m in body for f in m.claim.figures if counted(f) == counted(figure) and f.who == figure.who]
        if like and all(ratio(figure, other) < 1 for other in like):
            return True
    return False
