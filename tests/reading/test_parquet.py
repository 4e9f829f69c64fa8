"""Parquet, and files at addresses, are read as JSON Lines are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso import reading
from sayso.errors import UsageError
from sayso.reading import parquet

pa = pytest.importorskip("pyarrow", reason="the extra engine is not installed")

ROWS = [
    {"id": "a", "text": "The mayor of Ruhl said on Friday that the road to the ford was open.", "outlet": "Courier"},
    {"id": "b", "text": "No shot was fired at the ford on Saturday, the ministry of defence said.", "outlet": "Post"},
    {"id": "c", "text": None, "outlet": "Gazette"},
]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """The rows as Parquet and as JSON Lines, each in a folder of its own."""
    from pyarrow import parquet as writer

    for kind in ("parquet", "jsonl"):
        (tmp_path / kind).mkdir()
    writer.write_table(pa.Table.from_pylist(ROWS), tmp_path / "parquet" / "reports.parquet")
    (tmp_path / "jsonl" / "reports.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return tmp_path


def told(read: reading.Read) -> list[tuple[str, str | None, str]]:
    """What of the reports does not depend on where they stood."""
    return [(report.id, report.outlet, report.text) for report in read.reports]


def test_a_row_is_a_report(files: Path) -> None:
    """Rows are read as lines are; a row without a text is set aside, and named by its number."""
    read = reading.read_all([files / "parquet"])
    assert told(read) == told(reading.read_all([files / "jsonl"]))
    assert len(read.reports) == 2
    assert [aside.path for aside in read.set_aside] == [str(files / "parquet" / "reports.parquet:3")]


@pytest.mark.parametrize("kind", ["parquet", "jsonl"])
def test_an_address_is_read_as_a_folder(files: Path, kind: str) -> None:
    """`file://` and its kin name a file, or a folder of files."""
    read = reading.read_all([(files / kind).as_uri()])
    assert told(read) == told(reading.read_all([files / kind]))
    assert len(read.set_aside) == 1


def test_damaged_parquet_is_set_aside(tmp_path: Path) -> None:
    """A file that only begins as Parquet stops nothing."""
    (tmp_path / "x.parquet").write_bytes(b"PAR1" + b"\x00" * 40)
    (aside,) = reading.read_all([tmp_path]).set_aside
    assert "damaged Parquet" in aside.reason


def test_an_address_without_anything_is_an_error(tmp_path: Path) -> None:
    """The error names the address."""
    with pytest.raises(UsageError, match="nothing"):
        reading.read_all([(tmp_path / "nothing").as_uri()])


def test_without_the_extra_the_reason_names_it(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parquet that cannot be read is set aside with what to install."""
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    (aside,) = reading.read_all([files / "parquet"]).set_aside
    assert aside.hint == "pip install 'sayso[engine]'"
