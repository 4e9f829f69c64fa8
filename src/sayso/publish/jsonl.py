"""Records as JSON Lines: one a line, UTF-8, keys in the order of the contract, the same bytes each time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sayso.errors import ExportError
from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, Location, NameUse, Record, Report, SetAside, Story

FILES: dict[str, type[Record]] = {
    "reports": Report,
    "claims": Claim,
    "facts": Fact,
    "lineage": Lineage,
    "flags": Flag,
    "names": NameUse,
    "ledger": Entry,
    "places": Location,
    "stories": Story,
    "set_aside": SetAside,
}
R = TypeVar("R", bound=Record)


def write_folder(dossier: Dossier, folder: Path) -> None:
    """Write each kind of record to `folder/KIND.jsonl`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        write(getattr(dossier, name), folder / f"{name}.jsonl")


def write(records: Iterable[Record], path: Path) -> None:
    """Write records to a file that appears whole or not at all."""
    beside = path.with_name(f".{path.name}.part")
    with beside.open("wb") as stream:
        for record in records:
            stream.write(msgspec.json.encode(record) + b"\n")
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
