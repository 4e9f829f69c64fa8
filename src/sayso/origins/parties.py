"""Claims with families -> the sides of the conflict: which families the texts show as opposed.

Two families are opposed where one is told to have attacked, or accuses, the other, and where the texts tell it
(`opposition`). One sentence is not enough; being named beside each other in others is nothing. A context file may
name parties with their members; then those are the sides.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from sayso.errors import UsageError
from sayso.model import Claim, Mention
from sayso.origins.families import mapped
from sayso.origins.opposition import pair
from sayso.origins.organ_words import is_side
from sayso.origins.owners import World

_HOSTILE = ("hostilities.attack", "ceasefire.violation", "harm.casualties", "harm.damage", "access.restriction")
FEWEST = 2  # weight from which two families count as opposed, and
CLEAR_SHARE = 0.34  # that share of the clearest pair's weight


class Context(NamedTuple):
    """Parties that the user names: any name of theirs -> party, and the parties in the order of the file."""

    aliases: Mapping[str, str] = {}
    parties: tuple[str, ...] = ()


class Sides(NamedTuple):
    """Opposed pairs (alphabetical), and the pair that the texts show most clearly."""

    opposed: frozenset[tuple[str, str]]
    main: tuple[str, str] | None


def read_context(path: Path | None) -> Context:
    """The parties that a TOML file names: `[party.NAME]` with `members` and `aliases`.

    Raises:
        UsageError: the file cannot be read, or is no such file.
    """
    if path is None:
        return Context()
    try:
        parties = tomllib.loads(path.read_text(encoding="utf-8")).get("party", {})
        names = {word: party for party, fields in parties.items() for word in _words(party, fields)}
    except (OSError, tomllib.TOMLDecodeError, AttributeError, TypeError) as error:
        raise UsageError(
            f"{path}: {error}", hint='write [party.NAME] with members = ["…"] and aliases = ["…"]'
        ) from error
    return Context(names, tuple(parties))


def _words(party: str, fields: Mapping[str, Sequence[str]]) -> list[str]:
    return [party, *fields.get("members", ()), *fields.get("aliases", ())]


def find_sides(claims: Sequence[Claim], told: Mapping[tuple[str, str], int], world: World, context: Context) -> Sides:
    """Who is opposed to whom.

    Args:
        claims: with families on their mentions.
        told: what `told_pairs` found in the texts.
        world, context: who belongs to whom, as the reports show it and as the user says it.
    """
    weights = Counter(told)
    for claim in claims:
        weights.update(_hostile_pairs(claim))
    weights = Counter({pair: weight for pair, weight in weights.items() if _can_fight(pair, world, context)})
    least = max(FEWEST, CLEAR_SHARE * max(weights.values(), default=0))
    opposed = frozenset(pair for pair, weight in weights.items() if weight >= least)
    return Sides(opposed, _clearest(weights))


def _hostile_pairs(claim: Claim) -> set[tuple[str, str]]:
    """(actor, target) and (accuser, accused) of a claim of violence."""
    if not claim.type.startswith(_HOSTILE) or claim.modality in ("denied", "refused", "ended"):
        return set()
    actors = {m.family for m in claim.roles.get("actor", ()) if m.family}
    others = {m.family for m in claim.roles.get("target", ()) if m.family}
    if claim.said_by and claim.said_by.family and not claim.type.startswith(("harm.", "access.")):
        others.add(claim.said_by.family)
    return {pair(one, other) for one, other in product(actors, others) if one != other}


def _can_fight(pair: tuple[str, str], world: World, context: Context) -> bool:
    """Whether both are states, would-be states or armed groups; a body or an outlet takes no side."""
    return all(family in context.parties or is_armed(family, world) for family in pair)


def is_armed(family: str, world: World) -> bool:
    """Whether a family is a state, a would-be state or an armed group."""
    named = family in world.polities.all or family in (world.side, world.state)
    return named or family in world.bodies.groups or is_side(family)


def state_at_war(sides: Sides, world: World) -> str | None:
    """The state of the clearest pair, where its opponent is an armed side and no listed or undisputed state."""
    if sides.main is None:
        return None
    states = [name for name in sides.main if name in world.polities.all and name != world.side]
    return states[0] if len(states) == 1 else None


def with_parties(claims: Sequence[Claim], sides: Sides, context: Context) -> list[Claim]:
    """The claims with the party of every mention: its family, where that is a side of the conflict."""
    parties = {name for pair in sides.opposed for name in pair} | set(context.parties)
    if not parties:
        return list(claims)

    def told(mention: Mention, claim: Claim) -> Mention:
        return structs.replace(mention, party=mention.family if mention.family in parties else None)

    return [mapped(claim, told) for claim in claims]


def _clearest(weights: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    """The pair with most weight; none where two have the same."""
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < FEWEST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
