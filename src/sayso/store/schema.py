"""The store's tables brought up to what this Sayso needs."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from sayso.errors import StoreError

HEAD = "0003"  # the newest step in `migrations/versions`
_KNOWN = frozenset({"0001", "0002", HEAD})


def bring_up_to_date(connection: Connection) -> None:
    """Apply the migrations that a store lacks, all of them or none.

    Raises:
        StoreError: the file is a database of something else, or of a newer Sayso.
    """
    version = _version(connection)
    if version == HEAD:
        return
    if version is not None and version not in _KNOWN:
        raise StoreError(f"its tables are of version {version}", hint="a newer Sayso made it; use that one")
    from alembic import command  # takes most of a second, so only where there is something to do
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    with connection.begin():
        command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    """The step that the store is at; None for a new one."""
    with connection.begin():
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        if "alembic_version" in tables:
            version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
            return version
    if tables:
        raise StoreError("it is a database of something else", hint="give another file for the store")
    return None
