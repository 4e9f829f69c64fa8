"""The door through which readers join: `sayso.plugins`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso import plugins
from sayso.model import Report
from sayso.reading import read_all

TEXT = "The army of Ostmark left the town of Harvel on Monday, the defence ministry said."


@pytest.fixture(autouse=True)
def _own_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "_readers", dict(plugins._readers))


def test_built_in_readers_stand_at_the_door() -> None:
    """The built-in readers joined as any other does, each with a line on what it reads."""
    found = {reader.name: reader.about for reader in plugins.readers()}
    assert {"text", "html", "jsonl"} <= set(found)
    assert all(found.values())


def test_reader_joins_by_suffix(tmp_path: Path) -> None:
    """A reader for a suffix reads the files that end so; what it gives goes the way of all reports."""

    @plugins.reader("mail", suffixes=(".eml",))
    def mail(path: Path) -> Iterator[Report]:
        """Mail messages."""
        yield Report(id=path.stem, text=f"Share this: Facebook\n{TEXT}", outlet="By mail")

    (tmp_path / "a.EML").write_text("Subject: x\n\ny", encoding="utf-8")
    report = read_all([tmp_path]).reports[0]
    assert (report.outlet, report.language, len(report.dropped)) == ("By mail", "en", 1)
    assert report.read_from is not None
    assert report.read_from.endswith("a.EML")


def test_reader_joins_by_content(tmp_path: Path) -> None:
    """A reader whose `fits` says yes is taken before the suffix is asked, the one that joined last first."""

    @plugins.reader("stamped", fits=lambda head: head.startswith(b"STAMP"))
    def stamped(path: Path) -> Iterator[Report]:
        """Stamped files."""
        yield Report(id="stamped", text=TEXT)

    (tmp_path / "a.txt").write_text("STAMP 1", encoding="utf-8")
    assert [r.id for r in read_all([tmp_path]).reports] == ["stamped"]


def test_reader_that_fails_stops_nothing(tmp_path: Path) -> None:
    """A reader that breaks sets its file aside with the reason."""

    @plugins.reader("broken", suffixes=(".brk",))
    def broken(path: Path) -> Iterator[Report]:
        """Nothing."""
        raise ValueError("no such thing")
        yield

    (tmp_path / "a.brk").write_text("x", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    read = read_all([tmp_path])
    assert ([r.id for r in read.reports], "no such thing" in read.set_aside[0].reason) == (["b"], True)


def test_spans_of_text_that_is_not_clean_are_refused(tmp_path: Path) -> None:
    """A reader that marks passages must give clean text, or its spans would point elsewhere."""
    from sayso.model import Dropped

    @plugins.reader("marked", suffixes=(".mrk",))
    def marked(path: Path) -> Iterator[Report]:
        """Marked files."""
        dropped = (Dropped(start=0, end=3, kind="boilerplate", why="test"),)
        yield Report(id="m", text=f"The\x00 {TEXT}", dropped=dropped)

    (tmp_path / "a.mrk").write_text("x", encoding="utf-8")
    assert "not clean" in read_all([tmp_path]).set_aside[0].reason
