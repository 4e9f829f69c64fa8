"""Days, weeks, months, seasons and years as intervals of ISO dates, and how to reckon between them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

Grain = Literal["day", "week", "month", "season", "year", "decade"]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_PATTERN = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half of the earth
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Interval(NamedTuple):
    """From the first to the last day, both included."""

    first: date
    last: date
    grain: Grain


def day_of(iso: str | None) -> date | None:
    """The date that an ISO 8601 date or date-time begins with, or None."""
    match = _ISO_DAY.match(iso or "")
    return date.fromisoformat(match.group()) if match else None


def day(value: date) -> Interval:
    """One day."""
    return Interval(value, value, "day")


def month(year: int, number: int) -> Interval:
    """A calendar month."""
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def year(number: int) -> Interval:
    """A calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first_year: int) -> Interval:
    """Ten years from `first_year`: "the 1990s"."""
    return Interval(date(first_year, 1, 1), date(first_year + 9, 12, 31), "decade")


def season(year_: int, name: str) -> Interval:
    """Three whole months; a winter is named after the year in which it begins."""
    first = SEASONS[name]
    last = month(year_ + (first == 12), (first + 1) % 12 + 1)
    return Interval(date(year_, first, 1), last.last, "season")


def week(anchor: date) -> Interval:
    """The week, Monday to Sunday, that holds `anchor`."""
    first = anchor - timedelta(days=anchor.weekday())
    return Interval(first, first + timedelta(days=6), "week")


def part(whole: Interval, which: str) -> Interval:
    """The early, mid or late third of an interval."""
    low, high = _THIRDS[which]
    days = (whole.last - whole.first).days + 1
    first = whole.first + timedelta(days=days * low // 3)
    return Interval(first, whole.first + timedelta(days=days * high // 3 - 1), whole.grain)


def valid_day(year_: int, month_: int, day_: int) -> date | None:
    """The date, or None if there is no such day."""
    try:
        return date(year_, month_, day_)
    except ValueError:
        return None


def nearest_year(anchor: date, month_: int, day_: int | None) -> int:
    """The year that puts a day or month without a year nearest to `anchor`."""
    middle = 15 if day_ is None else min(day_, 28)
    return min(
        (anchor.year - 1, anchor.year, anchor.year + 1),
        key=lambda y: (abs((date(y, month_, middle) - anchor).days), -y),
    )


def weekday_from(anchor: date, weekday: int, *, future: bool) -> date:
    """The nearest such weekday up to `anchor`, or from it on; `anchor` itself counts.

    >>> weekday_from(date(2021, 5, 19), 1, future=False).isoformat()
    '2021-05-18'
    """
    distance = (weekday - anchor.weekday()) % 7 if future else -((anchor.weekday() - weekday) % 7)
    return anchor + timedelta(days=distance)


def shift(anchor: date, count: int, unit: str) -> Interval:
    """`anchor` moved by `count` days, weeks, months or years; months and years lose the day."""
    if unit in ("day", "night", "morning", "evening"):
        return day(anchor + timedelta(days=count))
    if unit in ("week", "fortnight"):
        return day(anchor + timedelta(days=count * (7 if unit == "week" else 14)))
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    index = anchor.year * 12 + anchor.month - 1 + months
    return month(index // 12, index % 12 + 1) if unit == "month" else year(index // 12)
