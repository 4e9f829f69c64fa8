"""Killed at any moment, or out of room, the store holds all that was acknowledged and goes on to the same bytes."""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec
import pytest
from contract import claim, fact, report

from sayso.errors import StoreError
from sayso.model import Dossier
from sayso.store import Run, open_store

STEPS = 40
fork = multiprocessing.get_context("fork")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and limits processes as POSIX does")


def _work(path: Path, done: Connection | None = None) -> None:
    """A run of many steps; goes on where an earlier one stopped, and tells each step that was acknowledged."""
    with open_store(path) as store:
        for step in range(STEPS):
            new = report(f"r{step:03}", f"The army left town {step}. " * 40)
            store.add_reports([new])
            store.parses.add({f"Sentence {step}, {n}.": random.Random(n).randbytes(500) for n in range(20)})
            store.readings().keep([new], {new.id: b"claims"})
            reports = tuple(store.reports())
            claims = tuple(claim(f"c{n}", r.id) for n, r in enumerate(reports))
            store.keep_dossier(Dossier(reports=reports, claims=claims, facts=(fact("f", f"{len(reports)}"),)), Run("1"))
            if done:
                done.send(step)


def _contents(path: Path) -> bytes:
    """All that a finished store answers, as bytes."""
    with open_store(path) as store:
        sentences = [f"Sentence {step}, {n}." for step in range(STEPS) for n in range(20)]
        found = (store.dossier(), store.reports(), sorted(store.parses.find(sentences).items()))
        return msgspec.msgpack.encode(
            (*found, store.search("town", limit=9999), store.readings().known(store.reports()))
        )


def _check(path: Path, acknowledged: int) -> None:
    """The store opens, is sound, and holds every step up to the last that was acknowledged."""
    with open_store(path) as store:
        ids = [r.id for r in store.reports()]
        known = store.parses.find([f"Sentence {n}, 0." for n in range(acknowledged + 1)])
        runs = len(store.runs())
    assert ids[: acknowledged + 1] == [f"r{n:03}" for n in range(acknowledged + 1)]
    assert len(known) == acknowledged + 1
    assert runs >= acknowledged + 1
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def _start(path: Path, target: Callable[..., None] = _work) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=target, args=(path, there))
    process.start()
    there.close()
    return process, here


def _acknowledged(pipe: Connection) -> int:
    last = -1
    try:
        while True:
            last = max(last, pipe.recv())
    except (EOFError, OSError):
        return last


def _kill_often(path: Path, kills: int) -> None:
    chance = random.Random(20)
    for number in range(kills):
        process, pipe = _start(path)
        time.sleep(chance.uniform(0, 0.3))
        if process.pid:
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        _check(path, _acknowledged(pipe))
        if number % 10 == 9:
            for beside in path.parent.glob(f"{path.name}*"):  # begin anew, so that the making of tables is hit too
                beside.unlink()


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a run that nothing disturbed leaves."""
    path = tmp_path_factory.mktemp("whole") / "s.db"
    _work(path)
    return _contents(path)


@pytest.mark.parametrize("kills", [20, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path: Path, finished: bytes, kills: int) -> None:
    """After each `kill -9` the store is sound and holds what was acknowledged; the last run ends in the same bytes."""
    path = tmp_path / "s.db"
    _kill_often(path, kills)
    _work(path)
    assert _contents(path) == finished


def _work_in_little_room(path: Path, done: Connection) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, 250_000))
    _work_until_full(path, done)


def _work_until_full(path: Path, done: Connection) -> None:
    try:
        _work(path, done)
    except StoreError as error:
        os._exit(3 if error.hint and "room" in error.hint else 4)


def test_file_that_may_not_grow_loses_nothing(tmp_path: Path, finished: bytes) -> None:
    """Where the file may not grow the run ends with an error that says so; with room it goes on to the same bytes."""
    path = tmp_path / "s.db"
    process, pipe = _start(path, _work_in_little_room)
    last = _acknowledged(pipe)
    process.join()
    assert process.exitcode == 3
    assert 0 <= last < STEPS - 1
    _check(path, last)
    _work(path)
    assert _contents(path) == finished


def test_full_disk_loses_nothing(tmp_path: Path, finished: bytes) -> None:
    """On a disk that is full the run ends with an error that says so; with room it goes on to the same bytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        process, pipe = _start(disk / "s.db", _work_until_full)
        last = _acknowledged(pipe)
        process.join()
        assert process.exitcode == 3
        assert 0 <= last < STEPS - 1
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        _check(disk / "s.db", last)
        _work(disk / "s.db")
        assert _contents(disk / "s.db") == finished
    finally:
        subprocess.run(["umount", disk], check=True)
