"""Times that a report gives, as intervals of ISO dates, each with what it was reckoned from.

A bare weekday or "yesterday" is reckoned from the day of publication, and only if that is known; "two days
later" from the last day that the text named; a date without a year from publication, else from the last full
date in the same report. What cannot be reckoned stays: its words, without dates, `precision` "unresolved".
"""

from __future__ import annotations

import re
from itertools import groupby

from sayso.model import AnnotatedReport, Sentence, When
from sayso.sentences import calendar
from sayso.sentences.anchors import Known, Memory
from sayso.sentences.clocks import whens
from sayso.sentences.reckoning import reckon, with_year
from sayso.sentences.time_phrases import Phrase, find_phrases

_PERIOD = re.compile(r"\b(?:reporting period|period covered|covers|covering|period|week of)\b[:\s]*$", re.IGNORECASE)


def find_times(annotated: AnnotatedReport) -> list[When]:
    """The times of a report, in the order of the text; `at` says where each stands."""
    phrases = [(s, p) for s in annotated.sentences for p in find_phrases(s)]
    known = _known(annotated, phrases)
    memory = Memory()
    found: list[When] = []
    for sentence, mine in groupby(phrases, key=lambda pair: pair[0]):
        reckoned = []
        for _, phrase in mine:
            result = reckon(sentence, phrase, known, memory)
            if phrase.kind not in ("duration", "clock"):
                memory.keep(result.interval, sentence.index)
            reckoned.append((phrase, result))
        found.extend(whens(sentence, reckoned))
    return found


def _known(annotated: AnnotatedReport, phrases: list[tuple[Sentence, Phrase]]) -> Known:
    full = [
        (s.start + p.start, i.first) for s, p in phrases if (i := with_year(p)) and p.kind in ("iso", "date", "range")
    ]
    return Known(
        published=calendar.day_of(annotated.report.published),
        period=next(
            (i for s, p in phrases if p.kind == "range" and _PERIOD.search(s.text[: p.start]) and (i := with_year(p))),
            None,
        ),
        dated=tuple(full),
    )
