"""Measures how often each rule is right: `python tests/rule_rates.py` rewrites `publish/dossier/rule_rates.tsv`.

A claim is judged right where the key of its set has a claim of its type at its place (`match` of the contract's score);
statements are left out, for the keys do not hold them against a run. Sets that are not here are left out, and the count
of sets says so. Rules were written with most of these sets in view: each row tells how many its author had not seen.
"""

from __future__ import annotations

import json
from collections import Counter
from types import ModuleType
from typing import Any

import msgspec
import yaml

import sayso
from sayso.publish.dossier.decisions import RATES
from scoring import load_scorer
from sets import SETS, SHORT, KeyedSet

UNSEEN = [SETS["plateau_war"], *SHORT["held_out"].values()]  # not read while rules were written


def main() -> None:
    """Build every keyed set that is here and write the rates."""
    scorer, right, judged = load_scorer(), Counter[str](), Counter[str]()
    here = [s for group in (SETS, *SHORT.values()) for s in group.values() if s.here]
    for keyed in here:
        for rule, hit in _verdicts(scorer, keyed):
            judged[rule] += 1
            right[rule] += hit
    header = [line for line in RATES.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "rule\t"))]
    unseen = sum(keyed in here for keyed in UNSEEN)
    sets = f"{len(here)} sets with a key, {unseen} of them not seen while the rules were written"
    rows = [f"{rule}\t{right[rule]}\t{judged[rule]}\t{sets}" for rule in sorted(judged)]
    RATES.write_text("\n".join([*header, *rows]) + "\n", encoding="utf-8")


def _verdicts(scorer: ModuleType, keyed: KeyedSet) -> list[tuple[str, bool]]:
    gold = yaml.safe_load((keyed.folder / "gold.yaml").read_text(encoding="utf-8"))
    dossier = sayso.build(sayso.read(keyed.folder / "reports", manifest=keyed.folder / "manifest.csv"))
    claims: list[dict[str, Any]] = [json.loads(msgspec.json.encode(claim)) for claim in dossier.claims]
    _, taken = scorer.match(gold["claims"], claims)
    return [(claim["rule"], n in taken) for n, claim in enumerate(claims) if claim["type"] != "stance.statement"]


if __name__ == "__main__":
    main()
