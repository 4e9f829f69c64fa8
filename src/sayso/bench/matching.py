"""How predicted spans are matched with gold ones: the same characters, or a Jaccard share of at least one half."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypedDict

Characters = frozenset[int]
Spans = Iterable[Sequence[int]]
LEAST_OVERLAP = 0.5
_SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|tell(s|ing)?|told|announc\w+|add(s|ed|ing)|report(s|ed|ing)?|stat(es?|ed|ing)|declar\w+"
    r"|claim\w*|confirm\w*|den(y|ies|ied|ying)|not(es?|ed|ing)|argu\w+|warn\w*|explain\w*|wr(ite|ites|ote|iting|itten)"
    r"|tweet\w*|insist\w*|acknowledg\w+|according to|comment\w*|repl(y|ies|ied)|ask\w*|accus\w+|testif\w+|reveal\w*"
    r"|admit\w*|assert\w*|contend\w*|allege\w*|respond\w*|remark\w*|conclud\w+)\b",
    re.IGNORECASE,
)


class Row(TypedDict):
    """One measure of one system: precision, recall and F1 (0-1), and how many spans were asked and offered."""

    system: str
    measure: str
    p: float
    r: float
    f1: float
    gold: int
    predicted: int


def characters(spans: Spans | None, text: str) -> Characters:
    """The offsets that spans cover, without white space and without punctuation at either end."""
    covered = {i for start, end in spans or () for i in range(start, end) if not text[i : i + 1].isspace()}
    while covered and not text[min(covered)].isalnum():
        covered.discard(min(covered))
    while covered and not text[max(covered)].isalnum():
        covered.discard(max(covered))
    return frozenset(covered)


def overlap(left: Characters, right: Characters) -> float:
    """Jaccard share of two sets of offsets, 0 if either is empty.

    >>> overlap(frozenset({1, 2, 3}), frozenset({2, 3, 4}))
    0.5
    """
    return len(left & right) / len(left | right) if left and right else 0.0


def score(
    name: str, gold: Sequence[Mapping[str, Any]], predicted: Mapping[str, Sequence[Mapping[str, Any]]]
) -> list[Row]:
    """Exact and overlap F1 of each part, linked F1, and recall of linked speech, over all reports."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for report in gold:
        _count(counts, report, predicted.get(report["id"], ()))
    return [_row(name, measure, *numbers) for measure, numbers in counts.items()]


def _count(counts: dict[str, list[int]], report: Mapping[str, Any], predicted: Sequence[Mapping[str, Any]]) -> None:
    text = report["text"]
    mine, theirs = ([_parts(a, text) for a in rows] for rows in (predicted, report["attributions"]))
    for part in ("source", "cue", "content"):
        left, right = ([a[part] for a in rows if a[part]] for rows in (theirs, mine))
        if part != "source":
            left, right = _distinct(left), _distinct(right)
        _add(counts[f"{part} exact"], left, right, lambda a, b: float(a == b))
        _add(counts[f"{part} overlap"], left, right, overlap)
    asked, offered = ([a for a in rows if a["source"] and a["content"]] for rows in (theirs, mine))
    _add(counts["linked"], asked, offered, _link)
    spoken = [
        parts
        for parts, a in zip(theirs, report["attributions"], strict=True)
        if parts["source"] and parts["content"] and any(_SAYING.search(text[s:e]) for s, e in a.get("cue", ()))
    ]
    _add(counts["speech linked"], spoken, offered, _link)


def _parts(attribution: Mapping[str, Any], text: str) -> dict[str, Characters]:
    return {part: characters(attribution.get(part), text) for part in ("source", "cue", "content")}


def _distinct(rows: list[Characters]) -> list[Characters]:
    return list(dict.fromkeys(rows))


def _link(left: Mapping[str, Characters], right: Mapping[str, Characters]) -> float:
    return min(overlap(left["source"], right["source"]), overlap(left["content"], right["content"]))


def _add(row: list[int], gold: Sequence[Any], predicted: Sequence[Any], fits: Callable[[Any, Any], float]) -> None:
    offers = [(fits(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
    used: tuple[set[int], set[int]] = (set(), set())
    for weight, i, j in sorted(offers, reverse=True):
        if weight >= LEAST_OVERLAP and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
    row[0] += len(used[0])
    row[1] += len(gold)
    row[2] += len(predicted)


def _row(name: str, measure: str, hit: int, gold: int, predicted: int) -> Row:
    precision, recall = hit / predicted if predicted else 0.0, hit / gold if gold else 0.0
    both = precision + recall
    return Row(
        system=name,
        measure=measure,
        p=round(precision, 3),
        r=round(recall, 3),
        f1=round(2 * precision * recall / both, 3) if both else 0.0,
        gold=gold,
        predicted=predicted,
    )
