"""Random and broken files are read or set aside, in bounded time: a few of what `benchmarks/fuzz.py` tries."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "fuzz.py"


def _script() -> ModuleType:
    found = importlib.util.spec_from_file_location("fuzz", SCRIPT)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


fuzz = _script()


@pytest.mark.parametrize("suffix", fuzz.SUFFIXES)
def test_broken_files_are_read_or_set_aside(tmp_path: Path, suffix: str) -> None:
    """Files of broken pages, lines and bytes raise nothing, take seconds at most, and give text that can be written."""
    chance = random.Random(7)
    wrong = [fuzz.tried(fuzz.made_file(chance), suffix, tmp_path) for _ in range(15)]
    assert not any(wrong)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(fuzz.PIECES) | st.binary(max_size=8), min_size=1, max_size=12))
def test_any_pieces_are_read_or_set_aside(tmp_path: Path, parts: list[bytes]) -> None:
    """Whatever stands beside what, under whatever name; the smallest that is not is what hypothesis shows."""
    assert [fuzz.tried(b"".join(parts), suffix, tmp_path) for suffix in fuzz.SUFFIXES] == [None] * len(fuzz.SUFFIXES)


def test_a_find_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that raises or is slow is a find."""
    monkeypatch.setattr(fuzz, "read_all", lambda paths: 1 / 0)
    assert "ZeroDivisionError" in fuzz.tried(b"x", ".txt", tmp_path)
    monkeypatch.undo()
    monkeypatch.setattr(fuzz, "MOST", 0.0)
    assert "took" in fuzz.tried(b"The army said that it had left.", ".txt", tmp_path)
