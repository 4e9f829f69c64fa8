"""A phrase that names a speaker -> the chain of command that it belongs to, as far as its words tell.

"Lorvia's Defence Ministry", "the Lorvian army", "the General Staff in Maresk" -> Lorvia; "the League's own
spokesman" -> the League; "the rebels" -> the one armed group of the reports, if there is one; "the Defence
Ministry" -> the home of the report. Nothing is guessed: a phrase that tells nothing gives None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.origins.bodies import Bodies, is_force
from sayso.origins.body_names import name_behind
from sayso.origins.collectives import is_collective
from sayso.origins.organ_words import PHRASES, is_adverse, is_private, names_organ, organ_pattern, unofficial_word
from sayso.origins.polities import Polities
from sayso.origins.watchers import is_watchdog

_SPOKEN = re.compile(r"[^\s,()]+")
_IN_TOWN = re.compile(r" in (?P<town>[A-ZÀ-Þ][\w-]+)")
_CUT = re.compile(
    r",|;|\s[–—-]\s| (?:who|which|that|whom|whose|stationed|fighting|deployed|loyal|told|said|says|where|when|while) ",
)


_OURS = re.compile(
    r"(?:who (?:leads|heads|commands) |[a-z]+ of )?[Oo]ur (?!reporter|correspondent|newspaper|paper|newsroom|sister)"
)

_GENERIC = re.compile(
    r"\b[Tt]he (?:[a-z-]+ )?(?P<head>mission|contingent|observatory)(?:'s)?\b"
    r"|^(?P<before>mission|contingent) (?=spokes|chief|head|commander|official)"
)


class Description(NamedTuple):
    """Words of a report that say who a person is."""

    report: str
    words: str


class World(NamedTuple):
    """What the reports show of who belongs to whom.

    `homes`: report -> the polity whose organs it names without naming the polity; `side`: the armed side that
    "the rebels" means; `force`: the third party that "the contingent" means. None where that is not plain.
    `aliases`: names that a context file gives -> party; `state`: whose organs are meant where a report does not
    say, for the reports show one state at war with an armed side; `signs`: report -> the polity whose officials alone
    it describes as such, which is less than a home; `described`: what the reports call each person who speaks;
    `sides`: the two that the reports show most clearly as opposed; `mouthpieces`: report -> the side for which its
    outlet speaks; `houses`: report -> the side or body whose own publication it is.
    """

    polities: Polities
    bodies: Bodies
    homes: Mapping[str, str | None]
    side: str | None
    force: str | None
    aliases: Mapping[str, str]
    state: str | None = None
    signs: Mapping[str, str] = {}
    described: Mapping[str, Sequence[Description]] = {}
    sides: tuple[str, str] | None = None
    mouthpieces: Mapping[str, str] = {}
    houses: Mapping[str, str] = {}


def owner_of(phrase: str, report: str, world: World) -> str | None:
    """The polity, body or armed group that a phrase of a report belongs to, None if it does not tell."""
    return owner_told(phrase, report, world) or owner_meant(phrase, report, world)


def owner_meant(phrase: str, report: str, world: World) -> str | None:
    """The owner of a phrase that names none: that of "the ministry" in the report, or whom "the rebels" are."""
    return None if is_collective(phrase) else _unnamed(_core(phrase), report, world)


def owner_told(phrase: str, report: str, world: World) -> str | None:
    """The owner that the phrase itself names: by a name, or as the one force of a third party."""
    if is_collective(phrase):
        return None
    core = _core(phrase)
    for given, party in world.aliases.items():
        if re.search(rf"(?<![\w-]){re.escape(given)}(?![\w-])", core, re.IGNORECASE):
            return party
    named = _in_seat(" ".join(phrase.split()), world) or _named(core, report, world)
    return named or (world.force if is_force(core) else None)


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def _core(phrase: str) -> str:
    """The phrase without what follows its name, and without what describes it: relative clauses, appositions."""
    return name_behind(_CUT.split(" ".join(phrase.replace("’", "'").split()) + " ")[0].strip())


def body_named(phrase: str, report: str, world: World) -> str | None:
    """The full name of the body that a phrase names first, None where it names none."""
    found = _body_in(_core(phrase), report, world.bodies)
    return found[1] if found else None


def _in_seat(words: str, world: World) -> str | None:
    """ "The General Staff in Maresk"."""
    if not any(town in world.polities.seats for town in _IN_TOWN.findall(words)):
        return None
    match = _seat_pattern().search(words)
    return world.polities.seats.get(match.group("town")) if match else None


@lexicons.cached
@lru_cache(maxsize=1)
def _seat_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{organ_pattern()}){_IN_TOWN.pattern}", re.IGNORECASE)


def _named(core: str, report: str, world: World) -> str | None:
    """By the first name in the phrase: of a body, a group, a polity or its seat."""
    body = _body_in(core, report, world.bodies)
    polities = [] if is_private(core) else world.polities.acting(core)
    unofficial = unofficial_word(core)
    if body and (not polities or body[0] <= polities[0][0]):
        return world.bodies.top(body[1])
    if polities and not (unofficial and world.side != polities[0][2]):
        return polities[0][2]
    if unofficial:
        return world.side or (polities[0][2] + " " + unofficial.group().lower() if polities else None)
    return None


def _body_in(core: str, report: str, bodies: Bodies) -> tuple[int, str] | None:
    """The first body that the phrase names in full, by acronym, by its last word, or as the one that watches."""
    named = None if bodies.marks.isdisjoint(_forms(core)) else _named_body(core, report, bodies)
    watching = None if named else bodies.watching.get(report)
    return (0, watching) if watching and is_watchdog(core) else named


def _named_body(core: str, report: str, bodies: Bodies) -> tuple[int, str] | None:
    words = _words_in(core)
    for first, (start, end, word, lower) in enumerate(words):
        if word in bodies.firsts or core[start:end] in bodies.firsts:
            for size in range(min(8, len(words) - first), 0, -1):
                name = _bare(core[start : words[first + size - 1].end])
                if name in bodies.names:
                    return start, bodies.names[name]
        by_head = bodies.heads.get((report, lower)) or bodies.heads.get(("", lower))
        if by_head and (_means_body(core, start, word, by_head in bodies.groups) or _is_in_small(core, end, by_head)):
            return start, by_head
    return None


class _Word(NamedTuple):
    """A word of a phrase: where it stands, without marks, and that in small letters."""

    start: int
    end: int
    bare: str
    lower: str


@lru_cache(maxsize=PHRASES)
def _words_in(core: str) -> tuple[_Word, ...]:
    spans = [match.span() for match in _SPOKEN.finditer(core)]
    return tuple(_Word(start, end, bare := _bare(core[start:end]), bare.lower()) for start, end in spans)


@lru_cache(maxsize=PHRASES)
def _forms(core: str) -> frozenset[str]:
    """The words of a phrase in all forms by which a body may be known."""
    words = _SPOKEN.findall(core)
    bare = [_bare(word) for word in words]
    return frozenset((*words, *bare, *(word.lower() for word in bare)))


@lru_cache(maxsize=PHRASES)
def _bare(words: str) -> str:
    """Without the mark of a possessive, and without quotation marks and full stops around."""
    return re.sub(r"'s$|(?<=s)'$", "", words).strip(".\"“”'")


def _means_body(core: str, at: int, name: str, group: bool) -> bool:
    """A last word alone means the body if capitalised ("the Mission"), or in lower case after "the" or "this"."""
    before = core[:at].split()
    if before and before[-1].endswith("-based"):
        return not group
    if name[0].isupper():
        return not before or before[-1].islower() or before[-1] in ("The", "A", "An")
    return not group and bool(before) and before[-1].lower() in ("the", "this", "that", "its")


def _is_in_small(core: str, end: int, body: str) -> bool:
    """ "the truce commission" where one body is the "Border Truce Commission"."""
    words = core[:end].split()
    tail = " ".join(words[1:])
    return len(words) > 2 and words[0].lower() == "the" and tail.islower() and body.lower().endswith(f" {tail}")


def _unnamed(core: str, report: str, world: World) -> str | None:
    """By what the phrase says without a name: "the rebels", "the contingent's spokesman", "the ministry"."""
    if unofficial_word(core):
        return world.side
    if _OURS.match(core):
        return world.mouthpieces.get(report)
    generic = _GENERIC.search(core)
    if generic:
        head = generic.group("head") or generic.group("before")
        return world.bodies.heads.get(("", head), head)
    if not names_organ(core):
        return None
    home = world.homes.get(report)
    return _opponent(home, world.sides) if is_adverse(core) else home


def _opponent(side: str | None, sides: tuple[str, str] | None) -> str | None:
    """The other of the two sides, where `side` is one of them."""
    if side is None or sides is None or side not in sides:
        return None
    return sides[1] if side == sides[0] else sides[0]
