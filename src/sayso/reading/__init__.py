"""Files -> reports, with what was left unread and why.

In: paths (files, folders, `-`), a manifest. Out: `Report` records and `SetAside` records: one bad report
never stops a run. Readers (`text`, `html`, `jsonl`, plug-ins) are chosen by content; every report then goes
through `finishing`, which tells the body from the furniture of the page.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.errors import ReadingError
from sayso.model import Flag, Report, SetAside
from sayso.reading import html, jsonl, parquet, text  # noqa: F401  the built-in readers join here
from sayso.reading.addresses import is_address, read_address
from sayso.reading.files import find_files, read_file
from sayso.reading.finishing import finish
from sayso.reading.furniture import lines_of
from sayso.reading.identities import tell_apart
from sayso.reading.manifests import apply_manifest, dated, read_manifest

__all__ = ["Read", "flags", "read_all"]

STDIN = "-"


class Read(NamedTuple):
    """What reading gave: reports in the order of their ids, and what was set aside."""

    reports: list[Report]
    set_aside: list[SetAside]


def read_all(paths: Sequence[str | Path], *, manifest: str | Path | None = None) -> Read:
    """Read every report under `paths`.

    Args:
        paths: files, folders, addresses of an object store, or "-" for standard input (a report a line, JSON).
        manifest: CSV or JSONL that gives outlet, url, published by report id or file name.
    Raises:
        ManifestError: a manifest row is wrong.
        UsageError: a path does not exist.
    """
    rows = read_manifest(manifest) if manifest else []
    given = sorted({str(path) for path in paths})
    files, aside = find_files(p for p in given if p != STDIN and not is_address(p))
    raw: list[Report] = []
    for found in _offered(files, [p for p in given if is_address(p)], stdin=STDIN in given):
        (raw if isinstance(found, Report) else aside).append(found)  # type: ignore[arg-type]
    named, repeated = tell_apart(raw)
    told = apply_manifest(named, rows, manifest) if manifest else named
    reports, unfinished = _finished(told, dated(told, rows))
    return Read(reports, sorted([*aside, *repeated, *unfinished], key=lambda s: (s.path, s.reason)))


def _offered(files: Sequence[Path], addresses: Sequence[str], *, stdin: bool) -> Iterator[Report | SetAside]:
    for path in files:
        yield from read_file(path)
    for address in addresses:
        yield from read_address(address)
    if stdin:
        yield from jsonl.read_stream(sys.stdin.buffer, name="stdin", source="stdin")


def _finished(reports: Sequence[Report], settled: frozenset[str]) -> tuple[list[Report], list[SetAside]]:
    finished, aside = [], []
    for report in reports:
        try:
            finished.append(finish(report, settled=report.id in settled))
        except ReadingError as error:
            aside.append(SetAside(path=report.read_from or report.id, reason=error.message, hint=error.hint))
    return finished, aside


def flags(reports: Sequence[Report]) -> list[Flag]:
    """A flag for each dropped span, and for each report without a date (at its first line)."""
    found = []
    for report in reports:
        found += [_flag(report, d.start, d.end, d.kind, d.why) for d in report.dropped]
        if report.published is None:
            found.append(_no_date(report))
    return found


def _no_date(report: Report) -> Flag:
    unread = [(d.start, d.end) for d in report.dropped]
    lines = lines_of(report.text)
    first = next((ln for ln in lines if not any(s <= ln.start < e for s, e in unread)), lines[0] if lines else None)
    start, end = (first.start, first.end) if first else (0, 0)
    return _flag(report, start, end, "no_date", "neither a manifest, the page nor the text says when it was published")


def _flag(report: Report, start: int, end: int, kind: str, why: str) -> Flag:
    return Flag(report=report.id, start=start, end=end, text=report.text[start:end], kind=kind, why=why)  # type: ignore[arg-type]
