"""Reports as read: each change is a new version, nothing is overwritten, a withdrawn report stays withdrawn."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, and_, func, insert, select, update

from sayso.errors import StoreError
from sayso.fingerprints import digest
from sayso.model import Report, SetAside
from sayso.store import asides, passages, tables

VERSIONS = tables.report_versions

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Report).decode
_LINE = re.compile(r":\d+$")


class Added(NamedTuple):
    """What became of offered reports, by id: new ones, new versions, those known as they are, those withdrawn before.

    `refused`: reports whose id another report has.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    refused: tuple[SetAside, ...] = ()


class Version(NamedTuple):
    """One version of a report: its number from 1, whether it is current, superseded or withdrawn, and the report."""

    number: int
    state: str
    report: Report


def add(
    connection: Connection, reports: Iterable[Report], set_aside: Iterable[SetAside] = (), *, restore: bool = False
) -> Added:
    """Add reports, and note what was set aside, in one transaction.

    One under the url or the id of a known report is a new version of it, if it differs. Withdrawn ones are passed
    over unless `restore`. Refused ones are set aside.
    """
    reports = sorted(reports, key=lambda r: r.id)
    became: dict[str, list[Any]] = {field: [] for field in Added._fields}
    with connection.begin():
        shelf = _Shelf(connection)
        for report in reports:
            earlier, holder = shelf.earlier(report), shelf.current.get(report.id)
            if holder and (earlier is None or holder.series != earlier.series):
                became["refused"].append(_refusal(report, holder))
            else:
                became[_put(connection, shelf, report, earlier, restore)].append(report.id)
        asides.keep(connection, [*set_aside, *became["refused"]], (r.read_from for r in reports if r.read_from))
    return Added(*(tuple(became[field]) for field in Added._fields))


def withdraw(connection: Connection, report_id: str) -> None:
    """Take a report out of what is built; its versions are kept.

    Raises:
        StoreError: no such report, or it is withdrawn already.
    """
    with connection.begin():
        row = connection.execute(select(VERSIONS).where(_is_current(report_id))).first()
        if row is None:
            raise StoreError(f"no report {report_id!r} to withdraw", hint="`sayso add` names the ids that it adds")
        _close(connection, row.id, "withdrawn")


def current(connection: Connection) -> list[Report]:
    """The current version of each report that is not withdrawn, in the order of the ids."""
    wanted = select(VERSIONS.c.body).where(VERSIONS.c.state == "current")
    with connection.begin():
        return sorted((_decode(body) for body in connection.scalars(wanted)), key=lambda report: report.id)


def versions(connection: Connection, report_id: str) -> list[Version]:
    """All versions of a report, the oldest first, whatever ids they had."""
    series = select(VERSIONS.c.series).where(VERSIONS.c.report == report_id)
    wanted = select(VERSIONS).where(VERSIONS.c.series.in_(series)).order_by(VERSIONS.c.series, VERSIONS.c.version)
    with connection.begin():
        return [Version(row.version, row.state, _decode(row.body)) for row in connection.execute(wanted)]


class _Kept(NamedTuple):
    """What of a version is needed to place the next one."""

    id: int
    series: int
    version: int
    report: str
    state: str
    url: str | None
    source: str | None
    digest: bytes


class _Shelf:
    """The newest version of every report, found by what it is known by."""

    def __init__(self, connection: Connection) -> None:
        self.newest: dict[int, _Kept] = {}
        self.current: dict[str, _Kept] = {}
        self._by_url: dict[str, int] = {}
        self._by_id: dict[str, list[int]] = defaultdict(list)
        columns = (VERSIONS.c[name] for name in _Kept._fields)
        for row in connection.execute(select(*columns).order_by(VERSIONS.c.id)):
            self.put(_Kept(*row))

    def put(self, kept: _Kept) -> None:
        """Take in a version that is newer than all before."""
        earlier = self.newest.get(kept.series)
        if earlier and self.current.get(earlier.report) is earlier:
            del self.current[earlier.report]
        self.newest[kept.series] = kept
        if kept.state == "current":
            self.current[kept.report] = kept
        if kept.url:
            self._by_url[kept.url] = kept.series
        if kept.series not in self._by_id[kept.report]:
            self._by_id[kept.report].append(kept.series)

    def earlier(self, report: Report) -> _Kept | None:
        """The newest version of the same report: by url, else by id, if nothing says that it is another one."""
        url, source = _url(report), _source(report)
        if url in self._by_url:
            return self.newest[self._by_url[url]]
        for series in reversed(self._by_id[report.id]):
            kept = self.newest[series]
            if (kept.source == source and (source or not (url and kept.url))) or (url and not kept.url):
                return kept
        return None


def _put(connection: Connection, shelf: _Shelf, report: Report, earlier: _Kept | None, restore: bool) -> str:
    if earlier and earlier.state == "withdrawn" and not restore:
        return "withdrawn"
    if earlier and earlier.state == "current":
        if earlier.digest == _digest(report):
            return "known"
        _close(connection, earlier.id, "superseded")
    shelf.put(_insert(connection, report, earlier))
    return "changed" if earlier else "new"


def _is_current(report_id: str) -> Any:
    return and_(VERSIONS.c.report == report_id, VERSIONS.c.state == "current")


def _close(connection: Connection, version: int, state: str) -> None:
    connection.execute(update(VERSIONS).where(VERSIONS.c.id == version).values(state=state))
    passages.forget(connection, version)


def _insert(connection: Connection, report: Report, earlier: _Kept | None) -> _Kept:
    number = (connection.scalar(select(func.max(VERSIONS.c.id))) or 0) + 1
    kept = _Kept(
        id=number, series=earlier.series if earlier else number, version=earlier.version + 1 if earlier else 1,
        report=report.id, state="current", url=_url(report), source=_source(report), digest=_digest(report),
    )  # fmt: skip
    body = {"sha256": report.sha256, "body": _encode(report)}
    connection.execute(insert(VERSIONS), [{**kept._asdict(), **body}])
    spans = [
        {"report_version": number, "position": n, "start": d.start, "end": d.end, "kind": d.kind, "why": d.why}
        for n, d in enumerate(report.dropped)
    ]
    if spans:
        connection.execute(insert(tables.dropped_spans), spans)
    passages.keep(connection, number, report)
    return kept


def _digest(report: Report) -> bytes:
    """Of all but the way to the file, so that the same file by another path is no new version."""
    return digest(_encode(replace(report, read_from=None)))


def _url(report: Report) -> str | None:
    return report.url.split("#", 1)[0].rstrip("/") or None if report.url else None


def _source(report: Report) -> str | None:
    """The file, for reports that have no other identity than it; None for lines of a stream, which bring an id."""
    if not report.read_from or _LINE.search(report.read_from):
        return None
    return os.path.abspath(report.read_from)


def _refusal(report: Report, holder: _Kept) -> SetAside:
    return SetAside(
        path=report.read_from or report.id,
        reason=f"the store has another report with the id {report.id!r}, from {holder.url or holder.source}",
        hint="give it an id or a file name of its own, or withdraw the other",
    )
