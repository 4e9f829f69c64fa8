"""What runs found: the records of the last one, and how facts and ledger came to be what they are.

Only what differs from the last run is written, so that a run over thousands of reports that adds one costs
little more than reading the digests.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, and_, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, NameUse, Record, SetAside
from sayso.store import reports, tables
from sayso.store.fingerprints import digest
from sayso.store.parses import AT_ONCE, pieces

KINDS: dict[str, type[Record]] = {
    "claims": Claim, "facts": Fact, "ledger": Entry, "lineage": Lineage, "flags": Flag, "names": NameUse,
    "set_aside": SetAside,
}  # fmt: skip
WITH_HISTORY = ("facts", "ledger")
KEYS = {"claims": "id", "facts": "id", "ledger": "provision", "names": "entity"}

_encode = msgspec.json.Encoder().encode


class Run(NamedTuple):
    """One run: the version of Sayso, the fingerprint of its code and lexicons, and what was chosen."""

    version: str
    fingerprint: str = ""
    options: Mapping[str, str] = {}


class Change(NamedTuple):
    """One step in a record's history: in which run it appeared, changed or went, and what it was from then on."""

    run: int
    change: str
    record: Record | None


class _Row(NamedTuple):
    position: int
    digest: bytes
    body: bytes


def keep(connection: Connection, dossier: Dossier, run: Run) -> int:
    """Keep what a run found, in one transaction, and note what changed.

    Returns:
        The number of the run.
    """
    with connection.begin():
        number = _insert_run(connection, dossier, run)
        for kind in KINDS:
            _keep_kind(connection, number, kind, dict(_rows(kind, getattr(dossier, kind))))
    return number


def dossier(connection: Connection) -> Dossier:
    """What the last run found, with the reports that are current now."""
    found: dict[str, Any] = {"reports": tuple(reports.current(connection))}
    with connection.begin():
        for kind, type_ in KINDS.items():
            wanted = select(tables.records.c.body).where(tables.records.c.kind == kind)
            bodies = connection.scalars(wanted.order_by(tables.records.c.position))
            found[kind] = tuple(msgspec.json.decode(body, type=type_) for body in bodies)
    return Dossier(**found)


def history(connection: Connection, kind: str, key: str) -> list[Change]:
    """How one fact (by id) or provision of the ledger (by name) came to be what it is, the oldest step first."""
    table = tables.histories
    wanted = select(table).where(and_(table.c.kind == kind, table.c.key == key)).order_by(table.c.id)
    with connection.begin():
        return [
            Change(row.run, row.change, msgspec.json.decode(row.body, type=KINDS[kind]) if row.body else None)
            for row in connection.execute(wanted)
        ]


def runs(connection: Connection) -> list[Run]:
    """All runs whose results were kept, the oldest first."""
    wanted = select(tables.runs).order_by(tables.runs.c.id)
    with connection.begin():
        return [Run(row.version, row.fingerprint, json.loads(row.options)) for row in connection.execute(wanted)]


def _insert_run(connection: Connection, found: Dossier, run: Run) -> int:
    inputs = digest(*(part for report in found.reports for part in (report.id, report.sha256))).hex()
    options = json.dumps(dict(run.options), sort_keys=True)
    values = {"version": run.version, "fingerprint": run.fingerprint, "options": options, "inputs": inputs}
    number = int(connection.execute(insert(tables.runs).values(values)).inserted_primary_key[0])  # type: ignore[index]
    current = select(tables.report_versions.c.id).where(tables.report_versions.c.state == "current")
    rows = [{"run": number, "report_version": version} for version in connection.scalars(current)]
    if rows:
        connection.execute(insert(tables.run_inputs), rows)
    return number


def _rows(kind: str, records: tuple[Record, ...]) -> Iterator[tuple[str, _Row]]:
    """Each record under its key; records without one, and those that share it, get a number behind it."""
    seen: Counter[str] = Counter()
    for position, record in enumerate(records):
        body = _encode(record)
        key = str(getattr(record, KEYS[kind])) if kind in KEYS else digest(body).hex()
        seen[key] += 1
        yield (key if seen[key] == 1 else f"{key}#{seen[key]}"), _Row(position, digest(body), body)


def _keep_kind(connection: Connection, run: int, kind: str, rows: dict[str, _Row]) -> None:
    table = tables.records
    columns = select(table.c.key, table.c.digest, table.c.position).where(table.c.kind == kind)
    before = {row.key: (row.digest, row.position) for row in connection.execute(columns)}
    if kind in WITH_HISTORY:
        _note(connection, run, kind, {key: digest_ for key, (digest_, _) in before.items()}, rows)
    for part in pieces([key for key in before if key not in rows], AT_ONCE):
        connection.execute(delete(table).where(and_(table.c.kind == kind, table.c.key.in_(part))))
    changed = [
        {"kind": kind, "key": key, **row._asdict()}
        for key, row in rows.items()
        if before.get(key) != (row.digest, row.position)
    ]
    if changed:
        statement = upsert(table)
        fresh = {name: statement.excluded[name] for name in ("position", "digest", "body")}
        connection.execute(statement.on_conflict_do_update(index_elements=["kind", "key"], set_=fresh), changed)


def _note(connection: Connection, run: int, kind: str, before: dict[str, bytes], rows: dict[str, _Row]) -> None:
    steps: list[dict[str, Any]] = [
        {"run": run, "kind": kind, "key": key, "change": "changed" if key in before else "appeared", "body": row.body}
        for key, row in rows.items()
        if before.get(key) != row.digest
    ]
    gone = sorted(set(before) - set(rows))
    steps += [{"run": run, "kind": kind, "key": key, "change": "gone", "body": None} for key in gone]
    if steps:
        connection.execute(insert(tables.histories), steps)
