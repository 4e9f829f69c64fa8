"""JSON Lines -> a report a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.errors import ReadingError
from sayso.model import Report, SetAside
from sayso.plugins import reader
from sayso.reading.encodings import decode
from sayso.reading.limits import LARGEST
from sayso.reading.records import report_of


class _Row(NamedTuple):
    number: int
    data: bytes
    cut: bool  # the line is longer than LARGEST; its rest was skipped


def is_jsonl(head: bytes) -> bool:
    """Whether a file begins with a JSON object in one line."""
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0].strip()
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return first.startswith(b'{"') and b":" in first[:200]


@reader("jsonl", suffixes=(".jsonl", ".ndjson"), fits=is_jsonl)
def read_jsonl(path: Path) -> Iterator[Report | SetAside]:
    """JSON Lines, a report a line: text (body, content), id, title, outlet (publisher), published (date), url."""
    with path.open("rb") as stream:
        yield from read_stream(stream, name=path.stem, source=str(path))


def read_stream(stream: BinaryIO, *, name: str, source: str) -> Iterator[Report | SetAside]:
    """The reports of a stream of JSON Lines.

    Args:
        stream: bytes, a JSON object a line; empty lines are skipped.
        name: what the id of a report without one begins with; its line number follows.
        source: what `read_from` names; the line number follows.
    """
    for row in _rows(stream):
        where = f"{source}:{row.number}"
        try:
            yield _report(row, f"{name}-{row.number}", where)
        except (ValueError, RecursionError, ReadingError) as error:
            yield SetAside(path=where, reason=str(error), hint='give one JSON object a line, with a "text" in it')


def _rows(stream: BinaryIO) -> Iterator[_Row]:
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        cut = len(line) > LARGEST and not line.endswith(b"\n")
        while cut and (more := stream.readline(LARGEST)) and not more.endswith(b"\n"):
            pass
        if line.strip():
            yield _Row(number, line, cut)


def _report(row: _Row, name: str, where: str) -> Report:
    if row.cut:
        raise ValueError(f"the line is longer than {LARGEST:,} bytes")
    try:
        record = json.loads(decode(row.data.strip()))
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ValueError("the line is JSON, but no object")
    return report_of(record, name, where)
