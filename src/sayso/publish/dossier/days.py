"""Days of the records (ISO 8601) as a reader reads them, and nothing where a day is not known."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from sayso.model import When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STAMP = re.compile(r"\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?\b")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@lru_cache(maxsize=4096)
def day_of(stamp: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, as its own zone counts days; None if it is no full date."""
    try:
        return date.fromisoformat(stamp[:10]) if stamp else None
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def write_day(stamp: str | None, *, year: bool = True) -> str:
    """`2023-09-23` as "Sat 23 Sep 2023", with the hour and zone where the stamp gives them; "" if unknown."""
    day = day_of(stamp)
    if day is None:
        return stamp or ""
    hour = f", {stamp[11:16]}{stamp[19:].replace('+00:00', 'Z') or ' local'}" if stamp and len(stamp) > 10 else ""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}{hour}"


def write_span(first: str | None, last: str | None) -> str:
    """Two stamps as one phrase: "20 to 24 Sep 2023", or the day alone where they are the same."""
    start, end = day_of(first), day_of(last)
    if start is None or end is None or start == end:
        return write_day(first or last)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {end.day} {MONTHS[end.month - 1]} {end.year}"
    return f"{write_day(first)} to {write_day(last)}"


def write_when(when: When | None) -> str:
    """A time as far as it is known: its day or days, or else the words that the text gives; "" for none."""
    if when is None:
        return ""
    if when.precision in ("month", "year", "decade", "season") and when.start:
        return {"month": when.start[:7], "year": when.start[:4]}.get(when.precision, f"“{when.text}”")
    return write_span(when.start, when.end) if when.start else f"“{when.text}” (not resolved)"


def write_days(text: str) -> str:
    """A text of Sayso's own, such as a title, with the ISO days in it as a reader reads them.

    >>> write_days("in effect 2023-09-20, or reached 2023-09-21")
    'in effect Wed 20 Sep 2023, or reached Thu 21 Sep 2023'
    """
    return _STAMP.sub(lambda match: write_day(match[0]), text)


def days_of(when: When | None) -> list[str]:
    """The first and last day of a time that is known to the day, for filters."""
    if when is None or when.precision not in ("minute", "hour", "day"):
        return []
    return sorted({str(day) for day in (day_of(when.start), day_of(when.end)) if day})
