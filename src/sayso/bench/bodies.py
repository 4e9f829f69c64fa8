"""The suite of independence once more, with nothing given but the bodies: read, told as facts, then counted.

The claims of the key are looked for among those that were read, by report, type and anchor. What is counted is the
fact that holds most of them, without the claims that the key keeps apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import structs

from sayso import facts, pipeline
from sayso.bench.independence import CaseResult, differences, read_case
from sayso.kept import NOTHING, Kept
from sayso.model import Claim, Fact, Report
from sayso.origins import Traced, trace
from sayso.origins.independence import Counted, count


class _Case(NamedTuple):
    """A case with its reports under ids that no other case has."""

    name: str
    reports: list[Report]
    keyed: list[Claim]
    key: dict[str, Any]


def bench_bodies(suite: Path, kept: Kept = NOTHING) -> list[CaseResult]:
    """Read every case of a suite and compare what comes out with its key.

    Args:
        suite: a folder of cases, as `bench.independence` describes them.
        kept: parses of earlier runs, which change the time and nothing else.
    """
    cases = [_case(folder) for folder in sorted(suite.iterdir()) if (folder / "key.toml").exists()]
    claims = pipeline.read_claims([report for case in cases for report in case.reports], kept=kept)
    return [_result(case, [c for report in case.reports for c in claims[report.id]]) for case in cases]


def _case(folder: Path) -> _Case:
    reports, keyed, key = read_case(folder)
    apart = [structs.replace(report, id=f"{folder.name}/{report.id}") for report in reports]
    return _Case(folder.name, apart, [structs.replace(c, report=f"{folder.name}/{c.report}") for c in keyed], key)


def _result(case: _Case, claims: Sequence[Claim]) -> CaseResult:
    traced = trace(case.reports, claims)
    told = facts.reconcile(case.reports, traced).facts
    found = _found(case.keyed, traced.claims, case.key)
    wrong: list[str] = []
    for expected in case.key["expect"]:
        meant = expected.get("of") or [claim.id for claim in case.keyed]
        counted = _counted(meant, found, told, traced, {r.id: r.outlet for r in case.reports})
        wrong += differences(expected, counted)
    unread = tuple(claim.id for claim in case.keyed if claim.id not in found)
    return CaseResult(case.name, case.key["title"], tuple(wrong), unread)


def _found(keyed: Sequence[Claim], claims: Sequence[Claim], key: Mapping[str, Any]) -> dict[str, Claim]:
    """Claim of the key -> the one that was read there: of its report and type, in whose evidence its anchor stands."""
    anchors = {entry["id"]: entry["anchor"] for entry in key["claim"]}
    found: dict[str, Claim] = {}
    for wanted in keyed:
        fits = [c for c in claims if c.report == wanted.report and c.type == wanted.type and c not in found.values()]
        fits = [c for c in fits if anchors[wanted.id] in c.evidence]
        if fits:
            found[wanted.id] = min(fits, key=lambda c: (c.end - c.start, c.start))
    return found


def _counted(
    meant: Sequence[str],
    found: Mapping[str, Claim],
    told: Sequence[Fact],
    traced: Traced,
    outlets: Mapping[str, str | None],
) -> Counted:
    ids = {found[name].id for name in meant if name in found}
    others = {claim.id for claim in found.values()} - ids
    held = Counter({fact.id: len(ids & set(fact.claims)) for fact in told})
    best = next((fact for fact in told if held[fact.id] and held[fact.id] == max(held.values())), None)
    mine = set(best.claims) - others if best else set()
    return count([claim for claim in traced.claims if claim.id in mine], traced, outlets)
