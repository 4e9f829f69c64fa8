"""Claims on one matter -> facts, with agreement, conflict and update; flags and names on the way.

In: the reports and the traced claims. Out: `Reconciled`. Two claims are one matter only if they fit each
other (no chains); like is compared only with like; an update is not a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.facts.assembly import assemble
from sayso.facts.candidates import blocks, candidate_pairs
from sayso.facts.choices import Choices
from sayso.facts.clusters import cluster
from sayso.facts.comparisons import Comparison, compare, compare_rivals
from sayso.facts.datings import dated
from sayso.facts.flags import find_flags
from sayso.facts.matters import Matter, read_matters
from sayso.facts.names import find_name_uses
from sayso.facts.rarity import Rarity
from sayso.facts.recounts import recounted
from sayso.facts.reprints import tellings, with_reprints
from sayso.facts.rivals import with_rivals
from sayso.facts.scenes import staged
from sayso.facts.stories import split
from sayso.facts.strikes import with_tolls
from sayso.facts.words import find_names
from sayso.model import Fact, Flag, Mention, NameUse, Report
from sayso.origins import Traced

__all__ = ["Choices", "Reconciled", "reconcile"]


CROWDED_FROM = 20  # reports
DEFAULT = Choices()


class Reconciled(NamedTuple):
    """What the claims come to when laid side by side."""

    facts: list[Fact]
    flags: list[Flag]
    names: list[NameUse]


def reconcile(reports: Sequence[Report], traced: Traced, choices: Choices = DEFAULT) -> Reconciled:
    """Group claims into facts and compare them.

    Args:
        reports, traced: of one story or one conflict.
        choices: see `Choices`.
    """
    outlets = {report.id: report.outlet for report in reports}
    by_id = {report.id: report for report in reports}
    names = find_names(reports)
    stories = [] if choices.mixed or len(reports) == 1 else split(reports, names)
    story_of = {report: number for number, story in enumerate(stories) for report in story}
    read = with_tolls(read_matters(reports, traced.claims, names, story_of, _houses(traced)))
    matters = staged(dated(recounted(read), traced.lineage, by_id))
    told = tellings(matters)
    first = [prints[0] for prints in told]
    rarity = Rarity(first, mixed=choices.mixed)

    def weigh(left: Matter, right: Matter) -> Comparison:
        return compare(left, right, rarity)

    def weigh_rivals(left: Matter, right: Matter) -> Comparison:
        return compare_rivals(left, right, rarity)

    crowded = choices.mixed or len(reports) >= CROWDED_FROM
    found = (cluster(block, candidate_pairs(block, mixed=choices.mixed), weigh) for block in blocks(first))
    groups = (group for parted in found for group in with_rivals(parted, weigh_rivals, rarity))
    clusters = with_reprints(groups, told)
    facts = [assemble(group, traced, outlets, weigh_rivals, choices._replace(mixed=crowded)) for group in clusters]
    flags = find_flags(clusters, traced.lineage, by_id)
    return Reconciled(sorted(facts, key=lambda fact: (fact.type, fact.claims)), flags, find_name_uses(clusters, by_id))


def _houses(traced: Traced) -> dict[str, Mention]:
    """By report, the side whose organ its outlet is, so that what it says in its own words is that side's word."""
    parties = {party for pair in traced.opposed for party in pair}
    return {
        report: Mention(text=side, entity=side, family=side, party=side if side in parties else None)
        for report, side in traced.mouthpieces.items()
    }
