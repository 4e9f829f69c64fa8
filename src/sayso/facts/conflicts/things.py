"""Another place, another target, another kind of thing: one happening, told alike, that is put elsewhere.

Names of places rarely differ safely: a town lies in a province, and two towns mostly are two happenings. So two
tellings are set against each other only where they share a number or most of their words, or are of talks on one day,
and neither place stands beside the other. One number of rifles here and of rounds there is one count of two kinds, and
one load of rice here and of water there is one load.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from sayso.facts.conflicts.likeness import days_agree, same_number, same_sentence, shares_words
from sayso.facts.conflicts.times import FINE
from sayso.facts.counts import Told, told_figures
from sayso.facts.figures import same
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, Sure, conflict
from sayso.model import Conflict, ConflictField

VAGUE_ITEMS = frozenset({"weapons_unspecified", "other_materiel"})  # any kind may be meant
STRIKES = frozenset({"hostilities.attack", "harm.damage"})  # types whose targets are places and buildings
MEETING_WORDS = 3  # stems that two tellings of one meeting share, as "second round of talks"
LONG_NAME = 5  # letters from which a name may be misspelt
LARGE = 10  # from which one number is hardly shared by chance
GOODS = "goods"  # the kind of facet
_HOLDER = re.compile(r"-(?:held|controlled|run|ruled|occupied|based|backed|led)$")  # who holds a place, not its name
Keys = Callable[[Matter], frozenset[str]]


def thing_conflicts(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    """The conflicts of places, of targets and of items."""
    told = [m for m in matters if m.standing == "told"]
    if matters[0].claim.type == "talks.meeting":
        told = [m for m in matters if m.standing in ("told", "ahead")]
    if told and told[0].claim.type in STRIKES:
        yield from _elsewhere("target", told, outlets, lambda m: m.targets & m.names, sure)
    yield from _elsewhere("place", told, outlets, lambda m: m.places & m.names, sure)
    yield from _other_items(told, outlets, sure)
    yield from _other_goods(told, outlets)


def _elsewhere(
    field: ConflictField, told: Sequence[Matter], outlets: Outlets, keys: Keys, sure: Sure
) -> Iterator[Conflict]:
    """A conflict for the first two tellings that differ in these names and in nothing else."""
    for one, other in combinations(told, 2):
        alike = _told_alike(one, other) or _one_meeting(one, other)
        if alike and _apart(one, other, keys) and sure(one, other):
            sides = {_spell(field, one): [one], _spell(field, other): [other]}
            if len(sides) > 1 and all(sides):
                yield conflict(field, sides, outlets, f"one happening, two {field}s")
                return


def _told_alike(one: Matter, other: Matter) -> bool:
    if one.claim.report == other.claim.report or not days_agree(one, other):
        return False
    return same_number(one, other, LARGE) or same_sentence(one, other)


def _one_meeting(one: Matter, other: Matter) -> bool:
    """Whether both tell in words of their own of talks that are held on one day, or in any words of such to come."""
    met = one.claim.type == "talks.meeting" and one.claim.report != other.claim.report
    one_day = one.grain in FINE and one.days == other.days and one.standing == other.standing
    return met and one_day and (one.standing == "ahead" or shares_words(one, other, MEETING_WORDS))


def _apart(one: Matter, other: Matter, keys: Keys) -> bool:
    """Whether both name places, none of which the other's sentence or paragraph names as well."""
    ours, theirs = (frozenset(key for key in keys(m) if not _HOLDER.search(key)) for m in (one, other))
    if not ours or not theirs or one.places & other.places:
        return False
    return not (_any_in(ours, theirs | other.names | other.context) or _any_in(theirs, one.names | one.context))


def _any_in(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a key is one of the others, or a part of one, as "bab" is of "al-bab", or one misspelt."""
    return any(key in other or other in key or _is_slip(key, other) for key in keys for other in others)


def _is_slip(key: str, other: str) -> bool:
    return len(key) >= LONG_NAME and DamerauLevenshtein.distance(key, other, score_cutoff=1) <= 1


def _spell(field: ConflictField, matter: Matter) -> str:
    mention = matter.claim.roles[field][0] if matter.claim.roles.get(field) else None
    return (mention.entity or mention.text) if mention else ""


def _other_items(told: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    for a, b in combinations(told_figures(told), 2):
        if _one_count_of_two_kinds(a, b) and sure(a.matter, b.matter):
            sides = {f"{t.figure.low:,} {t.figure.what}": [t.matter] for t in (a, b)}
            yield conflict("item", sides, outlets, "one number of two kinds of things")
            return


def _one_count_of_two_kinds(a: Told, b: Told) -> bool:
    items = {a.figure.item, b.figure.item}
    if None in items or len(items) == 1 or items & VAGUE_ITEMS or a.matter.claim.report == b.matter.claim.report:
        return False
    telling = (a.figure.low or 0) >= LARGE or same_number(a.matter, b.matter, LARGE)
    return telling and same(a.figure, b.figure) and days_agree(a.matter, b.matter)


def _other_goods(told: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    """A conflict of what one and the same carrier brought, so much of it on one day: rice, or water."""
    for one, other in combinations(told, 2):
        if _one_load(one, other) and one.facets[GOODS].isdisjoint(other.facets[GOODS]):
            sides = {", ".join(sorted(matter.facets[GOODS])): [matter] for matter in (one, other)}
            yield conflict("item", sides, outlets, "one load of two kinds of goods")
            return


def _one_load(one: Matter, other: Matter) -> bool:
    """Whether both name goods, one number of them, one day and one carrier, in two reports."""
    named = GOODS in one.facets and GOODS in other.facets and one.claim.report != other.claim.report
    one_day = one.grain in FINE and one.days == other.days
    return (
        named
        and one_day
        and bool(one.actors & other.actors)
        and any(
            same(a, b) and (a.low or 0) >= LARGE and a.what == b.what
            for a in one.claim.figures
            for b in other.claim.figures
        )
    )
