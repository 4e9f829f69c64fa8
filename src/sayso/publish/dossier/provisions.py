"""Ledger view: what was promised, provision by day, on three axes that are never made one score."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import Entry, Revision
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import write_day
from sayso.publish.dossier.shelf import Shelf, byline
from sayso.publish.dossier.words import COMMITMENTS, EVIDENCE, IMPLEMENTATIONS


class Axis(NamedTuple):
    """Where a provision stands on one axis; `step` of `of` is drawn, None where the code is off the scale."""

    name: str
    code: str
    words: str
    step: int | None
    of: int


class Step(NamedTuple):
    """One dated change, and what moved it."""

    day: str
    commitment: str
    implementation: str
    evidence: str
    why: str
    places: list[tuple[str, Place]]


class Provision(NamedTuple):
    """One provision of an arrangement."""

    name: str
    as_of: str
    contested: bool
    axes: list[Axis]
    parties: list[tuple[str, str, str, list[tuple[str, Place]]]]
    steps: list[Step]
    by_day: dict[str, Step]


def provisions_of(shelf: Shelf) -> tuple[list[tuple[str, str]], list[Provision]]:
    """The days on which anything changed, each with its words, and the provisions in the order of the records."""
    stamps = sorted({r.as_of for entry in shelf.dossier.ledger for r in entry.history if r.as_of})
    return [(stamp, write_day(stamp)) for stamp in stamps], [_provision(shelf, entry) for entry in shelf.dossier.ledger]


def _provision(shelf: Shelf, entry: Entry) -> Provision:
    steps = [_step(shelf, revision) for revision in entry.history]
    parties = [
        (party, f"{s.commitment} {COMMITMENTS.get(s.commitment, '')}",
         f"{s.implementation} {IMPLEMENTATIONS.get(s.implementation, '')}", _places(shelf, s.claims))
        for party, s in sorted(entry.by_party.items())
    ]  # fmt: skip
    by_day = {r.as_of: step for r, step in zip(entry.history, steps, strict=True) if r.as_of}
    return Provision(entry.provision, write_day(entry.as_of), entry.contested, _axes(entry), parties, steps, by_day)


def _axes(entry: Entry) -> list[Axis]:
    return [
        _axis("commitment", entry.commitment, COMMITMENTS, 4),
        _axis("implementation", entry.implementation, IMPLEMENTATIONS, 3),
        _axis("evidence", entry.evidence, EVIDENCE, 4),
    ]


def _axis(name: str, code: str, words: dict[str, str], of: int) -> Axis:
    step = int(code[1]) if code[1:].isdigit() else None
    return Axis(name, code, words.get(code, "not a code of this version"), step, of)


def _step(shelf: Shelf, revision: Revision) -> Step:
    day = write_day(revision.as_of) or "day not known"
    places = _places(shelf, revision.claims)
    return Step(day, revision.commitment, revision.implementation, revision.evidence, revision.why, places)


def _places(shelf: Shelf, claims: tuple[str, ...]) -> list[tuple[str, Place]]:
    found: dict[str, Place] = {}
    for claim_id in claims:
        place = shelf.place(claim_id)
        found.setdefault(byline(place.report), place)
    return list(found.items())
