"""Texts -> pairs of families by how much the texts themselves show them to be opposed.

Fighting, a war or a truce "between A and B"; "A and B signed the truce"; "A declared independence from B"; sentences
of violence that name two sides and no third.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.model import Report
from sayso.origins.organ_words import names_organ
from sayso.origins.owners import World, owner_of
from sayso.origins.polities import owned
from sayso.origins.violence import violent_pairs

_FIGHTING = (
    r"war|fighting|clashes|hostilities|truce|cease-?fire|battle|armistice|peace talks|peace deal|peace agreement|front"
)
_NAMES = r"(?:the )?(?:[\w’'-]+ ){0,4}?[\w’'-]+"
_PAUSES = r"truce|cease-?fire|armistice|peace(?: \w+)?|pause|accord|cessation of hostilities|fire|hostilities"
_AGREEING = "signed|initialled|agreed|concluded|reached|declared|observe[sd]?|broke|exchanged|resumed|ceased|suspended"
_AGREED = re.compile(rf"\b(?:{_AGREEING}) (?:\w+ ){{0,4}}?(?:{_PAUSES})\b")
BETWEEN_WEIGHT = 3  # "fighting between A and B" shows as much as three accusations
FIGHTING_WEIGHT = 2  # that there is an armed side, and one state whose organs all reports speak of
NAMELESS = "Government"  # the family of the state whose organs alone the reports speak of, without its name
LEADS = 2  # times as often as the next, the one state at war with an armed side is shown with organs of its own


def told_pairs(reports: Sequence[Report], world: World) -> Counter[tuple[str, str]]:
    """Pairs of families (alphabetical), each with the weight of what shows them as opposed."""
    weights: Counter[tuple[str, str]] = Counter()
    for report in reports:
        weights.update(dict.fromkeys(_between(report, world), BETWEEN_WEIGHT))
        weights.update(violent_pairs(report, world))
    weights.update(dict.fromkeys(_seceding(reports, world), BETWEEN_WEIGHT))
    if world.state and world.side:
        weights[pair(world.state, world.side)] += FIGHTING_WEIGHT
    return weights


def leading_state(reports: Sequence[Report], world: World) -> str | None:
    """The state that an armed side must be at war with: no other but it is shown with so many organs of its own.

    Only where organs of states leave that open are its officials and police asked, which towns have too. Where no
    state is named with an organ of its own, all organs are of the one that nobody names.
    """
    if world.side is None:
        return None
    owners = [found for report in reports for found in owned(report.text, world.polities) if found.name != world.side]
    if not owners and world.side not in world.polities.all:
        return NAMELESS
    return _leading(o.name for o in owners if o.firm) or _leading(o.name for o in owners)


def _leading(names: Iterable[str]) -> str | None:
    ranked = [*Counter(names).most_common(2), ("", 0)]
    return ranked[0][0] if ranked[0][1] and ranked[0][1] >= LEADS * ranked[1][1] else None


def _between(report: Report, world: World) -> set[tuple[str, str]]:
    """ "Fighting between A and B", "the truce that A and B signed", "A and B initialled the truce"."""
    found = set()
    ways = ("between" in report.text.lower(), _fighting_between()), (_AGREED.search(report.text), _agreed_by())
    for pattern in (pattern for told, pattern in ways if told):
        for match in pattern.finditer(report.text):
            left, right = (_owner(match.group(k), report.id, world) for k in ("left", "right"))
            if left and right and left != right:
                found.add(pair(left, right))
    return found


def _owner(phrase: str, report: str, world: World) -> str | None:
    return owner_of(phrase, report, world) or (world.state if names_organ(phrase) else None)


def pair(one: str, other: str) -> tuple[str, str]:
    """Two names in the order of the alphabet."""
    return (one, other) if one < other else (other, one)


@lexicons.cached
@lru_cache(maxsize=1)
def _fighting_between() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_FIGHTING})s? (?:\w+ ){{0,3}}?between (?P<left>{_NAMES}) and (?P<right>{_NAMES})(?=[\s.,;])",
        re.IGNORECASE,
    )


@lexicons.cached
@lru_cache(maxsize=1)
def _agreed_by() -> re.Pattern[str]:
    side = r"(?:[\w’'-]+ ){0,5}?[\w’'-]+"
    return re.compile(
        rf"(?<![\w’'-])(?P<left>(?:The |the )?[A-ZÀ-Þa-z][\w’'-]*(?: [\w’'-]+){{0,3}}?) and (?P<right>{side})"
        rf" (?:(?:have|had|has|both|also|formally|finally|yesterday) )*{_AGREED.pattern}"
    )


def _seceding(reports: Sequence[Report], world: World) -> set[tuple[str, str]]:
    """A breakaway side and what it broke away from: "independence from P", "P and its breakaway region"."""
    if world.side not in world.polities.all:
        return set()
    pattern = re.compile(
        r"\b(?:independence|secession|secede|seceded|broke away) from (?P<a>[A-ZÀ-Þ][\w-]+)"
        r"|\b(?P<b>[A-ZÀ-Þ][\w-]+)(?:['’]s| and its| and the) (?:breakaway|separatist|secessionist)\b"
    )
    named = {m.group("a") or m.group("b") for r in reports for m in pattern.finditer(r.text)}
    parents = {world.polities.names[name] for name in named if name in world.polities.names} - {world.side}
    return {pair(str(world.side), parent) for parent in parents} if len(parents) == 1 else set()
