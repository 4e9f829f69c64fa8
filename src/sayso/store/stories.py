"""What the reports of each story come to, kept by all that it depends on, so that only changed stories are told again.

A story depends on nothing but its reports, the program with its lexicons, and the context file: those make the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import Report
from sayso.store import tables
from sayso.store.fingerprints import digest, of_telling
from sayso.store.parses import AT_ONCE, pieces

_encode = msgspec.json.Encoder().encode


class StoredStories:
    """The dossiers of stories as one program with one set of lexicons and one context tells them.

    Args:
        connection: the store's.
        lexicons: a newsroom's own lexicon folders (`--lexicons`), in their order.
        context: the file that names parties (`--context`).
    """

    def __init__(self, connection: Connection, lexicons: Sequence[Path] = (), context: Path | None = None) -> None:
        self._connection = connection
        self._program = of_telling(*lexicons)
        self._context = context.read_bytes() if context else b""

    def key(self, reports: Sequence[Report]) -> bytes:
        """What tells a story of these reports from any other."""
        return digest(self._program, self._context, *map(_encode, reports))

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys whose dossier is kept."""
        found: set[bytes] = set()
        with self._connection.begin():
            for part in pieces(list(keys), AT_ONCE):
                found.update(
                    self._connection.scalars(select(tables.stories.c.key).where(tables.stories.c.key.in_(part)))
                )
        return found

    def keep(self, stories: Mapping[bytes, bytes]) -> None:
        """Keep these packed dossiers; on return they are on disk."""
        rows = [{"key": key, "dossier": packed} for key, packed in stories.items()]
        if rows:
            with self._connection.begin():
                self._connection.execute(insert(tables.stories).on_conflict_do_nothing(), rows)

    def load(self, key: bytes) -> bytes:
        """The packed dossier of a story that is kept."""
        with self._connection.begin():
            wanted = select(tables.stories.c.dossier).where(tables.stories.c.key == key)
            return self._connection.execute(wanted).scalar_one()
