"""Reports -> passages that they share: copied text and shared quotations, aligned word by word.

In: reports. Out: `Lineage` records of kind `copied` and `same_quotation`. Which reports to compare comes from
`candidates`, what outlets print again and again from `stock`; `pairs` compares two reports by `alignment`,
`passages` and `directions`.

A pile that grows need not be read again: keep each report's runs (`candidates.packed`) and what each pair shared
with its `Pile.basis`; then `survey` the joined runs of all reports and `compare` only the pairs that are new or
whose basis is another. Sorted by pair, that is what `find_copies` gives for all reports at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np

from sayso.model import Lineage, Report
from sayso.origins.candidates import Runs, find_holders, find_runs, meetings
from sayso.origins.pairs import Pair, Pile, read_sides
from sayso.origins.sequences import read_words
from sayso.origins.stock import find_stock

ENOUGH_REPORTS, SAMPLE, COMMON_SHARE = 40, 400, 0.1  # a word is common if this share of a sample of reports has it
MOSTLY = 0.3  # of the runs of the shorter of two reports, from which one is mostly taken from the other
PAIRS_AT_ONCE = 256


def find_copies(reports: Sequence[Report]) -> list[Lineage]:
    """Passages that any two reports share, in the order of the reports and of their texts.

    Args:
        reports: any number; their order does not matter.
    Returns:
        Each shared passage once for each pair of reports (where more than `candidates.CROWD` reports carry one
        text, for pairs that together connect all), `from` the report that had it first where that can be told.
    """
    if len(reports) < 2:
        return []
    reports = sorted(reports, key=lambda r: r.id)
    pairs, pile = survey(reports, find_runs(reports))
    return list(compare(reports, pairs, pile))


def survey(reports: Sequence[Report], runs: Runs) -> tuple[np.ndarray, Pile]:
    """The pairs of reports to compare, by number, and what all have in common, from the runs of their words.

    Args:
        reports: sorted by id; the texts of at most `SAMPLE` of them are read.
        runs: theirs, just found or kept from an earlier run; see `candidates`.
    """
    holders = find_holders(runs)
    return meetings(holders).pairs, Pile(_common_words(reports), find_stock(reports, holders))


def mostly_shared(reports: Sequence[Report]) -> list[tuple[str, str]]:
    """Ids of the reports that share more than `MOSTLY` of the shorter one's runs of words.

    Args:
        reports: sorted by id.
    """
    holders = find_holders(find_runs(reports))
    pairs, shared = meetings(holders)
    many = shared > MOSTLY * holders.sizes[pairs].min(axis=1, initial=1 << 32)
    return [(reports[one].id, reports[other].id) for one, other in pairs[many].tolist()]


def compare(reports: Sequence[Report], pairs: np.ndarray, pile: Pile) -> Iterator[Lineage]:
    """The passages that each pair of reports shares; `pairs` are (smaller, larger) numbers of reports."""
    for first in range(0, len(pairs), PAIRS_AT_ONCE):
        batch = pairs[first : first + PAIRS_AT_ONCE]
        numbers = sorted({number for pair in batch.tolist() for number in pair})
        sides = dict(zip(numbers, read_sides([reports[n] for n in numbers]), strict=True))
        for one, other in batch.tolist():
            yield from Pair(sides[one], sides[other], pile).lineage()


def _common_words(reports: Sequence[Report]) -> frozenset[int]:
    """Hashes of the words that a tenth of the reports have; counted on a sample, where there are enough reports."""
    if len(reports) < ENOUGH_REPORTS:
        return frozenset()
    sample = sorted(reports, key=lambda r: blake2b(r.id.encode(), digest_size=8).digest())[:SAMPLE]
    words = read_words(sample)
    order = np.lexsort((words.report, words.hash))
    value, report = words.hash[order], words.report[order]
    once = np.append(True, (value[1:] != value[:-1]) | (report[1:] != report[:-1]))[: len(value)]
    value, number = np.unique(value[once], return_counts=True)
    return frozenset(value[number > COMMON_SHARE * len(sample)].tolist())
