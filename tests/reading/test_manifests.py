"""Manifests: `sayso.reading.manifests`."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from sayso.errors import ManifestError
from sayso.reading import read_all

BODY = "The army of Ostmark left the town of Harvel on Monday, the defence ministry said."


def _folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        path = tmp_path / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY, encoding="utf-8")
    return tmp_path / "reports"


def _manifest(tmp_path: Path, text: str, name: str = "manifest.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("key", ["a", "a.txt", "reports/a.txt"])
@pytest.mark.parametrize("column", ["report", "id", "file"])
def test_row_finds_its_report(tmp_path: Path, key: str, column: str) -> None:
    """A row names its report by id, file name or the end of its path."""
    manifest = _manifest(tmp_path, f"{column},outlet,published\n{key},Harvel Post,2031-06-15\n")
    report = read_all([_folder(tmp_path, "a.txt", "b.txt")], manifest=manifest).reports[0]
    assert (report.outlet, report.published, report.published_basis) == ("Harvel Post", "2031-06-15", "given")


def test_json_lines_do_as_well(tmp_path: Path) -> None:
    """A manifest may be JSON Lines; what it says of the basis is kept."""
    row = {
        "report": "a",
        "outlet": "Harvel Post",
        "published": "2031-06-15",
        "published_basis": "inferred",
        "url": None,
    }
    manifest = _manifest(tmp_path, json.dumps(row), "manifest.jsonl")
    report = read_all([_folder(tmp_path, "a.txt")], manifest=manifest).reports[0]
    assert (report.published_basis, report.url) == ("inferred", None)


def test_manifest_outranks_the_text(tmp_path: Path) -> None:
    """A date that a person gives outranks the one in the text."""
    folder = _folder(tmp_path)
    folder.mkdir()
    (folder / "a.txt").write_text(f"Army leaves\nPublished: 2031-06-14\n\n{BODY}", encoding="utf-8")
    manifest = _manifest(tmp_path, "report,published\na,2031-06-15\n")
    assert read_all([folder], manifest=manifest).reports[0].published == "2031-06-15"


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        ("outlet,published\nHarvel Post,2031-06-15\n", 1, "names none of the columns"),
        ("report,published\na,15/06/31\n", 2, "no date"),
        ("report,published\n\na,2031-02-30\n", 3, "no date"),
        ("report,outlet\n,Harvel Post\n", 2, "names no report"),
        ("report,outlet\na,Harvel, Post\n", 2, "3 cells under 2 columns"),
        ("report,outlet\na,x\na,y\n", 3, "stands in line 2 already"),
        ("report,published,published_basis\na,2031-06-15,guessed\n", 2, "published_basis"),
        ('{"report": "a"}\n{"report": ["a"]}\n', 2, "no flat JSON object"),
    ],
)
def test_wrong_row_names_file_and_line(tmp_path: Path, rows: str, line: int, says: str) -> None:
    """A wrong row stops the run and names file, line and what is wrong."""
    manifest = _manifest(tmp_path, rows)
    with pytest.raises(ManifestError, match=says) as caught:
        read_all([_folder(tmp_path, "a.txt")], manifest=manifest)
    assert (caught.value.line, str(manifest) in caught.value.message) == (line, True)


def test_key_that_fits_two_reports_is_wrong(tmp_path: Path) -> None:
    """A file name that two folders hold must be given with its folder."""
    folder = _folder(tmp_path, "north/a.txt", "south/a.txt")
    with pytest.raises(ManifestError, match="fits several"):
        read_all([folder], manifest=_manifest(tmp_path, "report,outlet\na.txt,x\n"))
    named = read_all([folder], manifest=_manifest(tmp_path, "report,outlet\nnorth/a,x\n"))
    assert [r.outlet for r in named.reports] == ["x", None]


def test_row_for_an_unknown_report_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A row for a report that is not there is passed over with a warning."""
    with caplog.at_level(logging.WARNING):
        read_all([_folder(tmp_path, "a.txt")], manifest=_manifest(tmp_path, "report,outlet\nz,x\n"))
    assert "no report 'z'" in caplog.text
