"""The SQLite store keeps the contract, says why it cannot be opened, and has the tables that it says."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import msgspec
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from contract import Open, StoreContract, claim, fact, report
from sqlalchemy import create_engine

from sayso.errors import StoreError
from sayso.store import Run, open_store, schema
from sayso.store.tables import metadata


class TestSqlite(StoreContract):
    """The contract, kept by `open_store`."""

    @pytest.fixture
    def opened(self, tmp_path: Path) -> Open:
        """A store in a file."""
        return lambda: open_store(tmp_path / "store.db")


def test_second_run_says_why_it_does_not_wait_longer(tmp_path: Path) -> None:
    """A store that another run holds is an error after the stated time, which says so."""
    path = tmp_path / "s.db"
    says = r"in use by another run; waited 0\.1 s"
    with open_store(path), pytest.raises(StoreError, match=says) as caught, open_store(path, wait=0.1):
        pass
    assert caught.value.hint


def test_second_run_waits_for_the_first(tmp_path: Path) -> None:
    """A run that may wait gets the store when the other lets go."""
    held, seen = threading.Event(), []

    def first() -> None:
        with open_store(tmp_path / "s.db") as store:
            held.set()
            time.sleep(0.3)
            store.add_reports([report("a")])

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with open_store(tmp_path / "s.db", wait=10) as store:
        seen = store.reports()
    thread.join()
    assert seen == [report("a")]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b"The army left Harvel. " * 500), "not a database"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE x (y)"), "database of something else"),
        (lambda path: _newer(path), "tables are of version 9999"),
    ],
)
def test_what_is_no_store_is_an_error(tmp_path: Path, make: object, says: str) -> None:
    """A file that is no store of this Sayso is not touched, and the error says what it is."""
    make(tmp_path / "s.db")  # type: ignore[operator]
    with pytest.raises(StoreError, match=says) as caught, open_store(tmp_path / "s.db"):
        pass
    assert caught.value.hint


def _newer(path: Path) -> None:
    with open_store(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def test_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A store in a folder that does not exist is an error with a hint."""
    with pytest.raises(StoreError) as caught, open_store(tmp_path / "no" / "s.db"):
        pass
    assert caught.value.hint


def test_migrations_make_the_tables(tmp_path: Path) -> None:
    """The tables that the migrations make are those that `tables` describes."""
    with open_store(tmp_path / "s.db"):
        pass
    with create_engine(f"sqlite:///{tmp_path / 's.db'}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, metadata) == []


def test_store_of_an_older_sayso_is_brought_up_to_date(tmp_path: Path) -> None:
    """A store made by the first version opens with all that it held; going back and up again loses nothing either."""
    path = tmp_path / "s.db"
    with open_store(path) as store:
        store.add_reports([report("a")])
    _migrate(path, "0001")
    with open_store(path) as store:
        assert store.reports() == [report("a")]
        assert store.set_aside() == []


def test_records_of_an_older_sayso_become_a_story(tmp_path: Path) -> None:
    """What the last run of an older version found, kept record by record, is found whole by this one, in its order."""
    path, wanted = tmp_path / "s.db", (claim("2", "a"), claim("1", "a"))
    with open_store(path) as store:
        store.add_reports([report("a")])
    _migrate(path, "0002")
    rows = [*enumerate(("claims", one.id, one) for one in wanted), (0, ("facts", "f", fact("f", "Guns left")))]
    with sqlite3.connect(path) as connection:
        for position, (kind, key, record) in rows:
            values = (kind, key, position, b"", msgspec.json.encode(record))
            connection.execute("INSERT INTO record (kind, key, position, digest, body) VALUES (?, ?, ?, ?, ?)", values)
    with open_store(path) as store:
        found = store.dossier()
        assert (found.reports, found.claims) == ((report("a"),), wanted)
        assert found.facts == (fact("f", "Guns left"),)
        assert store.keep_dossier(found, Run("1")) == 1
        assert store.history("facts", "f") == []  # it is as it was


def _migrate(path: Path, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    with create_engine(f"sqlite:///{path}").begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def test_head_is_the_newest_migration() -> None:
    """The version that a store is compared with is that of the newest step."""
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def _is_ours(item: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("passage"))


def test_error_inside_the_block_goes_through(tmp_path: Path) -> None:
    """An error of the run itself leaves the block as it is, and the store lets go."""
    with pytest.raises(ZeroDivisionError), open_store(tmp_path / "s.db"):
        raise ZeroDivisionError
    with open_store(tmp_path / "s.db", wait=0.1) as store:
        assert store.reports() == []


def test_adding_to_many_reports_is_quick(tmp_path: Path) -> None:
    """One report added to a store of 5,000 takes less than two seconds."""
    with open_store(tmp_path / "s.db") as store:
        store.add_reports([report(f"r{n:05}") for n in range(5000)])
        begun = time.monotonic()
        assert store.add_reports([report("new")]).new == ("new",)
        assert len(store.reports()) == 5001
        assert time.monotonic() - begun < 2
