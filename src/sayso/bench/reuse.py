"""The public suite of reuse: pairs of small reports, and what was taken over from one into the other.

A suite is a folder of folders; each holds `NAME_a.txt`, `NAME_b.txt` and a `key.toml` with a `[[pair]]` for each
name: its `kind` (`copied`, `same_quotation`, `none`), some `words` that the shared passage holds, and the words
that were `changed` (there, here).
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sayso.model import Lineage, Report
from sayso.origins.reuse import find_copies
from sayso.origins.words import normal


class PairResult(NamedTuple):
    """One pair: where it stands, what it shares by the key, what was found, and whether that is right."""

    folder: str
    name: str
    expected: str
    found: str
    right: bool


class ReuseScore(NamedTuple):
    """Recall of the pairs that share something, and precision of the passages reported."""

    recall: float
    precision: float
    pairs: int
    results: tuple[PairResult, ...]


def bench_reuse(suite: Path) -> ReuseScore:
    """Run every pair of a suite and compare with its key."""
    results = [_pair(folder, entry) for folder in sorted(suite.iterdir()) if folder.is_dir() for entry in _key(folder)]
    shared = [r for r in results if r.expected != "none"]
    reported = [r for r in results if r.found != "none"]
    return ReuseScore(
        recall=sum(r.right for r in shared) / len(shared) if shared else 1.0,
        precision=sum(r.right for r in reported) / len(reported) if reported else 1.0,
        pairs=len(results),
        results=tuple(results),
    )


def table(score: ReuseScore) -> list[str]:
    """The result as lines: one a folder with its pairs right, the pairs that are wrong, and the totals."""
    lines = []
    for folder in dict.fromkeys(r.folder for r in score.results):
        rows = [r for r in score.results if r.folder == folder]
        lines.append(f"{folder:16} {sum(r.right for r in rows):3} of {len(rows)} right")
        lines += [f"  wrong: {r.name}, expected {r.expected}, found {r.found}" for r in rows if not r.right]
    return [*lines, f"pairs {score.pairs}  recall {score.recall:.3f}  precision {score.precision:.3f}"]


def _key(folder: Path) -> list[dict[str, Any]]:
    pairs: list[dict[str, Any]] = tomllib.loads((folder / "key.toml").read_text(encoding="utf-8"))["pair"]
    return pairs


def _pair(folder: Path, entry: dict[str, Any]) -> PairResult:
    reports = [
        Report(id=side, text=(folder / f"{entry['name']}_{side}.txt").read_text(encoding="utf-8"), **entry[side])
        for side in ("a", "b")
    ]
    found = find_copies(reports)
    kinds = "+".join(sorted({lineage.kind for lineage in found})) or "none"
    return PairResult(folder.name, entry["name"], entry["kind"], kinds, _is_right(entry, found))


def _is_right(entry: dict[str, Any], found: Sequence[Lineage]) -> bool:
    if entry["kind"] == "none":
        return not found
    told = [lineage for lineage in found if normal(entry["words"]) in normal(lineage.from_.text)]
    if not any(lineage.kind == entry["kind"] for lineage in told):
        return False
    changed = entry.get("changed")
    return changed is None or any(_shows(lineage, *changed) for lineage in told)


def _shows(lineage: Lineage, there: str, here: str) -> bool:
    """Whether a change is told inside the words that the key gives for it."""
    return any(
        normal(a.text or "") in normal(there) and normal(b.text or "") in normal(here) for a, b in lineage.changes
    )
