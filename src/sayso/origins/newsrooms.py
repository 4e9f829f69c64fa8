"""Reports -> whose voice an outlet's own words are, where that is more than a newsroom's.

A ministry's, a mission's or a relief body's own bulletin speaks for that body. An outlet that writes "our soldiers"
in its own words speaks for the side whose people it quotes most. All others are newsrooms, first hand only
where a claim says so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.model import Claim, Report
from sayso.origins.organ_words import names_organ
from sayso.origins.owners import World, owner_of
from sayso.origins.parties import is_armed
from sayso.origins.polities import owned
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs

_PEOPLE = (
    "soldiers|troops|army|armed forces|fighters|sappers|men|forces|border guards?|artillery|gunners|pilots|navy"
    "|air force|comrades|defenders|positions|commanders?|negotiators|delegation|delegates?|deputy|deputies"
    "|republic|motherland|fatherland|units|side|companies|company|battalions?|brigades?|regiments?|country|nation"
    "|brothers|sons|martyrs|prisoners"
)
_OURS = re.compile(
    rf"\b[Oo]ur (?:own )?(?:brave |heroic |valiant )?(?:{_PEOPLE})\b"
    r"|\b(?:prisoners|captives|soldiers|men) in our hands\b"
)
_BULLETIN = re.compile(r"(?:The )?(?:Bulletin|Communiqu[eé]s?|Circular|Newsletter) of (?:the )?(?P<body>[A-ZÀ-Þ].*)")
_ABROAD = re.compile(r" (?:in|to|for) (?:the )?[A-ZÀ-Þ][\w’' -]*$")
_STATE_MEDIA = re.compile(r"\b(?:National|State) (?:Radio|Television|Broadcaster|Broadcasting|News Agency)\b")


def find_newsrooms(reports: Sequence[Report], claims: Sequence[Claim], world: World) -> dict[str, str]:
    """Report -> the family for which its outlet speaks in its own words; newsrooms are not among them.

    Args:
        reports: all of them.
        claims: with families on their sources.
        world: who belongs to whom.
    """
    speakers: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if claim.said_by and claim.said_by.family and is_armed(claim.said_by.family, world):
            speakers[claim.report][claim.said_by.family] += 1
    found = {}
    for report in reports:
        family = _institution(report, world) or _mouthpiece(report, speakers, world)
        if family:
            found[report.id] = family
    return found


def _institution(report: Report, world: World) -> str | None:
    """The body or state whose organ the outlet is by its name."""
    outlet = report.outlet or ""
    body = _published_by(outlet, world)
    if body and body not in world.bodies.press:
        return world.bodies.top(body)
    if names_organ(outlet):
        return owner_of(outlet, report.id, world) or world.state or outlet
    return owner_of(outlet, report.id, world) if _STATE_MEDIA.search(outlet) else None


def _published_by(outlet: str, world: World) -> str | None:
    """The body whose name an outlet bears ("League Mission in Upland"), or who sent the "Upland Observers" of one."""
    bulletin = _BULLETIN.match(outlet)
    name = bulletin["body"] if bulletin else _ABROAD.sub("", outlet.removeprefix("The "))
    if name in world.bodies.names or not bulletin:
        return world.bodies.names.get(name)
    senders = {polity for _, _, polity in world.polities.at(name)}
    return min(senders) if len(senders) == 1 else name if name.endswith("s") else None


def _mouthpiece(report: Report, speakers: Mapping[str, Counter[str]], world: World) -> str | None:
    """The side that an outlet calls "our soldiers": the one whose people it quotes most, or alone names an organ of."""
    if not (_OURS.search(report.text) and _OURS.search(_own_words(report))):
        return None
    if report.id not in speakers:
        named = {owner.name for owner in owned(report.text, world.polities)}
        return next(iter(named)) if len(named) == 1 else None
    ranked = speakers[report.id].most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def _own_words(report: Report) -> str:
    """The text with what stands in quotation marks blanked out."""
    text = list(report.text)
    for quotation in find_quotations(report.text, tuple(paragraphs(report))):
        text[quotation.start : quotation.end] = " " * (quotation.end - quotation.start)
    return "".join(text)
