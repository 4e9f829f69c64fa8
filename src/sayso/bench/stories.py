"""How well a pile of reports parts into its stories, beside a trivial baseline.

    sayso bench stories REPORTS.jsonl [MORE.jsonl …]

Each line needs `id`, `text` and `incident` (which story it belongs to); `title` and `published` are read too,
publisher and address are not. The score is B-cubed (Bagga and Baldwin 1998), averaged over reports.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple

from sayso.facts.stories import split
from sayso.model import Report

BASELINE_FROM = (
    0.25  # cosine from which the baseline links two reports; the best of 0.10, 0.15 … 0.40 on the same reports
)


class Score(NamedTuple):
    """B-cubed precision, recall and their harmonic mean, each 0-1."""

    precision: float
    recall: float
    f1: float


def b_cubed(groups: Sequence[Sequence[str]], story_of: Mapping[str, str]) -> Score:
    """How far groups of reports are stories.

    >>> b_cubed([["a", "b"], ["c"]], {"a": "x", "b": "x", "c": "y"}).f1
    1.0
    """
    group_of = {report: set(group) for group in groups for report in group}
    stories: dict[str, set[str]] = defaultdict(set)
    for report, story in story_of.items():
        stories[story].add(report)
    shared = {r: len(group_of[r] & stories[story]) for r, story in story_of.items()}
    precision = sum(n / len(group_of[r]) for r, n in shared.items()) / len(shared)
    recall = sum(n / len(stories[story_of[r]]) for r, n in shared.items()) / len(shared)
    return Score(precision, recall, 2 * precision * recall / (precision + recall))


def greedy_baseline(reports: Sequence[Report]) -> list[list[str]]:
    """TF-IDF over lower-case words, every pair at or above `BASELINE_FROM` linked, chains and all."""
    counts = [Counter(f"{report.title} {report.text}".lower().split()) for report in reports]
    spread = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        vector = {w: (1 + log(n)) * log(len(reports) / spread[w]) for w, n in count.items() if spread[w] > 1}
        length = sqrt(sum(x * x for x in vector.values())) or 1.0
        vectors.append({word: x / length for word, x in vector.items()})
    group_of = {index: {index} for index in range(len(reports))}
    for left, right in combinations(range(len(reports)), 2):
        if group_of[left] is not group_of[right] and _cosine(vectors[left], vectors[right]) >= BASELINE_FROM:
            group_of[left] |= group_of[right]
            group_of.update(dict.fromkeys(group_of[right], group_of[left]))
    return [[reports[i].id for i in sorted(group)] for group in {id(g): g for g in group_of.values()}.values()]


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum(weight * right[word] for word, weight in left.items() if word in right)


def read(paths: Sequence[Path]) -> tuple[list[Report], dict[str, str]]:
    """The reports of JSON Lines files, and the story of each."""
    rows = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    reports = [
        Report(id=row["id"], title=row.get("title"), published=row.get("published"), text=row["text"]) for row in rows
    ]
    return reports, {row["id"]: row["incident"] for row in rows}


def lines(paths: Sequence[Path]) -> Iterator[str]:
    """Both scores as text, Sayso's and the baseline's."""
    reports, story_of = read(paths)
    yield f"{len(reports)} reports, {len(set(story_of.values()))} stories"
    for name, groups in (("sayso", split(reports)), ("TF-IDF, greedy links", greedy_baseline(reports))):
        score = b_cubed(groups, story_of)
        yield f"{name:22} B-cubed P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}, {len(groups)} groups"
