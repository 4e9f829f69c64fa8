"""The reports of the shared material, read: what a careful reader flags there is left unread."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sayso.reading import flags, read_all


@pytest.mark.parametrize("name", ["seeds", "practice/border_war", "practice/collection"])
def test_gold_flags_of_reading_are_found(shared: Path, name: str) -> None:
    """Every passage that the key flags as boilerplate, unrelated or without date is flagged so."""
    folder = shared / name
    read = read_all([folder / "reports"], manifest=folder / "manifest.csv")
    found = flags(read.reports)
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    for wanted in gold["flags"]:
        if wanted["kind"] in ("boilerplate", "unrelated", "no_date"):
            own = [f.text for f in found if (f.report, f.kind) == (wanted["report"], wanted["kind"])]
            assert any(wanted["anchor"] in text or text in wanted["anchor"] for text in own), wanted


def test_a_corpus_with_lost_punctuation_reads_through(shared: Path) -> None:
    """All of `fakes` is read; a report given twice under one id is set aside."""
    read = read_all([shared / "data" / "fakes" / "dev.jsonl"])
    assert len(read.reports) + len(read.set_aside) == 316
    assert all("has the id" in aside.reason for aside in read.set_aside)
