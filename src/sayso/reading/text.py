"""Plain text -> one report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.model import Report
from sayso.plugins import reader
from sayso.reading.encodings import decode, mend


@reader("text", suffixes=(".txt", ".text", ".md"))
def read_text(path: Path) -> Iterator[Report]:
    """Plain text, one report a file."""
    yield Report(id=path.stem, text=mend(decode(path.read_bytes())))
