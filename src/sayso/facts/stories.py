"""A mixed pile of reports -> the stories that it tells: groups of reports about one happening or chain of events.

Reports are compared by the words that they share, weighed by how rare each is in the pile (TF-IDF, Salton and
Buckley 1988), and grouped by average linkage, so that no report joins a story through one neighbour alone.
Neither publisher nor address is looked at. A small pile is padded with empty reports, or the names that all
reports of a one-story pile share would count for nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from math import log, sqrt

from sayso.facts.words import find_names, is_function_word, name_key, stem, words
from sayso.model import Report

PADDING = 100  # reports
SIMILAR_FROM = 0.21  # cosine, as an average over all pairs of a story
CANDIDATE_FROM = SIMILAR_FROM / 2
BUSIEST_WORD = 200  # reports; a word that more share brings none of them together

Vector = Mapping[str, float]


def split(reports: Sequence[Report], names: frozenset[str] | None = None) -> list[list[str]]:
    """Part a pile into stories.

    Args:
        reports: in any order; title and text are read, dropped stretches are not.
        names: what `words.find_names` finds in them, where that is known already.
    Returns:
        Ids of the reports of each story, in order; the stories in the order of their first ids.
    """
    in_order = sorted(reports, key=lambda report: report.id)
    vectors = _vectors(in_order, find_names(in_order) if names is None else names)
    similar = {pair: s for pair in _meeting(vectors) if (s := cosine(*(vectors[i] for i in pair))) >= CANDIDATE_FROM}
    groups = _average_linkage(len(in_order), similar)
    return [[in_order[index].id for index in group] for group in groups]


def story_id(reports: Iterable[str]) -> str:
    """A name for the story of these report ids: fit for a folder, and the same as long as its first report is."""
    return blake2b(min(reports).encode(), digest_size=5).hexdigest()


def _vectors(reports: Sequence[Report], names: frozenset[str]) -> list[Vector]:
    """A unit vector for each report, over the words that at least two reports share."""
    counts = [Counter(_features(report, names)) for report in reports]
    spread = Counter(word for count in counts for word in count)
    of = len(reports) + PADDING
    return [
        _unit({w: (1 + log(n)) * log(of / spread[w]) for w, n in count.items() if spread[w] > 1}) for count in counts
    ]


def _features(report: Report, names: frozenset[str]) -> Iterator[str]:
    for word in words(f"{report.title or ''}. {_read_text(report)}"):
        if word[0].isdigit():
            yield word
        elif not is_function_word(word):
            yield f"name:{name_key(word)}" if word.lower() in names else stem(word)


def _read_text(report: Report) -> str:
    text = report.text
    for dropped in sorted(report.dropped, key=lambda d: -d.start):
        text = f"{text[: dropped.start]} {text[dropped.end :]}"
    return text


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two unit vectors, 0 where they share no word, 1 where they are alike."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[word] for word, weight in left.items() if word in right)


def _meeting(vectors: Sequence[Vector]) -> list[tuple[int, int]]:
    """Pairs that share a word which tells them from most others; all pairs of a small pile."""
    if len(vectors) <= BUSIEST_WORD:
        return list(combinations(range(len(vectors)), 2))
    holders: dict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for word in vector:
            holders[word].append(index)
    met: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) <= BUSIEST_WORD // 4:
            met.update(combinations(held, 2))
    return sorted(pair for pair, shared in met.items() if shared > 1)


def _average_linkage(size: int, similar: Mapping[tuple[int, int], float]) -> list[list[int]]:
    member_of = {index: [index] for index in range(size)}
    for left, right in sorted(similar, key=lambda pair: (-similar[pair], pair)):
        ours, theirs = member_of[left], member_of[right]
        if ours is theirs:
            continue
        total = sum(similar.get((min(a, b), max(a, b)), 0.0) for a in ours for b in theirs)
        if total >= SIMILAR_FROM * len(ours) * len(theirs):
            ours.extend(theirs)
            for index in theirs:
                member_of[index] = ours
    groups = {id(group): sorted(group) for group in member_of.values()}
    return sorted(groups.values())
