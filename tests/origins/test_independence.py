"""Counting separate voices, on the public suite; and the law that names count for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from sayso.bench.bodies import bench_bodies
from sayso.bench.independence import CaseResult, bench_independence, read_case
from sayso.model import Claim, Mention, Report
from sayso.origins import trace
from sayso.origins.independence import Counted, count

SUITE = Path(__file__).parents[2] / "suites" / "independence"
NAMES = {"Velmark": "Tornia", "Velmarkian": "Tornian", "Tornia": "Velmark", "Tornian": "Velmarkian"}
SWAPPED = (
    "opponents_agree",
    "assertion_and_denial",
    "accuser_monitors_and_denial",
    "own_breach_admitted",
    "figure_by_figure",
)


@pytest.fixture(scope="module")
def results() -> list[CaseResult]:
    return bench_independence(SUITE)


def test_the_suite_has_forty_cases(results: list[CaseResult]) -> None:
    """The public suite holds forty cases or more."""
    assert len(results) >= 40


def test_every_case_of_the_suite_is_right(results: list[CaseResult]) -> None:
    """Origins, families and signs are as a careful reader counts them."""
    assert {r.name: r.wrong for r in results if r.wrong} == {}


def swap(text: str) -> str:
    """The text with the names of the two states exchanged."""
    for number, name in enumerate(sorted(NAMES, key=len, reverse=True)):
        text = text.replace(name, f"<{number}>")
    for number, name in enumerate(sorted(NAMES, key=len, reverse=True)):
        text = text.replace(f"<{number}>", NAMES[name])
    return text


def swapped(claim: Claim, texts: dict[str, str]) -> Claim:
    def mention(m: Mention) -> Mention:
        words = swap(m.text)
        start = texts[claim.report].find(words)
        return structs.replace(m, text=words, entity=swap(m.entity or words), start=start, end=start + len(words))

    return structs.replace(
        claim,
        evidence=swap(claim.evidence),
        said_by=mention(claim.said_by) if claim.said_by else None,
        roles={role: tuple(mention(m) for m in held) for role, held in claim.roles.items()},
    )


def counted(reports: list[Report], claims: list[Claim]) -> Counted:
    traced = trace(reports, claims)
    return count(traced.claims, traced, {report.id: report.outlet for report in reports})


@pytest.mark.parametrize("name", SWAPPED)
def test_swapping_the_parties_swaps_them_in_the_count(name: str) -> None:
    """Exchanging two states' names through the whole input exchanges them in the output and changes no number."""
    reports, claims, _ = read_case(SUITE / name)
    exchanged = [structs.replace(report, text=swap(report.text)) for report in reports]
    texts = {report.id: report.text for report in exchanged}
    before, after = counted(reports, claims), counted(exchanged, [swapped(claim, texts) for claim in claims])
    assert sorted(swap(n) for n in before.families.names) == sorted(after.families.names)
    assert (before.origins.min, before.origins.max) == (after.origins.min, after.origins.max)
    assert (before.cross_party, before.against_interest) == (after.cross_party, after.against_interest)
    assert before.denied.min == after.denied.min


def test_no_claims_have_no_origins() -> None:
    """Nothing said counts as nothing."""
    traced = trace([], [])
    assert count([], traced, {}) == Counted(**count([], traced, {})._asdict())
    assert count([], traced, {}).origins.max == 0


def test_a_copy_adds_nothing() -> None:
    """A verbatim copy of a report adds no origin, and its fold says why."""
    reports, claims, _ = read_case(SUITE / "late_copy_without_credit")
    found = counted(reports, claims)
    assert (found.origins.min, found.origins.max) == (1, 1)
    assert [fold.why for origin in found.origins.list for fold in origin.folds] == ["copied wording"]


def test_every_case_is_right_with_nothing_given_but_the_bodies() -> None:
    """Reading, telling facts and counting come to what a careful reader counts, case by case."""
    assert {r.name: r.wrong for r in bench_bodies(SUITE) if r.wrong} == {}
