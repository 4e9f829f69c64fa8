"""A fact has a readable title, a stable id, counted origins and a trail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from invented_claims import claim, day, number, reconciled

from oracle import claims_from_gold
from sayso import facts, origins
from sayso.facts.labels import LABELS
from sayso.model import ClaimType, Fact

HANDED = {"type": "disarm.handover", "figures": (number(800, "guns"),)}


def test_the_title_says_what_how_many_and_when_in_neutral_words() -> None:
    """Nobody is named as the doer, for that is what reports differ in."""
    (fact,) = reconciled(
        [claim("a-1", "Vell gave up 800 guns.", roles={"actor": ["Vell"]}, when=day("2031-04-09"), **HANDED)]
    ).facts
    assert fact.title == "Weapons handed over: 800 guns, 9 April 2031"


def test_every_type_has_a_label() -> None:
    """No fact is without a word for its kind."""
    assert set(LABELS) == set(ClaimType.__args__)


def test_the_id_depends_only_on_the_claims() -> None:
    """Another order of reports gives the same id, another claim another one."""
    one, two = claim("a-1", "Vell gave up 800 guns.", **HANDED), claim("b-1", "Vell handed over 800 guns.", **HANDED)
    (left,), (right,) = reconciled([one, two]).facts, reconciled([two, one]).facts
    (alone,) = reconciled([one]).facts
    assert left.id == right.id != alone.id


def test_the_trail_says_why_claims_are_one() -> None:
    """Each claim is weighed against the most typical one, part by part."""
    (fact,) = reconciled(
        [claim("a-1", "Vell gave up 800 guns.", **HANDED), claim("b-1", "Vell handed over 800 guns.", **HANDED)]
    ).facts
    assert "same figure" in fact.trail[0]


@pytest.fixture(scope="session")
def perfect(shared: Path) -> Callable[[str], tuple[dict, list[Fact]]]:
    """`perfect(NAME)`: a gold file and the facts that its own claims come to."""

    def reconcile(name: str) -> tuple[dict, list[Fact]]:
        folder = shared / name
        reports, claims = claims_from_gold(folder / "gold.yaml", folder / "reports", folder / "manifest.csv")
        reports = sorted(reports, key=lambda report: report.id)
        traced = origins.trace(reports, sorted(claims, key=lambda c: (c.report, c.start, c.end, c.id)))
        return yaml.safe_load((folder / "gold.yaml").read_text()), facts.reconcile(reports, traced).facts

    return reconcile


def _pairs(groups: list[list[str]]) -> set[tuple[str, str]]:
    return {(a, b) for group in groups for a in group for b in group if a < b}


@pytest.mark.parametrize(
    ("name", "recall", "precision"),
    [("seeds", 0.85, 0.9), ("practice/border_war", 0.7, 0.8), ("practice/collection", 0.6, 0.8)],
)
def test_perfect_claims_come_to_the_facts_of_the_gold_file(
    perfect: Callable[[str], tuple[dict, list[Fact]]], name: str, recall: float, precision: float
) -> None:
    """Pairs of claims in one fact, against those that a careful reader put together."""
    gold, found = perfect(name)
    grouped = {c for f in gold["facts"] for c in f["claims"]}
    want = _pairs([f["claims"] for f in gold["facts"]])
    have = _pairs([[c for c in f.claims if c in grouped] for f in found])
    assert len(want & have) / len(want) >= recall
    assert len(want & have) / len(have) >= precision
