"""A build from a store equals a build from scratch, and reads again only what is new."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sayso import pipeline
from sayso.kept import Kept
from sayso.reading import read_all
from sayso.sentences import parsing
from sayso.store import Run, Store, open_store

TEXTS = {
    "harvel_post": "The army of Ostmark left Harvel on Monday, the defence ministry said. Nine people were killed.",
    "nordhaven_wire": "Rebels handed over 40 rifles on Tuesday, Colonel Jan Ohm told the Harvel Post.",
    "tarvo_note": "Nine people were killed. Some 1,200 people fled from Harvel, according to the relief group.",
}


def _write(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
    return folder


def _from_scratch(folder: Path) -> bytes:
    read = read_all([folder])
    return msgspec.json.encode(pipeline.build(read.reports, read.set_aside))


def _from_store(store: Store, folder: Path) -> bytes:
    read = read_all([folder])
    store.add_reports(read.reports, read.set_aside)
    kept = Kept(store.parses, store.readings(), store.stories)
    stories = pipeline.build_stories(store.reports(), kept=kept)
    store.keep_run(stories, Run("test"))
    return msgspec.json.encode(pipeline.joined(stories, store.set_aside()))


def test_adding_step_by_step_equals_one_build(tmp_path: Path) -> None:
    """Reports added one by one, one changed and one withdrawn in between, give the bytes of a build from scratch."""
    folder = _write(tmp_path / "reports", "harvel_post")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    with open_store(tmp_path / "s.db") as store:
        assert _from_store(store, folder) == _from_scratch(folder)
        _write(folder, "nordhaven_wire")
        (folder / "tarvo_note.txt").write_text("Nobody was killed, the relief group said.", encoding="utf-8")
        assert _from_store(store, folder) == _from_scratch(folder)
    with open_store(tmp_path / "s.db") as store:
        _write(folder, "tarvo_note")
        assert _from_store(store, folder) == _from_scratch(folder)
        store.withdraw("nordhaven_wire")
        (folder / "nordhaven_wire.txt").unlink()
        assert _from_store(store, folder) == _from_scratch(folder)
        assert msgspec.json.encode(store.dossier()) == _from_scratch(folder)


def test_second_build_parses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was built once is not parsed again; of a new report only the sentences that no other holds are."""
    folder = _write(tmp_path / "reports", "harvel_post")
    parsed: list[str] = []
    parse = parsing._parse_batch
    monkeypatch.setattr(parsing, "_parse_batch", lambda batch: parsed.extend(batch) or parse(batch))
    with open_store(tmp_path / "s.db") as store:
        _from_store(store, folder)
        parsed.clear()
        _from_store(store, folder)
        assert parsed == []
        _from_store(store, _write(folder, "tarvo_note"))
        assert parsed == ["Some 1,200 people fled from Harvel, according to the relief group."]
