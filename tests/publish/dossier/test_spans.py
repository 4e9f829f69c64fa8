"""A statement without its span is not built."""

from __future__ import annotations

import msgspec
import pytest

from sayso.errors import ExportError
from sayso.publish import jsonl
from sayso.publish.dossier import write_dossier


def test_a_claim_whose_words_stand_elsewhere_stops_the_build(dossier, tmp_path):
    """Evidence that is not what its report says there is an error, and no page is written."""
    wrong = msgspec.structs.replace(dossier.claims[0], evidence="other words")
    with pytest.raises(ExportError, match="not 'other words'"):
        write_dossier(msgspec.structs.replace(dossier, claims=(wrong, *dossier.claims[1:])), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (0, 10**6)])
def test_a_span_outside_its_report_stops_the_build(dossier, tmp_path, start, end):
    """A span that is empty or runs out of its report is an error."""
    wrong = msgspec.structs.replace(dossier.claims[0], start=start, end=end)
    with pytest.raises(ExportError, match="has no span"):
        write_dossier(msgspec.structs.replace(dossier, claims=(wrong, *dossier.claims[1:])), tmp_path)


def test_a_fact_of_an_unknown_claim_stops_the_build(dossier, tmp_path):
    """A fact that points to a claim that is not there is an error."""
    wrong = msgspec.structs.replace(dossier.facts[0], claims=("nowhere",))
    with pytest.raises(ExportError, match="'nowhere'"):
        write_dossier(msgspec.structs.replace(dossier, facts=(wrong, *dossier.facts[1:])), tmp_path)


def test_a_page_is_the_same_from_the_records_on_disk(dossier, tmp_path):
    """Records that were written and read back give the same page, byte for byte."""
    jsonl.write_folder(dossier, tmp_path / "data")
    first = write_dossier(dossier, tmp_path / "a").read_bytes()
    assert write_dossier(jsonl.read_folder(tmp_path / "data"), tmp_path / "b").read_bytes() == first


def test_no_word_of_the_page_judges(page_path):
    """The page of neutral reports holds none of the words that judge an account."""
    words = page_path.read_text(encoding="utf-8").lower()
    body = words[words.index("<body>") : words.index('<script type="application/json"')]
    for judging in ("verified", "confirmed", "debunked", "fake", "is true", "is false", "lie "):
        assert judging not in body
