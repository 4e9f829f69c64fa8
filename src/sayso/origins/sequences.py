"""Reports -> their words as arrays: hash, place, kind and sentence, for any number of texts in one pass.

In: reports. Out: `Words`, one row a word, or a `Wording` a report. All letters of a batch stand in one array of
code points, so that words, their hashes and the ends of sentences are found by numpy and not letter by letter.
A word is a run of letters and digits, with apostrophes between letters and points or commas between digits.
Letters beyond Unicode's first 65,536 count as signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso import lexicons
from sayso.model import Report

WORDLIKE, DIGIT, UPPER, STOP, LINE, SPACE, MARK, QUOTE = (1 << bit for bit in range(8))  # what a letter can be

_SIZE = 1 << 16  # code points told apart
_SEED = 20260101
_BASE = 0x9E3779B97F4A7C15  # of the polynomial that a word's hash is; odd, so that it has an inverse
_MIX = np.array([0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9], dtype=np.uint64)


class Words(NamedTuple):
    """Words of several reports, in the order of the reports and of their texts; dropped stretches are left out.

    `hash` is the same in every process. The word stands at `start:end` in the text of report number `report`.
    `head` holds the bits of its first letter, `around` those of the signs before and behind it. `sentence` counts
    through all reports. Sentences are cut roughly: at line breaks and at stops before a capital letter.
    """

    hash: np.ndarray
    start: np.ndarray
    end: np.ndarray
    report: np.ndarray
    sentence: np.ndarray
    head: np.ndarray
    around: np.ndarray


class Wording(NamedTuple):
    """The words of one report: hashes, places in its text, what they say, which begin with a digit.

    `said` is the hash of a content word and 0 for any other. Sentence `i` is made of the words
    `bounds[i]:bounds[i + 1]`.
    """

    hashes: list[int]
    start: list[int]
    end: list[int]
    said: list[int]
    number: list[bool]
    bounds: list[int]

    def sentence(self, number: int) -> tuple[int, int]:
        """First word and end of a sentence."""
        return self.bounds[number], self.bounds[number + 1]


def read_words(reports: Sequence[Report]) -> Words:
    """The words of all reports, as arrays."""
    letters = _letters(reports)
    kinds = _kinds()[letters]
    inside = _inside_words(letters, kinds)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    start, end = edges[0::2], edges[1::2]
    bases = np.cumsum([1, *(len(r.text) + 1 for r in reports)])
    cuts = np.searchsorted(start, bases)
    before, behind = _signs(kinds, start, end, bases, cuts)
    report = np.repeat(np.arange(len(reports)), np.diff(cuts))
    base, head = bases[report], kinds[start]
    sentence = np.cumsum(_begins(before, head)) - 1
    hashes = _hashes(letters[inside], end - start)
    return _without_dropped(Words(hashes, start - base, end - base, report, sentence, head, before | behind), reports)


def wordings(words: Words, reports: int) -> list[Wording]:
    """The words of each of so many reports."""
    number = (words.head & DIGIT) > 0
    said = np.where(are_content(words), words.hash, np.uint64(0))
    begins = np.flatnonzero(np.diff(words.sentence, prepend=-1))
    cuts = np.searchsorted(words.report, np.arange(reports + 1))
    parts = (words.hash, words.start, words.end, said, number)
    found = []
    for (first, last), (one, other) in zip(
        pairwise(cuts.tolist()), pairwise(np.searchsorted(begins, cuts).tolist()), strict=True
    ):
        hashes, start, end, says, numbers = (part[first:last].tolist() for part in parts)
        bounds = [*(begins[one:other] - first).tolist(), last - first]
        found.append(Wording(hashes, start, end, says, numbers, bounds))
    return found


def are_content(words: Words) -> np.ndarray:
    """Which words are numbers, or neither short nor names nor formulas."""
    plain = (words.end - words.start > 2) & ((words.head & UPPER) == 0)
    return ((words.head & DIGIT) > 0) | (plain & ~among(words.hash, _formulas()))


def scramble(values: np.ndarray) -> np.ndarray:
    """SplitMix64's finisher: neighbouring numbers become unrelated ones."""
    values = values * _MIX[0]
    values = (values ^ (values >> np.uint64(30))) * _MIX[1]
    return values ^ (values >> np.uint64(31))


def among(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Which values are in a sorted array."""
    if not len(known):
        return np.zeros(len(values), dtype=bool)
    found: np.ndarray = known[np.minimum(np.searchsorted(known, values), len(known) - 1)] == values
    return found


def _letters(reports: Sequence[Report]) -> np.ndarray:
    """The code points of all texts, a line break before and behind each."""
    whole = "\n".join(["", *(report.text for report in reports), ""])
    letters = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), "<u4")
    return np.minimum(letters, _SIZE - 1) if letters.max() >= _SIZE else letters


def _signs(
    kinds: np.ndarray, start: np.ndarray, end: np.ndarray, bases: np.ndarray, cuts: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The bits of all letters before and behind each word, up to the words beside it or the ends of the report."""
    holds = cuts[1:] > cuts[:-1]
    behind = _bits(kinds, end, np.append(start[1:], len(kinds))[: len(end)])
    before = np.append(kinds[:1], behind)[: len(end)]
    first, last = cuts[:-1][holds], cuts[1:][holds] - 1
    before[first] = _bits(kinds, bases[:-1][holds] - 1, start[first])
    behind[last] = _bits(kinds, end[last], bases[1:][holds])
    return before, behind


def _bits(kinds: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The bits of all letters of each stretch; stretches hold a letter and follow each other."""
    bounds = np.stack([start, end], axis=1).ravel()
    return np.bitwise_or.reduceat(kinds, bounds[bounds < len(kinds)])[::2] if len(start) else kinds[:0]


def _begins(before: np.ndarray, head: np.ndarray) -> np.ndarray:
    """Which words begin a sentence, by the signs before each and its first letter."""
    line, stop = (before & LINE) > 0, (before & (STOP | SPACE)) == STOP | SPACE
    return line | (stop & ((head & (UPPER | DIGIT)) > 0))


def _inside_words(letters: np.ndarray, kinds: np.ndarray) -> np.ndarray:
    """Which letters belong to a word; a straight mark that opens one becomes a quotation mark in `kinds`."""
    inside = (kinds & WORDLIKE) > 0
    marks = np.flatnonzero(kinds & MARK)
    left, right = kinds[marks - 1], kinds[np.minimum(marks + 1, len(kinds) - 1)]
    apostrophe = (letters[marks] == ord("'")) | (letters[marks] == ord("’"))
    needed = np.where(apostrophe, WORDLIKE, DIGIT)
    joins = (left & right & needed) > 0
    opens = apostrophe & ((left & WORDLIKE) == 0) & ((right & WORDLIKE) > 0)
    kinds[marks[opens]] |= QUOTE
    inside[marks[joins]] = True
    return inside


def _hashes(letters: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """One hash a word: the polynomial of its letters' codes, from the sums of all letters before its two ends."""
    powers, inverses = _powers(1 << len(letters).bit_length())
    sums = np.zeros(len(letters) + 1, dtype=np.uint64)
    np.cumsum(_codes()[letters] * powers[: len(letters)], out=sums[1:])
    last = np.cumsum(lengths)
    first = last - lengths
    return scramble((sums[last] - sums[first]) * inverses[first])


def _without_dropped(words: Words, reports: Sequence[Report]) -> Words:
    """Without the words of dropped stretches; what follows one begins a sentence."""
    gone = np.zeros(len(words.hash), dtype=bool)
    for number, report in enumerate(reports):
        if report.dropped:
            first, last = np.searchsorted(words.report, (number, number + 1))
            for dropped in report.dropped:
                begin = first + np.searchsorted(words.end[first:last], dropped.start, "right")
                gone[begin : first + np.searchsorted(words.start[first:last], dropped.end)] = True
    if not gone.any():
        return words
    cuts = np.cumsum(np.diff(gone, prepend=False) & ~gone)
    kept = Words(*(part[~gone] for part in words._replace(sentence=words.sentence + cuts)))
    return kept._replace(sentence=np.cumsum(np.diff(kept.sentence, prepend=-1) > 0) - 1)


@lexicons.cached
@lru_cache(maxsize=1)
def _formulas() -> np.ndarray:
    terms = sorted(lexicons.terms("formulas"))
    return np.sort(read_words([Report(id="formulas", text="\n".join(terms))]).hash)


@lru_cache(maxsize=1)
def _kinds() -> np.ndarray:
    """What each letter can be, as bits."""
    kinds = np.zeros(_SIZE, dtype=np.uint8)
    for code in range(_SIZE):
        letter = chr(code)
        if letter.isalnum() or letter == "_":
            kinds[code] = WORDLIKE | DIGIT * letter.isdecimal() | UPPER * letter.isupper()
        elif letter.isspace():
            kinds[code] = SPACE
    for letters, bit in ((".!?…", STOP), ("\n", LINE), ("'’.,", MARK), ('"“”«»„‘', QUOTE)):
        for letter in letters:
            kinds[ord(letter)] |= bit
    return kinds


@lru_cache(maxsize=4)
def _powers(number: int) -> tuple[np.ndarray, np.ndarray]:
    """The first powers of the base, and what each must be multiplied with to give one, modulo 2**64."""
    bases = np.array([_BASE, pow(_BASE, -1, 1 << 64)], dtype=np.uint64)
    powers = np.ones((2, number), dtype=np.uint64)
    powers[:, 1:] = bases[:, None]
    np.multiply.accumulate(powers, axis=1, out=powers)
    return powers[0], powers[1]


@lru_cache(maxsize=1)
def _codes() -> np.ndarray:
    """A number for each letter, the same for capital and small and for both apostrophes."""
    lower = np.array([ord(chr(code).lower()[0]) for code in range(_SIZE)], dtype=np.uint64)
    lower[ord("’")] = ord("'")
    return scramble(lower + np.uint64(_SEED))
