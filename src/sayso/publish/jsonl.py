"""Records as JSON Lines: one a line, UTF-8, keys in the order of the contract, the same bytes each time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import msgspec

from sayso import model
from sayso.errors import ExportError
from sayso.kept import Story
from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, Location, NameUse, Record, Report, SetAside
from sayso.pipeline import listed

FILES: dict[str, type[Record]] = {
    "reports": Report,
    "claims": Claim,
    "facts": Fact,
    "lineage": Lineage,
    "flags": Flag,
    "names": NameUse,
    "ledger": Entry,
    "places": Location,
    "stories": model.Story,
    "set_aside": SetAside,
}
R = TypeVar("R", bound=Record)


def write_folder(dossier: Dossier, folder: Path) -> None:
    """Write each kind of record to `folder/KIND.jsonl`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        write(getattr(dossier, name), folder / f"{name}.jsonl")


def write_stories(stories: Sequence[Story], set_aside: Sequence[SetAside], folder: Path) -> list[Path]:
    """Write the records of all stories, one story after another, as `write_folder` would write them joined.

    Returns:
        The files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    reports = sorted((report for story in stories for report in story.reports), key=lambda report: report.id)
    aside = sorted(set_aside, key=lambda s: (s.path, s.reason))
    alone: dict[str, Sequence[Record]] = {
        "reports": reports,
        "stories": listed(stories),
        "set_aside": aside,
    }
    for name, records in alone.items():
        write(records, folder / f"{name}.jsonl")
    with ExitStack() as stack:
        streams = {name: stack.enter_context(_whole(folder / f"{name}.jsonl")) for name in FILES if name not in alone}
        for story in stories:
            for name, lines in story.lines().items():
                streams[name].write(lines)
    return [folder / f"{name}.jsonl" for name in FILES]


def write(records: Iterable[Record], path: Path) -> None:
    """Write records to a file that appears whole or not at all."""
    with _whole(path) as stream:
        for record in records:
            stream.write(msgspec.json.encode(record) + b"\n")


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """A file beside the path, which takes its place when all is on disk."""
    beside = path.with_name(f".{path.name}.part")
    with beside.open("wb") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(path)


def read_folder(folder: Path) -> Dossier:
    """The records of a folder that `write_folder` wrote.

    Raises:
        ExportError: the folder holds no build, or a line is no such record; names file and line.
    """
    if not (folder / "claims.jsonl").exists():
        raise ExportError(f"no claims.jsonl in {folder}", hint="run `sayso build PATH --out DIR` first")
    records: dict[str, Any] = {name: tuple(read(folder / f"{name}.jsonl", kind)) for name, kind in FILES.items()}
    return Dossier(**records)


def read(path: Path, kind: type[R]) -> Sequence[R]:
    """The records of one file; none where the file is missing."""
    if not path.exists():
        return ()
    decoder = msgspec.json.Decoder(kind)
    records = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            records.append(decoder.decode(line))
        except msgspec.MsgspecError as error:
            raise ExportError(f"{path}:{number}: {error}", hint="build the folder again") from error
    return records
