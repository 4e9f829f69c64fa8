"""What the reports of each story come to, kept by all that it depends on: only changed stories are told again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.store import tables
from sayso.store.parses import AT_ONCE, pieces


class StoredStories:
    """The dossiers of stories, packed, by their keys."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
        # outside a transaction, which would cost more than the reading: a story never changes under its key
        cursor = self._connection.connection.cursor()
        return bytes(cursor.execute("SELECT dossier FROM story WHERE key = ?", (key,)).fetchone()[0])
