"""A claim -> its matter: the keys on which claims are compared, each read once.

Roles and figures come from the claim, words and names from its evidence. A name in a role stands under its
party or entity as well, where origins found one.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from sayso.facts.days import days_of, first_day, when_days
from sayso.facts.facets import facets_among, facets_of
from sayso.facts.prints import reprinted, telling
from sayso.facts.stretches import Stretches, stretches
from sayso.facts.tallies import tallies_of
from sayso.facts.words import name_key, stem, words
from sayso.model import Claim, Figure, Mention, Report

NEARBY = 400  # characters; paragraphs are no longer in prose, but some texts have lost their line breaks
ANSWER_WITHIN = 200  # characters between a claim and the denial that answers it
NO_STORIES: Mapping[str, int] = MappingProxyType({})  # all reports tell of one
NO_HOUSES: Mapping[str, Mention] = MappingProxyType({})  # all outlets are newsrooms
PLACE_ROLES = ("place", "from_place", "to_place", "route")
_STANDING = {
    "done": "told", "ongoing": "told", "ended": "told", "denied": "denied", "refused": "denied", "demanded": "asked",
    "requested": "asked", "proposed": "asked",
}  # fmt: skip
_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)


class Matter(NamedTuple):
    """One claim as it is compared.

    Args:
        claim: the claim itself; `published`: ordinal day of its report, None if unknown.
        standing: `told` (done, ongoing, ended), `denied` (or refused), `asked` (demanded, requested, proposed),
            or `ahead` (agreed, planned, conditional).
        stems: of content words; `near_stems`: those of its paragraph.
        names: keys of the names in the evidence, the speaker's left out.
        context: keys of the names in its paragraph, or in that before it where its own has none.
        actors, recipients: keys of the names, words and parties in those roles.
        sides: the actors' parties, or their names where origins found no party.
        targets, places: keys of the names in those roles.
        days: first and last ordinal day of the event, None if unknown; `grain`: their precision.
        facets: KIND -> values of `lexicons/facets.tsv` that the evidence names.
        near_facets: those that its paragraph names.
        voice: whom it goes back to: who is said to say it, or whose organ the outlet is; None for a newsroom's own.
        speaker: the family of that voice, or its entity where the family is not known.
        answers: id of the claim that it denies without naming anything itself.
        story: number of the story that its report belongs to.
        scene, scene_days: places and days that the telling before it set (`scenes.staged`).
        toll: the figures of people harmed that its sentence counts in another claim.
        outlet: who published its report.
        printed: id of the claim that tells the same in the first print of its report.
        tallies: its figures that count what it is about, see `tallies`.
    """

    claim: Claim
    published: int | None
    standing: str
    stems: frozenset[str]
    near_stems: frozenset[str]
    names: frozenset[str]
    context: frozenset[str]
    actors: frozenset[str]
    sides: frozenset[str]
    targets: frozenset[str]
    recipients: frozenset[str]
    places: frozenset[str]
    days: tuple[int, int] | None
    grain: str
    facets: Mapping[str, frozenset[str]]
    near_facets: Mapping[str, frozenset[str]]
    voice: Mention | None
    speaker: str | None
    answers: str | None = None
    story: int = 0
    scene: frozenset[str] = frozenset()
    scene_days: tuple[int, int] | None = None
    toll: tuple[Figure, ...] = ()
    outlet: str | None = None
    tallies: tuple[Figure, ...] = ()
    printed: str = ""

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id


def read_matters(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    names: frozenset[str],
    story_of: Mapping[str, int] = NO_STORIES,
    houses: Mapping[str, Mention] = NO_HOUSES,
) -> list[Matter]:
    """The matters of claims, in the order of the reports' ids and of their texts.

    Args:
        houses: by report, the side or body for which its outlet speaks in its own words.
    """
    by_id = {report.id: report for report in reports}
    in_order = sorted(claims, key=lambda c: (c.report, c.start, c.end, c.id))
    told_by = groupby(in_order, key=lambda c: c.report)
    known: dict[Hashable, Matter] = {}
    again = reprinted(by_id.values())
    return [
        matter._replace(story=story_of[id_]) if id_ in story_of else matter
        for id_, held in told_by
        for matter in _of_report(by_id[id_], list(held), names, houses.get(id_), known if id_ in again else None)
    ]


def _of_report(
    report: Report,
    claims: Sequence[Claim],
    names: frozenset[str],
    house: Mention | None,
    known: dict[Hashable, Matter] | None,
) -> list[Matter]:
    """The matters of one report; of one that is printed again what is `known` from another print is taken over."""
    text = stretches(report.text, names)
    if known is None:
        return _answered([read_matter(claim, report, text, house) for claim in claims])
    found = []
    for claim in claims:
        told = telling(claim, report), house
        if told not in known:
            known[told] = read_matter(claim, report, text, house)
        found.append(known[told]._replace(claim=claim, outlet=report.outlet))
    return _answered(found)


def _answered(matters: Sequence[Matter]) -> list[Matter]:
    """The same matters; a denial that names nothing itself takes over what it answers."""
    found: list[Matter] = []
    for matter in matters:
        answered = next((m for m in reversed(found) if _answers(matter, m)), None)
        found.append(_taken_over(matter, answered) if answered else matter)
    return found


def _answers(denial: Matter, told: Matter) -> bool:
    return (
        denial.claim.modality == "denied"
        and told.standing == "told"
        and (denial.claim.report, denial.claim.type) == (told.claim.report, told.claim.type)
        and denial.speaker not in (None, told.speaker)
        and 0 <= denial.claim.start - told.claim.end <= ANSWER_WITHIN
        and not (denial.actors or denial.targets or denial.places or denial.days)
        and not any(told.facets.get(kind, values).isdisjoint(values) for kind, values in denial.facets.items())
    )


def _taken_over(denial: Matter, told: Matter) -> Matter:
    return denial._replace(
        names=denial.names | told.names,
        actors=told.actors,
        sides=told.sides,
        targets=told.targets,
        places=told.places,
        days=told.days,
        grain=told.grain,
        facets=told.facets,
        answers=told.id,
    )


def read_matter(claim: Claim, report: Report, text: Stretches, house: Mention | None = None) -> Matter:
    """The keys of one claim; only what its report names is a place or target. `house`: whose organ the outlet is."""
    roles, voice = claim.roles, claim.said_by or house
    paragraph = paragraph_around(report.text, claim.start, claim.end)
    days = days_of(claim, report)
    actors = _keys(roles.get("actor", ()), voice)
    speaking = frozenset(key for voice in voices(claim) for key in mention_keys(voice))
    return Matter(
        claim=claim,
        published=first_day(report.published),
        standing=_STANDING.get(claim.modality, "ahead"),
        stems=text.content_in(claim.start, claim.end),
        near_stems=text.content_in(*paragraph),
        names=text.names_in(claim.start, claim.end) - speaking,
        context=_context(report.text, paragraph, text) - speaking,
        actors=actors,
        sides=frozenset(k for k in actors if k.startswith("party:")) or actors & text.named,
        targets=_keys(roles.get("target", ()), voice) & text.named,
        recipients=_keys(roles.get("recipient", ()), voice),
        places=_place_keys(claim) & text.named,
        days=days,
        grain=claim.when.precision if claim.when and when_days(claim.when) else "year" if days else "",
        facets=facets_of(claim),
        near_facets=facets_among(text.stems_in(*paragraph), claim.type),
        voice=voice,
        speaker=speaker_of(voice),
        outlet=report.outlet,
        tallies=tallies_of(claim),
        printed=claim.id,
    )


def voices(claim: Claim) -> tuple[Mention, ...]:
    """Whom the words of a claim go back to, the relays with them."""
    return (claim.said_by, *claim.via) if claim.said_by else claim.via


def _place_keys(claim: Claim) -> frozenset[str]:
    """The keys of its places, but for words that name who says it: "said the Red Cross in Tamra"."""
    spoken = {voice.start for voice in voices(claim)} - {None}
    named = (m for role in PLACE_ROLES for m in claim.roles.get(role, ()) if m.start not in spoken)
    return _keys(tuple(named), None)


def _context(text: str, paragraph: tuple[int, int], words: Stretches) -> frozenset[str]:
    start, end = paragraph
    found = words.names_in(start, end)
    return found or words.names_in(*paragraph_around(text, start - 2, start - 2)) if start > 2 else found


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the line of a text that holds `start` to `end` begins and ends, no further than NEARBY on either side."""
    first = max(text.rfind("\n", 0, start) + 1, start - NEARBY)
    last = text.find("\n", end)
    return first, min(last if last >= 0 else len(text), end + NEARBY)


def speaker_of(voice: Mention | None) -> str | None:
    """The family of a voice, or its entity where the family is not known."""
    return (voice.family or voice.entity or voice.text) if voice else None


def _keys(mentions: Sequence[Mention], speaker: Mention | None) -> frozenset[str]:
    keys: set[str] = set()
    for mention in mentions:
        named = speaker if speaker and _WE.search(mention.text) else mention
        keys |= mention_keys(named)
    return frozenset(keys)


def mention_keys(mention: Mention) -> frozenset[str]:
    """The keys of one mention: its party, and the content words and names of its entity and of its words."""
    told = _keys_in(mention.text) if mention.entity is None else _keys_in(mention.text) | _keys_in(mention.entity)
    return told | {f"party:{mention.party}"} if mention.party else told


@lru_cache(maxsize=8192)
def _keys_in(text: str) -> frozenset[str]:
    found = frozenset(name_or_stem(word) for word in words(text) if len(word) > 2 and word[0].isalpha())
    return found - _ARTICLES


_ARTICLES = frozenset(stem(w) for w in ("the", "and", "its", "their", "his", "her", "our", "this", "that"))


def name_or_stem(word: str) -> str:
    """A capitalised word's name key, any other word's stem."""
    return name_key(word) if word[:1].isupper() else stem(word)
