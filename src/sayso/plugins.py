"""The door through which parts join: built-ins and packages alike.

    @reader("eml", suffixes=(".eml",))
    def eml(path):                       # yields Report and SetAside
        '''Mail messages, one report each.'''

A package joins through the entry points `sayso.readers`; a name that is taken is replaced by the one that
joins later, so that a newsroom can put its own reader in the place of a built-in one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

from sayso.model import Report, SetAside

ReadFile = Callable[[Path], Iterable[Report | SetAside]]


class Reader(NamedTuple):
    """One reader: its name, the suffixes it answers to, whether a file's first bytes fit it, and the function."""

    name: str
    suffixes: tuple[str, ...]
    fits: Callable[[bytes], bool] | None
    read: ReadFile

    @property
    def about(self) -> str:
        """The first line of the function's docstring."""
        return (self.read.__doc__ or "").strip().split("\n")[0]


_readers: dict[str, Reader] = {}


def reader(
    name: str, *, suffixes: tuple[str, ...] = (), fits: Callable[[bytes], bool] | None = None
) -> Callable[[ReadFile], ReadFile]:
    """Register a function from a path to reports.

    Args:
        name: what `sayso plugins` calls it.
        suffixes: file endings with the dot, lower case; asked only where no reader's `fits` says yes.
        fits: whether a file that begins with these bytes (at most 64 KiB) is of this kind.
    """

    def register(read: ReadFile) -> ReadFile:
        _readers.pop(name, None)
        _readers[name] = Reader(name, suffixes, fits, read)
        return read

    return register


def readers() -> list[Reader]:
    """All readers, those that joined last first."""
    _load_packages()
    return list(reversed(_readers.values()))


@lru_cache(maxsize=1)
def _load_packages() -> None:
    for entry in entry_points(group="sayso.readers"):
        entry.load()
