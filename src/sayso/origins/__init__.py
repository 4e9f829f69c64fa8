"""Claims of all reports -> who said it first, who relayed it, which texts were copied.

In: the reports and their claims. Out: `Traced`: the same claims with entities unified across reports and
family and party filled in, the lineage between the texts, and what `independence` needs to count.
Independence must be shown: what cannot be known widens the range.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.model import Claim, Lineage, Report
from sayso.origins.credits import find_credits
from sayso.origins.families import find_world, with_families
from sayso.origins.links import Link, link_claims
from sayso.origins.newsrooms import find_newsrooms
from sayso.origins.observers import find_observers
from sayso.origins.opposition import told_pairs
from sayso.origins.organ_words import is_adverse
from sayso.origins.owners import World
from sayso.origins.parties import Sides, find_sides, is_armed, read_context, state_at_war, with_parties
from sayso.origins.reuse import find_copies
from sayso.origins.slips import find_slips
from sayso.origins.unifying import unify

__all__ = ["Traced", "trace"]


class Traced(NamedTuple):
    """What tracing found.

    `opposed`: pairs of parties (alphabetical) that the texts show as opposed; `sides`: the pair that they show
    most clearly, which "both sides" means; `links`: claims that repeat others, by the id of either;
    `offices`: the office or body for which a spokesperson speaks; `newsrooms`: the family for which a report's
    outlet speaks in its own words, where it is more than a newsroom; `observers`: (entity, family) of the body whose
    count a claim in an outlet's own words gives; `mouthpieces`: those newsrooms that speak for a state or an armed
    group; `headlines`: where a report's headline ends in its text.
    """

    claims: list[Claim]
    lineage: list[Lineage]
    opposed: frozenset[tuple[str, str]] = frozenset()
    sides: tuple[str, str] | None = None
    links: Mapping[str, tuple[Link, ...]] = {}
    offices: Mapping[str, str] = {}
    newsrooms: Mapping[str, str] = {}
    observers: Mapping[str, tuple[str, str]] = {}
    mouthpieces: Mapping[str, str] = {}
    headlines: Mapping[str, int] = {}


def trace(reports: Sequence[Report], claims: Sequence[Claim], *, context: Path | None = None) -> Traced:
    """Unify the sources, find copied and credited text.

    Args:
        reports, claims: all of them, sorted by report id.
        context: a TOML file that names parties and their members; everything works without it.
    """
    given = read_context(context)
    unified = unify(claims, reports)
    world = find_world(reports, unified, given.aliases)
    told = told_pairs(reports, world)
    familiar = with_families(unified, reports, world)
    newsrooms = find_newsrooms(reports, familiar.claims, world)
    sides = find_sides(familiar.claims, told, world, given)
    at_first, world = world, _with_homes(world, newsrooms, sides, reports)
    if world != at_first:
        familiar = with_families(unified, reports, world)  # now it is known whose ministry "the ministry" is
        sides = find_sides(familiar.claims, told, world, given)
    found = with_parties(familiar.claims, sides, given)
    lineage = [*find_copies(reports), *find_slips(reports), *find_credits(reports)]
    return Traced(
        claims=found,
        lineage=lineage,
        opposed=sides.opposed,
        sides=sides.main,
        links=link_claims(found, lineage),
        offices=familiar.offices,
        newsrooms=newsrooms,
        observers=find_observers(found, world),
        mouthpieces=world.mouthpieces,
        headlines=_headlines(reports),
    )


def _headlines(reports: Sequence[Report]) -> dict[str, int]:
    """Where the headline of each report ends that has one: a first line without a full stop."""
    lines = {report.id: report.text.lstrip().split("\n")[0].rstrip() for report in reports}
    return {
        report.id: report.text.index(lines[report.id]) + len(lines[report.id])
        for report in reports
        if "\n" in report.text.strip() and lines[report.id][-1:] not in (".", "", "”", '"')
    }


def _with_homes(world: World, newsrooms: Mapping[str, str], sides: Sides, reports: Sequence[Report]) -> World:
    """The world with what mouthpieces and the sides of the conflict tell of whose organs are meant.

    Which are the sides tells that only of "the enemy garrison".
    """
    asked = sides.main is not None and any(is_adverse(report.text) for report in reports)
    signs = {report: name for report, name in world.signs.items() if sides.main is None or name in sides.main}
    mouthpieces = {report: family for report, family in newsrooms.items() if is_armed(family, world)}
    return world._replace(
        homes={**world.homes, **mouthpieces},
        signs=signs,
        state=state_at_war(sides, world) or world.state,
        sides=sides.main if asked else None,
        mouthpieces=mouthpieces,
        houses=newsrooms,
    )
