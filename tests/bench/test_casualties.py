"""The figures claimed in a report are compared with a register's killed and injured."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.bench.casualties import Toll, leading, load, measure
from sayso.model import Figure


def figure(what: str, count: int, start: int = 0) -> Figure:
    """A figure of so many people at a place of the text."""
    return Figure(what=what, text=str(count), low=count, high=count, start=start, end=start + 1)


@pytest.mark.parametrize(
    ("figures", "toll"),
    [
        ([figure("killed", 3), figure("injured", 12, 40)], Toll(3, 12)),
        ([figure("killed", 2), figure("killed", 3, 90), figure("killed", 900, 5000)], Toll(3, 0)),
        ([figure("injured", 1)], Toll(0, 1)),
        ([figure("injured", 1), figure("killed", 1, 90)], Toll(1, 0)),
        ([], Toll(0, 0)),
    ],
)
def test_leading(figures: list[Figure], toll: Toll) -> None:
    """The toll is the highest near the first figure; one person hurt beside a death is taken for the dead."""
    assert leading(figures) == toll


def test_shares() -> None:
    """Each share is that of the reports in which the register's figure is claimed, or leads."""
    tally = measure([(Toll(3, 0), [figure("killed", 3)]), (Toll(1, 2), [figure("killed", 4), figure("killed", 1, 9)])])
    assert (tally.reports, tally.killed_among, tally.injured_among, tally.both_among) == (2, 1.0, 0.5, 0.5)
    assert (tally.killed_leading, tally.injured_leading, tally.both_leading) == (0.5, 0.5, 0.5)


def test_nothing_to_measure() -> None:
    """No reports give no shares, and no error."""
    assert measure([]).reports == 0


def test_register_is_read(shared: Path) -> None:
    """Every report of the register has a text and a toll."""
    pairs = load(shared / "data" / "gva" / "dev.jsonl")
    assert pairs
    assert all(report.text and toll.killed >= 0 for report, toll in pairs)
