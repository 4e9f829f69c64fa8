"""What runs found: the stories of the last one, and how facts and ledger came to be what they are.

Only stories that differ from the last run's are read and compared, so that a run over thousands of reports that
adds one costs little more than the list of the stories.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, and_, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from sayso.fingerprints import digest
from sayso.kept import Story
from sayso.model import Dossier, Entry, Fact, Record
from sayso.pipeline import joined
from sayso.stages import pack_dossier, unpack_dossier
from sayso.store import asides, reports, tables
from sayso.store.parses import AT_ONCE, pieces
from sayso.store.stories import StoredStories

WITH_HISTORY: dict[str, type[Record]] = {"facts": Fact, "ledger": Entry}

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


class _Listed(NamedTuple):
    """A story of a run: its key and the ids of its reports."""

    key: bytes
    reports: tuple[str, ...]


def keep(connection: Connection, stories: Sequence[Story], run: Run) -> int:
    """Note a run by its stories, which are kept already, and what changed; older stories are let go.

    Returns:
        The number of the run.
    """
    listed = [_Listed(story.key, tuple(report.id for report in story.reports)) for story in stories]
    with connection.begin():
        return _keep(connection, listed, run, [(r.id, r.sha256) for story in stories for r in story.reports])


def keep_dossier(connection: Connection, dossier: Dossier, run: Run) -> int:
    """Keep a dossier as the one story of a run."""
    packed = pack_dossier(dossier)
    story = _Listed(digest(packed), tuple(report.id for report in dossier.reports))
    with connection.begin():
        row = {"key": story.key, "dossier": packed}
        connection.execute(upsert(tables.stories).on_conflict_do_nothing(), [row])
        return _keep(connection, [story], run, [(r.id, r.sha256) for r in dossier.reports])


def dossier(connection: Connection) -> Dossier:
    """What the last run found, with the reports that are current now."""
    by_id = {report.id: report for report in reports.current(connection)}
    shelf = StoredStories(connection)
    with connection.begin():
        listed = _last(connection)
    stories = [Story([by_id[name] for name in story.reports if name in by_id], story.key, shelf) for story in listed]
    found = joined(stories, asides.kept(connection))
    return msgspec.structs.replace(found, reports=tuple(by_id.values()))


def history(connection: Connection, kind: str, key: str) -> list[Change]:
    """How one fact (by id) or provision of the ledger (by name) came to be what it is, the oldest step first."""
    table = tables.histories
    wanted = select(table).where(and_(table.c.kind == kind, table.c.key == key)).order_by(table.c.id)
    with connection.begin():
        return [
            Change(row.run, row.change, msgspec.json.decode(row.body, type=WITH_HISTORY[kind]) if row.body else None)
            for row in connection.execute(wanted)
        ]


def runs(connection: Connection) -> list[Run]:
    """All runs whose results were kept, the oldest first."""
    wanted = select(tables.runs).order_by(tables.runs.c.id)
    with connection.begin():
        return [Run(row.version, row.fingerprint, json.loads(row.options)) for row in connection.execute(wanted)]


def _keep(connection: Connection, stories: Sequence[_Listed], run: Run, inputs: Iterable[tuple[str, str]]) -> int:
    number = _insert_run(connection, run, digest(*(part for report in inputs for part in report)).hex())
    before = _last(connection)
    ours, theirs = {story.key for story in stories}, {story.key for story in before}
    old, new = [s for s in before if s.key not in ours], [s for s in stories if s.key not in theirs]
    alone = len(before) < 2 and len(stories) < 2
    was, now = dict(_rows(connection, old, alone)), dict(_rows(connection, new, alone))
    _note(connection, number, was, now)
    connection.execute(delete(tables.run_stories))
    rows = [{"position": n, "key": s.key, "reports": _encode(s.reports)} for n, s in enumerate(stories)]
    if rows:
        connection.execute(insert(tables.run_stories), rows)
    _forget_others(connection, ours)
    return number


def _forget_others(connection: Connection, kept: set[bytes]) -> None:
    others = [key for key in connection.scalars(select(tables.stories.c.key)) if key not in kept]
    for part in pieces(others, AT_ONCE):
        connection.execute(delete(tables.stories).where(tables.stories.c.key.in_(part)))


def _last(connection: Connection) -> list[_Listed]:
    table = tables.run_stories
    rows = connection.execute(select(table).order_by(table.c.position))
    return [_Listed(row.key, tuple(msgspec.json.decode(row.reports))) for row in rows]


def _insert_run(connection: Connection, run: Run, inputs: str) -> int:
    options = json.dumps(dict(run.options), sort_keys=True)
    values = {"version": run.version, "fingerprint": run.fingerprint, "options": options, "inputs": inputs}
    number = int(connection.execute(insert(tables.runs).values(values)).inserted_primary_key[0])  # type: ignore[index]
    current = select(tables.report_versions.c.id).where(tables.report_versions.c.state == "current")
    rows = [{"run": number, "report_version": version} for version in connection.scalars(current)]
    if rows:
        connection.execute(insert(tables.run_inputs), rows)
    return number


def _rows(connection: Connection, stories: Sequence[_Listed], alone: bool) -> Iterator[tuple[tuple[str, str], bytes]]:
    """The facts and provisions of some stories, each under its kind and key; doubles get a number behind it."""
    seen: Counter[tuple[str, str]] = Counter()
    for story in stories:
        wanted = select(tables.stories.c.dossier).where(tables.stories.c.key == story.key)
        found = unpack_dossier(connection.execute(wanted).scalar_one(), ())
        for fact in found.facts:
            yield _numbered(seen, "facts", fact.id), _encode(fact)
        for entry in found.ledger:
            name = entry.provision if alone else f"{story.reports[0]}: {entry.provision}"
            yield _numbered(seen, "ledger", name), _encode(entry)


def _numbered(seen: Counter[tuple[str, str]], kind: str, key: str) -> tuple[str, str]:
    seen[kind, key] += 1
    return kind, key if seen[kind, key] == 1 else f"{key}#{seen[kind, key]}"


def _note(
    connection: Connection, run: int, before: Mapping[tuple[str, str], bytes], now: Mapping[tuple[str, str], bytes]
) -> None:
    steps: list[dict[str, Any]] = [
        {"run": run, "kind": key[0], "key": key[1], "change": "changed" if key in before else "appeared", "body": body}
        for key, body in now.items()
        if before.get(key) != body
    ]
    gone = sorted(set(before) - set(now))
    steps += [{"run": run, "kind": kind, "key": key, "change": "gone", "body": None} for kind, key in gone]
    if steps:
        connection.execute(insert(tables.histories), steps)
