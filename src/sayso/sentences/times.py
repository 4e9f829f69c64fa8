"""Times that a report gives, as intervals of ISO dates, each with what it was reckoned from.

A bare weekday or "yesterday" is reckoned from the day of publication, and only if that is known; "two days
later" from the last day that the text named; a date without a year from publication, else from the last full
date in the same report. What cannot be reckoned stays: its words, without dates, `precision` "unresolved".
"""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby

from sayso.model import AnnotatedReport, Sentence, When
from sayso.sentences import calendar
from sayso.sentences.anchors import Known, Memory, Reckoned
from sayso.sentences.clocks import whens
from sayso.sentences.reckoning import reckon, with_year
from sayso.sentences.time_phrases import Phrase, find_phrases

_PERIOD = re.compile(r"\b(?:reporting period|period covered|covers|covering|period|week of)\b[:\s]*$", re.IGNORECASE)
_HEADED = re.compile(
    r"(?:^|^(?:published|updated|posted|date of publication|last updated(?: at)?):?\s+(?:on\s+)?|\b(?-i:[A-Z]{2,5})\s+)"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?$",
    re.IGNORECASE,
)
_HEAD = 160  # characters from the top within which a report is dated
_WEEK = 7  # days
_YEAR = 366


def find_times(annotated: AnnotatedReport) -> list[When]:
    """The times of a report, in the order of the text; `at` says where each stands."""
    phrases = [(s, p) for s in annotated.sentences for p in find_phrases(s)]
    known = _known(annotated, phrases)
    memory = Memory()
    found: list[When] = []
    for sentence, mine in groupby(phrases, key=lambda pair: pair[0]):
        reckoned: list[tuple[Phrase, Reckoned]] = []
        for _, phrase in mine:
            result = reckon(sentence, phrase, known, memory)
            of_saying = phrase.kind == "relative" and reckoned  # "closes on 31 March, she said today"
            if phrase.kind not in ("duration", "clock") and not of_saying:
                memory.keep(result.interval, sentence.index)
            reckoned.append((phrase, result))
        found.extend(whens(sentence, reckoned))
    return found


def filed_on(annotated: AnnotatedReport) -> date | None:
    """The day from which a report's times are reckoned: of its publication, or that which heads its text."""
    phrases = [(s, p) for s in annotated.sentences if s.start <= _HEAD for p in find_phrases(s)]
    return _known(annotated, phrases).published


def _known(annotated: AnnotatedReport, phrases: list[tuple[Sentence, Phrase]]) -> Known:
    full = [
        (s.start + p.start, i.first)
        for s, p in phrases
        if (i := with_year(p)) and p.kind in ("iso", "date", "range", "numeric")
    ]
    return Known(
        published=_anchor(annotated, full),
        period=next(
            (i for s, p in phrases if p.kind == "range" and _PERIOD.search(s.text[: p.start]) and (i := with_year(p))),
            None,
        ),
        dated=tuple(full),
    )


def _anchor(annotated: AnnotatedReport, full: list[tuple[int, date]]) -> date | None:
    """The day of publication, or the date that heads the text where the two lie more than a week apart.

    A date at the very head, or behind an agency there ("AFP Sunday 30 Mar 2014"), is the day of filing; a day of
    publication far from it is that of another page.
    """
    published = calendar.day_of(annotated.report.published)
    text = annotated.report.text
    for offset, day in full:
        if published and offset <= _HEAD and _HEADED.search(text[:offset]):
            return day if _WEEK < abs((day - published).days) <= _YEAR else published
    return published
