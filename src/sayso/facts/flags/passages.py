"""Matters and lineage ends as the passages that a flag points to."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.facts.matters import Matter
from sayso.model import Flag, FlagKind, LineageEnd

MOST_SHOWN = 5  # spans that show one flag


def passage(matter: Matter) -> LineageEnd:
    """Where the evidence of a matter stands."""
    claim = matter.claim
    return LineageEnd(report=claim.report, start=claim.start, end=claim.end, text=claim.evidence)


def flag(kind: FlagKind, at: LineageEnd, why: str, shown_by: Iterable[LineageEnd]) -> Flag:
    """A flag on a passage, with the passages that show it."""
    return Flag(
        report=at.report,
        start=at.start,
        end=at.end,
        text=at.text,
        kind=kind,
        why=why,
        spans=tuple(shown_by)[:MOST_SHOWN],
    )
