"""Counts that differ -> whether they contradict each other, or the later one replaces the earlier."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.facts.contrasts import updates
from sayso.facts.counts import Told
from sayso.facts.sides import Kind, Outlets, family_of, kind_of
from sayso.model import Mention


def kind_of_counts(sides: Sequence[Sequence[Told]], outlets: Outlets) -> Kind:
    """A later value of one family updates the earlier one; what newsrooms say beside it only repeats."""
    attributed = [
        [t for t in side if t.matter.speaker and not _is_newsroom(t.matter.claim.said_by, outlets)] for side in sides
    ]
    families = {family_of(t.matter, outlets) for side in attributed for t in side}
    days = [{t.figure.as_of or t.matter.claim.said_on for t in side} - {None} for side in attributed]
    if all(attributed) and len(families) == 1 and all(a.isdisjoint(b) for a, b in combinations(days, 2)):
        return "update"
    speakers = {t.matter.speaker for side in sides for t in side} - {None}
    if len(speakers) == 1 and any(updates(t.matter) for side in sides for t in side):
        return "update"
    kind = kind_of([[t.matter for t in side] for side in sides], outlets)
    return "contradiction" if kind == "wording" else kind


def _is_newsroom(source: Mention | None, outlets: Outlets) -> bool:
    """Whether a source is an agency or outlet, by kind or by bearing the name, or a part of it, of one in the pile."""
    if source is None or source.kind in ("outlet", "news_agency"):
        return source is not None
    words = set((source.entity or source.text).lower().split())
    return any(words <= set(name.lower().split()) for name in outlets.values() if name)
