"""A mixed pile parts into the happenings that its reports are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.bench.stories import b_cubed, greedy_baseline, read
from sayso.facts.stories import split
from sayso.model import Dropped, Report

BRIDGE = (
    "Kestrel Bridge fell into the Orn on Friday. Engineers of Vell had mined the bridge, the Kestrel garrison said."
)
STRIKE = "Dockers at Port Sallow walked out over wages. The Sallow harbour board called the dockers back to talks."


def pile(*texts: str) -> list[Report]:
    """Reports a, b, c … of these texts."""
    return [Report(id="abcdefgh"[n], text=text) for n, text in enumerate(texts)]


def test_two_happenings_are_two_stories() -> None:
    """Reports that share names and words stand together."""
    reports = pile(BRIDGE, STRIKE, f"Again: {BRIDGE}", f"Update. {STRIKE}")
    assert split(reports) == [["a", "c"], ["b", "d"]]


def test_a_pile_of_one_story_stays_whole() -> None:
    """Names that all reports share count even where the pile holds nothing else."""
    assert split(pile(BRIDGE, f"{BRIDGE} Nobody was hurt.", f"Traffic over the Orn stopped. {BRIDGE}")) == [
        ["a", "b", "c"]
    ]


@pytest.mark.parametrize(
    ("day", "stories"), [("2031-05-10", [["a", "b", "d"], ["c", "e"]]), ("2031-07-02", [["a", "d"], ["b", "c", "e"]])]
)
def test_one_day_brings_other_wordings_together(day: str, stories: list[list[str]]) -> None:
    """A report that shares as many words with two stories belongs to the one that was told on its day."""
    between = "Trains to the south stop at the Orn, dockers were told."
    told = [("a", BRIDGE, "2031-05-09"), ("b", between, day), ("c", STRIKE, "2031-07-03")]
    told += [("d", f"Again: {BRIDGE}", "2031-05-09"), ("e", f"Update. {STRIKE}", "2031-07-03")]
    assert split([Report(id=name, text=text, published=on) for name, text, on in told]) == stories


def test_order_is_irrelevant() -> None:
    """The same reports in another order part in the same way."""
    reports = pile(BRIDGE, STRIKE, f"Again: {BRIDGE}", f"Update. {STRIKE}")
    assert split(reports) == split(reports[::-1])


def test_publisher_and_address_do_not_count() -> None:
    """Two reports of one outlet are no more one story than two of different outlets."""
    same = [
        Report(id=r.id, text=r.text, outlet="The Vell Post", url="https://vell.example/1") for r in pile(BRIDGE, STRIKE)
    ]
    assert split(same) == [["a"], ["b"]]


def test_dropped_stretches_are_not_read() -> None:
    """Furniture that two reports share does not make them one story."""
    menu = "Subscribe Kestrel Orn Vell garrison engineers bridge Friday mined fell\n"
    dropped = (Dropped(start=0, end=len(menu), kind="boilerplate", why="menu"),)
    reports = [Report(id="a", text=BRIDGE), Report(id="b", text=menu + STRIKE, dropped=dropped)]
    assert split(reports) == [["a"], ["b"]]


def test_b_cubed_of_one_heap_and_of_single_reports() -> None:
    """All in one group costs precision, each on its own costs recall."""
    story_of = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert b_cubed([["a", "b", "c", "d"]], story_of)[:2] == (0.5, 1.0)
    assert b_cubed([["a"], ["b"], ["c"], ["d"]], story_of)[:2] == (1.0, 0.5)


@pytest.mark.parametrize("part", ["train", "dev"])
def test_incidents_are_found_as_stories(shared: Path, part: str) -> None:
    """Reports of a year of incidents part into them better than by greedy links."""
    path = shared / "data" / "gva" / f"{part}.jsonl"
    if not path.exists():
        pytest.skip(f"needs {path}, which is not here")
    reports, story_of = read([path])
    found = b_cubed(split(reports), story_of).f1
    assert found >= 0.965
    if part == "dev":
        assert found >= b_cubed(greedy_baseline(reports), story_of).f1
