"""Days, months, seasons and years are intervals, and weekdays are reckoned from an anchor."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.sentences import calendar

WEDNESDAY = date(2021, 5, 19)


@pytest.mark.parametrize(
    ("weekday", "future", "expected"),
    [(1, False, "2021-05-18"), (2, False, "2021-05-19"), (2, True, "2021-05-19"), (3, True, "2021-05-20")],
)
def test_weekday(weekday: int, future: bool, expected: str) -> None:
    """The nearest such day in the direction is taken; the anchor's own day counts."""
    assert calendar.weekday_from(WEDNESDAY, weekday, future=future).isoformat() == expected


def test_nearest_year() -> None:
    """A day without a year falls in the year that brings it nearest to the anchor."""
    assert calendar.nearest_year(date(2022, 1, 5), 12, 28) == 2021
    assert calendar.nearest_year(date(2022, 12, 28), 1, 5) == 2023


def test_months_and_years_lose_the_day() -> None:
    """Three months before a day is a month, two years after it a year."""
    assert calendar.shift(WEDNESDAY, -3, "month") == calendar.month(2021, 2)
    assert calendar.shift(WEDNESDAY, 2, "year") == calendar.year(2023)


def test_winter_ends_in_the_next_year() -> None:
    """A winter begins in December and ends with February."""
    assert calendar.season(2020, "winter")[:2] == (date(2020, 12, 1), date(2021, 2, 28))


def test_no_such_day() -> None:
    """A day that the calendar lacks is None, not an error."""
    assert calendar.valid_day(2021, 2, 30) is None
    assert calendar.day_of("soon") is None
