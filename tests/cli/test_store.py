"""A store keeps work from run to run and changes no byte of the result."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sets import SETS

SAMPLE = SETS["sample"].folder


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """`sayso` with these arguments, which must succeed."""
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "100"})
    assert done.returncode == 0, done.stderr
    return done


def data(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "data").iterdir())}


def test_from_a_store_as_from_scratch(tmp_path: Path) -> None:
    """Added one by one, one withdrawn and brought back: the bytes are those of one build of all."""
    store, manifest = tmp_path / "sayso.db", SAMPLE / "manifest.csv"
    first, *others = sorted((SAMPLE / "reports").iterdir())
    run("build", SAMPLE / "reports", "--manifest", manifest, "--out", tmp_path / "scratch", "-q")
    added = run("add", *others, "--manifest", manifest, "--store", store).stdout
    assert f"new: {len(others)}" in added
    run("build", "--store", store, "--out", tmp_path / "fewer", "-q")
    assert data(tmp_path / "fewer") != data(tmp_path / "scratch")
    run("build", first, "--manifest", manifest, "--store", store, "--out", tmp_path / "all", "-q")
    assert data(tmp_path / "all") == data(tmp_path / "scratch")
    run("withdraw", first.stem, "--store", store)
    run("build", "--store", store, "--out", tmp_path / "withdrawn", "-q")
    assert data(tmp_path / "withdrawn") == data(tmp_path / "fewer")
    run("add", first, "--manifest", manifest, "--store", store, "--restore")
    run("build", "--store", store, "--out", tmp_path / "restored", "-q")
    assert data(tmp_path / "restored") == data(tmp_path / "scratch")


def test_search_finds_paragraphs(tmp_path: Path) -> None:
    """All words must stand in the paragraph; the hit names report and place."""
    store = tmp_path / "sayso.db"
    run("add", SAMPLE / "reports", "--store", store)
    found = run("search", "rifles", "rocket", "--store", store).stdout
    assert found.startswith("meridian_wire:306\n")
    assert run("search", "xylophone", "--store", store).stdout == ""
