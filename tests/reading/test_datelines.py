"""Datelines by their shape: `sayso.reading.datelines`."""

from __future__ import annotations

import pytest

from sayso.reading.datelines import find_dateline

DATELINES = [
    ("HARVEL, Ostmark, June 15, 2031 (Norlan) - Two", "HARVEL, Ostmark", "June 15, 2031", "Norlan", "2031-06-15"),
    ("HARVEL, 20 May. /NOR/. Twenty-two", "HARVEL", "20 May", "NOR", None),
    ("HARVEL, May 21 (Norlan). Eighteen", "HARVEL", "May 21", "Norlan", None),
    ("SANTA ÁGUEDA — Eleven times", "SANTA ÁGUEDA", None, None, None),
    ("NEW HARVEL: The minister", "NEW HARVEL", None, None, None),
    ("HARVEL, Ost. (June 15, 2031) — Police", "HARVEL, Ost.", "June 15, 2031", None, "2031-06-15"),
    ("NORDHAVEN (Norlan) - A", "NORDHAVEN", None, "Norlan", None),
    ("HARVEL, Jan. 3 (Norlan) -- The", "HARVEL", "Jan. 3", "Norlan", None),
    ("Harvel City, 3 May 2031 (NOR) - The", "Harvel City", "3 May 2031", "NOR", "2031-05-03"),
    ("Harvel, 3 March 2031 – The", "Harvel", "3 March 2031", None, "2031-03-03"),
    ("HARVEL/NORDHAVEN, 12 March 2031 – The", "HARVEL/NORDHAVEN", "12 March 2031", None, "2031-03-12"),
    ("HARVEL, Monday, June 16 (Staff report) - The", "HARVEL", "Monday, June 16", None, None),
]


@pytest.mark.parametrize(("text", "place", "date", "agency", "published"), DATELINES)
def test_shapes(text: str, place: str, date: str | None, agency: str | None, published: str | None) -> None:
    """Each shape of dateline gives its place, date and agency by where they stand."""
    found = find_dateline(f"A headline\n\n{text} and more was said.")
    assert found is not None
    words = f"A headline\n\n{text}"
    spans = [words[slice(*span)].rstrip(".") if span else None for span in (found.place, found.date, found.agency)]
    assert spans == [place.rstrip("."), date, agency]
    assert found.published == published


@pytest.mark.parametrize(
    "text",
    [
        "The minister - a friend - said so.", "The army (NOR) left.", "KEY FIGURES: 44 dead", "UPDATE - Army leaves",
        "Truce: the end", "Monday, 3 May – the day", "UN: aid is late", "ACCESS\nThe road is open", "A" * 50_000,
    ],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    """Labels, headings and sentences with dashes are no datelines."""
    assert find_dateline(text) is None
