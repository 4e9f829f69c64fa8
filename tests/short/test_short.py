"""The means of the scores over many short dossiers of invented conflicts stay at or above `floors.json`.

Each has three to five reports of a hundred to two hundred words and its own key. One alone says little; together they
show how the reading carries over from conflict to conflict. Who wrote the rules never read those under `held_out`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean
from types import ModuleType

import pytest
import yaml

import sayso
from sayso.publish import jsonl
from scoring import flat
from sets import SHORT, KeyedSet

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


def means(scorer: ModuleType, keyed: Iterable[KeyedSet], tmp: Path) -> dict[str, float]:
    """Each measure's mean over the dossiers that have it."""
    rows = [_scores(scorer, one, tmp / str(n)) for n, one in enumerate(keyed)]
    found = {name: [row[name] for row in rows if row.get(name) is not None] for name in set().union(*rows)}
    return {name: round(fmean(values), 3) for name, values in sorted(found.items()) if values}


def _scores(scorer: ModuleType, keyed: KeyedSet, folder: Path) -> Mapping[str, float]:
    dossier = sayso.build(sayso.read(keyed.folder / "reports", manifest=keyed.folder / "manifest.csv"))
    jsonl.write_folder(dossier, folder)
    gold = yaml.safe_load((keyed.folder / "gold.yaml").read_text(encoding="utf-8"))
    return flat(scorer.score(gold, folder)[0])


@pytest.mark.parametrize("group", SHORT)
def test_no_mean_falls_under_its_floor(group: str, scorer: ModuleType, tmp_path: Path) -> None:
    """What was reached on average is kept: claims, fields, facts, conflicts, origins."""
    have, floors = means(scorer, SHORT[group].values(), tmp_path), FLOORS[group]
    under = {name: (have[name], least) for name, least in floors.items() if have[name] < least}
    assert len(SHORT[group]) >= 19
    assert not under, f"under the floor (have, floor): {under}"
