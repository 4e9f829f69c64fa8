"""Ids that tell reports apart: the file's stem or the given id, with the folder in front where two would be equal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePath

from msgspec.structs import replace

from sayso.model import Report, SetAside


def tell_apart(reports: Iterable[Report]) -> tuple[list[Report], list[SetAside]]:
    """Reports with distinct ids, in the order of the ids, whatever order they came in.

    Where files of one name or equal given ids meet, all that share the id get the folder (or the JSON Lines file)
    that they were read from in front, as far up as needed. An id that a file gives twice holds for the first line.
    """
    groups: dict[str, dict[str, Report]] = defaultdict(dict)
    aside: list[SetAside] = []
    for report in sorted(reports, key=_where):
        earlier = groups[report.id].setdefault(_file(report), report)
        if earlier is not report:
            aside.append(_repeated(report, earlier))
    named = [report for name, group in groups.items() for report in _lengthen(name, list(group.values()))]
    return sorted(named, key=lambda r: r.id), sorted(aside, key=lambda s: s.path)


def _lengthen(name: str, group: list[Report]) -> list[Report]:
    folders = [_folders(report, name) for report in group]
    ids = [name] * len(group)
    for count in range(1, max(map(len, folders)) + 1):
        if len(set(ids)) == len(group):
            break
        ids = ["/".join([*above[max(0, len(above) - count) :], name]) for above in folders]
    return [replace(report, id=id_) for report, id_ in zip(group, ids, strict=True)]


def _file(report: Report) -> str:
    return re.sub(r":\d+$", "", report.read_from or "")


def _folders(report: Report, name: str) -> list[str]:
    path = PurePath(_file(report))
    parts = [part for part in path.parts[:-1] if part not in ("/", ".", "..")]
    return parts if path.stem == name else [*parts, path.stem]


def _where(report: Report) -> tuple[str, int, str]:
    path, _, line = (report.read_from or "").rpartition(":")
    return (path, int(line), report.sha256) if line.isdigit() else (report.read_from or "", 0, report.sha256)


def _repeated(report: Report, earlier: Report) -> SetAside:
    same = "the same text" if report.text == earlier.text else "another text"
    return SetAside(
        path=report.read_from or report.id, reason=f"has the id {report.id!r} of {earlier.read_from}, with {same}",
        hint="give each report an id of its own",
    )  # fmt: skip
