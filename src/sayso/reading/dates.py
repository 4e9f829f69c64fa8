"""Dates as newsrooms and pages write them -> ISO 8601. What is ambiguous stays unknown.

A time without its zone is cut to the day: a report's date must never pretend to be finer than it is known.
"""

from __future__ import annotations

import re
from datetime import date, datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"

_ISO = re.compile(
    r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"\b((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\b")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?({MONTH})\b\.?,?[ -]((?:19|20)\d\d)\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"\b({MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?,? ?((?:19|20)\d\d)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)\b")
_AROUND = re.compile(
    rf"\b(?:{WEEKDAY}|at|on|the|\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?|\d{{1,2}}(?= ?[ap]\.?m)|[ap]\.?m\.?|[a-z]{{1,4}}t"
    r"|utc|z|hrs?|hours|local time)\b|[\s,.|()/·•–—-]|[+]\d\d:?\d\d",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"[\s,|·–—-]{1,3}(?:(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[A-Z]{1,3}T))?[\s,|·–—-]{1,3})?",
    re.IGNORECASE,
)
_STAMP_LEAD = re.compile(
    rf"(?:\b(?:date of publication|(?:last )?updated|published|posted)\b:?(?: (?:on|at))?\s*)?(?:\b{WEEKDAY}\b,?\s*)?$",
    re.IGNORECASE,
)
_STAMP_WITHIN = 90  # characters in which the page's date must end
_WORD = re.compile(r"\w+")
_BEGINS = re.compile(r"[\"“‘']?[^\W_a-z]")  # of a sentence
_SITE = re.compile(r"\s[|–—-]+\s")  # parts the headline from the section and the site that a page's title adds
_CREDIT_WORDS = 3  # words of an agency's or author's credit that may stand between headline and date


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first full date in a short text as ISO 8601, with where it stands; None if there is none.

    >>> find_date("Posted: Sunday, March 8, 2015 11:41 AM")
    ('2015-03-08', 16, 29)
    >>> find_date("03/04/2015") is None     # the third of April, or the fourth of March
    True
    """
    found = [(m.start(), m.end(), iso) for m, iso in _candidates(text[:400]) if iso]
    return (first[2], first[0], first[1]) if (first := min(found, default=None)) else None


def is_date(text: str) -> bool:
    """Whether a text is a date (with weekday and hour or without) and nothing else."""
    if len(text) > 80 or not (found := find_date(text)):
        return False
    return is_around_date(text[: found[1]] + text[found[2] :])


def is_around_date(text: str) -> bool:
    """Whether a text holds nothing but what stands around dates: weekdays, hours, zones, marks."""
    return not _AROUND.sub("", text)


def leading_stamp(text: str, title: str | None = None) -> tuple[int, int] | None:
    """Where the page's own date stands at the head of a text whose line breaks were lost; None if it has none.

    Only at the very beginning (behind words such as "Published" or a weekday), or behind the headline and at most
    three words of credit; and only if a new sentence follows. "On 5 May 2031 rebels attacked" keeps its date.

    >>> leading_stamp("Thu Sep 5 2031 Ferry runs again"), leading_stamp("September 5, 2031 was a Thursday")
    ((0, 14), None)
    >>> leading_stamp("Ferry runs again QNA Thursday 5 Sep 2031 The ferry at Orm runs.", "Ferry runs again")
    (21, 40)
    >>> leading_stamp("Ferry runs again QNA 5 Sep 2031 “The ferry runs.”", "Ferry runs again - Harvel - The Post")
    (21, 31)
    """
    skip = _behind_headline(text, title)
    head = text[skip : skip + _STAMP_WITHIN]
    for match, _ in sorted(_candidates(head), key=lambda found: found[0].start()):
        lead = _STAMP_LEAD.search(head[: match.start()])
        start = lead.start() if lead else match.start()
        if len(head[:start].split()) > (_CREDIT_WORDS if skip else 0):
            return None
        behind = _HOUR.match(head, match.end())
        end = behind.end() if behind else match.end()
        if _BEGINS.match(head, end):
            return skip + start, skip + match.end() + len(head[match.end() : end].rstrip())
    return None


def _behind_headline(text: str, title: str | None) -> int:
    """Where the text goes on behind its headline, marks aside; 0 where it does not begin with it."""
    words = _WORD.findall(_SITE.split(title or "")[0])
    least, end = max(3, len(words) * 4 // 5), 0
    for count, (word, match) in enumerate(zip(words, _WORD.finditer(text[:400]), strict=False), 1):
        if word.lower() != match.group().lower():
            break
        end = match.end() + 1 if count >= least else 0
    return end


def to_iso(value: str) -> str | None:
    """A date as a manifest, record or page gives it, as ISO 8601; None if it cannot be told.

    >>> to_iso("2023-09-23T08:30:00Z")
    '2023-09-23T08:30:00+00:00'
    """
    found = find_date(value.strip())
    return found[0] if found else None


def day(year: int, month: int, number: int) -> str | None:
    """An ISO 8601 date, or None where the calendar has no such day."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _candidates(text: str) -> list[tuple[re.Match[str], str | None]]:
    found = [(m, _from_iso(m)) for m in _ISO.finditer(text)]
    found += [(m, day(int(m[1]), int(m[2]), int(m[3]))) for m in _COMPACT.finditer(text)]
    found += [(m, day(int(m[3]), MONTHS[m[2].lower()], int(m[1]))) for m in _DAY_FIRST.finditer(text)]
    found += [(m, day(int(m[3]), MONTHS[m[1].lower()], int(m[2]))) for m in _MONTH_FIRST.finditer(text)]
    return found + [(m, _from_numbers(int(m[1]), int(m[3]), int(m[4]))) for m in _NUMBERS.finditer(text)]


def _from_iso(match: re.Match[str]) -> str | None:
    year, month, number, hour, zone = match.groups()
    plain = day(int(year), int(month), int(number))
    if not (plain and hour and zone):
        return plain
    zone = "+00:00" if zone.upper() in ("Z", "UTC", "GMT") else zone
    try:
        return datetime.fromisoformat(f"{plain}T{hour}{zone}").isoformat()
    except ValueError:
        return plain


def _from_numbers(first: int, second: int, year: int) -> str | None:
    if first > 12 or first == second:
        return day(year, second, first)
    return day(year, first, second) if second > 12 else None
