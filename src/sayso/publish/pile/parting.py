"""The dossier of a mixed pile -> its stories again, each with its own records, as a build holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from sayso.kept import InMemory, Story
from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, Location, NameUse
from sayso.stages import pack_dossier

_OWNED = ("claims", "facts", "lineage", "flags", "names", "ledger")
Owned = Claim | Fact | Lineage | Flag | NameUse | Entry


def parted(dossier: Dossier) -> list[Story]:
    """The stories that `dossier.stories` lists, in that order."""
    report_of = {claim.id: claim.report for claim in dossier.claims}
    story_of = {report: story.id for story in dossier.stories for report in story.reports}
    held: dict[str, dict[str, list[Any]]] = {story.id: defaultdict(list) for story in dossier.stories}
    for kind in _OWNED:
        for record in getattr(dossier, kind):
            held[story_of[_report(record, report_of)]][kind].append(record)
    reports = {report.id: report for report in dossier.reports}
    shelf, found = InMemory(), []
    for story in dossier.stories:
        records = {kind: tuple(held[story.id][kind]) for kind in _OWNED}
        one = Dossier(reports=tuple(reports[name] for name in story.reports), **records)
        key = story.id.encode()
        shelf.keep({key: pack_dossier(replace(one, places=_places(one.facts, dossier.places)))})
        found.append(Story(one.reports, key, shelf))
    return found


def _report(record: Owned, report_of: Mapping[str, str]) -> str:
    """A report of the story that a record belongs to; `report_of` has that of each claim."""
    match record:
        case Claim() | Flag():
            return record.report
        case Lineage():
            return record.from_.report
        case NameUse():
            return record.words[0].report
        case Fact() | Entry():
            return report_of[record.claims[0]]


def _places(facts: Sequence[Fact], places: Sequence[Location]) -> tuple[Location, ...]:
    """The places that the facts name, each once, by name."""
    known = {place.name: place for place in reversed(places)}
    named = {name for fact in facts for name in fact.place}
    return tuple(known[name] for name in sorted(named & known.keys()))
