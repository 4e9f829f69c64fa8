"""The figures of two matters: the same, one counting on, near or far apart. Only like is compared with like."""

from __future__ import annotations

from sayso.facts.callings import one_speaker
from sayso.facts.figures import broad_class, counted, like_pairs, nearness, population, same, vague
from sayso.facts.kinds import RUNNING, SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.tallies import OF_THINGS
from sayso.facts.timing import NONE, Part
from sayso.model import Figure

OTHERS = -1.0
CASUALTIES = frozenset({"killed", "injured"})
SENT = frozenset({"thirdparty.peacekeeping", "thirdparty.monitoring"})  # of whom fewer may come than were promised
FAR_RATIO = 0.3
OF_OTHER_SIZE = 0.1  # below it two figures are hardly two counts of one matter
COUNTING_DAYS = 3
LARGE = 10  # from which two equal figures are hardly equal by chance

Pairs = list[tuple[Figure, Figure]]


def numbers(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the figures of two matters say for and against their being one."""
    if not (left.claim.figures and right.claim.figures) or "denied" in (left.standing, right.standing):
        return
    pairs = like_pairs(left.claim, right.claim)
    like = [(a, b) for a, b in pairs if population(a) == population(b)]
    if pairs and not like and not any(same(a, b) for a, b in pairs):
        yield OTHERS, "figures of other people", NONE
        return
    pairs = like or pairs
    if not pairs:
        yield from _of_unlike(left, right)
    elif alike := [(a, b) for a, b in pairs if same(a, b)]:
        yield _for_same(alike, crowded=rarity.crowd(left) > 0), "same figure", NONE
    elif _nearest(pairs) < 1:
        yield from _differing(left, right, pairs, rarity)


def figures_differ(left: Matter, right: Matter) -> bool:
    """Whether both count something alike, and no figure of one is that of the other."""
    pairs = like_pairs(left.claim, right.claim)
    return bool(pairs) and not any(same(a, b) for a, b in pairs)


def _for_same(pairs: Pairs, *, crowded: bool) -> float:
    """Where many such things are told, a small number is often shared by chance, and so is a size."""
    if not crowded or any(is_large(a) and is_large(b) for a, b in pairs):
        return 2.0
    return 0.5 if all(vague(a) != vague(b) for a, b in pairs) else 1.0


def _differing(left: Matter, right: Matter, pairs: Pairs, rarity: Rarity) -> Part:
    if _counts_on(left, right, rarity):
        yield 1.5, "one speaker counts on", NONE
    elif {"ahead", "asked"} & {left.standing, right.standing}:
        yield (-1.0 if left.claim.type in SENT else -3.0), "figures of what is to come differ", NONE
    elif (near := _nearest(pairs)) < FAR_RATIO and counted(pairs[0][0]) != "breaches":
        further = 1.5 if near < OF_OTHER_SIZE else 0.0
        yield (-1.5 if left.claim.type in SINGULAR else -3.0) - further, "figures far apart", NONE
    else:
        yield _for_near(left, right, rarity), "figures near each other", NONE


def _for_near(left: Matter, right: Matter, rarity: Rarity) -> float:
    """What it weighs that figures are near: tolls may be of two happenings, but in a small pile bare ones are of one.

    "Eleven drowned, the minister said"; "our divers found fourteen dead": neither says where or of whom.
    """
    if left.claim.type != "harm.casualties":
        return 1.0
    apart = left.claim.report == right.claim.report or rarity.crowd(left) > 0
    return -0.3 if apart or left.places or right.places or left.targets or right.targets else 0.4


def _nearest(pairs: Pairs) -> float:
    """How near the figures are of that outcome, for those people, of which they differ most."""
    near: dict[tuple[str, str], float] = {}
    for a, b in pairs:
        kind = counted(a), population(a)
        near[kind] = max(near.get(kind, 0.0), nearness(a, b))
    return min(near.values())


def _of_unlike(left: Matter, right: Matter) -> Part:
    """Figures of unlike nouns: a large number is hardly shared by chance; else they mostly tell of other matters."""
    ours, theirs = ([f for f in m.claim.figures if _is_of_matter(f, m.claim.type)] for m in (left, right))
    if any(same(a, b) and is_large(a) and is_large(b) for a in ours for b in theirs):
        yield 2.5, "same number", NONE
    elif ours and theirs and (left.claim.type in SINGULAR or _count_unlike(ours, theirs)):
        told = {counted(f) for f in (*ours, *theirs)}
        yield (-2.0 if told <= CASUALTIES else -1.5), "figures of other things", NONE


def _is_of_matter(figure: Figure, type_: str) -> bool:
    """Whether a figure counts what claims of the type are about: no measure, and no people among arms."""
    return counted(figure) != "measures" and not (type_ in OF_THINGS and broad_class(figure.what) == "people")


def _count_unlike(ours: list[Figure], theirs: list[Figure]) -> bool:
    """Whether it is known of all what they count, and none counts the like of another."""
    classes, others = ({broad_class(f.what) for f in figures} for figures in (ours, theirs))
    return classes.isdisjoint(others) and None not in classes | others


def is_large(figure: Figure) -> bool:
    """Whether a number is hardly shared by chance: "dozens" often is."""
    return not vague(figure) and max(figure.low or 0, figure.high or 0) >= LARGE


def _counts_on(left: Matter, right: Matter, rarity: Rarity) -> bool:
    """Whether one speaker gives a running total in two reports; of what happens now and again, within few days."""
    if left.claim.report == right.claim.report or not one_speaker(left, right):
        return False
    if left.claim.type in SINGULAR | RUNNING or not (left.published and right.published):
        return True
    return rarity.crowd(left) == 0 and abs(left.published - right.published) <= COUNTING_DAYS
