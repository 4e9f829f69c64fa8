"""Files -> reports, with what was left unread and why.

In: paths (files, folders, `-`), a manifest. Out: `Report` records and `SetAside` records: one bad report
never stops a run.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.model import Flag, Report, SetAside

__all__ = ["Read", "flags", "read_all"]


class Read(NamedTuple):
    """What reading gave: reports in the order of their ids, and what was set aside."""

    reports: list[Report]
    set_aside: list[SetAside]


def read_all(paths: Sequence[str | Path], *, manifest: str | Path | None = None) -> Read:
    """Read every report under `paths`.

    Args:
        paths: files, folders, or "-" for standard input (a report a line, JSON).
        manifest: CSV or JSONL that gives outlet, url, published by report id or file name.
    Raises:
        ManifestError: a manifest row is wrong.
        UsageError: a path does not exist.
    """
    return Read([], [])


def flags(reports: Sequence[Report]) -> list[Flag]:
    """A flag for each dropped span, and for each report without a date."""
    return []
