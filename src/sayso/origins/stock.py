"""Runs of words that an outlet prints again and again: menus, notices, lists of other stories, standing paragraphs.

In: reports, and who holds which runs. Out: `Stock`: by outlet the runs that show no copying. House wording
stands in several different stories of an outlet and shows nothing between its own reports; what stands in nearly
all of them is part of the page and shows nothing anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.model import Report
from sayso.origins.candidates import Holders, meetings

FEWEST_STORIES = 3  # of one outlet that hold a run, for it to be house wording
FEWEST_REPORTS = 5  # of one outlet that hold a run, at least, for it to be the page's
PAGE_SHARE, USUAL_SHARE = 0.8, 0.5  # of its reports, to be the page's; to say nothing of what is one story
ONE_STORY = 0.5  # of the runs of the shorter of two reports of an outlet, for both to be one story
RERUN = 0.3  # for one to be taken from the other, whatever its other reports hold

_NONE = np.empty(0, np.uint64)


class Stock(NamedTuple):
    """Sorted hashes of runs by outlet: `house` wording, which holds the `page`'s too.

    `reruns` are the ids of two reports of one outlet (smaller, larger) between which only the page is stock.
    """

    house: Mapping[str, np.ndarray]
    page: Mapping[str, np.ndarray]
    reruns: frozenset[tuple[str, str]]

    def is_own(self, one: Report, other: Report) -> bool:
        """Whether both are of one outlet, so that its own turns of phrase show nothing, and neither is a rerun."""
        again = (min(one.id, other.id), max(one.id, other.id)) in self.reruns
        return one.outlet is not None and one.outlet == other.outlet and not again

    def between(self, one: Report, other: Report) -> tuple[np.ndarray, np.ndarray]:
        """The runs of either report that show nothing if the other has them."""
        known = self.house if self.is_own(one, other) else self.page
        return known.get(one.outlet or "", _NONE), known.get(other.outlet or "", _NONE)


def find_stock(reports: Sequence[Report], holders: Holders) -> Stock:
    """The stock wording of every outlet of a pile."""
    named = [report.outlet for report in reports if report.outlet]
    names = sorted(set(named))
    if len(names) == len(named):  # none printed two of them
        return Stock({}, {}, frozenset())
    number = {name: i for i, name in enumerate(names)}
    outlet = np.array([number.get(report.outlet or "", -1) for report in reports], dtype=np.int64)
    asked = np.flatnonzero(_by_several(holders) & (outlet[holders.report] >= 0))
    run, report = holders.run[asked], holders.report[asked]
    printed = _counts(run, outlet[report], report)
    share = printed.number / np.bincount(outlet[outlet >= 0], minlength=len(names))[printed.outlet]
    share[printed.number < FEWEST_REPORTS] = 0
    pairs, common = _alike(outlet, _without(holders, asked[(share >= USUAL_SHARE)[printed.group]]))
    told = _counts(run, outlet[report], _stories(len(reports), pairs[common >= ONE_STORY])[report])
    page = share >= PAGE_SHARE
    house = page | (told.number >= FEWEST_STORIES)
    house_wording, pages = (_by_outlet(holders.hashes[printed.run[m]], printed.outlet[m], names) for m in (house, page))
    again = ((reports[one].id, reports[other].id) for one, other in pairs[common > RERUN].tolist())
    return Stock(house_wording, pages, frozenset((min(pair), max(pair)) for pair in again))


def _by_several(holders: Holders) -> np.ndarray:
    """Which holdings are of runs that enough reports hold for them to be stock."""
    several: np.ndarray = np.bincount(holders.run, minlength=len(holders.hashes))[holders.run] >= FEWEST_STORIES
    return several


class _Counts(NamedTuple):
    """How many things of an outlet hold a run, one row each; `group` gives the row of every holding."""

    run: np.ndarray
    outlet: np.ndarray
    number: np.ndarray
    group: np.ndarray


def _counts(run: np.ndarray, outlet: np.ndarray, thing: np.ndarray) -> _Counts:
    """How many different things of each outlet hold each run."""
    order = np.lexsort((thing, outlet, run))
    run, outlet, thing = run[order], outlet[order], thing[order]
    new = _changes(run) | _changes(outlet)
    starts = np.flatnonzero(new)
    number = np.add.reduceat((new | _changes(thing)).astype(np.int64), starts) if len(starts) else starts
    group = np.empty(len(run), dtype=np.int64)
    group[order] = np.cumsum(new) - 1
    return _Counts(run[starts], outlet[starts], number, group)


def _without(holders: Holders, gone: np.ndarray) -> Holders:
    run, report, quoted = (np.delete(part, gone) for part in (holders.run, holders.report, holders.quoted))
    return holders._replace(run=run, report=report, quoted=quoted)


def _changes(values: np.ndarray) -> np.ndarray:
    """Where a value differs from the one before it."""
    return np.diff(values, prepend=-2) != 0


def _alike(outlet: np.ndarray, holders: Holders) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of reports of one outlet that share wording, and the share of the shorter one's runs that it is, 0-1."""
    met = meetings(holders)
    same = outlet[met.pairs[:, 0]] == outlet[met.pairs[:, 1]]
    pairs = met.pairs[same]
    return pairs, met.shared[same] / np.maximum(holders.sizes[pairs].min(axis=1, initial=1 << 32), 1)


def _stories(reports: int, pairs: np.ndarray) -> np.ndarray:
    """By report the first report of its story, from the pairs of reports that are one story."""
    story = list(range(reports))
    for left, right in pairs.tolist():
        first, second = sorted((_first(story, left), _first(story, right)))
        story[second] = first
    return np.array([_first(story, report) for report in range(reports)], dtype=np.int64)


def _first(story: list[int], report: int) -> int:
    while story[report] != report:
        story[report] = story[story[report]]
        report = story[report]
    return report


def _by_outlet(hashes: np.ndarray, outlet: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    order = np.argsort(outlet, kind="stable")
    cuts = np.searchsorted(outlet[order], np.arange(len(names) + 1)).tolist()
    parts = (hashes[order[first:last]] for first, last in pairwise(cuts))
    return {name: part for name, part in zip(names, parts, strict=True) if len(part)}
