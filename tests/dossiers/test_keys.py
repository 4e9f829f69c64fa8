"""The answer keys: well formed, and each anchor where the key says it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from sayso.model import ClaimType, Modality
from sayso.reading import read_all

ROOT = Path(__file__).parents[2]
KEYS = [*(ROOT / "tests" / "dossiers").glob("*/gold.yaml"), *(ROOT / "tests" / "short").glob("*/*/gold.yaml")]
FOLDERS = [ROOT / "samples", *sorted(path.parent for path in KEYS)]
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})


def even(text: str) -> str:
    """The text as the score compares it: straight quotation marks, single spaces, lower case."""
    return " ".join(text.translate(STRAIGHT).split()).lower()


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def key(folder: Path) -> dict[str, Any]:
    return yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    read = read_all([folder / "reports"], manifest=folder / "manifest.csv")
    return {report.id: even(report.text) for report in read.reports}


def anchors(key: dict[str, Any]) -> list[tuple[str, str]]:
    """(report, anchor) of all claims and flags, and of both ends of each reuse."""
    found = [(entry["report"], entry["anchor"]) for part in ("claims", "flags") for entry in key[part]]
    return found + [tuple(entry[end]) for entry in key["reuse"] for end in ("a", "b")]


def test_anchors_stand_once(key: dict[str, Any], texts: dict[str, str]) -> None:
    """An anchor stands once in the report that it names, so that it cannot mean two passages."""
    counts = {(report, anchor): texts[report].count(even(anchor)) for report, anchor in anchors(key)}
    assert {pair: count for pair, count in counts.items() if count != 1} == {}


def test_reports_of_the_key_are_those_of_the_folder(key: dict[str, Any], texts: dict[str, str]) -> None:
    """The key covers all reports of its folder and no others."""
    assert set(key["reports"]) == set(texts)


def test_words_are_those_of_the_records(key: dict[str, Any]) -> None:
    """Types and modalities of the key are those that a claim can have."""
    standings = [claim.get("modality", []) for claim in key["claims"]]
    assert {claim["type"] for claim in key["claims"]} <= set(get_args(ClaimType))
    assert {m for given in standings for m in ([given] if isinstance(given, str) else given)} <= set(get_args(Modality))


def test_figures_have_both_bounds(key: dict[str, Any]) -> None:
    """A figure of the key names what it counts and gives low and high, open ones as null."""
    figures = [figure for claim in key["claims"] for figure in claim.get("figures", [])]
    assert all({"what", "low", "high"} <= set(figure) <= {"what", "low", "high", "approx", "who"} for figure in figures)


def test_facts_and_conflicts_name_claims(key: dict[str, Any]) -> None:
    """Each claim has an id of its own; facts and conflicts name only claims that are there."""
    ids = Counter(claim["id"] for claim in key["claims"])
    named = [claim for fact in key["facts"] for claim in fact["claims"]]
    named += [claim for conflict in key["conflicts"] for side in conflict["sides"] for claim in side]
    assert max(ids.values()) == 1
    assert set(named) <= set(ids)
    assert {conflict["fact"] for conflict in key["conflicts"]} <= {fact["id"] for fact in key["facts"]}
