"""Names panel: what each report calls the same thing, in its own voice and in quotation marks apart."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import NameUse, NameWord
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.shelf import Shelf, byline


class Use(NamedTuple):
    """A word, how often it stands there, and the first place of it."""

    word: str
    times: int
    place: Place | None


class Caller(NamedTuple):
    """What one report calls it."""

    byline: str
    own: list[Use]
    quoted: list[Use]


class Naming(NamedTuple):
    """One person, body, place or happening and its names."""

    entity: str
    party: str
    words: int
    callers: list[Caller]


def namings_of(shelf: Shelf) -> list[Naming]:
    """All names panels: those with the most different words first."""
    namings = [_naming(shelf, use) for use in shelf.dossier.names]
    return sorted(namings, key=lambda n: (-n.words, n.entity))


def _naming(shelf: Shelf, use: NameUse) -> Naming:
    order = [report.id for report in shelf.in_order()]
    by_report: dict[str, list[NameWord]] = {}
    for word in use.words:
        by_report.setdefault(word.report, []).append(word)
    callers = [_caller(shelf, report, by_report[report]) for report in order if report in by_report]
    return Naming(use.entity, use.party or "", len({w.word.lower() for w in use.words}), callers)


def _caller(shelf: Shelf, report: str, words: list[NameWord]) -> Caller:
    own = [_use(shelf, word, word.own_voice) for word in words if word.own_voice]
    quoted = [_use(shelf, word, word.quoted) for word in words if word.quoted]
    return Caller(byline(shelf.archive.reports[report]), own, quoted)


def _use(shelf: Shelf, word: NameWord, times: int) -> Use:
    place = shelf.archive.cite(word.report, *word.spans[0]) if word.spans else None
    return Use(word.word, times, place)
