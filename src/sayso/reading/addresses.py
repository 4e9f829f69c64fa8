"""Reports at an address (`s3://bucket/reports.parquet`, `gs://…`, `file:///…`): JSON Lines or Parquet, streamed.

Needs the extra `engine` (pyarrow), whose file systems find their keys where the tools of each store look for them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import PurePosixPath

from sayso.errors import UsageError
from sayso.model import Report, SetAside
from sayso.reading import jsonl, parquet

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://")


def is_address(path: object) -> bool:
    """Whether a path names a file system: "s3://bucket/reports.jsonl"."""
    return _ADDRESS.match(str(path)) is not None


def read_address(address: str) -> Iterator[Report | SetAside]:
    """The reports of the file at an address, or of all .jsonl, .ndjson and .parquet files under it.

    Raises:
        UsageError: nothing can be opened there, or the extra is not installed.
    """
    if find_spec("pyarrow") is None:
        raise UsageError(f"{address}: object stores are read with pyarrow", hint="pip install 'sayso[engine]'")
    import pyarrow as pa
    from pyarrow import fs

    try:
        system, path = fs.FileSystem.from_uri(address)
        for file in _files(system, path):
            yield from _read(system, file, address)
    except (pa.ArrowException, OSError) as error:
        raise UsageError(f"{address}: {error}", hint="check the address, and the keys of the store") from error


def _files(system: object, path: str) -> list[str]:
    from pyarrow import fs

    found = system.get_file_info(path)  # type: ignore[attr-defined]
    if found.type == fs.FileType.NotFound:
        raise FileNotFoundError("no such file or folder")
    if found.type == fs.FileType.File:
        return [path]
    inside = system.get_file_info(fs.FileSelector(path, recursive=True))  # type: ignore[attr-defined]
    files = (info.path for info in inside if info.type == fs.FileType.File)
    return sorted(file for file in files if PurePosixPath(file).suffix in (".jsonl", ".ndjson", ".parquet"))


def _read(system: object, file: str, address: str) -> Iterator[Report | SetAside]:
    name, source = PurePosixPath(file).stem, f"{address.partition('://')[0]}://{file.lstrip('/')}"
    if file.endswith(".parquet"):
        with system.open_input_file(file) as stream:  # type: ignore[attr-defined]
            yield from parquet.read_rows(stream, name=name, source=source)
    else:
        with system.open_input_stream(file) as stream:  # type: ignore[attr-defined]
            yield from jsonl.read_stream(io.BufferedReader(stream), name=name, source=source)
