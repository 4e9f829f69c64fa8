"""Places that the facts name: as a list, and on a map as far as the gazetteer knows where they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from typing import NamedTuple

from sayso.facts.locations import names_of_places, town_in
from sayso.model import Fact, Location
from sayso.publish.dossier.maps import Map, Stop, map_of
from sayso.publish.dossier.shelf import Shelf


class Spot(NamedTuple):
    """A place, the id of its line on the page, and the facts that are said to have happened there."""

    name: str
    anchor: str
    facts: list[tuple[str, str]]


class Where(NamedTuple):
    """The places by number of facts, and the map of those whose point is known."""

    spots: list[Spot]
    map: Map | None


def where_of(shelf: Shelf) -> Where:
    """All places that the facts name, and the map."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    located = {location.name for location in shelf.dossier.places}
    for fact in shelf.dossier.facts:
        for name in _names(shelf, fact, located):
            found[name].append((shelf.title_of(fact), f"#{shelf.fact_anchor(fact)}"))
    ordered = sorted(found, key=lambda n: (-len(found[n]), n))
    spots = [Spot(name, f"place{number}", found[name]) for number, name in enumerate(ordered, 1)]
    return Where(spots, map_of(_stops(shelf, spots)))


def _names(shelf: Shelf, fact: Fact, located: Set[str]) -> list[str]:
    """Where a fact took place, and the located places that its claims name: from, to, by which route."""
    named = {name for claim in shelf.claims_of(fact) for name in names_of_places(claim)}
    return sorted({*filter(_is_name, fact.place), *(named & located)})


def _is_name(words: str) -> bool:
    """Whether words name a place; "the streets" and "their homes" only describe one."""
    return words != words.lower()


def _stops(shelf: Shelf, spots: list[Spot]) -> list[Stop]:
    """One stop a point, under the name that most facts use, with how many name it by any."""
    by_name = {spot.name: spot for spot in spots}
    points: dict[tuple[int, bool], list[Location]] = defaultdict(list)
    for location in shelf.dossier.places:
        if location.name in by_name:
            points[location.geonames, location.exact].append(location)
    return [_stop(same, by_name) for same in points.values()]


def _stop(same: list[Location], spots: dict[str, Spot]) -> Stop:
    first = min(same, key=lambda location: (-len(spots[location.name].facts), location.name))
    facts = {href for location in same for _, href in spots[location.name].facts}
    name = town_in(first.name) if first.exact else first.name
    return Stop(name, first, len(facts), f"#{spots[first.name].anchor}")
