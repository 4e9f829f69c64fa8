"""Days are written as far as they are known."""

from __future__ import annotations

import pytest

from sayso.model import When
from sayso.publish.dossier.days import day_of, days_of, write_day, write_days, write_span, write_when


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2031-05-08", "Thu 8 May 2031"),
        ("2031-05-08T09:00:00+00:00", "Thu 8 May 2031, 09:00Z"),
        ("2031-05-08T09:00:00", "Thu 8 May 2031, 09:00 local"),
        ("2031-05", "2031-05"),
        (None, ""),
    ],
)
def test_a_stamp_is_written_with_its_weekday(stamp, words):
    """A full date has its weekday, an hour its zone; what is no full date is left as it is."""
    assert write_day(stamp) == words


def test_two_days_of_one_month_are_written_as_a_span():
    """A span names month and year once."""
    assert write_span("2031-05-08", "2031-05-10") == "8 to 10 May 2031"


def test_a_time_that_is_not_resolved_keeps_its_words():
    """Words whose day is not known are quoted; they are no day for a filter."""
    when = When(text="some days later", precision="unresolved")
    assert write_when(when) == "“some days later” (not resolved)"
    assert days_of(when) == []


def test_a_month_is_no_day():
    """A month is written as one, and no day of it is picked."""
    when = When(text="in May", start="2031-05-01", end="2031-05-31", precision="month")
    assert write_when(when) == "2031-05"
    assert days_of(when) == []


def test_days_inside_a_text_are_written_out():
    """ISO days in a title or value become days that a reader reads; other numbers stay."""
    assert write_days("reached 2031-05-08, 640 rifles") == "reached Thu 8 May 2031, 640 rifles"
    assert day_of("nonsense") is None
