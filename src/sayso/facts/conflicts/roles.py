"""Another actor or another recipient: one act told of two who cannot both have done or taken it.

Names alone do not differ safely: "the army" and "the garrison" may be one. So two sides stand only where
the reports put them in different parties, or in different kinds of force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec.structs import replace

from sayso.facts.forces import force_kind
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, Sure, conflict, opposed
from sayso.facts.words import is_function_word, name_key, words
from sayso.model import Conflict, ConflictField, Mention

BLAMED = frozenset({"hostilities.attack", "ceasefire.violation", "harm.damage", "harm.casualties", "territory.control"})
TAKEN = frozenset({"disarm.handover", "detainee.release", "missing.persons", "aid.delivery"})
_OWN = re.compile(r"(?:its|their|his|her|our)\s", re.I)  # whose they are stands elsewhere
_OURS = re.compile(r"(?:we|us)$|our\s", re.I)
_WHERE = re.compile(r"\s(?:in|on|at|near|from|outside|inside)\s")
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "who", "which", "that", "those", "others"})


def role_conflicts(
    matters: Sequence[Matter], outlets: Outlets, sure: Sure, *, kinds_only: bool = False
) -> Iterator[Conflict]:
    """A conflict of recipients and one of actors, where the type has them.

    Args:
        matters: of the fact; `outlets`: outlet by report id; `sure`: whether two matters are of one act.
        kinds_only: whether names tell nothing, as in a large pile: only parties and kinds of force do.
    """
    told = [m for m in matters if m.standing == "told"]
    if matters[0].claim.type in TAKEN:
        yield from _role_conflict("recipient", told, outlets, sure, kinds_only)
    if matters[0].claim.type in BLAMED:
        yield from _role_conflict("actor", told, outlets, sure, kinds_only)


def _role_conflict(
    role: ConflictField, matters: Sequence[Matter], outlets: Outlets, sure: Sure, kinds_only: bool
) -> Iterator[Conflict]:
    sides: dict[str, list[Matter]] = {}
    named: dict[str, str] = {}
    for matter in matters:
        for mention in _doers(matter, role)[:1]:
            side = _kind_alone(mention) if kinds_only else _side_of(mention, named)
            if side:
                named.setdefault(side, mention.entity or mention.text)
                sides.setdefault(side, []).append(matter)

    def surely_others(one: Matter, other: Matter) -> bool:
        doers = product(_doers(one, role), _doers(other, role))
        return sure(one, other) and all(differ(one, ours, other, theirs) for ours, theirs in doers)

    def differ(one: Matter, ours: Mention, other: Matter, theirs: Mention) -> bool:
        turned = role == "actor" and (_blames_back(one, ours, theirs) or _blames_back(other, theirs, ours))
        return turned or not _may_be_one(ours, theirs, kinds_only)

    sides = opposed(sides, surely_others)
    if len(sides) > 1 and len({m.claim.report for side in sides.values() for m in side}) > 1:
        told: dict[str, list[Matter]] = {}
        for side, held in sides.items():
            told.setdefault(named[side], []).extend(held)
        if len(told) > 1:
            yield conflict(role, told, outlets, f"different {role}s")


def _doers(matter: Matter, role: str) -> tuple[Mention, ...]:
    """Who fills a role, the speaker for "we" and "our fighters"."""
    named = matter.claim.roles.get(role, ())
    by = matter.voice
    if by is None or not (by.party or by.family):
        return named
    ours = replace(by, text=by.party or by.family or "", entity=by.party or by.family)
    return tuple(ours if _OURS.match(mention.text) else mention for mention in named)


def _may_be_one(ours: Mention, theirs: Mention, kinds_only: bool) -> bool:
    """Whether two mentions share a name, or one is of a kind of force that the other may be: "troops" and a state."""
    kinds = force_kind(ours.text), force_kind(theirs.text)
    if None not in kinds and kinds[0] != kinds[1]:
        return False
    if ours.party and ours.party == theirs.party:
        return True
    unparted = kinds_only and None in (_party_named(ours), _party_named(theirs))
    return unparted or bool(_name_words(ours.text) & _name_words(theirs.text))


def _blames_back(matter: Matter, doer: Mention, accused: Mention) -> bool:
    """Whether a speaker of the accused side names "the army": unless he says "ours", it is that of the others."""
    speaker = matter.voice
    own = speaker is not None and speaker.party is not None and speaker.party == _party_named(accused)
    return own and force_kind(doer.text) is not None and not _OWN.match(doer.text) and not _party_named(doer)


def _party_named(mention: Mention) -> str | None:
    """Its party, if its own words name it: where many parties act, what was found in other ways is unsure."""
    return mention.party if mention.party and _name_words(mention.text) & _name_words(mention.party) else None


def _kind_alone(mention: Mention) -> str | None:
    """The party or the kind of force; None for a pronoun, which may stand for anyone."""
    return None if mention.text.lower() in _PRONOUNS else _party_named(mention) or force_kind(mention.text)


def _side_of(mention: Mention, known: Mapping[str, str]) -> str | None:
    """Its party if its words name it, else the kind of force, the party, or who is named; None if unclear."""
    if _OWN.match(mention.text) or mention.text.lower() in _PRONOUNS:
        return None
    if _party_named(mention) or (mention.party and not force_kind(mention.text)):
        return mention.party
    name = mention.entity or mention.text
    if _name_words(mention.text):
        return next((side for side, other in known.items() if _nested(name, other)), name)
    return force_kind(mention.text)


def _nested(name: str, other: str) -> bool:
    """Whether one name has all the words of the other: "Ostria" and "Peacekeeping Contingent of Ostria"."""
    ours, theirs = _name_words(name), _name_words(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _name_words(name: str) -> frozenset[str]:
    """The keys of the words of a name, those behind an article that is tied to them ("al-Karim") as well.

    Where somebody is ("the army at Dorn") is no part of his name.
    """
    parts = (
        part for word in words(_WHERE.split(name, maxsplit=1)[0]) for part in word.split("-") if part[:1].isupper()
    )
    return frozenset(name_key(part) for part in parts if not is_function_word(part) and not force_kind(part))
