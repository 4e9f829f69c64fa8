"""What the page of a pile tells of one story: its title, days, outlets, and how much in it is disputed."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from sayso.facts.stories import story_id
from sayso.model import Dossier
from sayso.publish.dossier.days import write_days, write_span
from sayso.publish.dossier.glance import in_order
from sayso.publish.dossier.words import count, listed

UNTOLD = "Nothing of a known type is told"
PLACES = 3  # names of places on a card


class Card(NamedTuple):
    """A story in the list. `words` is all that a search looks at; `day` the first day of publication, ISO 8601."""

    id: str
    title: str
    day: str
    days: str
    outlets: str
    places: str
    reports: int
    facts: int
    disputed: int
    changed: int
    flagged: int
    words: str


def card_of(story: Dossier) -> Card:
    """The card of a story."""
    known = sorted(report.published for report in story.reports if report.published)
    outlets = sorted({report.outlet for report in story.reports if report.outlet})
    places = Counter(place for fact in story.facts for place in fact.place if place != place.lower())
    named = sorted(places, key=lambda name: (-places[name], name))
    kinds = Counter(conflict.kind for fact in story.facts for conflict in fact.conflicts)
    title = title_of(story)
    return Card(
        id=story_id(report.id for report in story.reports),
        title=title,
        day=known[0] if known else "",
        days=write_span(known[0], known[-1]) if known else "day not known",
        outlets=listed(outlets) or "no known outlet",
        places=listed(named[:PLACES], PLACES),
        reports=len(story.reports),
        facts=len(story.facts),
        disputed=kinds["contradiction"],
        changed=kinds["update"],
        flagged=sum(flag.kind not in ("boilerplate", "no_date") for flag in story.flags),
        words=" ".join((title, *outlets, *named, *(f.title for f in story.facts))).lower(),
    )


def title_of(story: Dossier) -> str:
    """The fact that matters most in it, as a title."""
    told = in_order(story.facts)
    return write_days(told[0].title) if told else UNTOLD


def summary_of(cards: list[Card]) -> str:
    """The pile in one line."""
    reports, disputed = sum(card.reports for card in cards), sum(card.disputed > 0 for card in cards)
    return (
        f"{count(reports, 'report')} · {count(len(cards), 'story', 'stories')} · {disputed:,} with accounts that differ"
    )
