"""The same pieces of work on Daft, on this machine or on a Ray cluster: another `workers.Run`, no second pipeline.

A piece and the function for it are pickled into a column of bytes, one row a piece; a user-defined function of Daft
applies it in a process that has the same lexicons. Needs the extra `engine`. Nothing but the time depends on it.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from typing import Any, Literal

from sayso import lexicons
from sayso.errors import UsageError
from sayso.workers import R, Run, W, begin, prepared, workers

Engine = Literal["local", "daft", "ray"]
WAVE = 64  # pieces a process that are sent at a time: results of one wave are in memory at once
TRIES = 3  # times that a wave is sent when the engine loses a process


@contextmanager
def running(engine: Engine, jobs: int, address: str | None = None) -> Iterator[Run]:
    """What runs pieces of work.

    Args:
        engine: "local": processes of this machine, without Daft; "daft": Daft's own runner; "ray": Daft on Ray.
        jobs: processes at a time.
        address: of a Ray cluster; without one a local one is started, and stopped when the process ends.
    Raises:
        UsageError: the engine is not installed, or the cluster does not answer.
    """
    if engine == "local":
        with workers(jobs) as run:
            yield run
        return
    _need("daft")
    if engine == "ray":
        _join_ray(jobs, address)
    _choose(engine)
    yield _on_daft(jobs, partitions=4 * jobs if engine == "ray" else None)


def parsing(jobs: int) -> AbstractContextManager[Run]:
    """Processes of this machine that parse one lot of sentences; the model is loaded there while this one goes on."""
    return prepared(jobs, _load_model)


def _load_model() -> None:
    from sayso.sentences.parsing import load_model

    load_model()


@lru_cache(maxsize=None)
def _choose(engine: Engine) -> None:
    """Daft's runner, which a process chooses once and for all."""
    import daft
    from daft.exceptions import DaftCoreException

    try:
        daft.set_runner_native() if engine == "daft" else daft.set_runner_ray(noop_if_initialized=True)
    except DaftCoreException as error:
        raise UsageError(f"this process runs on another engine already: {error}", hint="start a new one") from error


def _on_daft(jobs: int, *, partitions: int | None) -> Run:
    def run(function: Callable[[W], R], pieces: Iterable[W]) -> Iterator[R]:
        apply = _applier(jobs)(pickle.dumps(function), lexicons.in_use())
        packed = (pickle.dumps(piece) for piece in pieces)
        while wave := list(islice(packed, WAVE * jobs)):
            yield from map(pickle.loads, _through(apply, wave, partitions))

    return run


def _through(apply: Any, wave: list[bytes], partitions: int | None) -> list[bytes]:
    """One wave through the engine; sent again if a process was lost on the way."""
    for _ in range(TRIES - 1):
        with suppress(RuntimeError):  # how Daft tells that the process of a function is gone, or that it failed
            return _sent(apply, wave, partitions)
    return _sent(apply, wave, partitions)


def _sent(apply: Any, wave: list[bytes], partitions: int | None) -> list[bytes]:
    """The results of a wave, in its order."""
    import daft

    rows = daft.from_pydict({"number": list(range(len(wave))), "work": wave})
    rows = rows.into_partitions(partitions) if partitions else rows  # Daft's own runner parts them itself
    done = rows.select(rows["number"], apply.run(rows["work"]).alias("done")).to_pydict()
    return [one for _, one in sorted(zip(done["number"], done["done"], strict=True))]


def _applier(jobs: int) -> Any:
    """A class of Daft's that applies one function in so many processes."""
    import daft

    @daft.cls(max_concurrency=jobs, use_process=True)
    class Apply:
        def __init__(self, function: bytes, own: tuple[Any, ...]) -> None:
            begin(*own)
            self.function = pickle.loads(function)

        @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)
        def run(self, work: Any) -> list[bytes]:
            return [pickle.dumps(self.function(pickle.loads(piece))) for piece in work.to_pylist()]

    return Apply


def _join_ray(jobs: int, address: str | None) -> None:
    """Join a cluster, or start one; it is left when the process ends, as Daft goes on holding its actors."""
    _need("ray")
    import ray

    if ray.is_initialized():
        return
    try:
        ray.init(address=address, num_cpus=None if address else jobs, include_dashboard=False, log_to_driver=False)
    except ConnectionError as error:
        raise UsageError(f"no Ray cluster answers at {address}: {error}", hint="check --address") from error


def _need(package: str) -> None:
    if find_spec(package) is None:
        raise UsageError(f"this engine needs the package {package}", hint="pip install 'sayso[engine]'")
