"""Stale passages: told as still to come, though by the report's own date it was past or had been told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.facts.conflicts.modalities import told_before
from sayso.facts.flags.passages import flag, passage
from sayso.facts.matters import Matter
from sayso.model import Flag

_ANNOUNCES = re.compile(r"\b(?:will|(?:is|are) (?:to|due|set|scheduled|expected|planned|about)|scheduled for)\b")

_LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|may|might|should|(?:is|are) (?:to|due|set|scheduled|expected|planned|about)|scheduled"
    r"|due|possible|possibly|likely|hopes?|plans?)\b(?! not\b)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(r"\b(?:put|call)(?:s|ed|ing)? off\b|\bpostpon|\bdelay|\bcancel", re.IGNORECASE)


def stale_flags(clusters: Sequence[Sequence[Matter]]) -> Iterator[Flag]:
    """One flag for each plan that came too late."""
    for matters in clusters:
        for plan in (m for m in matters if m.claim.modality in ("planned", "conditional")):
            yield from _stale(plan, matters)


def _stale(plan: Matter, matters: Sequence[Matter]) -> Iterator[Flag]:
    timed = plan.days and plan.grain == "day" and _ANNOUNCES.search(plan.claim.evidence)
    if timed and plan.days and plan.published and plan.days[1] < plan.published:
        told_on = date.fromordinal(plan.published).isoformat()
        yield flag("stale", passage(plan), f"told as to come, with a day before {told_on}, when it was published", ())
        return
    done = [m for m in matters if m.standing == "told" and told_before(m, plan)]
    if done and _LOOKS_AHEAD.search(plan.claim.evidence) and not _PUT_OFF.search(plan.claim.evidence):
        why = "told as to come, though it had been told as done"
        yield flag("stale", passage(plan), why, (passage(m) for m in done))
