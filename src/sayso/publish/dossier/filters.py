"""What the facts can be searched and filtered by: type, outlet, party, day, and what is disputed or changed."""

from __future__ import annotations

from typing import Any, NamedTuple

from sayso.model import Fact
from sayso.publish.dossier.days import days_of, write_day
from sayso.publish.dossier.heads import Head
from sayso.publish.dossier.shelf import Shelf, outlet_of

LONGEST = 600  # characters of a fact's evidence that can be searched


class Choices(NamedTuple):
    """The values of each filter, with the number of facts."""

    groups: list[tuple[str, int]]
    outlets: list[tuple[str, int]]
    parties: list[tuple[str, int]]
    days: list[tuple[str, str, int]]


def index_of(shelf: Shelf, fact: Fact, head: Head) -> dict[str, Any]:
    """One fact as the search of the page sees it."""
    claims = shelf.claims_of(fact)
    parties = {o.party for o in fact.origins.list} | {c.said_by.party for c in claims if c.said_by}
    words = " ".join(dict.fromkeys([shelf.title_of(fact), *fact.place, *(claim.evidence for claim in claims)]))
    return {
        "id": head.anchor,
        "list": "shared" if head.reports > 1 else "single",
        "group": head.group,
        "outlets": sorted({outlet_of(report) for report in shelf.reports_of(fact)}),
        "parties": sorted(party for party in parties if party),
        "days": sorted({*head.days, *(day for claim in claims for day in days_of(claim.when))}),
        "kinds": [tag.kind for tag in head.tags],
        "words": words[:LONGEST].casefold(),
    }


def choices_of(index: list[dict[str, Any]]) -> Choices:
    """The values that the filters offer."""
    return Choices(
        _count([row["group"]] for row in index),
        _count(row["outlets"] for row in index),
        _count(row["parties"] for row in index),
        [(day, write_day(day), times) for day, times in _count(row["days"] for row in index)],
    )


def _count(lists: Any) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for values in lists:
        for value in values:
            counts[value] = counts.get(value, 0) + 1
    return sorted(counts.items())
