"""Names of places -> points on the earth, by a gazetteer and by the countries that the reports speak of.

A name alone is not put on a map: its town must lie in a country that the reports name, and where namesakes in
such countries lie apart, none is chosen unless it has ten times the inhabitants of the others. What stays
unknown is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import cos, hypot, radians

from sayso import lexicons
from sayso.model import Claim, Location, Report
from sayso.sentences.gazetteer import Gazetteer, Known, open_gazetteer

APART = 50.0  # kilometres from which two namesakes are two places
OFTEN = 0.25  # of the reports have to name a country before towns in it are looked for
ROLES = ("place", "from_place", "to_place", "route")
LARGER = 10  # times the inhabitants of its namesakes that make a town the one that is meant
DEGREE = 111.2  # kilometres of one degree of latitude
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_KINDS = frozenset({"town", "city", "village", "settlement", "port", "capital"})


def locate(
    claims: Iterable[Claim], reports: Sequence[Report], open_: Callable[[], Gazetteer | None] = open_gazetteer
) -> list[Location]:
    """The places in the claims' roles that the gazetteer knows in the countries the reports speak of, by name.

    None without the package that the gazetteer is built from, or where the reports name no country of the world.
    """
    named = countries_named(reports)
    gazetteer = open_() if named else None
    if gazetteer is None:
        return []
    names = sorted({name for claim in claims for name in names_of_places(claim) if not _is_country(name)})
    with gazetteer:
        placed = [(name, town, chosen(gazetteer.namesakes(town), named)) for name in names for town in [town_in(name)]]
    return [
        _location(name, place, named, exact=not name.startswith(town + " ")) for name, town, place in placed if place
    ]


def names_of_places(claim: Claim) -> list[str]:
    """The names in a claim's roles of place, as `Location.name` has them."""
    return [mention.entity or mention.text for role in ROLES for mention in claim.roles.get(role, ())]


def town_in(name: str) -> str:
    """What to look up for the words of a place: behind "town of", before "corridor" or "district", or all of it.

    >>> town_in("Orlenian town of Ruhl"), town_in("Tolm corridor"), town_in("Santa Brígida")
    ('Ruhl', 'Tolm', 'Santa Brígida')
    """
    described, _, town = name.rpartition(" of ")
    if described and described.split()[-1].lower() in _KINDS:
        return town
    before, _, feature = name.rpartition(" ")
    named_after = before[:1].isupper() and feature in _features()
    return before if named_after else name


def countries_named(reports: Sequence[Report]) -> dict[str, int]:
    """ISO 3166 code of a country -> the number of reports that name it, its people or its capital, if often."""
    counts = Counter(code for report in reports for code in sorted(_countries(report.text)))
    return {code: count for code, count in counts.items() if count >= OFTEN * len(reports)}


def chosen(namesakes: Sequence[Known], named: Mapping[str, int]) -> Known | None:
    """The one place that a name means among its namesakes, or None where that is not plain.

    Args:
        namesakes: the most populous first.
        named: countries that the reports name, with the number of reports.
    """
    here = [place for place in namesakes if place.country in named]
    if not here:
        return None
    best = here[0]
    rivals = [place for place in here[1:] if distance(place, best) > APART]
    plain = all(best.population >= LARGER * max(1, rival.population) for rival in rivals)
    return best if plain else None


def distance(left: Known, right: Known) -> float:
    """Kilometres between two places, on a plane that is good enough near by."""
    north, east = left.lat - right.lat, left.lon - right.lon
    return DEGREE * hypot(north, east * cos(radians((left.lat + right.lat) / 2)))


def _location(name: str, place: Known, named: Mapping[str, int], *, exact: bool) -> Location:
    town = f"{place.name} ({place.country}), GeoNames {place.id}"
    reports = f"{named[place.country]} report{'s' * (named[place.country] != 1)}"
    return Location(
        name=name, known_as=place.name, geonames=place.id, country=place.country,
        lat=place.lat, lon=place.lon, exact=exact,
        why=f"{'' if exact else 'named after '}{town}; the country is named in {reports}",
    )  # fmt: skip


def _countries(text: str) -> set[str]:
    """The codes of the countries named, each by the longest name that begins at a word and within no other."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(text.replace(".", ""))]
    named, codes, behind = _codes_by_first_word(), set(), 0
    for place, word in enumerate(words):
        fitting = [one for one in named.get(word, ()) if words[place : place + len(one[0])] == one[0]]
        if fitting and place >= behind:
            term, code = max(fitting, key=lambda one: len(one[0]))
            codes.add(code)
            behind = place + len(term)
    return codes


@lexicons.cached
@lru_cache(maxsize=1)
def _codes_by_first_word() -> dict[str, list[tuple[list[str], str]]]:
    """The words of each term for a country, and its code, by the first of them."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for term, code in _codes().items():
        words = term.split(" ")
        found.setdefault(words[0], []).append((words, code))
    return found


def _is_country(name: str) -> bool:
    return name.removeprefix("the ") in _codes() and name not in lexicons.terms("states", "capital")


@lexicons.cached
@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    firm = (entry for entry in lexicons.load("states") if entry.get("strength") == "firm" and entry.class_ != "seat")
    return {entry.term.replace(".", ""): entry.get("code") for entry in firm}


@lexicons.cached
@lru_cache(maxsize=1)
def _features() -> frozenset[str]:
    """Nouns of place that a town may lend its name to."""
    return frozenset(e.term for e in lexicons.load("place_features") if e.class_ not in ("body", "title", "in", "by"))
