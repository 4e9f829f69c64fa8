"""A mixed pile of reports -> the stories that it tells: groups of reports about one happening or chain of events.

Reports are compared by the words that they share, weighed by how rare each is in the pile (TF-IDF, Salton and
Buckley 1988), and grouped by average linkage, so that no report joins a story through one neighbour alone. Two
outlets may choose other words for what happened today, so reports of about one day count as more alike. Neither
publisher nor address is looked at. A small pile is padded with empty reports, or the names that all reports of a
one-story pile share would count for nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from math import log
from typing import NamedTuple

import numpy as np

from sayso.facts.days import first_day
from sayso.facts.vocabularies import COUNT, Vocabulary, vocabulary
from sayso.facts.words import name_key, stem
from sayso.model import Report

PADDING = 100  # reports
SIMILAR_FROM = 0.21  # cosine, as an average over all pairs of a story
CANDIDATE_FROM = SIMILAR_FROM / 2
ONE_TIME_DAYS = 2  # days between two reports of what just happened
ONE_TIME = 2.5  # how much more alike they are taken to be
BUSIEST_WORD = 200  # reports; a word that more share brings none of them together


def split(reports: Iterable[Report], names: frozenset[str] | None = None) -> list[list[str]]:
    """Part a pile into stories.

    Args:
        reports: in any order; title, text and day are read, dropped stretches are not.
        names: what `words.find_names` finds in them, where that is known already.
    Returns:
        Ids of the reports of each story, in order; the stories in the order of their first ids.
    """
    listed = list(reports)
    return split_vocabularies({r.id: vocabulary(r) for r in listed}, {r.id: r.published for r in listed}, names)


def split_vocabularies(
    vocabularies: Mapping[str, Vocabulary], published: Mapping[str, str | None], names: frozenset[str] | None = None
) -> list[list[str]]:
    """As `split`, from the vocabulary and the ISO 8601 date of each report by its id."""
    ids = sorted(vocabularies)
    weighed = _weighed(_features([vocabularies[name] for name in ids], names))
    pairs = _meeting(weighed, len(ids))
    days = np.array([first_day(published[name]) for name in ids], float)  # not a number where it is not known
    at_one_time = np.abs(days[pairs[:, 0]] - days[pairs[:, 1]]) <= ONE_TIME_DAYS
    likeness = _cosines(weighed, len(ids), pairs) * np.where(at_one_time, ONE_TIME, 1.0)
    near = likeness >= CANDIDATE_FROM
    similar = dict(zip(map(tuple, pairs[near].tolist()), likeness[near].tolist(), strict=True))
    return [[ids[index] for index in group] for group in _average_linkage(len(ids), similar)]


def united(stories: Iterable[Sequence[str]], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The stories, those that hold the two reports of a pair made one.

    >>> united([["a"], ["b"], ["c"]], [("a", "c")])
    [['a', 'c'], ['b']]
    """
    story_of = {report: story for story in map(list, stories) for report in story}
    for one, other in pairs:
        ours, theirs = story_of[one], story_of[other]
        if ours is not theirs:
            ours.extend(theirs)
            story_of |= dict.fromkeys(theirs, ours)
    return sorted({id(story): sorted(story) for story in story_of.values()}.values())


def story_id(reports: Iterable[str]) -> str:
    """A name for the story of these report ids: fit for a folder, and the same as long as its first report is."""
    return blake2b(min(reports).encode(), digest_size=5).hexdigest()


class Features(NamedTuple):
    """Which report has which feature, how often or with what weight: parallel arrays, in the order of the reports."""

    report: np.ndarray
    feature: np.ndarray
    number: np.ndarray


def _features(vocabularies: Sequence[Vocabulary], names: frozenset[str] | None) -> Features:
    """Names by their keys, other words by their stems, figures as they are."""
    numbers: dict[str, int] = {}
    word = np.array([numbers.setdefault(w, len(numbers)) for t in vocabularies for w in t.words], np.int64)
    counts = np.frombuffer(b"".join(t.counts for t in vocabularies), COUNT).reshape(-1, 3).astype(np.int64)
    report = np.repeat(np.arange(len(vocabularies)), [len(t.words) for t in vocabularies])
    if names is None:
        inside, lower = (np.bincount(word, counts[:, column], len(numbers)) for column in (1, 2))
        named = (inside > lower).tolist()
    else:
        named = [w in names for w in numbers]
    keys: dict[str, int] = {}
    key_of = np.array(
        [keys.setdefault(_key(w, is_name), len(keys)) for w, is_name in zip(numbers, named, strict=True)], np.int64
    )
    pairs, place = np.unique(report * max(len(keys), 1) + key_of[word], return_inverse=True)
    number = np.bincount(place, counts[:, 0], len(pairs)).astype(np.int64)
    used = number > 0
    return Features(pairs[used] // max(len(keys), 1), pairs[used] % max(len(keys), 1), number[used])


def _key(word: str, is_name: bool) -> str:
    if word[0].isdigit():
        return word
    return f"name:{name_key(word)}" if is_name else stem(word)


def _weighed(found: Features) -> Features:
    """A unit vector for each report, over the features that at least two reports share."""
    spread = np.bincount(found.feature) if len(found.feature) else np.zeros(1, np.int64)
    shared = spread[found.feature] > 1
    report, feature, number = (part[shared] for part in found)
    of = int(found.report.max(initial=-1)) + 1 + PADDING
    # by table: the logarithms of numpy differ between processors in the last digit
    often = np.array([0.0, *(1 + log(n) for n in range(1, int(number.max(initial=0)) + 1))])
    rare = np.array([0.0, *(log(of / n) for n in range(1, int(spread.max(initial=0)) + 1))])
    weight = often[number] * rare[spread[feature]]
    length = np.sqrt(np.bincount(report, weight * weight))
    return Features(report, feature, weight / length[report])


def _cosines(found: Features, reports: int, pairs: np.ndarray) -> np.ndarray:
    """The cosine of the unit vectors of each pair: 0 where they share nothing; `pairs` in the order of their first.

    Summed feature by feature, not by a matrix product, whose last digits depend on the processor.
    """
    bounds = np.searchsorted(found.report, np.arange(reports + 1))
    dense = np.zeros(int(found.feature.max(initial=-1)) + 1)
    sums: list[np.ndarray] = [np.empty(0)]
    for group in np.split(pairs, np.flatnonzero(np.diff(pairs[:, 0])) + 1) if len(pairs) else ():
        one, others = group[0, 0], group[:, 1]
        ours = slice(bounds[one], bounds[one + 1])
        dense[found.feature[ours]] = found.number[ours]
        sizes = bounds[others + 1] - bounds[others]
        place = np.repeat(np.arange(len(others)), sizes)
        theirs = np.arange(len(place)) + (bounds[others + 1] - np.cumsum(sizes))[place]
        sums.append(np.bincount(place, found.number[theirs] * dense[found.feature[theirs]], len(others)))
        dense[found.feature[ours]] = 0.0
    return np.concatenate(sums)


def _meeting(found: Features, reports: int) -> np.ndarray:
    """Pairs that share two words which tell them from most others, a row a pair, in order; all of a small pile."""
    if reports <= BUSIEST_WORD:
        return np.column_stack(np.triu_indices(reports, 1))
    most = BUSIEST_WORD // 4
    order = np.argsort(found.feature, kind="stable")
    holder = found.report[order]
    starts = np.flatnonzero(np.diff(found.feature[order], prepend=-1))
    sizes = np.diff(np.append(starts, len(holder)))
    room = np.repeat(np.where(sizes <= most, starts + sizes, 0), sizes) - np.arange(len(holder))  # to the last holder
    met = [np.empty(0, np.int64)]
    for step in range(1, most):
        here = np.flatnonzero(room > step)
        met.append(holder[here] * reports + holder[here + step])
    pair, shared = np.unique(np.concatenate(met), return_counts=True)
    return np.column_stack(np.divmod(pair[shared > 1], reports))


def _average_linkage(size: int, similar: Mapping[tuple[int, int], float]) -> list[list[int]]:
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), likeness in similar.items():
        near[left][right] = near[right][left] = likeness
    member_of = {index: [index] for index in range(size)}
    for left, right in sorted(similar, key=lambda pair: (-similar[pair], pair)):
        ours, theirs = member_of[left], member_of[right]
        if ours is theirs:
            continue
        total = sum(near[a].get(b, 0.0) for a in ours for b in theirs)
        if total >= SIMILAR_FROM * len(ours) * len(theirs):
            ours.extend(theirs)
            for index in theirs:
                member_of[index] = ours
    groups = {id(group): sorted(group) for group in member_of.values()}
    return sorted(groups.values())
