"""Pieces of work done in several processes, in the order in which they were given."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from sayso import lexicons

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
    lexicons.use(*folders)
    gc.freeze()
    gc.set_threshold(_YOUNG)


@contextmanager
def workers(jobs: int) -> Iterator[Run]:
    """So many processes, which use the lexicons that this one uses; one of them is this process itself."""
    if jobs <= 1:
        yield map
        return
    with _pool(jobs, begin) as pool:

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
def beside(function: Callable[..., R], *given: object) -> Iterator[Callable[[], R]]:
    """A function at work in a process of its own while the block runs; what waits for its result and gives it.

    What the function raises is raised where its result is asked for.
    """
    with _pool(1, lexicons.use) as pool:
        yield _hand(pool, function, *given).result


@contextmanager
def _pool(jobs: int, begin_with: Callable[..., None]) -> Iterator[ProcessPoolExecutor]:
    """Processes that begin no further piece of work where their block fails or is interrupted."""
    pool = ProcessPoolExecutor(jobs, initializer=partial(begin_with, *lexicons.in_use()))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _hand(pool: ProcessPoolExecutor, function: Callable[..., R], *given: object) -> Future[R]:
    """Give a piece of work to the pool, which begins its processes with the first.

    Ctrl-C reaches all processes at once. It waits until the piece is handed over, and those that begin meanwhile
    are deaf to it: cut off in a result, or before anybody knows of them, they would be waited for without end.
    """
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(function, *given)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(function, *given)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
