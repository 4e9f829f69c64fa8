"""The score of the contract, which stands in `../shared`, and its measures under one name each."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from sets import SHARED

SCORER = SHARED / "score" / "score.py"


def load_scorer() -> ModuleType:
    """The module of the score; FileNotFoundError without `../shared`."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None or not SCORER.exists():
        raise FileNotFoundError(f"no score at {SCORER}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def flat(result: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """{"claims.recall": .., "said_by": .., "facts.pair_recall": .., "conflicts.predicted": ..}"""
    figures = {f"{part}.{name}": v for part, row in result.items() if part != "fields" for name, v in row.items()}
    return figures | {name: row["accuracy"] for name, row in result["fields"].items()}
