"""Claims of one matter -> from how few separate first voices they come, as a range.

Independence must be shown: `min` counts what the texts show to be separate, `max` adds what they leave open
(at most one voice an outlet). A copy adds nothing, a denial counts on the other side, silence counts nowhere.
The rules and their precedents: `docs/concepts/independence.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sayso.model import Claim, Families, Fold, Origin, Origins
from sayso.origins import Traced
from sayso.origins.collectives import is_collective
from sayso.origins.links import Link
from sayso.origins.voices import Speakers, Voice, voice_of

_NOT_ASSERTED = {"denied", "refused"}
_HAPPENED = {"done", "ongoing", "ended", "agreed"}
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject|refut|dismiss|contradict)", re.IGNORECASE)
_SELF_ACCUSING = ("ceasefire.violation", "access.restriction")
_CIVILIAN = re.compile(
    r"\b(?:civilians?|women|woman|children|child|boys?|girls?|villagers?|residents?|passers-?by|patients?|pupils?|families"
    r"|houses?|homes?|hospitals?|clinics?|schools?|markets?|church(?:es)?|mosques?|aid workers?|drivers?|journalists?"
    r"|peacekeepers?|observers?|own)\b",
    re.IGNORECASE,
)


_NOBODY = Origins(min=0, max=0)


class Counted(NamedTuple):
    """What a set of claims comes to. `denied` holds the voices on the other side, where the claims have one."""

    origins: Origins
    families: Families
    cross_party: bool
    against_interest: bool
    denied: Origins = _NOBODY


class _Group(NamedTuple):
    """Claims that go back to one voice, the voice first shown."""

    voice: Voice
    claims: list[Claim]
    folds: list[Fold]


def count(claims: Sequence[Claim], traced: Traced, outlets: Mapping[str, str | None]) -> Counted:
    """How many separate origins and families assert these claims.

    Args:
        claims: claims of one fact, or those of them that carry one figure.
        traced: what `origins.trace` found over all reports.
        outlets: outlet by report id, None where it is not known.
    Returns:
        Ranges over the claims that assert; denials are counted apart. Who only plans, asks or demands what others
        tell as done asserts nothing. Where no claim asserts, refusals and those that tell of what did not happen
        without denying anybody's word ("nothing has crossed") are what is asserted.
    """
    asserting, denying = _sides_of(claims)
    parties = frozenset(name for pair in traced.opposed for name in pair)
    known = Speakers(outlets, traced.newsrooms, traced.offices, parties, traced.observers)
    groups = _groups(asserting, traced, known)
    origins = _origins(groups)
    return Counted(
        origins=origins,
        families=_families(groups),
        cross_party=_cross_party(groups, traced.opposed),
        against_interest=any(_against_interest(claim, traced.opposed) for claim in asserting),
        denied=_origins(_groups(denying, traced, known)) if denying else _NOBODY,
    )


def _sides_of(claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that assert, and those that deny."""
    denying = [claim for claim in claims if claim.modality in _NOT_ASSERTED]
    asserting = [claim for claim in claims if claim.modality not in _NOT_ASSERTED]
    if not asserting:
        asserting = [claim for claim in denying if _tells_of_nothing(claim)]
        return asserting, [claim for claim in denying if claim not in asserting]
    return [claim for claim in asserting if claim.modality in _HAPPENED] or asserting, denying


def _tells_of_nothing(claim: Claim) -> bool:
    """Whether a claim tells itself that something did not happen or will not be granted, and denies nobody's word."""
    return claim.modality == "refused" or (claim.said_by is None and not _DENIES.search(claim.cue or ""))


def _groups(claims: Sequence[Claim], traced: Traced, speakers: Speakers) -> list[_Group]:
    """Claims by voice, in the order in which they come; copies stand with what they repeat."""
    voices = {claim.id: voice_of(claim, speakers) for claim in claims}
    known = {v.family for v in voices.values() if v.family and v.certain == "known"}
    voices = {id_: _as_cited(voice, known) for id_, voice in voices.items()}
    _spread(voices, traced.links)
    voices |= _restated(claims, voices, traced.headlines)
    groups: dict[tuple[object, ...], _Group] = {}
    for claim in claims:
        for voice in _both_sides(claim, voices[claim.id], traced):
            _add(groups, claim, voice, traced.links)
    return _without_family_doubles(list(groups.values()))


def _restated(claims: Sequence[Claim], voices: Mapping[str, Voice], headlines: Mapping[str, int]) -> dict[str, Voice]:
    """The voices of what an outlet says itself in a headline, or in the sentence that names from whom it has it."""
    found = {}
    sourced = [claim for claim in claims if voices[claim.id].certain != "unknown"]
    for claim in claims:
        if voices[claim.id].certain != "unknown" or claim.said_by is not None:
            continue
        mates = [other for other in sourced if other.report == claim.report]
        if claim.end > headlines.get(claim.report, 0):
            mates = [other for other in mates if other.start < claim.end and claim.start < other.end]
        if mates:
            found[claim.id] = voices[mates[0].id]
    return found


def _as_cited(voice: Voice, known: set[str]) -> Voice:
    """An outlet that others name as their source is that source where it speaks itself."""
    if voice.certain == "unknown" and voice.outlet in known:
        return Voice("known", voice.outlet, voice.outlet, None, voice.outlet)
    return voice


def _spread(voices: dict[str, Voice], links: Mapping[str, tuple[Link, ...]]) -> None:
    """Give a claim whose voice is not known that of the claim with which it shares wording or credit."""
    linked = [id_ for id_ in voices if id_ in links]
    changed = bool(linked)
    while changed:
        changed = False
        for id_, voice in [(id_, voices[id_]) for id_ in linked]:
            for link in links[id_]:
                other = voices.get(link.into if link.claim == id_ else link.claim)
                if other and _rank(other) < _rank(voice):
                    voices[id_] = voice = other
                    changed = True


def _rank(voice: Voice) -> tuple[int, str, str]:
    """Known before named before unknown; among unknown ones any fixed order will do, for they only merge."""
    certain = ("known", "named", "unknown").index(voice.certain)
    return (certain, voice.outlet, "") if voice.certain == "unknown" else (certain, "", "")


def _both_sides(claim: Claim, voice: Voice, traced: Traced) -> list[Voice]:
    """A claim of "both sides" is one of each, where the reports show who the two sides are."""
    if claim.said_by is None or not traced.sides or not is_collective(claim.said_by.text):
        return [voice]
    return [Voice("known", side, side, side, voice.outlet) for side in traced.sides]


def _add(
    groups: dict[tuple[object, ...], _Group], claim: Claim, voice: Voice, links: Mapping[str, tuple[Link, ...]]
) -> None:
    key = (voice.certain, voice.family, voice.entity) if voice.certain != "unknown" else ("unknown", voice.outlet)
    group = groups.get(key)
    if group is None:
        groups[key] = _Group(voice, [claim], [])
        return
    group.folds.append(_fold(claim, group.claims, links))
    group.claims.append(claim)


def _fold(claim: Claim, earlier: Sequence[Claim], links: Mapping[str, tuple[Link, ...]]) -> Fold:
    ids = {other.id for other in earlier}
    for link in links.get(claim.id, ()):
        other = link.into if link.claim == claim.id else link.claim
        if other in ids:
            return Fold(claim=claim.id, into=other, why=link.why, span=link.span if link.claim == claim.id else None)
    return Fold(claim=claim.id, into=earlier[0].id, why="same speaker", span=(claim.start, claim.end))


def _without_family_doubles(groups: list[_Group]) -> list[_Group]:
    """Unnamed voices of a family stand with a named one of it, where there is one."""
    kept = [g for g in groups if g.voice.entity is not None or g.voice.family is None]
    for group in groups:
        if group.voice.entity is not None or group.voice.family is None:
            continue
        host = next((g for g in kept if g.voice.family == group.voice.family), None)
        if host is None:
            kept.append(group)
            continue
        host.folds.extend(
            Fold(claim=c.id, into=host.claims[0].id, why="same family", span=(c.start, c.end)) for c in group.claims
        )
        host.claims.extend(group.claims)
    return kept


def _origins(groups: Sequence[_Group]) -> Origins:
    known = [g for g in groups if g.voice.certain == "known"]
    least = len(known) or int(any(g.voice.certain == "named" for g in groups))
    return Origins(min=least, max=max(least, len(groups)), list=tuple(_origin(g) for g in groups))


def _origin(group: _Group) -> Origin:
    voice = group.voice
    claims = tuple(dict.fromkeys(claim.id for claim in group.claims))
    return Origin(entity=voice.entity, family=voice.family, party=voice.party, claims=claims, folds=tuple(group.folds))


def _families(groups: Sequence[_Group]) -> Families:
    names = sorted({g.voice.family for g in groups if g.voice.certain == "known" and g.voice.family})
    loose = [g for g in groups if g.voice.certain != "known"]
    least = len(names) or int(any(g.voice.certain == "named" for g in groups))
    return Families(min=least, max=max(least, len(names) + len(loose)), names=tuple(names))


def _cross_party(groups: Iterable[_Group], opposed: frozenset[tuple[str, str]]) -> bool:
    parties = sorted({g.voice.party for g in groups if g.voice.party})
    return any(pair in opposed for pair in combinations(parties, 2))


def _against_interest(claim: Claim, opposed: frozenset[tuple[str, str]]) -> bool:
    """Whether a party says of itself what an opponent would, or grants its opponent a gain."""
    party = claim.said_by.party if claim.said_by else None
    actors = {m.party for m in claim.roles.get("actor", ()) if m.party}
    if not party or not actors or claim.modality not in _HAPPENED:
        return False
    if claim.type == "territory.control":
        return any(tuple(sorted((party, actor))) in opposed for actor in actors)
    return party in actors and (claim.type in _SELF_ACCUSING or (claim.type.startswith("harm.") and _blameless(claim)))


def _blameless(claim: Claim) -> bool:
    """Whether those harmed are told to be no fighters: to kill an enemy is what a party boasts of."""
    targets = [m.text for m in claim.roles.get("target", ())]
    return bool(_CIVILIAN.search(" ".join([*targets, *(f"{f.who or ''} {f.what} {f.text}" for f in claim.figures)])))
