"""Daft and Ray do the same work as this machine's own processes, and lose none of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sayso import engines, pipeline, reading
from sayso.errors import UsageError
from sayso.publish import jsonl
from sets import SETS

pytest.importorskip("daft", reason="the extra engine is not installed")
pytest.importorskip("ray", reason="the extra engine is not installed")


def dies_once(flag: str) -> str:
    """Kills the process that it first runs in, as a machine does that loses its power."""
    if flag.startswith("/"):
        try:
            os.close(os.open(flag, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return flag
        os.kill(os.getpid(), signal.SIGKILL)
    return flag


def test_pieces_come_back_in_their_order() -> None:
    """Results stand as their pieces stood, over several waves."""
    with engines.running("daft", 2) as run:
        assert list(run(len, ["x" * n for n in range(300)])) == list(range(300))


def work_on(engine: engines.Engine, folder: str) -> None:
    """A build of the sample, and pieces of which one kills its process; in a process of its own."""
    sample = SETS["sample"].folder
    read = reading.read_all([sample / "reports"], manifest=sample / "manifest.csv")
    options = pipeline.Options(jobs=2, engine=engine)
    jsonl.write_folder(pipeline.build(read.reports, read.set_aside, options=options), Path(folder) / engine)
    pieces = [str(n) for n in range(12)]
    pieces[5] = str(Path(folder) / "died")
    with engines.running(engine, 2) as run:
        assert list(run(dies_once, pieces)) == pieces


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["daft", "ray"])
def test_an_engine_gives_the_same_bytes_and_survives_a_killed_worker(engine: engines.Engine, tmp_path: Path) -> None:
    """A build on an engine writes what one in this process writes; what a lost process had in hand is done again."""
    code = f"import test_engines; test_engines.work_on({engine!r}, {str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "died").exists()
    sample = SETS["sample"].folder
    read = reading.read_all([sample / "reports"], manifest=sample / "manifest.csv")
    jsonl.write_folder(pipeline.build(read.reports, read.set_aside), tmp_path / "local")
    for file in sorted((tmp_path / "local").iterdir()):
        assert (tmp_path / engine / file.name).read_bytes() == file.read_bytes()


def test_an_engine_that_is_not_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error names it."""
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    with pytest.raises(UsageError) as error, engines.running("ray", 2):
        pass
    assert error.value.hint == "pip install 'sayso[engine]'"
