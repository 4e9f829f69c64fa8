"""Claim -> voice: who it goes back to, as far as it can be known, and whether that voice is separate.

A voice is `known` where its chain of command or newsroom is; `named` where only a person's name is, or an outlet
that was not there itself; `unknown` where an outlet speaks in its own words without first hand, or somebody
unnamed does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.model import Claim, Mention
from sayso.origins.body_names import press
from sayso.origins.organ_words import PHRASES
from sayso.origins.outlets import names as outlet_names
from sayso.origins.outlets import newsroom

_PRESS = "correspondents?|reporters?|journalists?|photographers?|stringers?|camera crews?"
_SAW = "saw|watched|counted|heard|visited|witnessed|looked on|stood by|was present|was shown"
_THERE = r"(?:at the scene |on the ground |in [A-Z]\w+ )?"
_OWN_EYES = re.compile(
    rf"\b(?:our|this newspaper['’]s|this agency['’]s) (?:own )?(?:{_PRESS}|team|staff|crew|count|tally)\b"
    rf"|\b(?:this|an?) (?:[A-Z][\w.]+ )?(?:newspaper|paper|{_PRESS}|witness) {_THERE}(?:{_SAW})\b"
    r"|\bwhen this (?:newspaper|paper|reporter|correspondent) (?:called|visited|arrived|came)\b"
    rf"|\b[A-Z][\w.]+ (?:{_PRESS}) {_THERE}(?:{_SAW})\b|\bI (?:{_SAW})\b|\bmy own (?:count|eyes|reckoning|tally)\b"
    rf"|\b(?:before|under|in front of) (?:my|our|this (?:{_PRESS})['’]s) (?:own )?eyes\b"
    r"|\b[Aa]s (?:I|we) (?:watched|looked on|stood by)\b"
)
_PRESS_OF = re.compile(rf"(?:[Tt]he )?(?P<outlet>[A-Z].*?)(?:['’]s)? (?:own )?(?:{_PRESS}|team|staff|crew)")
_OURSELVES = re.compile(rf"(?:this|our)(?: own)? (?:newspaper|paper|agency|station|team|staff|crew|{_PRESS})")
_UNNAMED = re.compile(
    r"^(?:an?|two|three|several|some|unnamed|local|senior|many|one|other|anonymous)\b"
    r"|\b(?:sources?|reports?|officials?|witness(?:es)?|residents?|locals|analysts?|observers?|people|diplomats?|they|bulletins?)$",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?:[a-z-]+ )*(?:activists|villagers|civilians|doctors|medics|rescuers|survivors|relatives|neighbours|campaigners"
    r"|eyewitnesses|experts|insiders|monitors|aid workers|lawyers|journalists)",
    re.IGNORECASE,
)
_SOME = re.compile(r"(?:[Aa]n?|[Oo]ne) [a-z][a-z -]* (?:website|site|channel|account|faction|group|militia|statement)$")
_PRESUPPOSED = re.compile(  # who speaks of what goes on in spite of a truce does not tell of the truce
    r"\b(?:despite|in spite of|notwithstanding) (?:[\w’'-]+ ){0,6}?"
    r"(?:cease-?fire|truce|armistice|pause|accord|agreement|deal)\b",
    re.IGNORECASE,
)

_NAMED_KINDS = frozenset(("person", "news_agency", "outlet", "armed_group"))

Certain = Literal["known", "named", "unknown"]


class Voice(NamedTuple):
    """Who a claim goes back to.

    `entity` is the speaker or body (None = not known), `family` its chain of command or newsroom, `certain`
    how much is known; `outlet` is the report's outlet (or the report where it names none), which bounds
    what unknown voices can add.
    """

    certain: Certain
    entity: str | None
    family: str | None
    party: str | None
    outlet: str


class Speakers(NamedTuple):
    """What is known of those who can speak.

    `outlets`: outlet by report; `newsrooms`: the family for which a report's outlet speaks; `offices`: the office
    for which a spokesperson speaks; `parties`: the families that are sides of the conflict; `observers`: (entity,
    family) of the body whose count a claim gives.
    """

    outlets: Mapping[str, str | None]
    newsrooms: Mapping[str, str] = {}
    offices: Mapping[str, str] = {}
    parties: frozenset[str] = frozenset()
    observers: Mapping[str, tuple[str, str]] = {}


def voice_of(claim: Claim, known: Speakers) -> Voice:
    """The voice behind one claim (with families on its mentions), before copies are folded."""
    outlet = known.outlets.get(claim.report) or claim.report
    said_by = claim.said_by
    if said_by is None or is_outlet(said_by, outlet) or _is_unresolved(said_by, claim, known):
        return _own_voice(claim, outlet, known)
    name = said_by.entity or said_by.text
    if _is_press(said_by, known):
        certain: Certain = "known" if _saw_it(claim.evidence) else "named"
        name = newsroom(name)
        return Voice(certain, name, name, None, outlet)
    if said_by.family and _PRESUPPOSED.search(claim.evidence) and claim.type.startswith("ceasefire."):
        return Voice("named", None, said_by.family, said_by.party, outlet)
    if said_by.family:
        bare = is_unnamed(said_by) or name == said_by.family
        return Voice("known", None if bare else known.offices.get(name, name), said_by.family, said_by.party, outlet)
    if is_unnamed(said_by) or said_by.kind in ("unnamed", "unknown", "witness", None):
        return Voice("unknown", None, None, said_by.party, outlet)
    return Voice("named", name, None, said_by.party, outlet)


def _is_unresolved(said_by: Mention, claim: Claim, known: Speakers) -> bool:
    """Whether a body's own bulletin has it from "him", whom the text does not name: then the body vouches for it."""
    return said_by.entity is None and said_by.family is None and claim.report in known.newsrooms


def _own_voice(claim: Claim, outlet: str, known: Speakers) -> Voice:
    if claim.id in known.observers:
        entity, observer = known.observers[claim.id]
        named = None if entity == observer else entity
        return Voice("known", named, observer, observer if observer in known.parties else None, outlet)
    family = known.newsrooms.get(claim.report)
    if family:
        return Voice("known", None, family, family if family in known.parties else None, outlet)
    if _saw_it(claim.evidence):
        return Voice("known", outlet, outlet, None, outlet)
    return Voice("unknown", None, None, None, outlet)


@lru_cache(maxsize=8192)
def _saw_it(evidence: str) -> bool:
    """Whether a newsroom's own people saw or counted what a sentence tells; looked for once in all of its copies."""
    return _OWN_EYES.search(evidence) is not None


def _is_press(mention: Mention, known: Speakers) -> bool:
    """Whether the source is an outlet or an agency: it relays, unless it was there."""
    if mention.kind in ("news_agency", "outlet"):
        return True
    names = {name for name in (mention.text, mention.entity) if name}
    relaying = {outlet for report, outlet in known.outlets.items() if known.newsrooms.get(report) != outlet}
    return bool(names & press()) or any(names & set(outlet_names(outlet)) for outlet in relaying if outlet)


def is_unnamed(mention: Mention) -> bool:
    """Whether the words name nobody in particular ("officials", "a soldier"), whatever they belong to."""
    if mention.kind == "unnamed" or _are_some(mention.text):
        return True
    return mention.kind not in _NAMED_KINDS and _UNNAMED.search(mention.text) is not None


@lru_cache(maxsize=PHRASES)
def _are_some(words: str) -> bool:
    return bool(_MANY.fullmatch(words) or _SOME.match(words))


def is_outlet(mention: Mention, outlet: str) -> bool:
    """Whether the mention is the outlet itself, under its name, as "this newspaper" or by its own reporters."""
    whole = outlet.casefold()
    if any(name.casefold() == whole or _is_ourselves(name) for name in (mention.text, mention.entity) if name):
        return True
    press = _press_of(mention.text)
    return press is not None and press in outlet_names(outlet)


@lru_cache(maxsize=PHRASES)
def _is_ourselves(name: str) -> bool:
    return _OURSELVES.fullmatch(name.casefold()) is not None


@lru_cache(maxsize=PHRASES)
def _press_of(words: str) -> str | None:
    """The outlet whose people the words mean: "Quay FM" of "the Quay FM reporter"."""
    press = _PRESS_OF.fullmatch(words)
    return press["outlet"] if press else None
