"""What can go wrong, as one small tree.

    SaysoError
    ├── UsageError        a command or call that cannot be carried out as it stands
    ├── ReadingError      a report that cannot be read (set aside, never stops a run)
    ├── ManifestError     a manifest row that is wrong; names file and line
    ├── LexiconError      a lexicon row that is wrong; names file and line
    ├── StoreError        a store that cannot be opened, or is in use
    ├── WorkerError       a process that worked was ended from outside
    ├── LineageError      a chain of credits that loops
    └── ExportError       records that cannot be written, or a folder that was not built

Each says what went wrong and where, and carries a `hint`: what to try.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


class SaysoError(Exception):
    """Base of all errors that Sayso raises on purpose."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        """So that an error of another process arrives whole, whatever its class asks for."""
        return _as_it_was, (type(self), self.args, self.__dict__)


class UsageError(SaysoError):
    """A command or call that cannot be carried out as it stands."""


class ReadingError(SaysoError):
    """A report that cannot be read; the run sets it aside and goes on."""


class LocatedError(SaysoError):
    """An error at a line of a file; `.path` and `.line` hold where."""

    def __init__(self, message: str, *, path: Path | str, line: int | None = None, hint: str | None = None) -> None:
        where = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{where}: {message}", hint=hint)
        self.path, self.line = path, line


class ManifestError(LocatedError):
    """A manifest row that is wrong."""


class LexiconError(LocatedError):
    """A lexicon row that is wrong."""


class StoreError(SaysoError):
    """A store that cannot be opened, or is in use by another run."""


class WorkerError(SaysoError):
    """A process that worked was ended from outside before its work was done."""

    def __init__(self) -> None:
        super().__init__(
            "a process that worked was ended from outside",
            hint="if memory ran out, fewer --jobs need less; with --store the next run goes on with what was done",
        )


class LineageError(SaysoError):
    """A chain of credits that loops; `.report_ids` holds the loop."""

    def __init__(self, message: str, *, report_ids: tuple[str, ...] = (), hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.report_ids = report_ids


class ExportError(SaysoError):
    """Records that cannot be written, or a folder that holds no build."""


def _as_it_was(kind: type[SaysoError], args: tuple[Any, ...], held: dict[str, Any]) -> SaysoError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(held)
    return error
