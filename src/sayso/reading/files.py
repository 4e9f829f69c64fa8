"""Paths -> the files under them, each once, and what reader reads each."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from sayso import plugins
from sayso.errors import ReadingError, UsageError
from sayso.model import Report, SetAside
from sayso.reading.limits import HEAD, LARGEST

STREAMED = frozenset({"jsonl", "parquet"})  # readers that take a file piece by piece, however large it is


def printable(path: str | Path) -> str:
    """A path as text that can be written anywhere, bytes that are no UTF-8 spelled out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def find_files(paths: Iterable[str | Path]) -> tuple[list[Path], list[SetAside]]:
    """The files at and under some paths, each once however it is reached, in the order of their names.

    Hidden files and folders are passed over; links are followed, and one that leads in a circle ends there.

    Raises:
        UsageError: a path does not exist.
    """
    files: dict[str, Path] = {}
    aside: list[SetAside] = []
    for path in sorted({str(p) for p in paths}):
        if not os.path.lexists(path):
            raise UsageError(f"no such file or folder: {printable(path)}", hint="check the path")
        for found in _walk(Path(path), set(), aside):
            files.setdefault(os.path.realpath(found), found)
    return sorted(files.values(), key=str), sorted(set(aside), key=lambda s: s.path)


def _walk(path: Path, above: set[str], aside: list[SetAside]) -> Iterator[Path]:
    waiting = [(path, above)]
    while waiting:
        path, above = waiting.pop()
        try:
            if not path.is_dir():
                yield path
                continue
            real = os.path.realpath(path)
            if real in above:
                aside.append(SetAside(path=printable(path), reason="leads back to a folder above it", hint=None))
                continue
            inside = sorted((p for p in path.iterdir() if not p.name.startswith(".")), key=str, reverse=True)
            waiting.extend((p, above | {real}) for p in inside)
        except OSError as error:
            aside.append(_unreadable(path, error))


def read_file(path: Path) -> Iterator[Report | SetAside]:
    """What the reader that fits a file reads in it; a file that cannot be read gives the reason."""
    try:
        for found in _reader(path).read(path):
            yield _from(found, path) if isinstance(found, Report) else found
    except ReadingError as error:
        yield SetAside(path=printable(path), reason=error.message, hint=error.hint)
    except OSError as error:
        yield _unreadable(path, error)
    except (ValueError, RecursionError, MemoryError, LookupError, TypeError, AttributeError) as error:
        reason = f"could not be read: {type(error).__name__}: {error}"
        yield SetAside(path=printable(path), reason=reason[:300], hint="please report this file as a bug")


def _reader(path: Path) -> plugins.Reader:
    """The reader whose `fits` says yes, else the one for the suffix, else plain text."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError("is no regular file")
    if not status.st_size:
        raise ReadingError("is empty", hint="is the file complete?")
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    known = plugins.readers()
    chosen = next((r for r in known if r.fits and r.fits(head)), None)
    chosen = chosen or next((r for r in known if not r.fits and path.suffix.lower() in r.suffixes), None)
    chosen = chosen or next(r for r in known if r.name == "text")
    if status.st_size > LARGEST and chosen.name not in STREAMED:
        raise ReadingError(f"holds {status.st_size:,} bytes, more than {LARGEST:,}", hint="split it into reports")
    return chosen


def _from(report: Report, path: Path) -> Report:
    return replace(report, id=printable(report.id), read_from=report.read_from or printable(path))


def _unreadable(path: Path, error: OSError) -> SetAside:
    return SetAside(
        path=printable(path), reason=f"cannot be opened: {error.strerror or error}", hint="check its permissions"
    )
