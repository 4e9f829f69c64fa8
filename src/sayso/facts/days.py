"""The days that a claim is of, as ordinals: those of its time, all days since then, or the one year that it names."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from sayso.model import Claim, Report, When

LASTING = frozenset({"access.restriction", "supply.essential"})  # told of all the time "since" they began
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)(?:s\b)?(?!\s*-?\w*(?:hours?|km))\b")
GIVEN_BACK = frozenset(
    {"detainee.release", "missing.persons"}
)  # the year in which people fell is not that of their return
_BEFORE = re.compile(
    r"\b(?:fallen|killed|slain|died|lost|missing|captured|taken|seized|arrested|detained|abducted|jailed|buried|held)"
    r"(?: [\w-]+){0,4}? (?:in|since) (?:[\w-]+ )?(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)


def days_of(claim: Claim, report: Report) -> tuple[int, int] | None:
    """The first and last day of what a claim tells, None where its words do not give them."""
    days = when_days(claim.when)
    if days:
        return _up_to_now(days, claim, report)
    told = _BEFORE.sub("", claim.evidence) if claim.type in GIVEN_BACK else claim.evidence
    return _year_told(told, report.published)


def _up_to_now(days: tuple[int, int], claim: Claim, report: Report) -> tuple[int, int]:
    """The days, or all up to the report, where something has lasted since then ("closed", "no sack since January")."""
    last = first_day(report.published)
    lasting = claim.type in LASTING or claim.modality == "denied"
    if not lasting or claim.when is None or last is None or last < days[0]:
        return days
    began = re.escape(claim.when.text.removeprefix("since "))
    lasts = re.search(rf"\bsince (?:[\w-]+ ){{0,5}}{began}", claim.evidence, re.IGNORECASE)
    return (days[0], last) if lasts else days


@lru_cache(maxsize=4096)
def first_day(iso: str | None) -> int | None:
    """The ordinal of the day of an ISO 8601 date or date-time; None if there is none."""
    if not iso:
        return None
    parts = [int(part) for part in iso[:10].split("-")]
    year, month, day = [*parts, 1, 1][:3]
    return date(year, month, day).toordinal()


def when_days(when: When | None) -> tuple[int, int] | None:
    """The first and last ordinal day of a time, None where it was not resolved."""
    if when is None or not (when.start or when.end):
        return None
    first, last = first_day(when.start or when.end), first_day(when.end or when.start)
    return (first, last) if first and last else None


def _year_told(evidence: str, published: str | None) -> tuple[int, int] | None:
    """The one earlier year that a sentence names, where nothing else dates it."""
    years = {int(year) for year in _YEAR.findall(evidence)}
    if len(years) != 1 or (published or "").startswith(str(min(years))):
        return None
    year = years.pop()
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
