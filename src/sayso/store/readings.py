"""Claims of single reports, kept by all that they depend on, so that only new reports are read again.

A report is a closed universe until its claims are out, so its claims depend on nothing but the report, the
program and the lexicons: those make the key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.fingerprints import digest, of_program
from sayso.model import Report
from sayso.store import tables
from sayso.store.parses import AT_ONCE, pieces

_encode = msgspec.json.Encoder().encode
_FORM = "msgpack"  # of the packed claims; another form is another key


class StoredReadings:
    """The claims of reports as one program with one set of lexicons reads them.

    Args:
        connection: the store's.
        lexicons: a newsroom's own lexicon folders (`--lexicons`), in their order.
    """

    def __init__(self, connection: Connection, lexicons: Sequence[Path] = ()) -> None:
        self._connection = connection
        self._program = of_program(*lexicons)

    def known(self, reports: Sequence[Report]) -> dict[str, bytes]:
        """Report id to its claims, packed, for those of the reports whose claims are kept."""
        keys = {self._key(report): report.id for report in reports}
        found: dict[str, bytes] = {}
        with self._connection.begin():
            for part in pieces(list(keys), AT_ONCE):
                wanted = select(tables.readings).where(tables.readings.c.key.in_(part))
                found |= {keys[row.key]: row.claims for row in self._connection.execute(wanted)}
        return found

    def keep(self, reports: Sequence[Report], claims: Mapping[str, bytes]) -> None:
        """Keep the packed claims of these reports (by report id); on return they are on disk."""
        rows = [{"key": self._key(report), "claims": claims[report.id]} for report in reports if report.id in claims]
        if rows:
            with self._connection.begin():
                self._connection.execute(insert(tables.readings).on_conflict_do_nothing(), rows)

    def _key(self, report: Report) -> bytes:
        return digest(_FORM, self._program, _encode(report))
