"""The words before a report's first sentence that say where, when and by which agency it was filed.

A dateline stays in the text that is read: its place, date and agency are for later stages to use. Told by
shape only: a place (in capitals, or with an agency or a date behind it), then a dash, colon or stop.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Report
from sayso.reading.dates import MONTH, MONTHS, WEEKDAY, day
from sayso.reading.passages import unread_blanked

LONGEST = 120  # characters of a dateline
PARAGRAPHS = 8  # how many paragraphs from the top may hold it; title, byline and captions come before

_NAME = r"[^\W\d_][\w’'.-]{0,30}"
_PLACE = rf"(?P<place>{_NAME}(?: {_NAME}){{0,4}}(?:[,/] ?{_NAME}(?: {_NAME}){{0,3}}){{0,2}}?)"
_DAY = (
    rf"(?:(?:{WEEKDAY})\.?,? )?(?:(?P<month{{0}}>{MONTH})\b\.? (?P<day{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?"
    rf"|(?P<daya{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)? (?P<montha{{0}}>{MONTH})\b\.?)(?:,? (?P<year{{0}}>(?:19|20)\d\d))?"
)
_DATE = rf"[,.;]? ?\(?(?P<date{{0}}>{_DAY})\)?"
_AGENCY = (
    r"[,.;]? ?(?:\((?P<a>[^()\n]{2,50})\)|/(?P<b>[^/\n]{2,40})/|\[(?P<c>[^\[\]\n]{2,40})\]"
    r"|(?P<d>(?-i:[A-Z]{3}[A-Z.]{0,20})))"
)
_HEAD = re.compile(
    rf"[\[(]?{_PLACE}[\])]?(?:{_DATE.format(1)})?(?:{_AGENCY})?(?:{_DATE.format(2)})?[\s.,/]*", re.IGNORECASE
)
_BREAK = re.compile(r"\.-\s|\s?[—–]\s?|\s?-{1,2}\s|--\s?|:\s|(?<=[a-z0-9)/\]])\.\s?-?\s|(?<=[)/\]])\s")


_LINE = re.compile(r"[^\s][^\n]*")
_CALENDAR = re.compile(rf"{WEEKDAY}|{MONTH}", re.IGNORECASE)


class Dateline(NamedTuple):
    """Spans (start, end) of a dateline and of its parts; `published` is ISO 8601, None without a year."""

    start: int
    end: int
    place: tuple[int, int]
    date: tuple[int, int] | None
    agency: tuple[int, int] | None
    published: str | None


def find_dateline(text: str) -> Dateline | None:
    """The dateline of a report, from the beginnings of its first paragraphs.

    >>> text = "HARVEL, Ostmark, June 15, 2031 (Norlan) - Two bridges reopened."
    >>> found = find_dateline(text)
    >>> [text[start:end] for start, end in (found.place, found.date, found.agency)]
    ['HARVEL, Ostmark', 'June 15, 2031', 'Norlan']
    """
    for line in islice(_LINE.finditer(text), PARAGRAPHS):
        if found := _at(text, line.start()):
            return found
    return None


def dateline_of(report: Report) -> Dateline | None:
    """The dateline of a report, what was dropped left aside."""
    return find_dateline(unread_blanked(report.text, report.dropped))


def _at(text: str, start: int) -> Dateline | None:
    window = text[start : start + LONGEST + 1].split("\n")[0]
    found = None
    for stop in _BREAK.finditer(window):  # the last that fits: "HARVEL, 20 May. /Norlan/. " has a stop inside
        head = _HEAD.fullmatch(window, 0, stop.start())
        if head and _holds(head, stop.group().strip()):
            found = _dateline(head, start, start + stop.end())
    return found


def _holds(head: re.Match[str], stop: str) -> bool:
    place = head["place"]
    if place.lower().strip(". ") in lexicons.terms("datelines", "label") or _CALENDAR.fullmatch(place):
        return False
    capitals = place.split(",")[0].split("/")[0].isupper() and len(place) > 2
    filed = bool(_agency(head) or head["date1"] or head["date2"])
    if stop in ("", "."):
        return capitals and filed
    if stop == ":":
        return capitals and len(place) > 3 and (filed or place.count(" ") < 3)
    return capitals or (filed and all(word[0].isupper() for word in re.split(r"[\s,/]+", place) if word))


def _agency(head: re.Match[str]) -> tuple[int, int] | None:
    return next((head.span(name) for name in "abcd" if head[name]), None)


def _dateline(head: re.Match[str], start: int, end: int) -> Dateline:
    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (start + span[0], start + span[1]) if span else None

    which = next((n for n in "12" if head[f"date{n}"]), None)
    agency = _agency(head)
    if agency and head.string[slice(*agency)].lower() in lexicons.terms("datelines", "own"):
        agency = None
    return Dateline(
        start, end, moved(head.span("place")), moved(head.span(f"date{which}")) if which else None,  # type: ignore[arg-type]
        moved(agency), _published(head, which) if which else None,
    )  # fmt: skip


def _published(head: re.Match[str], which: str) -> str | None:
    if not head[f"year{which}"]:
        return None
    month = head[f"month{which}"] or head[f"montha{which}"]
    number = head[f"day{which}"] or head[f"daya{which}"]
    return day(int(head[f"year{which}"]), MONTHS[month.lower()], int(number))
