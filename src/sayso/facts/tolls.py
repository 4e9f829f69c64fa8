"""Tolls that differ and are yet of one happening: side by side in one report, or told first by two reports of a day.

A figure that differs mostly speaks against one matter. It speaks for it where a report gives the count of a second
speaker beside that of the first ("the blast killed 25, the agency said; the observers counted 21"), and where two
reports of one story and day each open with a toll.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.facts.callings import may_differ
from sayso.facts.contrasts import NEXT, counts_further, counts_others, set_against, set_beside
from sayso.facts.figures import counted, population, ratio
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.settings import other_sides
from sayso.facts.timing import NONE, Part, meet
from sayso.facts.words import name_key
from sayso.model import Figure

TOLLS = frozenset(
    {"harm.casualties", "harm.damage", "harm.displacement", "missing.persons", "detainee.custody", "detainee.release"}
)
BESIDE = 600  # characters between two counts that a report sets side by side
LEAD = 450  # characters from the beginning of a report that hold its headline and first sentence
ABOUT = 0.5  # how near the count of a speaker is to that with which the report opens
SIDE_BY_SIDE, BOTH_LEAD = 6.0, 6.0
SET_BESIDE = 8.0  # the words of the next sentence say that both count one thing


def tolls(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What two tolls say for their being of one happening though they may differ."""
    crowded = rarity.crowd(left) > 0
    if left.claim.type not in TOLLS or not (crowded or set_beside(left, right)) or not tied(left, right):
        return
    if left.claim.report == right.claim.report:
        yield (SET_BESIDE if _set_next(left, right) else SIDE_BY_SIDE), "two speakers' counts side by side", NONE
    else:
        yield BOTH_LEAD, "two reports of a day open with it", NONE


def _set_next(left: Matter, right: Matter) -> bool:
    """Whether the sentence right behind one count sets the other beside it."""
    first, later = sorted((left.claim, right.claim), key=lambda c: c.start)
    return later.start - first.end <= NEXT and set_beside(left, right)


def tied(left: Matter, right: Matter) -> bool:
    """Whether two tolls are of one happening by where they stand."""
    if not left.standing == right.standing == "told":
        return False
    if left.claim.report == right.claim.report:
        first, later = sorted((left, right), key=lambda m: m.claim.start)
        stand_so = _side_by_side(first, later)
    else:
        stand_so = left.story == right.story and _both_lead(left, right)
    return stand_so and _like(left, right)


def tied_through(left: Matter, right: Matter, others: Sequence[Matter]) -> bool:
    """Whether other tolls tie two of one fact: one stands beside the first in a report that opens as another does."""
    reached, left_over = [left], [m for m in others if m is not left]
    while reached and right in left_over:
        reached = [m for m in left_over if any(tied(m, one) for one in reached)]
        left_over = [m for m in left_over if m not in reached]
    return right not in left_over


def _both_lead(left: Matter, right: Matter) -> bool:
    """Whether two reports of one day both begin with these tellings, of one place and doer."""
    if max(left.claim.start, right.claim.start) > LEAD or not _one_day(left, right) or other_sides(left, right):
        return False
    if counts_others(left) != counts_others(right) or _of_one_outlet(left, right):
        return False
    return _near(left, right) and _meet(left, right)


def _of_one_outlet(left: Matter, right: Matter) -> bool:
    """Whether an outlet tells each in a report of its own, of no spot that both name: it mostly tells a thing once."""
    shared = (left.places & right.places) - _no_spots()
    return left.outlet is not None and left.outlet == right.outlet and not shared


def _one_day(left: Matter, right: Matter) -> bool:
    """Whether both tell of one day; what is told without a day is of that of the report, which must be the other's."""
    if left.days and right.days:
        return meet(left.days, right.days)
    return left.published is not None and left.published == right.published


def _meet(left: Matter, right: Matter) -> bool:
    """Whether they or their paragraphs share a name, and not just that of a country, a month or a body."""
    ours, theirs = (m.places | m.names | m.context for m in (left, right))
    elsewhere = left.places and right.places and not (left.places & theirs or right.places & ours)
    return not elsewhere and bool((ours & theirs) - _no_spots())


@lexicons.cached
@lru_cache(maxsize=1)
def _no_spots() -> frozenset[str]:
    """The keys of names that show no one spot: of countries and their people, of time and titles, of bodies."""
    whole = {"name", "variant", "demonym", "people"}
    named = [entry.term for entry in lexicons.load("states") if entry.class_ in whole]
    named += [*lexicons.terms("formulas"), *lexicons.terms("bodies"), *lexicons.terms("source_kinds", "institution")]
    return frozenset(name_key(word) for term in named for word in term.split())


def _side_by_side(first: Matter, later: Matter) -> bool:
    """Whether a report gives the count of a second speaker beside the first count, for nothing else."""
    other_day = first.days and later.days and first.days != later.days
    if later.claim.start - first.claim.end > BESIDE or other_day or counts_further(later):
        return False
    if set_against(first, later):
        return True
    elsewhere = later.places - first.places - first.names - first.scene
    return not elsewhere and _two_count(first, later)


def _two_count(first: Matter, later: Matter) -> bool:
    """Whether two speakers count, or a report sums up in its own voice what one counted."""
    return may_differ(first, later) or set_beside(first, later) or _sums_up(first, later)


def _sums_up(first: Matter, later: Matter) -> bool:
    """Whether a report opens in its own voice with about what it then gives as somebody's count."""
    own = first.speaker is None and first.claim.start <= LEAD and later.speaker is not None
    return own and _near(first, later)


def _near(left: Matter, right: Matter) -> bool:
    """Whether some counts of the same outcome for the same people are about as high."""
    return any(
        ratio(a, b) >= ABOUT
        for a in left.tallies
        for b in right.tallies
        if counted(a) == counted(b) and population(a) == population(b)
    )


def _like(left: Matter, right: Matter) -> bool:
    """Whether both count the same outcome for the same people, and not just name a victim."""
    return any(
        counted(a) == counted(b)
        and one_people(a, b, left, right)
        and _several(a)
        and _several(b)
        and (left.claim.report == right.claim.report or _of_named(a, left) == _of_named(b, right))
        for a in left.tallies
        for b in right.tallies
    )


def one_people(a: Figure, b: Figure, left: Matter, right: Matter) -> bool:
    """Whether two counts are of the same people, whom only the first names ("29 men, it said, 300, said others")."""
    ours, theirs = population(a), population(b)
    if ours == theirs:
        return True
    return "" in (ours, theirs) and (_in_one_sentence(left, right) or set_beside(left, right))


def _in_one_sentence(left: Matter, right: Matter) -> bool:
    one, other = left.claim, right.claim
    return one.report == other.report and one.start < other.end and other.start < one.end


def _of_named(figure: Figure, matter: Matter) -> bool:
    """Whether it counts members of what is named ("four Karim members"), who are some of the dead and not all."""
    return any(name_key(word) in matter.names for word in (figure.who or "").split())


def _several(figure: Figure) -> bool:
    return (figure.low or 0) > 1 or (figure.high or 0) > 1
