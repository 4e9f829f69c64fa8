"""Ordinals in words are days of a month up to the thirty-first."""

from __future__ import annotations

import pytest

from sayso.sentences.ordinals import day_number


@pytest.mark.parametrize(
    ("word", "number"), [("first", 1), ("twelfth", 12), ("twentieth", 20), ("thirty-first", 31), ("fortieth", None)]
)
def test_day_number(word: str, number: int | None) -> None:
    """Each word gives its number, and words beyond a month none."""
    assert day_number(word) == number
