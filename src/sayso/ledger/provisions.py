"""Claims -> the provisions on which they bear, and how.

Only what speaks of the arrangement at hand: a claim about a time long before its report is history.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.facts.days import first_day, when_days
from sayso.facts.facets import facets_of
from sayso.facts.timing import LONG_AGO_DAYS
from sayso.model import Claim, Report


class Bearing(NamedTuple):
    """A claim that bears on a provision.

    `shows`: `promise`, `deed` or `breach`; `day`: ISO date on which it was said or published, None if unknown;
    `in_effect`: whether its words tell of the promise coming into force.
    """

    claim: Claim
    shows: str
    day: str | None
    in_effect: bool


class Row(NamedTuple):
    """A row of `lexicons/provisions.tsv`."""

    type: str
    provision: str
    shows: str
    words: re.Pattern[str] | None


@lexicons.cached
@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """The rows in the order of the lexicon; a type may bear on several provisions."""
    return tuple(
        Row(entry.term, entry.class_, entry.get("bearing"), _pattern(entry.get("words")))
        for entry in lexicons.load("provisions")
    )


def _pattern(words: str) -> re.Pattern[str] | None:
    alternatives = "|".join(re.escape(word) for word in words.split(",") if word)
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE) if alternatives else None


def bearings(claims: Iterable[Claim], reports: Sequence[Report]) -> dict[str, list[Bearing]]:
    """Provision -> the claims that bear on it, earliest first, those of unknown day before all."""
    published = {report.id: report.published for report in reports}
    found: dict[str, list[Bearing]] = {row.provision: [] for row in rows()}
    for claim in (c for c in claims if not is_history(c, published.get(c.report))):
        told = rows_for(claim)
        day = claim.said_on or published.get(claim.report)
        effect = bool(told) and "effect" in facets_of(claim).get("step", ())
        for row in told:
            found[row.provision].append(Bearing(claim, row.shows, day[:10] if day else None, effect))
    return {name: sorted(held, key=_in_time) for name, held in found.items() if held}


def rows_for(claim: Claim) -> list[Row]:
    """The rows for a claim: those of its type whose words its evidence has."""
    return [row for row in rows() if row.type == claim.type and (not row.words or row.words.search(claim.evidence))]


def _in_time(bearing: Bearing) -> tuple[str, str, int]:
    return bearing.day or "", bearing.claim.report, bearing.claim.start


def is_history(claim: Claim, published: str | None) -> bool:
    """Whether a claim tells of a time long before its report, or of a bare year where the report bears no date."""
    days, told = when_days(claim.when), first_day(published)
    if days is None:
        return False
    if told is None:
        return days[1] - days[0] > LONG_AGO_DAYS
    return told - days[1] > LONG_AGO_DAYS or (days[1] - days[0] > LONG_AGO_DAYS and told - days[0] > LONG_AGO_DAYS)
