"""One connection to one SQLite file, held by one run at a time; what is acknowledged is on disk.

Write-ahead log with `synchronous = FULL`: a transaction that returned survives a killed program and a lost
power; one that did not leaves nothing. The lock is an open transaction on a file beside the store, so that
the operating system gives it back whatever happens to its holder.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from sayso.errors import StoreError

_SETTINGS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000")


@contextmanager
def locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the store for this run.

    Raises:
        StoreError: another run holds it and does not let go within `wait` seconds, or the folder cannot be written.
    """
    beside = path.with_name(f"{path.name}.lock")
    try:
        lock = sqlite3.connect(beside, timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{beside} cannot be opened: {error}", hint="does its folder exist?") from error
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" in str(error):
            hint = "wait until that run has ended, or use another store"
            raise StoreError(f"{path} is in use by another run; waited {wait:g} s", hint=hint) from error
        raise StoreError(f"{beside} cannot be locked: {error}", hint="is its folder writable?") from error
    try:
        yield
    finally:
        lock.close()


@contextmanager
def connected(path: Path) -> Iterator[Connection]:
    """The connection to a store's file, made if it is not there.

    Raises:
        StoreError: the file is no database, or cannot be opened.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        with guarded(path), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Database errors as `StoreError`, with what to try."""
    try:
        yield
    except DBAPIError as error:
        cause = str(error.orig)
        full = "full" in cause or "I/O error" in cause
        hint = "make room on the disk; all that was acknowledged is kept" if full else "is it a store, and writable?"
        kind = "cannot be written" if full else "cannot be used"
        raise StoreError(f"{path} {kind}: {cause}", hint=hint) from error
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be used: {error}", hint="is it a store, and writable?") from error


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN, so that making tables is one transaction too
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
