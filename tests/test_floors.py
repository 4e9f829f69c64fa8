"""The scores on every set with a key stay at or above `floors.json`.

A floor is raised when the score has risen, and lowered only on purpose, in a commit that says why. The digest
ties the floors to the texts and keys that they were measured on.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from scoring import flat
from sets import SETS

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_falls_under_its_floor(name: str, scorer: ModuleType, built: Callable[[str], Path]) -> None:
    """What was reached is kept: claims, fields, facts, conflicts, origins, reuse, flags."""
    keyed, floors = SETS[name], FLOORS[name]
    if not keyed.here:
        pytest.skip(f"needs {keyed.folder}, which is not here")
    assert keyed.digest() == floors["digest"], "the texts or the key changed: measure again and set floors and digest"
    gold = yaml.safe_load((keyed.folder / "gold.yaml").read_text(encoding="utf-8"))
    scores = flat(scorer.score(gold, built(name) / "data")[0])
    under = {k: (scores[k], least) for k, least in floors["at_least"].items() if (scores[k] or 0) < least}
    over = {k: (scores[k], most) for k, most in floors.get("at_most", {}).items() if (scores[k] or 0) > most}
    assert not under, f"under the floor (have, floor): {under}"
    assert not over, f"over the ceiling (have, ceiling): {over}"
