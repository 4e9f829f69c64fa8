"""What was offered as a report and could not be read, kept until the same path can be."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model import SetAside
from sayso.store.parses import AT_ONCE, pieces
from sayso.store.tables import set_aside

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(SetAside).decode


def keep(connection: Connection, asides: Iterable[SetAside], read: Iterable[str]) -> None:
    """Note what was set aside, in the caller's transaction; paths that were read now are forgotten."""
    for part in pieces(sorted(set(read)), AT_ONCE):
        connection.execute(delete(set_aside).where(set_aside.c.path.in_(part)))
    rows = [{"path": aside.path, "body": _encode(aside)} for aside in asides]
    if rows:
        statement = insert(set_aside)
        fresh = {"body": statement.excluded.body}
        connection.execute(statement.on_conflict_do_update(index_elements=["path"], set_=fresh), rows)


def kept(connection: Connection) -> list[SetAside]:
    """All that is set aside, in the order of the paths."""
    with connection.begin():
        bodies = connection.scalars(select(set_aside.c.body).order_by(set_aside.c.path))
        return [_decode(body) for body in bodies]
