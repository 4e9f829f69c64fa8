"""A manifest: what a person knows of the reports (outlet, url, title, date), by report id or file name.

CSV with a header, or JSON Lines. The column `report`, `id` or `file` names the report; `outlet`, `url`,
`title`, `published`, `published_basis` say what is known; other columns are the user's own. Empty cells say nothing.
"""

from __future__ import annotations

import csv
import io
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple, get_args, get_type_hints

import msgspec
from msgspec.structs import replace

from sayso.errors import ManifestError, ReadingError
from sayso.model import Report
from sayso.reading.dates import find_date
from sayso.reading.encodings import clean, decode
from sayso.reading.limits import LARGEST

KEYS, FIELDS = ("report", "id", "file"), ("outlet", "url", "title", "published", "published_basis")
BASES = frozenset(
    a for part in get_args(get_type_hints(Report)["published_basis"]) for a in get_args(part) if isinstance(a, str)
)
log = logging.getLogger(__name__)


class Row(NamedTuple):
    """One row: what it says of which report, and where it stands."""

    key: str
    line: int
    known: dict[str, str]


def read_manifest(path: str | Path) -> list[Row]:
    """The rows of a manifest.

    Raises:
        ManifestError: the file cannot be read, or a row is wrong; `.path`, `.line`.
    """
    path = Path(path)
    rows = [_row(path, line, cells) for line, cells in _cells(path)]
    seen: dict[str, int] = {}
    for row in rows:
        if row.key in seen:
            raise ManifestError(f"{row.key!r} stands in line {seen[row.key]} already", path=path, line=row.line)
        seen[row.key] = row.line
    return rows


def apply_manifest(reports: Sequence[Report], rows: Sequence[Row], path: str | Path) -> list[Report]:
    """The reports with what the manifest knows of them; it outranks what a page or record says.

    Raises:
        ManifestError: a row's key fits several reports.
    """
    told: dict[str, Report] = {report.id: report for report in reports}
    for row in rows:
        fitting = _fitting(row.key, reports)
        if not fitting:
            log.warning("%s:%s: no report %r; the row is passed over", path, row.line, row.key)
        if len(fitting) > 1:
            ids = ", ".join(report.id for report in fitting[:4])
            raise ManifestError(
                f"{row.key!r} fits several reports", path=path, line=row.line, hint=f"name one of {ids}"
            )
        for report in fitting:
            told[report.id] = replace(told[report.id], **row.known)
    return [told[report.id] for report in reports]


def dated(reports: Sequence[Report], rows: Sequence[Row]) -> frozenset[str]:
    """Ids of the reports to which a row gives a date."""
    return frozenset(r.id for row in rows if "published" in row.known for r in _fitting(row.key, reports))


def _fitting(key: str, reports: Sequence[Report]) -> list[Report]:
    exact = [report for report in reports if report.id == key]
    return exact or [r for r in reports if r.read_from and PurePath(r.read_from).match(key.replace("\\", "/"))]


def _cells(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        if path.stat().st_size > LARGEST:
            raise ManifestError(f"is larger than {LARGEST:,} bytes", path=path, hint="is it a manifest?")
        text = clean(decode(path.read_bytes())).removeprefix("\ufeff")
    except (OSError, ReadingError) as error:
        raise ManifestError(f"cannot be read: {error}", path=path, hint="give a CSV or JSON Lines file") from error
    return _from_lines(path, text) if text.lstrip().startswith("{") else _from_csv(path, text)


def _from_lines(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = msgspec.json.decode(line, type=dict[str, str | int | float | bool | None])
        except msgspec.MsgspecError as error:
            hint = "give one JSON object a line"
            raise ManifestError(
                f"the line is no flat JSON object: {error}", path=path, line=number, hint=hint
            ) from error
        yield number, {name: "" if value is None else str(value) for name, value in record.items()}


def _from_csv(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    delimiter = "\t" if "\t" in text.split("\n", 1)[0] else ","
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    names: list[str] | None = None
    try:
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            if names is None:
                names = _header(path, rows.line_num, cells)
                continue
            if len(cells) > len(names):
                message = f"{len(cells)} cells under {len(names)} columns"
                raise ManifestError(message, path=path, line=rows.line_num, hint="quote cells that hold commas")
            yield rows.line_num, dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise ManifestError(str(error), path=path, line=rows.line_num, hint="is it a CSV file?") from error


def _header(path: Path, line: int, cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    if not set(KEYS) & set(names):
        message = f"the first row names none of the columns {', '.join(KEYS)}"
        raise ManifestError(message, path=path, line=line, hint=f"begin with: report,{','.join(FIELDS[:4])}")
    return names


def _row(path: Path, line: int, cells: dict[str, str]) -> Row:
    key = next((cells[name].strip() for name in KEYS if cells.get(name, "").strip()), "")
    if not key:
        raise ManifestError("the row names no report", path=path, line=line, hint=f"fill {' or '.join(KEYS)}")
    known = {name: " ".join(cells[name].split()) for name in FIELDS if cells.get(name, "").strip()}
    if "published" in known:
        known["published"] = _date(path, line, known["published"])
        known.setdefault("published_basis", "given")
    else:
        known.pop("published_basis", None)
    if known.get("published_basis", "given") not in BASES:
        message = f"published_basis is {known['published_basis']!r}"
        raise ManifestError(message, path=path, line=line, hint=f"use one of {', '.join(sorted(BASES))}")
    return Row(key, line, known)


def _date(path: Path, line: int, value: str) -> str:
    found = find_date(value)
    if not found or found[1:] != (0, len(value)):
        message = f"published is {value!r}, which is no date"
        raise ManifestError(message, path=path, line=line, hint="write it as 2031-06-15 or 2031-06-15T10:40+02:00")
    return found[0]
