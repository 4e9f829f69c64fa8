"""Measures how often each rule is right: `python tests/rule_rates.py` rewrites `publish/dossier/rule_rates.tsv`.

A claim is judged right where the key of its set has a claim of its type at its place (`match` of the contract's score);
statements are left out, for the keys do not hold them against a run. Sets that are not here are left out, and the count
of sets says so. Rules were written with most of these sets in view: each row tells how many its author had not seen.
"""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import yaml

import sayso
from sayso.publish.dossier.decisions import RATES
from sets import SETS, SHARED, KeyedSet

UNSEEN = ("river_accord",)  # keys that were not read while rules were written
SCORER = SHARED / "score" / "score.py"


def main() -> None:
    """Build every keyed set that is here and write the rates."""
    scorer, right, judged = _scorer(SCORER), Counter[str](), Counter[str]()
    here = [keyed for keyed in SETS.values() if keyed.here]
    for keyed in here:
        for rule, hit in _verdicts(scorer, keyed):
            judged[rule] += 1
            right[rule] += hit
    header = [line for line in RATES.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "rule\t"))]
    unseen = sum(SETS[name] in here for name in UNSEEN)
    sets = f"{len(here)} sets with a key, {unseen} of them not seen while the rules were written"
    rows = [f"{rule}\t{right[rule]}\t{judged[rule]}\t{sets}" for rule in sorted(judged)]
    RATES.write_text("\n".join([*header, *rows]) + "\n", encoding="utf-8")


def _verdicts(scorer: ModuleType, keyed: KeyedSet) -> list[tuple[str, bool]]:
    gold = yaml.safe_load((keyed.folder / "gold.yaml").read_text(encoding="utf-8"))
    dossier = sayso.build(sayso.read(keyed.folder / "reports", manifest=keyed.folder / "manifest.csv"))
    claims: list[dict[str, Any]] = [json.loads(msgspec.json.encode(claim)) for claim in dossier.claims]
    _, taken = scorer.match(gold["claims"], claims)
    return [(claim["rule"], n in taken) for n, claim in enumerate(claims) if claim["type"] != "stance.statement"]


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"error: no score at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
