"""What Sayso keeps from run to run, in one SQLite file: reports as read, parses, claims, facts and their history.

In: records, and a file. Out: the same records, later, whatever happened in between. Each call is one
transaction that is on disk when it returns; a store is held by one run at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from sayso.errors import StoreError
from sayso.fingerprints import of_parting, of_program
from sayso.kept import Story
from sayso.model import Dossier, Report, SetAside
from sayso.store import asides, passages, reports, runs, tables
from sayso.store.connections import connected, guarded, locked
from sayso.store.parses import StoredParses
from sayso.store.passages import Hit
from sayso.store.readings import StoredReadings
from sayso.store.reports import Added, Version
from sayso.store.runs import Change, Run
from sayso.store.schema import bring_up_to_date
from sayso.store.stories import StoredStories

__all__ = ["Added", "Change", "Hit", "Run", "Store", "Version", "open_store"]

WAIT = 30.0  # seconds that a second run waits for the first


class Store:
    """An open store; `open_store` gives one.

    `parses`, `readings(...)`, `vocabularies(...)` and `stories` are what `kept.Kept` asks for.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.parses = StoredParses(connection)
        self.stories = StoredStories(connection)

    def add_reports(
        self, found: Iterable[Report], set_aside: Iterable[SetAside] = (), *, restore: bool = False
    ) -> Added:
        """Add reports; a changed one is a new version, a withdrawn one stays so unless `restore`.

        `set_aside`: what could not be read, named by every build from the store until the same path can be.
        """
        return reports.add(self._connection, found, set_aside, restore=restore)

    def set_aside(self) -> list[SetAside]:
        """What was offered and could not be read, in the order of the paths."""
        return asides.kept(self._connection)

    def withdraw(self, report_id: str) -> None:
        """Take a report out of what is built; StoreError where there is none."""
        reports.withdraw(self._connection, report_id)

    def reports(self) -> list[Report]:
        """The current reports, in the order of their ids."""
        return reports.current(self._connection)

    def versions(self, report_id: str) -> list[Version]:
        """All versions of a report, the oldest first."""
        return reports.versions(self._connection, report_id)

    def readings(self, lexicons: Sequence[Path] = ()) -> StoredReadings:
        """The claims of single reports as this program reads them with these further lexicon folders."""
        return StoredReadings(self._connection, tables.readings, of_program(*lexicons))

    def vocabularies(self, lexicons: Sequence[Path] = ()) -> StoredReadings:
        """The vocabularies of single reports, by which a pile is parted into stories."""
        return StoredReadings(self._connection, tables.vocabularies, of_parting(*lexicons))

    def keep_run(self, stories: Sequence[Story], run: Run) -> int:
        """Note a run whose stories are kept (`stories`), and what changed since the last; gives its number."""
        return runs.keep(self._connection, stories, run)

    def keep_dossier(self, dossier: Dossier, run: Run) -> int:
        """Keep what a run found as one story, and note the run."""
        return runs.keep_dossier(self._connection, dossier, run)

    def dossier(self) -> Dossier:
        """What the last run found."""
        return runs.dossier(self._connection)

    def history(self, kind: str, key: str) -> list[Change]:
        """How a fact (`facts`, its id) or provision (`ledger`, its name) came to be what it is."""
        return runs.history(self._connection, kind, key)

    def runs(self) -> list[Run]:
        """All runs whose results were kept, the oldest first."""
        return runs.runs(self._connection)

    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """Paragraphs of current reports that hold all words of the query, best first."""
        return passages.search(self._connection, query, limit)


@contextmanager
def open_store(path: str | Path, *, wait: float = WAIT) -> Iterator[Store]:
    """Open a store, made if there is none, and hold it until the block ends.

    Args:
        path: the SQLite file.
        wait: seconds to wait for another run that holds it.
    Raises:
        StoreError: it is in use, is no store, is of a newer Sayso, or cannot be written.
    """
    path = Path(path)
    if path.is_dir():
        raise StoreError(f"{path} is a folder", hint="give a file, as in --store sayso.db")
    with locked(path, wait), guarded(path), connected(path) as connection:
        try:
            bring_up_to_date(connection)
        except StoreError as error:
            raise StoreError(f"{path} cannot be used: {error.message}", hint=error.hint) from error
        yield Store(connection)
