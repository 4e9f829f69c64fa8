"""The public suite of independence: small piles of reports, and from how few first voices their claims come.

A suite is a folder of cases; each holds reports as `NAME.txt` and a `key.toml`: `title`, `[reports.NAME]` with
outlet and date, a `[[claim]]` for each claim (`id`, `report`, `anchor`, who is said to say it), and an `[[expect]]`
for each set of claims (`of`, all if absent) with what they come to. The claims are given, so that the count is
measured and not the reading of the text; `bench.bodies` gives nothing but the bodies.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import UsageError
from sayso.model import Claim, Mention, Report
from sayso.origins import trace
from sayso.origins.independence import Counted, count
from sayso.origins.words import sentence_spans

RANGES = ("origins", "families", "denied")
SIGNS = ("cross_party", "against_interest")


class CaseResult(NamedTuple):
    """One case: its title, and what was expected and found where they differ, as text.

    `unread` names the claims of the key that were not found in the bodies, where those were read.
    """

    name: str
    title: str
    wrong: tuple[str, ...]
    unread: tuple[str, ...] = ()


def bench_independence(suite: Path) -> list[CaseResult]:
    """Run every case of a suite and compare with its key.

    Raises:
        UsageError: a key names an anchor that its report does not hold once.
    """
    return [_case(folder) for folder in sorted(suite.iterdir()) if (folder / "key.toml").exists()]


def table(results: Sequence[CaseResult]) -> list[str]:
    """The result as lines: one a case, then how many are right."""
    lines = [f"{'right' if not r.wrong else 'WRONG'}  {r.name:32} {'; '.join(r.wrong) or r.title}" for r in results]
    return [*lines, f"cases {len(results)}  right {sum(not r.wrong for r in results)}"]


def _case(folder: Path) -> CaseResult:
    reports, claims, key = read_case(folder)
    traced = trace(reports, claims)
    outlets = {report.id: report.outlet for report in reports}
    wrong: list[str] = []
    for expected in key["expect"]:
        of = expected.get("of")
        counted = count([c for c in traced.claims if of is None or c.id in of], traced, outlets)
        wrong += differences(expected, counted)
    return CaseResult(folder.name, key["title"], tuple(wrong))


def read_case(folder: Path) -> tuple[list[Report], list[Claim], dict[str, Any]]:
    """The reports of a case, its claims and its key."""
    key = tomllib.loads((folder / "key.toml").read_text(encoding="utf-8"))
    reports = [
        Report(id=name, text=(folder / f"{name}.txt").read_text(encoding="utf-8"), **fields)
        for name, fields in sorted(key["reports"].items())
    ]
    texts = {report.id: report for report in reports}
    return reports, [_claim(entry, texts[entry["report"]], folder) for entry in key["claim"]], key


def _claim(entry: dict[str, Any], report: Report, folder: Path) -> Claim:
    at = report.text.find(entry["anchor"])
    if at < 0 or report.text.count(entry["anchor"]) > 1:
        raise UsageError(f"{folder.name}: {report.id} must hold {entry['anchor']!r} once", hint="correct key.toml")
    start, end = next(span for span in sentence_spans(report) if span[0] <= at < span[1])
    actor = entry.get("actor")
    return Claim(
        id=entry["id"],
        report=report.id,
        start=start,
        end=end,
        evidence=report.text[start:end],
        type=entry["type"],
        modality=entry["modality"],
        said_by=_said_by(entry, report, start),
        via=tuple(Mention(text=words) for words in entry.get("via", ())),
        roles={"actor": (Mention(text=actor),)} if actor else {},
    )


def _said_by(entry: dict[str, Any], report: Report, start: int) -> Mention | None:
    words = entry.get("said_by")
    if words is None:
        return None
    at = report.text.find(words, start)
    at = at if at >= 0 else report.text.find(words)
    return Mention(
        text=words,
        entity=entry.get("entity", words),
        kind=entry.get("kind", "official"),
        start=at if at >= 0 else None,
        end=at + len(words) if at >= 0 else None,
    )


def differences(expected: dict[str, Any], counted: Counted) -> list[str]:
    """Where the count is not what the key expects, as text."""
    found: dict[str, Any] = {name: [getattr(counted, name).min, getattr(counted, name).max] for name in RANGES}
    found.update({name: getattr(counted, name) for name in SIGNS})
    return [
        f"{name}: expected {expected[name]}, found {found[name]}"
        for name in (*RANGES, *SIGNS)
        if name in expected and expected[name] != found[name]
    ]
