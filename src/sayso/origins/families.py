"""Reports and claims -> the family of each source: its chain of command, body or newsroom.

Builds the `World` of the reports in the order in which it can be known: polities, bodies, the armed side that
"the rebels" means, persons whose polity is told outright, the home polity of each report, then everybody else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from sayso import lexicons
from sayso.model import Claim, Mention, Report
from sayso.origins.bodies import find_bodies
from sayso.origins.collectives import is_collective
from sayso.origins.homes import dateline_polity, find_homes
from sayso.origins.offices import office_of, spokespersons
from sayso.origins.opposition import leading_state
from sayso.origins.organ_words import is_adverse, names_organ, side_words
from sayso.origins.own_names import own_name
from sayso.origins.owners import World, body_named, owner_meant, owner_of, owner_told
from sayso.origins.people import ITS, affiliations, antecedent, civil_house, describe, leaders, sentence_start
from sayso.origins.person_names import is_personal, title_words, untitled
from sayso.origins.polities import find_polities, last_owner
from sayso.origins.sides import armed_side, third_force
from sayso.origins.voices import is_outlet, is_unnamed
from sayso.origins.watchers import is_watchdog
from sayso.sentences.count_classes import strip_plural

_INDEFINITE = re.compile(r"(?:an?|another|one|some|several|many)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"(?!the\b|its\b|their\b)[A-Za-z-]+(?: [a-z-]+)*[a-z]{2}s(?<!ss)", re.IGNORECASE)
_FOLLOWERS = frozenset(("ministers", "men", "aides", "followers", "loyalists", "camp", "office", "wing", "troops"))
_ASIDE = re.compile(r",? (?:which|who|whose) ")  # "an aid group, which runs a clinic" is no clinic
PLACES = frozenset(("place", "from_place", "to_place", "route"))


class Familiar(NamedTuple):
    """Claims with families, and the office for which each spokesperson speaks."""

    claims: list[Claim]
    offices: dict[str, str]


def find_world(reports: Sequence[Report], claims: Sequence[Claim], aliases: Mapping[str, str]) -> World:
    """Who belongs to whom in these reports."""
    polities = find_polities(reports)
    bodies = find_bodies(reports, polities)
    side, force = armed_side(reports, polities, bodies), third_force(bodies)
    if side and side not in bodies.groups and len(bodies.groups) == 1:
        bodies = bodies._replace(owners={**bodies.owners, next(iter(bodies.groups)): side})
    described = describe(_persons(claims) | leaders(reports), reports)
    world = World(polities, bodies, {}, side, force, aliases, described=described)
    told = affiliations(described, world)
    homes, signs = find_homes(reports, polities, described, told)
    return world._replace(homes=homes, signs=signs, state=leading_state(reports, world))


def with_families(claims: Sequence[Claim], reports: Sequence[Report], world: World) -> Familiar:
    """The claims with the family of every mention that acts or speaks; offices under one name."""
    people, by_id = affiliations(world.described, world), {report.id: report for report in reports}
    known: dict[tuple[object, ...], tuple[str | None, str | None]] = {}

    def told(mention: Mention, claim: Claim) -> Mention:
        key = (claim.report, mention.text, mention.entity, mention.kind, _place_that_counts(mention))
        if key not in known:
            family = family_of(mention, by_id[claim.report], world, people)
            known[key] = family, _in_full(mention, claim.report, family, world)
        return structs.replace(mention, family=known[key][0], entity=known[key][1])

    found = _same_person([mapped(claim, told) for claim in claims])
    return Familiar(found, spokespersons(world.described, people, world))


def _place_that_counts(mention: Mention) -> int | None:
    """Where a mention stands, if what is said before it can tell whose it is: only of organs."""
    return mention.start if names_organ(mention.text) or names_organ(mention.entity or "") else None


def _in_full(mention: Mention, report: str, family: str | None, world: World) -> str | None:
    """The entity of a mention under the name of its office, or the full one of its body."""
    body, entity = body_named(mention.text, report, world), mention.entity or ""
    if body and (set(entity.lower().split()) <= set(body.lower().split()) or entity.endswith(f" {body}")):
        return body
    if body and is_watchdog(mention.text):
        return body
    if is_personal(entity):
        return entity
    return office_of(mention.text, family, world) or mention.entity


def _same_person(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the family of a person wherever they are named, where it is one wherever it is known."""
    families: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.said_by and claim.said_by.family and is_personal(claim.said_by.entity or ""):
            families[str(claim.said_by.entity)].add(claim.said_by.family)

    single = {name: next(iter(known)) for name, known in families.items() if len(known) == 1}

    def told(mention: Mention, claim: Claim) -> Mention:
        family = mention.family or single.get(mention.entity or "")
        return mention if family == mention.family else structs.replace(mention, family=family)

    return [mapped(claim, told) for claim in claims] if single else list(claims)


def mapped(claim: Claim, change: Callable[[Mention, Claim], Mention]) -> Claim:
    """The claim with each of its mentions changed, but not those of places."""
    return structs.replace(
        claim,
        said_by=change(claim.said_by, claim) if claim.said_by else None,
        via=tuple([change(mention, claim) for mention in claim.via]),
        roles={
            role: held if role in PLACES else tuple([change(mention, claim) for mention in held])
            for role, held in claim.roles.items()
        },
    )


def family_of(mention: Mention, report: Report, world: World, people: Mapping[str, str]) -> str | None:
    """The family of one mention; a body of its own where it has a name and belongs to nobody; None if not known."""
    if is_collective(mention.text):
        return None
    if report.outlet and is_outlet(mention, report.outlet):
        return report.outlet
    told = owner_told(mention.text, report.id, world)
    person = told or _person(mention, report, people) or _titled(mention, report, people) or _led(mention, people)
    if person:
        return person
    for words in dict.fromkeys((mention.text, mention.entity or mention.text)):
        find_owner = owner_meant if words == mention.text else owner_of  # its text names none
        owner = find_owner(words, report.id, world) or _nearest_owner(words, mention, report, world)
        if owner:
            return owner
    if report.id in world.houses and _of_house(mention):
        return world.houses[report.id]
    if civil := civil_house(_ASIDE.split(mention.text)[0]):
        return civil
    return None if is_unnamed(mention) or mention.kind == "person" else own_name(mention, report)


def _of_house(mention: Mention) -> bool:
    """Whether the words mean people of the publisher, in its own bulletin: "the monitors", "our delegate", "staff"."""
    own = re.fullmatch(r"(?:(?:[Tt]he|[Oo]ur|[Ii]ts) (?:[a-z]+ )?)?([A-Za-z]+)", mention.text)
    return own is not None and strip_plural(own.group(1).lower()) in lexicons.terms("houses", "staff")


def _titled(mention: Mention, report: Report, people: Mapping[str, str]) -> str | None:
    """The family of the one person of the report who bears the title: "the Colonel"."""
    title = re.fullmatch(r"[Tt]he ((?:[a-zA-Z]+ )?[a-zA-Z]+)", mention.text)
    if not title or title.group(1).split()[-1].lower() not in title_words():
        return None
    named = re.findall(rf"\b(?i:{re.escape(title.group(1))}) ((?:[A-ZÀ-Þ][\w-]+ ?){{2,3}})", report.text)
    families = {people[name.strip()] for name in named if name.strip() in people}
    return next(iter(families)) if len(families) == 1 else None


def _led(mention: Mention, people: Mapping[str, str]) -> str | None:
    """The family of the one person who bears a name that owns an organ or fighters: "Ohm's ministers"."""
    owned = re.match(r"(?:President |General )?([A-ZÀ-Þ][\w-]+)['’]s? (.+)", mention.text)
    if not owned or not (names_organ(owned[2]) or side_words(owned[2]) or owned[2].split()[-1] in _FOLLOWERS):
        return None
    return _of_surname(owned[1], people)


def _nearest_owner(words: str, mention: Mention, report: Report, world: World) -> str | None:
    """Of "the ministry" in a report without a home: the polity whose organ its paragraph named last."""
    if not names_organ(words) or is_adverse(words):
        return None
    start = mention.start or 0
    if ITS.search(words):
        named = antecedent(report.text[sentence_start(report.text, start) : start])
        return owner_of(named, report.id, world) if named else None
    paragraph = report.text.rfind("\n", 0, start) + 1
    nearest = None if _is_new(mention) else last_owner(report.text, paragraph, start, world.polities)
    return nearest or world.signs.get(report.id) or world.state or dateline_polity(report, world.polities)


def _is_new(mention: Mention) -> bool:
    """Whether the words bring in somebody new instead of an organ just named: "a military source", "rescue teams"."""
    plural = _SEVERAL.fullmatch(mention.text) is not None
    return plural or mention.kind == "news_agency" or _INDEFINITE.match(mention.text) is not None


def _persons(claims: Sequence[Claim]) -> set[str]:
    """Full names of the persons who speak in the claims, without their titles."""
    named = {m.entity for claim in claims for m in (claim.said_by, *claim.via) if m and m.entity}
    return {name for entity in named if is_personal(name := untitled(entity))}


def _person(mention: Mention, report: Report, people: Mapping[str, str]) -> str | None:
    """The family of the person meant: by full name, or by a surname that one known person of the report has."""
    name = untitled(mention.entity or mention.text)
    if name in people:
        return people[name]
    if len(name.split()) > 1:
        return None
    return _of_surname(name, people) if name in report.text else None


def _of_surname(surname: str, people: Mapping[str, str]) -> str | None:
    """The family of all persons who bear the surname, if it is one."""
    families = {family for name, family in people.items() if name.split()[-1] == surname}
    return next(iter(families)) if len(families) == 1 else None
