"""Worker processes do pieces of work in their order, each set up alike."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from sayso import lexicons
from sayso.claims.frames.lexicon import evokers
from sayso.errors import ManifestError, WorkerError
from sayso.workers import prepared, workers


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


_loaded: list[str] = []


def _load() -> None:
    _loaded.append("model")


def _seen(piece: int) -> tuple[int, list[str], int]:
    if piece == 3:
        raise ManifestError("no such column", path="manifest.csv", line=3, hint="name it outlet")
    return piece, _loaded, os.getpid()


def test_what_others_prepared_is_theirs_alone() -> None:
    """Processes that do a lot have what was prepared for them; the one that asked has not, and gets all in order."""
    with prepared(2, _load) as run:
        found = list(run(_seen, range(3)))
    assert [(piece, loaded) for piece, loaded, _ in found] == [(0, ["model"]), (1, ["model"]), (2, ["model"])]
    assert not _loaded
    assert os.getpid() not in {process for *_, process in found}


def test_while_others_work_lexicons_are_read() -> None:
    """What is kept of lexicons is there when a lot is done, and processes that part then do not read it again."""
    lexicons.use()
    with prepared(1, _load) as run:
        assert list(run(_seen, [0]))
    assert evokers.cache_info().currsize == 1
    with workers(2) as run:
        assert list(run(_kept, range(2))) == [1, 1]


def _kept(_: int) -> int:
    return evokers.cache_info().currsize


def test_who_is_never_asked_ends() -> None:
    """What is prepared for nothing keeps nobody waiting."""
    begun = time.monotonic()
    with prepared(2, partial(time.sleep, 60)):
        pass
    assert time.monotonic() - begun < 30


def test_an_error_of_others_arrives_as_it_was_raised() -> None:
    """Path, line and hint of an error come along from another process; so does what goes wrong in preparing."""
    with prepared(2, _load) as run, pytest.raises(ManifestError) as raised:
        list(run(_seen, range(2, 5)))
    error = raised.value
    assert (str(error), error.path, error.line, error.hint) == (
        "manifest.csv:3: no such column",
        "manifest.csv",
        3,
        "name it outlet",
    )
    with prepared(2, _unprepared) as run:
        time.sleep(0.5)  # it has gone wrong and ended before it is asked
        with pytest.raises(ZeroDivisionError):
            list(run(_seen, range(2)))


def _unprepared() -> None:
    raise ZeroDivisionError


def _end(_: int) -> None:
    os.kill(os.getppid(), signal.SIGKILL)


@pytest.mark.skipif(os.name == "nt", reason="processes are killed another way")
def test_the_end_of_others_is_told() -> None:
    """Where the process that was prepared is killed, whoever asked it is told and does not wait."""
    with prepared(2, _load) as run, pytest.raises(WorkerError, match="ended from outside"):
        list(run(_end, range(4)))


def _end_itself(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(os.name == "nt", reason="processes are killed another way")
def test_the_end_of_a_worker_is_told() -> None:
    """Where a process that works is killed, by a machine without memory, say, the error says what to try."""
    with pytest.raises(WorkerError) as raised, workers(2) as run:
        list(run(_end_itself, range(4)))
    assert "--jobs" in (raised.value.hint or "")
    with prepared(2, _load) as run, pytest.raises(WorkerError, match="ended from outside"):
        list(run(_end_itself, range(4)))


_KILLED = """
import sys; sys.path.insert(0, {tests!r})
import test_workers
from sayso.workers import prepared
with prepared(2, test_workers._load) as run:
    print("begun", flush=True)
    list(run(test_workers._marked, range(100)))
"""


def _marked(_: int) -> None:
    time.sleep(0.2)


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
def test_nobody_is_left_where_who_asked_was_killed() -> None:
    """Processes whose asker was killed end by themselves soon."""
    program = _KILLED.format(tests=str(Path(__file__).parent))
    asker = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, start_new_session=True)
    assert asker.stdout is not None
    assert asker.stdout.readline() == b"begun\n"
    time.sleep(1)
    asker.kill()
    asker.wait()
    until = time.monotonic() + 10
    while _of_session(asker.pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _of_session(asker.pid)


def _of_session(leader: int) -> list[int]:
    """The processes that are left of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if os.getsid(int(entry.name)) == leader and " Z " not in (entry / "stat").read_text():
                found.append(int(entry.name))
    return found
