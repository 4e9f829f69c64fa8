"""Reports without a date -> the earliest day on which each can have been written.

A report is no older than the latest day that it tells of as past, and no older than the reports that it
credits. That day stands in for the missing one where only "not before" matters; it never becomes a date
of an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.facts.days import first_day
from sayso.facts.matters import Matter
from sayso.model import Lineage, Report


def dated(matters: Sequence[Matter], lineage: Iterable[Lineage], reports: Mapping[str, Report]) -> list[Matter]:
    """The same matters, those of undated reports with the earliest possible day as `published`."""
    days = _told_days(matters)
    for link in lineage:
        credited = first_day(reports[link.from_.report].published)
        if link.kind == "credits" and credited:
            days[link.to.report] = max(days.get(link.to.report, 0), credited)
    return [
        m if m.published or m.claim.report not in days else m._replace(published=days[m.claim.report]) for m in matters
    ]


def _told_days(matters: Iterable[Matter]) -> dict[str, int]:
    days: dict[str, int] = {}
    for matter in matters:
        if matter.published is None and matter.days and matter.standing in ("told", "denied"):
            days[matter.claim.report] = max(days.get(matter.claim.report, 0), matter.days[0])
    return days
