"""How a fact was decided: rules, scores and thresholds as its trail tells them, and each rule's error rate."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sayso.model import Fact
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.shelf import Shelf, byline

RATES = Path(__file__).with_name("rule_rates.tsv")


class Step(NamedTuple):
    """How one claim came about."""

    byline: str
    place: Place
    rule: str
    trail: tuple[str, ...]


class RuleRate(NamedTuple):
    """How often a rule was judged right, or that nobody has published it."""

    rule: str
    words: str


class Decision(NamedTuple):
    """All that led to a fact."""

    trail: tuple[str, ...]
    steps: list[Step]
    rates: list[RuleRate]
    hashes: list[tuple[str, str]]


def decision_of(shelf: Shelf, fact: Fact) -> Decision:
    """The trail of a fact, of each of its claims, and the digests of the reports that it rests on."""
    claims = shelf.claims_of(fact)
    reports = shelf.archive.reports
    steps = [Step(byline(reports[c.report]), shelf.place(c.id), c.rule, c.trail) for c in claims]
    rules = sorted({claim.rule for claim in claims if claim.rule})
    hashes = [(byline(report), report.sha256) for report in shelf.reports_of(fact)]
    return Decision(fact.trail, steps, [RuleRate(rule, rate_of(rule)) for rule in rules], hashes)


def rate_of(rule: str) -> str:
    """The published error rate of a rule as a phrase; says so where none was published."""
    row = _rates().get(rule)
    if row is None:
        return "no error rate published for this rule yet"
    return f"judged right {row['right']} of {row['judged']} times ({row['judged_on']})"


@lru_cache(maxsize=1)
def _rates() -> dict[str, dict[str, str]]:
    lines = (line for line in RATES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {row["rule"]: row for row in csv.DictReader(lines, delimiter="\t")}
