"""What a folder was built from, and what stood in it then, so that a second build of the same leaves it alone.

As `make` does, but by content and not by time: the receipt (`DIR/build.json`) holds a hash of all that the build
depended on and one of each file that it wrote. Where either differs, the build is done again.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from sayso.fingerprints import of_each
from sayso.publish.files import write_text
from sayso.publish.summary import Summary

NAME = "build.json"


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What the folder holds.

    `offered`, `store`, `drawing`: hashes of what was given, of what the store held afterwards (empty without one),
    and of the code that draws pages; `page`: what to open first; `files`: hash by name, relative to the folder;
    `stories`: by key what each came to (`pile.drawing.Drawn`), read only where pages are drawn.
    """

    offered: str
    store: str
    drawing: str
    page: str
    summary: Summary
    files: Mapping[str, str]
    stories: Mapping[str, msgspec.Raw] = {}


_decode = msgspec.json.Decoder(Receipt).decode


def read(folder: Path) -> Receipt | None:
    """The receipt of a folder; None where there is none that can be read."""
    try:
        return _decode((folder / NAME).read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None


def write(receipt: Receipt, folder: Path, before: Receipt | None = None) -> None:
    """Write a receipt, last of all files, and take away the pages that an earlier one names and this one does not."""
    write_text(folder / NAME, msgspec.json.encode(receipt).decode())
    for name in before.files if before else ():
        path = folder / name
        if name not in receipt.files and path.resolve().is_relative_to((folder / "stories").resolve()):
            path.unlink(missing_ok=True)
            if path.parent.is_dir() and not any(path.parent.iterdir()):
                path.parent.rmdir()


def stands(receipt: Receipt, folder: Path) -> bool:
    """Whether all files are in the folder as they were written."""
    return of_each([folder / name for name in receipt.files]) == list(receipt.files.values())
