"""Claims with families -> the sides of the conflict: which families the texts show as opposed.

Two families are opposed where one is told to have attacked, or accuses, the other, where the texts speak of fighting
or a truce "between A and B", and where sentences of violence name these two and no third. One sentence is not
enough; being named beside each other in others is nothing. A context file may name parties with their members;
then those are the sides.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from sayso.errors import UsageError
from sayso.model import Claim, Mention, Report
from sayso.origins.families import mapped
from sayso.origins.owners import World, is_side, owner_of
from sayso.origins.violence import violent_pairs

_HOSTILE = ("hostilities.attack", "ceasefire.violation", "harm.casualties", "harm.damage", "access.restriction")
_FIGHTING = (
    r"war|fighting|clashes|hostilities|truce|cease-?fire|battle|armistice|peace talks|peace deal|peace agreement|front"
)
_NAMES = r"(?:the )?(?:[\w’'-]+ ){0,4}?[\w’'-]+"
BETWEEN_WEIGHT = 3  # "fighting between A and B" shows as much as three accusations
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


def told_pairs(reports: Sequence[Report], world: World) -> Counter[tuple[str, str]]:
    """Pairs of families by how much the texts themselves show them to be opposed."""
    weights: Counter[tuple[str, str]] = Counter()
    for report in reports:
        weights.update(dict.fromkeys(_between(report, world), BETWEEN_WEIGHT))
        weights.update(violent_pairs(report, world))
    weights.update(dict.fromkeys(_seceding(reports, world), BETWEEN_WEIGHT))
    return weights


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
    return {_pair(one, other) for one, other in product(actors, others) if one != other}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _can_fight(pair: tuple[str, str], world: World, context: Context) -> bool:
    """Whether both are states, would-be states or armed groups; a body or an outlet takes no side."""
    return all(family in context.parties or is_armed(family, world) for family in pair)


def is_armed(family: str, world: World) -> bool:
    """Whether a family is a state, a would-be state or an armed group."""
    named = family in world.polities.names.values() or family == world.side
    return named or family in world.bodies.groups or is_side(family)


def _between(report: Report, world: World) -> set[tuple[str, str]]:
    """ "Fighting between A and B", "A and B went to war", "the A war with B"."""
    found = set()
    for match in _pattern().finditer(report.text):
        left, right = (owner_of(match.group(k), report.id, world) for k in ("left", "right"))
        if left and right and left != right:
            found.add(_pair(left, right))
    return found


def _seceding(reports: Sequence[Report], world: World) -> set[tuple[str, str]]:
    """A breakaway side and what it broke away from: "independence from P", "P and its breakaway region"."""
    if world.side not in world.polities.names.values():
        return set()
    pattern = re.compile(
        r"\b(?:independence|secession|secede|seceded|broke away) from (?P<a>[A-ZÀ-Þ][\w-]+)"
        r"|\b(?P<b>[A-ZÀ-Þ][\w-]+)(?:['’]s| and its) (?:breakaway|separatist|secessionist)\b"
    )
    named = {m.group("a") or m.group("b") for r in reports for m in pattern.finditer(r.text)}
    parents = {world.polities.names[name] for name in named if name in world.polities.names} - {world.side}
    return {_pair(str(world.side), parent) for parent in parents} if len(parents) == 1 else set()


def state_at_war(sides: Sides, world: World) -> str | None:
    """The state of the clearest pair, where its opponent is an armed side and no listed or undisputed state."""
    if sides.main is None:
        return None
    states = [name for name in sides.main if name in world.polities.names.values() and name != world.side]
    return states[0] if len(states) == 1 else None


def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_FIGHTING})s? (?:\w+ ){{0,3}}?between (?P<left>{_NAMES}) and (?P<right>{_NAMES})(?=[\s.,;])",
        re.IGNORECASE,
    )


def with_parties(claims: Sequence[Claim], sides: Sides, context: Context) -> list[Claim]:
    """The claims with the party of every mention: its family, where that is a side of the conflict."""
    parties = {name for pair in sides.opposed for name in pair} | set(context.parties)

    def told(mention: Mention, claim: Claim) -> Mention:
        return structs.replace(mention, party=mention.family if mention.family in parties else None)

    return [mapped(claim, told) for claim in claims]


def _clearest(weights: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    """The pair with most weight; none where two have the same."""
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < FEWEST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
