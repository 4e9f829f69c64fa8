"""The same dossier as a brief, as tables and on paper."""

from __future__ import annotations

import csv
import shutil

import pytest
from test_hostile_reports import hostile

from sayso.errors import ExportError
from sayso.publish.brief import write_brief
from sayso.publish.pdf import write_pdf
from sayso.publish.tables import write_tables


def test_the_brief_tells_the_first_screen_and_a_sentence_for_each_fact(dossier, tmp_path):
    """The brief holds what is disputed, what changed, counts and the words with their place, on two pages."""
    brief = write_brief(dossier, tmp_path).read_text(encoding="utf-8")
    for words in (
        "## In dispute",
        "to whom: the monitors, or the army",
        "~~“No family would leave the valley, she said on Friday.”~~ → “Commander Ida Rusk said on",
        "4 reports · 4 texts · 2–3 origins",
        "Aun Gazette, Fri 9 May, characters 32–145",
        "| Disarmament | C3 agreed or announced |",
    ):
        assert words in brief
    assert len(brief.split()) < 1000


def test_markup_of_a_report_is_plain_text_in_the_brief(tmp_path):
    """A report cannot put an element, an image or a link into the brief."""
    brief = write_brief(hostile("![x](https://example.org/x.png) <script>alert(1)</script>"), tmp_path)
    words = brief.read_text(encoding="utf-8")
    assert "<script" not in words.replace("\\<script", "")
    assert "![" not in words.replace("\\!\\[", "")


def test_tables_carry_hashtags_and_leave_the_unknown_empty(dossier, tmp_path):
    """Each table has HXL tags in its second row; an open end is an empty cell that the column beside it explains."""
    paths = write_tables(dossier, tmp_path)
    tables = {path.stem: list(csv.DictReader(path.open(encoding="utf-8"))) for path in paths}
    for rows in tables.values():
        assert all(tag.startswith("#") for tag in rows[0].values())
    rifles = tables["figures"][1]
    assert (rifles["low"], rifles["high"], rifles["best"], rifles["open"]) == ("640", "", "", "high")
    assert {row["said_by"] for row in tables["claims"][1:]} >= {"Ida Rusk", "own voice"}


def test_a_cell_is_never_a_formula(tmp_path):
    """Text of a report that a spreadsheet would run gets an apostrophe before it."""
    paths = write_tables(hostile("=HYPERLINK('https://example.org')"), tmp_path)
    for path in paths:
        assert not any(cell.startswith("=") for row in csv.reader(path.open(encoding="utf-8")) for cell in row)


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Debian's package chromium")
def test_the_page_is_printed_to_pdf(page_path):
    """Where Chromium is there the page becomes a PDF."""
    assert write_pdf(page_path.parent).read_bytes().startswith(b"%PDF")


def test_without_a_page_there_is_nothing_to_print(tmp_path):
    """A folder without a page is an error that says what to run."""
    with pytest.raises(ExportError, match=r"no index\.html"):
        write_pdf(tmp_path)
