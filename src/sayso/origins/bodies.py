"""Reports -> the organisations and armed groups that they name, under all the names that they use for them.

Organisations come from `lexicons/bodies.tsv` and from capitalised names that end in a word for one ("Truce
Observer Mission"); armed groups from names that end in a word for one and hold no polity ("People's Highland
Army"). Acronyms in brackets, last words ("the Mission") and owners ("the League's Force") are learned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Report
from sayso.origins.body_names import body_names, press
from sayso.origins.body_owners import owners_told, senders
from sayso.origins.groups import find_groups
from sayso.origins.heads import CAPITALISED, GROUP_HEADS
from sayso.origins.person_names import is_personal
from sayso.origins.polities import Polities, listed
from sayso.origins.spelling import accented
from sayso.origins.watchers import find_watchers

_RULING = re.compile(r"(?:Council|Authority|Assembly|Administration|Congress|Command|Movement|Front|Union|Committee)$")
RARE = 5  # times as many reports give the shorter of two names that end alike: what the longer adds is a passing word
_CIVIL = re.compile(  # "University of X" and "the Xian Observatory for Rights" are not X
    r"\b(?:University|Hospital|College|Institute|Observatory|Cent(?:er|re) (?:of|for)|Society|Network"
    r"|Foundation|Coalition|Monitor|Consortium|Trust|Federation|Association)\b"
)
_IRREGULAR = re.compile(  # "Free Xian Army" and "X Liberation Front" are not X's
    r"^Free |\b(?:Liberation|Resistance|Salvation|Self-Defen[cs]e|Protection Units|Democratic Forces|Freedom|Rebel"
    r"|(?:Revolutionary|Popular|Patriotic) (?:Front|Army|Movement))\b"
)
_CORPS = re.compile(rf"(?P<whose>{CAPITALISED}) (?P<head>Guards?|Militia|Volunteers|Legion|Resistance)\b")
_INNER = "Council|Command|Committee|Secretariat|Assembly|Congress|Bureau|Presidium|Leadership|Directorate"
_FORCE_WORDS = re.compile(
    r"\b(?:contingent|peacekeep\w+|international force|stabili[sz]ation force|the force)\b", re.IGNORECASE
)
_ORGAN_OF_GROUP = re.compile(rf"\b(?P<group>{GROUP_HEADS})['’]s (?:own )?(?:[A-Z][a-z]+ )?(?P<organ>{_INNER})\b")
_KNOWN_BY_INITIALS = re.compile(r"\b(?:force|mission|operation|contingent) ([A-Z]{3,}[a-z]?)(?![\w-])")


class Bodies(NamedTuple):
    """What the reports call organisations and armed groups.

    `names`: any name -> the full one; `heads`: (report, last word in lower case) -> the one body of that report, or
    ("", word) of all reports; `owners`: body -> the body that it belongs to; `groups`: the armed groups among them;
    `press`: the news agencies and outlets; `firsts`: the first words of all names; `marks`: these and all last words;
    `watching`: report -> the one body of those that it names which watches rights or counts the dead, whom "a
    monitoring group" means.
    """

    names: Mapping[str, str]
    heads: Mapping[tuple[str, str], str]
    owners: Mapping[str, str]
    groups: frozenset[str]
    press: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    watching: Mapping[str, str] = {}

    def top(self, body: str) -> str:
        """The body at the head of the one named: "League" for "the League's Force"."""
        for _ in range(3):
            body = self.owners.get(body, body)
        return body


def find_bodies(reports: Sequence[Report], polities: Polities) -> Bodies:
    """The bodies that any of the reports name."""
    found: dict[str, set[str]] = defaultdict(set)
    outlets = {report.outlet for report in reports}
    names = dict(_listed())
    for outlet in outlets:
        names.pop(outlet or "", None)
    for report in reports:
        for full, acronym in body_names(report):
            if len(full.split()) > 1 and full.split()[0] not in press() and _may_stand_alone(full, polities):
                found[full].add(report.id)
                if acronym:
                    names[acronym] = full
    spelled = accented(found)
    fullest = {name: spelled[_fullest(name, found)] for name in found}
    names.update(fullest)
    forces = _acronyms(reports)
    names.update({name: name for name in forces if name not in names})
    heads = {**_force_heads(forces), **_heads(found, fullest), **_own_heads(reports, names)}
    owners = {**_ruling(fullest.values(), polities), **senders(fullest.values()), **owners_told(reports, names)}
    groups = find_groups(reports, set(fullest.values()))
    heads = {**_inner_organs(reports, heads, groups), **_corps(reports, polities), **heads}
    watchers = find_watchers(reports, found, fullest, _listed())
    firsts = _listed_firsts() | {name.split()[0] for name in names.keys() - _listed().keys()}
    marks = firsts | {head for _, head in heads}
    return Bodies(names, heads, owners, groups, press(), firsts, marks, watchers)


def _corps(reports: Sequence[Report], polities: Polities) -> dict[tuple[str, str], str]:
    """ "The Guard" of a report that names the "Upland Guard" and no other, as (report, "guard") -> Upland."""
    offers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report in reports:
        for match in _CORPS.finditer(report.text):
            offers[report.id, match["head"].lower()].update(name for _, _, name in polities.at(match["whose"])[:1])
    return {key: next(iter(names)) for key, names in offers.items() if len(names) == 1}


def _inner_organs(
    reports: Sequence[Report], heads: Mapping[tuple[str, str], str], groups: frozenset[str]
) -> dict[tuple[str, str], str]:
    """ "The Council" of a report that speaks of "the Front's Council", as (report, "council") -> the Front."""
    return {
        (report.id, match["organ"].lower()): owner
        for report in (reports if groups else ())
        for match in _ORGAN_OF_GROUP.finditer(report.text)
        if (owner := heads.get(("", match["group"].lower()))) in groups
    }


def _may_stand_alone(name: str, polities: Polities) -> bool:
    """Whether a name can be a body's: it names no polity, or it fights, rules, heals, teaches or watches in it."""
    named = polities.at(name)
    apart = _CIVIL.search(name) or _IRREGULAR.search(name)
    return not named or bool(apart) or (len(named) == 1 and bool(_RULING.search(name)))


def _ruling(names: Iterable[str], polities: Polities) -> dict[str, str]:
    """The polity whose council or authority a body is: "Upland Council", "National Council of Upland"."""
    apart = {name for name in names if _CIVIL.search(name) or _IRREGULAR.search(name)}
    owned = {name: named[0][2] for name in names if name not in apart and (named := polities.at(name))}
    undisputed = listed().all  # the council of one of these may be that of its opponents
    return {name: polity for name, polity in owned.items() if polity not in undisputed}


def _acronyms(reports: Sequence[Report]) -> frozenset[str]:
    """Forces and missions that the texts know by initials only: "the regional force OSMIR"."""
    return frozenset(name for report in reports for name in _KNOWN_BY_INITIALS.findall(report.text))


def _force_heads(forces: frozenset[str]) -> dict[tuple[str, str], str]:
    """What "the mission" and "the force" mean where one alone is known by its initials."""
    return {("", head): min(forces) for head in ("mission", "force", "contingent")} if len(forces) == 1 else {}


def _own_heads(reports: Sequence[Report], names: dict[str, str]) -> dict[tuple[str, str], str]:
    """A bulletin under an acronym that calls its publisher "the Mission" is that mission's own."""
    found = {}
    for report in reports:
        outlet = report.outlet or ""
        head = re.search(r"\b[Tt]he (Mission|Observatory|Consortium|Agency|Office|Secretariat)(?= [a-z])", report.text)
        wire = re.search(rf"[(/]{re.escape(outlet)}[)/]", report.text)
        if head and not wire and outlet not in names and re.fullmatch(r"[A-Z]{3,}", outlet):
            names[outlet] = outlet
            found[report.id, head.group(1).lower()] = found["", head.group(1).lower()] = outlet
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def _listed() -> Mapping[str, str]:
    classes = ("news_agency", "outlet", "international_body", "aid_agency")
    entries = [e for e in lexicons.load("bodies") if e.class_ in classes and e.get("strength") == "firm"]
    return {e.term: e.get("entity") or e.term for e in entries}


@lexicons.cached
@lru_cache(maxsize=1)
def _listed_firsts() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _listed())


def _fullest(name: str, found: Mapping[str, Collection[str]]) -> str:
    """The one longer name that ends alike, or goes on with what it is for, or the shorter one beside which it is a
    rarity or behind which stands the name of its head, else the name itself.
    """
    goes_on = (f"{name} for ", f"{name} of ")
    longer = [other for other in found if other.endswith(f" {name}") or other.startswith(goes_on)]
    longer = [other for other in longer if not any(other.startswith(f"{name} ") for name in longer)]
    if len(longer) == 1 and len(found[longer[0]]) * RARE > len(found[name]):
        return longer[0]
    headed = [o for o in found if name.startswith(f"{o} ") and is_personal(name.removeprefix(f"{o} "))]
    if headed:
        return min(headed, key=len)
    usual = [other for other in found if name.endswith(f" {other}") and len(found[name]) * RARE <= len(found[other])]
    return max(usual, key=len, default=name)


def _heads(found: Mapping[str, set[str]], fullest: Mapping[str, str]) -> dict[tuple[str, str], str]:
    offers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, reports in found.items():
        head = re.split(r" (?:of|for|on) ", name)[0].split()[-1].lower()
        for report in [*reports, ""]:
            offers[report, head].add(fullest[name])
    return {key: next(iter(full)) for key, full in offers.items() if len(full) == 1}


@lru_cache(maxsize=65536)
def is_force(phrase: str) -> bool:
    """Whether the words mean a third party's force without naming it ("that contingent's spokesman")."""
    return bool(_FORCE_WORDS.search(phrase))
