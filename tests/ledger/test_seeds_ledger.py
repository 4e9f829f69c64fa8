"""The ledger of the seeds names what their readers find promised, no more firmly than they do."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from oracle import claims_from_gold
from sayso import facts, ledger, origins
from sets import SETS

KEY = tomllib.loads((Path(__file__).parent / "seeds_key.toml").read_text())
SEEDS = SETS["seeds"]


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    """Provision -> commitment, from the claims of the key."""
    if not SEEDS.here:
        pytest.skip("../shared/seeds is not there")
    reports, claims = claims_from_gold(
        SEEDS.folder / "gold.yaml", SEEDS.folder / "reports", SEEDS.folder / "manifest.csv"
    )
    traced = origins.trace(reports, claims)
    kept = ledger.keep(facts.reconcile(reports, traced).facts, traced.claims, reports)
    return {entry.provision: entry.commitment for entry in kept}


@pytest.mark.parametrize("provision", KEY)
def test_each_provision_is_promised_as_its_readers_say(provision: str, found: dict[str, str]) -> None:
    """A provision that the reports name is there, with a commitment that they bear out."""
    assert found.get(provision) == KEY[provision]
