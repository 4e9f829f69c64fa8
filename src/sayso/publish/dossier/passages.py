"""The sentence itself: each passage that a fact rests on, with the text around it and its parts marked."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from sayso.model import Claim, Fact, Mention, Report
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import write_day, write_when
from sayso.publish.dossier.pieces import Mark, Piece, cut
from sayso.publish.dossier.shelf import Shelf, byline, speaker_of
from sayso.publish.dossier.words import MODALITIES, ROLES, type_words

LONGEST = 1200  # characters of one piece that a view draws; the archived copy holds the rest


class Reading(NamedTuple):
    """What one claim in a passage was read as."""

    speaker: str
    cue: str
    modality: str
    type: str
    via: tuple[str, ...]
    said_on: str
    when: str
    hedge: str
    roles: tuple[tuple[str, str], ...]
    figures: tuple[str, ...]
    named_at: Place | None


class Passage(NamedTuple):
    """A passage of a report: its pieces, the text around it, the claims read in it."""

    place: Place
    byline: str
    before: str
    pieces: list[Piece]
    after: str
    readings: list[Reading]


def passages_of(shelf: Shelf, fact: Fact) -> list[Passage]:
    """The passages of a fact by day of the report; claims read in one passage stand together."""
    groups = groupby(shelf.claims_of(fact), key=lambda c: (c.report, c.start, c.end))
    return [_passage(shelf, list(claims)) for _, claims in groups]


def _passage(shelf: Shelf, claims: list[Claim]) -> Passage:
    place = shelf.place(claims[0].id)
    before, after = shelf.archive.around(place)
    marks = [mark for claim in claims for mark in marks_of(claim)]
    pieces = cut(place.report.text, place.start, place.end, marks, LONGEST)
    readings = [_reading(shelf, claim, place.report) for claim in claims]
    return Passage(place, byline(place.report), before, pieces, after, readings)


def marks_of(claim: Claim) -> list[Mark]:
    """The parts of a claim that stand in its evidence: speaker, cue, figures, roles and time."""
    marks = [_mark(claim.said_by, "source", "speaker")]
    marks += [_mark(mention, "role", ROLES.get(role, role)) for role, all_ in claim.roles.items() for mention in all_]
    marks += [Mark(f.start, f.end, "figure", "figure") for f in claim.figures if f.start is not None and f.end]
    if claim.when and claim.when.at:
        marks.append(Mark(*claim.when.at, "when", "time"))
    if claim.cue and claim.evidence.count(claim.cue) == 1:
        at = claim.start + claim.evidence.index(claim.cue)
        marks.append(Mark(at, at + len(claim.cue), "cue", "cue"))
    return [mark for mark in marks if mark is not None]


def _mark(mention: Mention | None, kind: str, note: str) -> Mark | None:
    if mention is None or mention.start is None or mention.end is None:
        return None
    return Mark(mention.start, mention.end, kind, note)


def _reading(shelf: Shelf, claim: Claim, report: Report) -> Reading:
    outside = claim.said_by and claim.said_by.start is not None and not claim.start <= claim.said_by.start < claim.end
    return Reading(
        speaker=speaker_of(claim, report),
        cue=claim.cue or "",
        modality=MODALITIES.get(claim.modality, claim.modality),
        type=type_words(claim.type),
        via=tuple(mention.entity or mention.text for mention in claim.via),
        said_on=write_day(claim.said_on),
        when=write_when(claim.when),
        hedge=claim.hedge or "",
        roles=tuple((ROLES.get(role, role), m.entity or m.text) for role, all_ in claim.roles.items() for m in all_),
        figures=tuple(f"{f.what}: {f.text}" for f in claim.figures),
        named_at=shelf.archive.cite_mention(claim.report, claim.said_by) if outside else None,
    )
