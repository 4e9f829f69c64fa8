"""Parquet -> a report a row, as JSON Lines give one a line. Needs the extra `engine` (pyarrow)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sayso.errors import ReadingError
from sayso.model import Report, SetAside
from sayso.plugins import reader
from sayso.reading.records import report_of

MAGIC = b"PAR1"  # Apache Parquet format, "File format"
ROWS = 256  # rows that are read at a time


def is_parquet(head: bytes) -> bool:
    """Whether a file begins as Parquet files do."""
    return head.startswith(MAGIC)


@reader("parquet", suffixes=(".parquet",), fits=is_parquet)
def read_parquet(path: Path) -> Iterator[Report | SetAside]:
    """Parquet, a report a row: text (body, content), id, title, outlet (publisher), published (date), url."""
    yield from read_rows(str(path), name=path.stem, source=str(path))


def read_rows(where: Any, *, name: str, source: str) -> Iterator[Report | SetAside]:
    """The reports of a Parquet file.

    Args:
        where: a path, or a file that can be sought in.
        name: what the id of a report without one begins with; its row number, from 1, follows.
        source: what `read_from` names; the row number follows.
    Raises:
        ReadingError: the extra is not installed, or the file is damaged.
    """
    if find_spec("pyarrow") is None:
        raise ReadingError("is Parquet, which the core cannot read", hint="pip install 'sayso[engine]'")
    import pyarrow as pa
    from pyarrow import parquet

    number = 0
    try:
        for batch in parquet.ParquetFile(where).iter_batches(batch_size=ROWS):
            for row in batch.to_pylist():
                number += 1
                yield _report(row, f"{name}-{number}", f"{source}:{number}")
    except pa.ArrowException as error:
        raise ReadingError(f"is damaged Parquet: {error}", hint="write the file again") from error


def _report(row: dict[str, Any], name: str, where: str) -> Report | SetAside:
    try:
        return report_of(row, name, where)
    except (ValueError, ReadingError) as error:
        return SetAside(path=where, reason=str(error), hint='give each row a "text"')
