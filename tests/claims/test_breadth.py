"""Many ways of putting each type of claim, and ordinary sentences that must tell none (`breadth.tsv`)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from sayso.claims import find_claims
from sayso.model import Report
from sayso.sentences import annotate as annotate_report
from sayso.sentences import sentence_texts
from sayso.sentences.parsing import parse_sentences

RECALL, MODALITY, PRECISION, QUIET = 0.97, 0.85, 0.9, 0.95
STATEMENT = "stance.statement"


class Told(NamedTuple):
    """A row of the file, and the types and modalities of the claims that its sentence was found to tell."""

    type: str
    modality: str
    also: frozenset[str]
    sentence: str
    found: tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def told() -> list[Told]:
    """Every row with what was found, all sentences parsed at once."""
    path = Path(__file__).with_name("breadth.tsv")
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    reports = [Report(id=f"r{number}", text=row["sentence"]) for number, row in enumerate(rows)]
    parses = parse_sentences(text for report in reports for text in sentence_texts(report))
    claims = [find_claims(annotate_report(report, parses)) for report in reports]
    return [
        Told(
            row["type"],
            row["modality"],
            frozenset(row["also"].split(",")) - {""},
            row["sentence"],
            tuple((c.type, c.modality) for c in found),
        )
        for row, found in zip(rows, claims, strict=True)
    ]


def test_types_are_found(told: list[Told]) -> None:
    """Of the sentences with a type, nearly all tell a claim of it."""
    typed = [row for row in told if row.type != "none"]
    missed = [row.sentence for row in typed if row.type not in {type_ for type_, _ in row.found}]
    assert 1 - len(missed) / len(typed) >= RECALL, missed


def test_modalities_are_read(told: list[Told]) -> None:
    """Most claims of the right type have the modality that the sentence gives them."""
    found = [row for row in told if row.modality != "-" and row.type in {type_ for type_, _ in row.found}]
    wrong = [row for row in found if (row.type, row.modality) not in row.found]
    assert 1 - len(wrong) / len(found) >= MODALITY, [(row.sentence, row.found) for row in wrong]


def test_few_other_types_are_found(told: list[Told]) -> None:
    """Few claims are of a type that the sentence does not tell; any sentence may also hold a statement."""
    typed = [row for row in told if row.type != "none"]
    allowed = [(row, {row.type, STATEMENT} | row.also) for row in typed]
    other = [(row.sentence, type_) for row, types in allowed for type_, _ in row.found if type_ not in types]
    total = sum(len(row.found) for row in typed)
    assert 1 - len(other) / total >= PRECISION, other


def test_ordinary_news_is_quiet(told: list[Told]) -> None:
    """Sport, trade, weather and politics tell no claim but a statement."""
    ordinary = [row for row in told if row.type == "none"]
    loud = [row.sentence for row in ordinary if {type_ for type_, _ in row.found} - {STATEMENT}]
    assert 1 - len(loud) / len(ordinary) >= QUIET, loud
