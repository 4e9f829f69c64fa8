"""Facts and lineage -> reasons to distrust a passage: stale, misattributed, garbled, headline that differs.

In: clusters of matters, the lineage between the texts. Out: `Flag`s, few and sure, each with the spans that show
it. A flag says where to look, never who is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.facts.flags.garbled import garbled_flags
from sayso.facts.flags.headlines import headline_flags
from sayso.facts.flags.misattributed import misattributed_flags
from sayso.facts.flags.outdated import outdated_flags
from sayso.facts.flags.stale import stale_flags
from sayso.facts.matters import Matter
from sayso.model import Flag, Lineage, Report

__all__ = ["find_flags"]


def find_flags(
    clusters: Sequence[Sequence[Matter]], lineage: Sequence[Lineage], reports: Mapping[str, Report]
) -> list[Flag]:
    """All flags that come from laying reports side by side, by report and place, each passage once a kind."""
    found = [
        *outdated_flags(clusters),
        *stale_flags(clusters),
        *misattributed_flags(clusters, lineage),
        *garbled_flags(clusters, lineage, reports),
        *headline_flags(clusters, reports),
    ]
    once = {(flag.report, flag.start, flag.end, flag.kind): flag for flag in reversed(found)}
    return [once[key] for key in sorted(once)]
