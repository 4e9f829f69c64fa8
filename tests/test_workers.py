"""Worker processes do pieces of work in their order, each set up alike."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso import lexicons
from sayso.errors import ManifestError
from sayso.workers import beside, workers


def _state(piece: int) -> tuple[int, bool, int, tuple[object, ...]]:
    return piece, gc.get_freeze_count() > 0, gc.get_threshold()[0], lexicons.in_use()


def test_what_a_worker_has_loaded_is_left_out_of_its_garbage_collections() -> None:
    """A worker looks for cycles seldom and not in what it began with; results come in the order of the pieces."""
    with workers(2) as run:
        found = list(run(_state, range(4)))
    assert [piece for piece, *_ in found] == [0, 1, 2, 3]
    assert all(frozen and young > 10_000 and own == lexicons.in_use() for _, frozen, young, own in found)


def test_one_process_works_in_place() -> None:
    """With one process the work is done where it is asked for, and its garbage collector is left alone."""
    before = gc.get_freeze_count(), gc.get_threshold()
    with workers(1) as run:
        assert [piece for piece, *_ in run(_state, range(3))] == [0, 1, 2]
    assert (gc.get_freeze_count(), gc.get_threshold()) == before


def _long(_: int) -> str:
    time.sleep(1)
    return "done" * 1_000_000


_INTERRUPTED = """
import sys; sys.path.insert(0, {tests!r})
import test_workers
from sayso.workers import workers
with workers(2) as run:
    print("begun", flush=True)
    list(run(test_workers._long, range(100)))
"""


@pytest.mark.skipif(os.name == "nt", reason="process groups are sent signals another way")
def test_what_is_interrupted_ends_soon() -> None:
    """Ctrl-C, which reaches all processes at once, waits for the pieces at hand and for no other, even in a result."""
    program = _INTERRUPTED.format(tests=str(Path(__file__).parent))
    for after in (1.3, 1.6):
        started = subprocess.Popen(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        assert started.stdout is not None
        assert started.stdout.readline() == b"begun\n"
        time.sleep(after)
        os.killpg(started.pid, signal.SIGINT)
        _, said = started.communicate(timeout=5)
        assert started.returncode != 0
        assert b"KeyboardInterrupt" in said


def _refuse(path: str) -> None:
    raise ManifestError("no such column", path=path, line=3, hint="name it outlet")


def test_what_is_done_beside_is_done_in_another_process() -> None:
    """While one process does the work of a block another does what was asked for."""
    with beside(os.getpid) as other:
        assert other() != os.getpid()


def test_an_error_beside_arrives_as_it_was_raised() -> None:
    """Path, line and hint of an error come along from another process."""
    with beside(_refuse, "manifest.csv") as refused, pytest.raises(ManifestError) as raised:
        refused()
    error = raised.value
    assert (str(error), error.path, error.line, error.hint) == (
        "manifest.csv:3: no such column",
        "manifest.csv",
        3,
        "name it outlet",
    )
