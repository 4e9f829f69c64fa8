"""Sentences -> pairs of sentences that may share wording, without comparing all with all.

Three ways, each of which grows no faster than N log N: equal sentences (one hash each), similar sentences
(MinHash over 3-word shingles and banding, by rensa), and runs of 5 words that few sentences have
(which finds fragments inside sentences that are otherwise different).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import rensa

from sayso.origins.words import Rows

SHINGLE = 3  # words
RUN = 5  # words
PERMUTATIONS = 64
BANDS = 16  # of 4 values: two sentences with half of their shingles in common meet with 64 %, with .7 with 99 %
SEED = 20260101
FEWEST_WORDS = 5  # shorter sentences hold nothing that shows copying
COMMON_RUN = 24  # a run that more different sentences share is a formula of the trade
CROWD = 64  # a band value that more sentences share is chained, not paired all with all

_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


class Candidates(NamedTuple):
    """What to align: `pairs` (s, t) of distinct sentences, s < t.

    `sentence[i]` is the number of the distinct sentence in row `i`, `row[s]` the first row that has it.
    """

    sentence: np.ndarray
    row: np.ndarray
    pairs: np.ndarray


def candidates(rows: Rows) -> Candidates:
    """Distinct sentences, and the pairs of them that are worth aligning."""
    if not len(rows.report):
        return Candidates(np.empty(0, np.int64), np.empty(0, np.int64), np.empty((0, 2), np.int64))
    _, row, sentence = np.unique(_sentence_hashes(rows), return_index=True, return_inverse=True)
    lengths = np.diff(rows.first)
    chosen = np.flatnonzero(lengths[row] >= FEWEST_WORDS)
    shingles, owner = _shingles(rows, row, chosen)
    pairs = np.concatenate([_similar(shingles, owner, len(row)), _sharing_runs(rows, row, chosen)])
    return Candidates(sentence, row, _distinct(pairs, len(row)))


def _sentence_hashes(rows: Rows) -> np.ndarray:
    """One 64-bit value a row: the sum of its words, each times a weight of its position."""
    lengths = np.diff(rows.first)
    position = np.arange(len(rows.words)) - np.repeat(rows.first[:-1], lengths)
    weights = _scramble(np.arange(1, int(lengths.max()) + 1, dtype=np.uint64)) | np.uint64(1)
    return np.add.reduceat(rows.words * weights[position], rows.first[:-1])


def _scramble(values: np.ndarray) -> np.ndarray:
    """SplitMix64's finisher: neighbouring numbers become unrelated ones."""
    values = values * _MIX[0]
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    return values ^ (values >> np.uint64(31))


def _grams(rows: Rows, row: np.ndarray, chosen: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Hashes of all runs of `size` words inside the chosen sentences, and the sentence of each, in order."""
    first, counts = rows.first[row[chosen]], np.diff(rows.first)[row[chosen]] - size + 1
    counts = np.maximum(counts, 0)
    owner = np.repeat(chosen, counts)
    begins = np.repeat(first - np.concatenate(([0], np.cumsum(counts)[:-1])), counts) + np.arange(counts.sum())
    value = np.zeros(len(begins), dtype=np.uint64)
    for offset in range(size):
        value = _scramble(value ^ rows.words[begins + offset])
    return value, owner


def _shingles(rows: Rows, row: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return _grams(rows, row, chosen, SHINGLE)


def _similar(shingles: np.ndarray, owner: np.ndarray, size: int) -> np.ndarray:
    """Pairs of sentences that agree in at least one band."""
    sentences, first = np.unique(owner, return_index=True)
    if len(sentences) < 2:
        return np.empty((0, 2), np.int64)
    matrix = _digests(shingles, np.append(first, len(shingles)))
    index = rensa.RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=BANDS)
    meets = np.flatnonzero(np.array(index.query_duplicate_flags_matrix_one_shot(matrix), dtype=bool))
    if len(meets) < 2:
        return np.empty((0, 2), np.int64)
    bounds = np.append(first, len(shingles))
    kept = np.concatenate([shingles[bounds[m] : bounds[m + 1]] for m in meets])
    offsets = np.concatenate(([0], np.cumsum(bounds[meets + 1] - bounds[meets])))
    digests = np.array(_digests(kept, offsets).to_rows(), dtype=np.uint32)
    return sentences[meets[_banded(digests)]]


def _digests(shingles: np.ndarray, offsets: np.ndarray) -> rensa.RMinHashDigestMatrix:
    return rensa.RMinHash.digest_matrix_from_flat_token_hashes(
        np.ascontiguousarray(shingles), offsets.astype(np.uint64), PERMUTATIONS, SEED
    )


def _banded(digests: np.ndarray) -> np.ndarray:
    """Pairs of rows that are equal in one of the bands."""
    width = PERMUTATIONS // BANDS
    found = [np.empty((0, 2), np.int64)]
    for band in range(BANDS):
        part = digests[:, band * width : (band + 1) * width].astype(np.uint64)
        value = np.zeros(len(part), dtype=np.uint64)
        for column in range(width):
            value = _scramble(value ^ part[:, column])
        found.append(_paired(value, np.arange(len(part)), crowd=CROWD, chain=True))
    return np.unique(np.concatenate(found), axis=0)


def _sharing_runs(rows: Rows, row: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """Pairs of sentences that share a run of words which is not common."""
    runs, owner = _grams(rows, row, chosen, RUN)
    return _paired(runs, owner, crowd=COMMON_RUN, chain=False)


def _paired(values: np.ndarray, owners: np.ndarray, *, crowd: int, chain: bool) -> np.ndarray:
    """Pairs of owners of equal values: all of a group of at most `crowd`; of larger ones neighbours, or none."""
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    new = np.concatenate(([True], (values[1:] != values[:-1]) | (owners[1:] != owners[:-1])))
    values, owners = values[new], owners[new]  # an owner counts once a value
    starts = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1])))
    sizes = np.diff(np.append(starts, len(values)))
    group = np.repeat(sizes, sizes)
    place = np.arange(len(values)) - np.repeat(starts, sizes)
    found = [np.empty((0, 2), np.int64)]
    for step in range(1, min(crowd, int(sizes.max(initial=1)))):
        fits = (place + step < group) & ((group <= crowd) | (chain and step <= 2))
        left = np.flatnonzero(fits)
        if not len(left):
            break
        found.append(np.stack([owners[left], owners[left + step]], axis=1))
    return np.concatenate(found)


def _distinct(pairs: np.ndarray, size: int) -> np.ndarray:
    """Each pair once, smaller number first, in order."""
    low, high = pairs.min(axis=1, initial=size), pairs.max(axis=1, initial=-1)
    keys = np.unique((low.astype(np.int64) * size + high)[low != high])
    return np.stack([keys // size, keys % size], axis=1)
