"""Spans are merged, trimmed and cut as sets of characters."""

from __future__ import annotations

from sayso.claims.attribution.drafts import subtract, trim, union


def test_union_joins_what_touches() -> None:
    """Spans that touch or overlap become one, in order."""
    assert union([(5, 9), (0, 3), (3, 4), (8, 12)]) == [(0, 4), (5, 12)]


def test_subtract_cuts_holes() -> None:
    """What lies in a hole is cut out of the spans."""
    assert subtract([(0, 10)], [(2, 4), (8, 12)]) == [(0, 2), (4, 8)]


def test_trim_takes_marks_off_the_ends() -> None:
    """White space, commas and stops are no part of a span, and a span of nothing else is None."""
    assert trim(", the ford. ", 0, 12) == (2, 10)
    assert trim(" ,. ", 0, 4) is None
