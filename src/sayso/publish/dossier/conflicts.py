"""Where the accounts of one fact part: who gives which value, and which value came after which."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import Claim, Conflict, Fact
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import day_of, write_day, write_days
from sayso.publish.dossier.shelf import Shelf, byline, speaker_of
from sayso.publish.dossier.words import FIELDS, listed

KINDS = {
    "contradiction": "cannot both hold",
    "update": "changed over time",
    "wording": "worded differently, one origin",
}


class Side(NamedTuple):
    """One value, who gives it, when, and where it stands. `superseded`: a later value of the same voice follows."""

    value: str
    words: str
    speakers: str
    day: str
    places: list[tuple[str, Place]]
    superseded: bool


class Difference(NamedTuple):
    """One conflict of a fact, its sides in order of time for an update."""

    kind: str
    kind_words: str
    field: str
    why: str
    sides: list[Side]


def differences_of(shelf: Shelf, fact: Fact) -> list[Difference]:
    """The conflicts of a fact: contradictions first, then updates, then wordings."""
    order = list(KINDS)
    return [_difference(shelf, c) for c in sorted(fact.conflicts, key=lambda c: order.index(c.kind))]


def _difference(shelf: Shelf, conflict: Conflict) -> Difference:
    sides = [(side, [shelf.claim(claim_id) for claim_id in side.claims]) for side in conflict.sides]
    days = {id(side): first_day(shelf, claims) for side, claims in sides}
    if conflict.kind == "update" and "9" not in days.values():  # else the order of the records is the best there is
        sides.sort(key=lambda pair: days[id(pair[0])])
    last = len(sides) - 1
    drawn = [
        _side(shelf, side.value, claims, conflict.kind == "update" and n < last)
        for n, (side, claims) in enumerate(sides)
    ]
    return Difference(conflict.kind, KINDS[conflict.kind], FIELDS[conflict.field], conflict.why, drawn)


def _side(shelf: Shelf, value: str, claims: list[Claim], superseded: bool) -> Side:
    speakers = list(dict.fromkeys(speaker_of(c, shelf.archive.reports[c.report]) for c in claims))
    places: dict[str, Place] = {}
    for claim in claims:
        places.setdefault(byline(shelf.archive.reports[claim.report]), shelf.place(claim.id))
    day = first_day(shelf, claims)
    return Side(
        write_days(value),
        claims[0].evidence,
        listed(speakers),
        write_day(day) if day < "9" else "",
        list(places.items()),
        superseded,
    )


def first_day(shelf: Shelf, claims: list[Claim]) -> str:
    """The first day on which one of these was said, or else printed; "9" if no day is known."""
    stamps = [claim.said_on or shelf.archive.reports[claim.report].published for claim in claims]
    return min((str(day) for day in map(day_of, stamps) if day), default="9")
