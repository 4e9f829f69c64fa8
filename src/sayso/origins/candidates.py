"""Reports -> pairs of reports that may share wording, without comparing all with all.

In: reports. Out: `Runs`, the hashes of all runs of five words inside sentences, and from them `Holders`, who has
the runs that several have, and `Meetings`, the pairs of reports that share enough of them. Nothing but sorting
grows faster than the number of words, and exact hashes find every pair that shares three runs.

A pile that grows keeps the runs of each report as bytes (`parted`, `packed`) and joins them with those of added
reports, in the order of ids (`unpacked`, `joined`): the texts that were there before need not be read again, and the
meetings are the same as those of the whole pile at once.

>>> old = find_runs([Report(id="a", text="Six barges lay burning under the broken crane.")])
>>> new = find_runs([Report(id="b", text="The crew said six barges lay burning under the broken crane.")])
>>> meetings(find_holders(joined([unpacked(packed(old)), new]))).pairs.tolist()
[[0, 1]]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.model import Report
from sayso.origins.sequences import QUOTE, Words, are_content, read_words, scramble

RUN = 5  # words
ENOUGH = 3  # runs that two reports must share, which seven words in a row make; one of quoted words counts as so many
QUOTED_CONTENT = 2  # content words that a run of quoted words holds, to count so
CROWD = 24  # reports that share a run: up to so many are paired all with all, more each with its neighbours
NEIGHBOURS = 2
AT_ONCE = 1 << 17  # letters that are read at a time

_WEIGHTS = scramble(np.arange(1, RUN + 1, dtype=np.uint64)) | np.uint64(1)
_QUOTED = np.uint64(1)
_PARTS = 2  # bits of the hash by which runs are parted, so that a part and its sorting need little memory
_LOW = np.uint64((1 << 24) - 1)  # where the number of a report stands beside the high bits of a hash


class Runs(NamedTuple):
    """Runs of words of a pile of reports: those of report `i` are `values[first[i]:first[i + 1]]`, in its order.

    The lowest bit of a value tells whether the words may be quoted and say something; the others
    are the hash of the words.
    """

    values: np.ndarray
    first: np.ndarray


class Holders(NamedTuple):
    """Which reports hold the runs that several hold, sorted by run and report, each once.

    `run` counts through the different runs, whose hashes are `hashes`; `sizes` are the numbers of runs by report.
    """

    hashes: np.ndarray
    run: np.ndarray
    report: np.ndarray
    quoted: np.ndarray
    sizes: np.ndarray


class Meetings(NamedTuple):
    """Pairs of report numbers (smaller, larger), in order, and how many runs each pair was seen to share."""

    pairs: np.ndarray
    shared: np.ndarray


def find_runs(reports: Sequence[Report]) -> Runs:
    """The runs of all reports."""
    values, counts = [np.empty(0, np.uint64)], [np.zeros(1, np.int64)]
    for batch in _batches(reports):
        words = read_words(batch)
        value, owner = runs_of(words)
        values.append(value)
        counts.append(np.bincount(words.report[owner], minlength=len(batch)))
    return Runs(np.concatenate(values), np.cumsum(np.concatenate(counts)))


def runs_of(words: Words) -> tuple[np.ndarray, np.ndarray]:
    """The values of all runs inside the sentences, and the number of the first word of each."""
    size = max(0, len(words.hash) - RUN + 1)
    value = np.zeros(size, dtype=np.uint64)
    for place in range(RUN):
        value += words.hash[place : place + size] * _WEIGHTS[place]
    value = (scramble(value) & ~_QUOTED) | _quoted(words)[:size]
    owner = np.flatnonzero(words.sentence[:size] == words.sentence[len(words.hash) - size :])
    return value[owner], owner


def hashes_of(values: np.ndarray) -> np.ndarray:
    """The part of runs' values by which they are told apart."""
    return values | _LOW


def packed(runs: Runs) -> bytes:
    """Runs as bytes: the number of reports, the number of runs of each, the values; eight bytes each."""
    return (
        np.concatenate(([len(runs.first) - 1], np.diff(runs.first), runs.values.view(np.int64))).astype("<i8").tobytes()
    )


def unpacked(kept: bytes) -> Runs:
    """The runs that `packed` made bytes of."""
    whole = np.frombuffer(kept, dtype="<i8")
    number = int(whole[0])
    first = np.concatenate(([0], np.cumsum(whole[1 : number + 1])))
    return Runs(whole[number + 1 :].view(np.uint64), first)


def joined(parts: Sequence[Runs]) -> Runs:
    """Runs of several piles as those of one, whose reports follow each other."""
    counts = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.first) for part in parts)])
    return Runs(np.concatenate([np.empty(0, np.uint64), *(part.values for part in parts)]), np.cumsum(counts))


def parted(runs: Runs) -> list[Runs]:
    """The runs of each report as a pile of its own."""
    return [Runs(runs.values[first:last], np.array([0, last - first])) for first, last in pairwise(runs.first.tolist())]


def find_holders(runs: Runs) -> Holders:
    """Who holds the runs that occur more than once, in a pile of at most 2**23 reports.

    Runs are told apart by 40 bits of their hashes, so that one number holds a run and a report and sorting such
    numbers is all: two runs taken for one now and then bring two reports together for nothing.
    """
    sizes = np.diff(runs.first)
    report = np.repeat(np.arange(len(sizes), dtype=np.uint32), sizes)
    high = (runs.values >> np.uint64(64 - _PARTS)).astype(np.uint8)
    keys = np.concatenate([_shared_keys(runs.values, report, np.flatnonzero(high == n)) for n in range(1 << _PARTS)])
    starts = np.flatnonzero(np.append(True, (keys[1:] ^ keys[:-1]) > _LOW)[: len(keys)])
    run = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(keys))))
    holder = ((keys & _LOW) >> _QUOTED).astype(np.int64)
    return Holders(hashes_of(keys[starts]), run, holder, (keys & _QUOTED).astype(bool), sizes)


def _shared_keys(values: np.ndarray, report: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """The chosen runs that occur more than once: 40 bits of hash, number of the report, whether quoted; sorted."""
    found = values[chosen]
    keys = (found & ~_LOW) | (report[chosen].astype(np.uint64) << _QUOTED) | (found & _QUOTED)
    keys.sort()
    again = (keys[1:] ^ keys[:-1]) <= _LOW
    keys = keys[np.append(again, False) | np.append(False, again)] if len(keys) else keys
    return keys[np.append(keys[1:] >> _QUOTED != keys[:-1] >> _QUOTED, True)[: len(keys)]]  # the last is quoted, if any


def meetings(holders: Holders) -> Meetings:
    """The pairs of reports that share enough runs to be compared."""
    starts = np.flatnonzero(np.diff(holders.run, prepend=-1))
    sizes = np.diff(np.append(starts, len(holders.run)))
    size = np.repeat(sizes, sizes)
    room = np.repeat(starts + sizes, sizes) - np.arange(len(size))  # holders from here to the last of the run
    keys, marks = [np.empty(0, np.int64)], [np.empty(0, bool)]
    for step in range(1, min(CROWD, len(holders.sizes))):
        left = np.flatnonzero((room > step) & ((size <= CROWD) | (step <= NEIGHBOURS)))
        keys.append((holders.report[left] << 32) | holders.report[left + step])
        marks.append(holders.quoted[left] & holders.quoted[left + step])
    return _counted(np.concatenate(keys), np.concatenate(marks))


def _counted(keys: np.ndarray, quoted: np.ndarray) -> Meetings:
    """Each pair once, if it shares enough."""
    keys, number = np.unique((keys << 1) | quoted, return_counts=True)
    weight = np.where(keys & 1, ENOUGH * number, number)
    keys >>= 1
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    if not len(starts):
        return Meetings(np.empty((0, 2), np.int64), np.empty(0, np.int64))
    enough = np.add.reduceat(weight, starts) >= ENOUGH
    kept = keys[starts[enough]]
    return Meetings(np.stack([kept >> 32, kept & 0xFFFFFFFF], axis=1), np.add.reduceat(number, starts)[enough])


def _quoted(words: Words) -> np.ndarray:
    """By word, 1 where the run that it begins says something and quotation marks stand near."""
    near = _near_quotes(words)
    if not near.any():
        return near.astype(np.uint64)
    said = np.concatenate([np.zeros(1, np.int64), np.cumsum(are_content(words))])
    last = np.minimum(np.arange(RUN, RUN + len(near)), len(near))
    return (near & (said[last] - said[:-1] >= QUOTED_CONTENT)).astype(np.uint64)


def _near_quotes(words: Words) -> np.ndarray:
    """Which words stand in a sentence with a quotation mark, or beside one in the same report."""
    starts = np.flatnonzero(np.diff(words.sentence, prepend=-1))
    if not len(starts):
        return np.empty(0, bool)
    marked = (np.bitwise_or.reduceat(words.around, starts) & QUOTE) > 0
    together = np.diff(words.report[starts]) == 0
    near = marked.copy()
    near[1:] |= marked[:-1] & together
    near[:-1] |= marked[1:] & together
    return np.repeat(near, np.diff(np.append(starts, len(words.hash))))


def _batches(reports: Sequence[Report]) -> Iterator[Sequence[Report]]:
    ends = np.cumsum([len(report.text) for report in reports]) // AT_ONCE
    cuts = [0, *(np.flatnonzero(np.diff(ends)) + 1).tolist(), len(reports)]
    return (reports[first:last] for first, last in pairwise(cuts) if first < last)
