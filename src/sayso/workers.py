"""Pieces of work done in several processes, in the order in which they were given; all end with the one that asked."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread
from typing import Any, Protocol, TypeVar

from sayso import lexicons
from sayso.errors import WorkerError

AHEAD = 8  # pieces a process that wait for it: it is not idle while a large one is waited for, and few are in memory
_YOUNG = 50_000  # objects made before cycles are looked for: the stages make hardly any

W = TypeVar("W")
R = TypeVar("R")


class Run(Protocol):
    """Applies a function to pieces of work; gives the results in their order."""

    def __call__(self, function: Callable[[W], R], pieces: Iterable[W], /) -> Iterator[R]:
        """The results, each as soon as it and all before it are there."""


def begin(*folders: Path | str) -> None:
    """What a process begins with: newsrooms' lexicons; and what is loaded so far, the model above all, stays for good.

    Looking for cycles in it again and again took a fifteenth of the time of reading claims.
    """
    if lexicons.in_use() != tuple(map(Path, folders)):  # or a process that parted from one which has them loses them
        lexicons.use(*folders)
    gc.freeze()
    gc.set_threshold(_YOUNG)
    if parent_process():
        Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process with the one that it parted from, which would otherwise be waited for without end."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def workers(jobs: int) -> Iterator[Run]:
    """So many processes, which use the lexicons that this one uses; one of them is this process itself."""
    if jobs <= 1:
        yield map
        return
    with _pool(jobs) as pool:

        def run(function: Callable[[W], R], pieces: Iterable[W]) -> Iterator[R]:
            waiting: deque[Future[R]] = deque()
            for piece in pieces:
                waiting.append(_hand(pool, function, piece))
                if len(waiting) > AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

        yield run


@contextmanager
def prepared(jobs: int, prepare: Callable[[], object]) -> Iterator[Run]:
    """A run for one lot of pieces, by processes that part from one which first does `prepare` while this one goes on.

    What is loaded there never weighs on this process. All of them end with the lot; what a piece or `prepare` raises is
    raised where the results are asked for. While the lot is at work this process loads its lexicons, so that those
    which part from it later have them.
    """
    here, there = Pipe()
    with _uninterrupted():
        server = Process(target=_serve, args=(there, here, prepare, jobs, lexicons.in_use()))
        server.start()
    there.close()
    asked = False

    def run(function: Callable[[W], R], pieces: Iterable[W]) -> Iterator[R]:
        nonlocal asked
        asked, given = True, list(pieces)
        with suppress(ConnectionError):  # it has ended; why is received
            here.send((function, given))
        lexicons.fill()
        for _ in given:
            yield _received(here, server)

    try:
        yield run
    finally:
        here.close()
        if not asked:
            server.terminate()  # no other process has parted from it yet
        server.join()


def _received(asked: Connection, server: Process) -> Any:
    try:
        if asked not in wait([asked, server.sentinel]):
            raise EOFError
        result, error = asked.recv()
    except (EOFError, ConnectionError):
        raise WorkerError from None
    if error is not None:
        raise error
    return result


def _serve(
    asker: Connection, others: Connection, prepare: Callable[[], object], jobs: int, own: Sequence[Path]
) -> None:
    """Do `prepare`, then one lot of pieces in processes that have what it loaded."""
    others.close()  # or this process would hold the end open that tells it that nobody asks any more
    lexicons.use(*own)
    with suppress(EOFError, ConnectionError):  # who asked has ended
        for answer in _answers(asker, prepare, jobs):
            asker.send(answer)


def _answers(asker: Connection, prepare: Callable[[], object], jobs: int) -> Iterator[tuple[Any, Exception | None]]:
    try:
        prepare()
        with workers(jobs) as run:
            yield from ((result, None) for result in run(*asker.recv()))
    except EOFError:
        raise
    except Exception as error:  # noqa: BLE001 - raised again where the results are asked for
        yield None, error


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that begin no further piece of work where their block fails or is interrupted."""
    pool = ProcessPoolExecutor(jobs, initializer=partial(begin, *lexicons.in_use()))
    try:
        yield pool
    except BrokenProcessPool as error:
        raise WorkerError from error
    finally:
        pool.shutdown(cancel_futures=True)


def _hand(pool: ProcessPoolExecutor, function: Callable[..., R], *given: object) -> Future[R]:
    """Give a piece of work to the pool, which begins its processes with the first.

    Ctrl-C reaches all processes at once. It waits until the piece is handed over, and those that begin meanwhile
    are deaf to it: cut off in a result, or before anybody knows of them, they would be waited for without end.
    """
    with _uninterrupted():
        return pool.submit(function, *given)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits for the end of the block; processes that begin in it are deaf to it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
