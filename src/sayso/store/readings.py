"""What was worked out of single reports, kept by all that it depends on, so that only new reports are read again.

A report is a closed universe until its claims are out, so its claims depend on nothing but its body
(`stages.body_of`), the program and the lexicons: those make the key. Its vocabulary depends on the report as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects.sqlite import insert

from sayso.fingerprints import digest
from sayso.model import Report
from sayso.store.parses import AT_ONCE, pieces

_encode = msgspec.json.Encoder().encode
_FORM = "msgpack"  # of the packed records; another form is another key


class StoredReadings:
    """One thing that is worked out of single reports, packed: claims, or vocabularies.

    Args:
        connection: the store's.
        table: where it is kept, by `key`; its other column holds what was worked out.
        program: the hash of the program that works it out.
    """

    def __init__(self, connection: Connection, table: Table, program: bytes) -> None:
        self._connection = connection
        self._table = table
        self._program = program

    def known(self, reports: Sequence[Report]) -> dict[str, bytes]:
        """Report id to what was worked out, for those of the reports for which it is kept."""
        keys = {self._key(report): report.id for report in reports}
        found: dict[str, bytes] = {}
        with self._connection.begin():
            for part in pieces(list(keys), AT_ONCE):
                wanted = select(self._table).where(self._table.c.key.in_(part))
                found |= {keys[key]: packed for key, packed in self._connection.execute(wanted)}
        return found

    def keep(self, reports: Sequence[Report], found: Mapping[str, bytes]) -> None:
        """Keep what was worked out of these reports, by report id; on return it is on disk."""
        name = next(column.name for column in self._table.c if column.name != "key")
        rows = [{"key": self._key(report), name: found[report.id]} for report in reports if report.id in found]
        if rows:
            with self._connection.begin():
                self._connection.execute(insert(self._table).on_conflict_do_nothing(), rows)

    def _key(self, report: Report) -> bytes:
        return digest(_FORM, self._program, _encode(report))
