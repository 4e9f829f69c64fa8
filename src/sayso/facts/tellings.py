"""Two matters of one report: told apart by one sentence, told on about the same, or each told in its place."""

from __future__ import annotations

from sayso.facts.figures import counted, population, same, vague
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import REACH
from sayso.facts.timing import NONE, Part, meet
from sayso.facts.tolls import LEAD
from sayso.model import Figure

SEVERAL, LARGE = 2, 5  # from which a count hardly recurs by chance where a report opens with it, and elsewhere
COUNTED_AGAIN = 3.0
SENTENCE = 4  # stems from which a sentence is hardly repeated by chance
SAID_AGAIN = 8.0
RESUMED = frozenset({"resumed", "recounted", "answered", "echo"})  # rules that take over what was told before


def tellings(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the places of two matters in one report say for and against their being one."""
    first, later = sorted((left, right), key=lambda m: m.claim.start)
    if _says_again(first, later):
        yield SAID_AGAIN, "one report says it again in the same words", NONE
    elif _counts_again(first, later):
        yield COUNTED_AGAIN, "one report gives one count again", NONE
    elif later.claim.start < first.claim.end:
        yield from _of_one_sentence(first, later)
    elif later.claim.start - first.claim.end > REACH:
        if (_is_placed(later) or later.claim.figures) and left.claim.type not in SINGULAR:
            yield -0.7, "one report tells of each in its place", NONE
    elif not _is_placed(later) and not _denies_another(first, later) and (weight := _goes_on(later)):
        yield weight, "one goes on about the other", NONE


def _says_again(first: Matter, later: Matter) -> bool:
    """Whether a report repeats a sentence, as a teaser is by the text, and both tell one thing of it."""
    repeated = first.claim.end <= later.claim.start and first.stems == later.stems
    return repeated and len(first.stems) >= SENTENCE and _content(first) == _content(later)


def _content(matter: Matter) -> tuple[object, ...]:
    """What tells the claims of one sentence from each other."""
    claim = matter.claim
    figures = tuple((figure.what, figure.low, figure.high) for figure in claim.figures)
    return claim.modality, matter.actors, matter.targets, matter.recipients, figures


def _counts_again(first: Matter, later: Matter) -> bool:
    """Whether a report gives a count a second time: as it opens and then in full, or a large one anywhere."""
    if first.standing != later.standing or (first.days and later.days and not meet(first.days, later.days)):
        return False
    ours, theirs = first.tallies, later.tallies
    pairs = [(a, b) for a in ours for b in theirs if counted(a) == counted(b) and _of_one_people(a, b)]
    if not pairs or len(theirs) < len(later.claim.figures):
        return False
    least = SEVERAL if first.claim.start < LEAD else LARGE
    again = {counted(a) for a, b in pairs if same(a, b) and not vague(a) and (a.low or a.high or 0) >= least}
    return again == {counted(a) for a, _ in pairs}


def _of_one_people(one: Figure, other: Figure) -> bool:
    """Whether two counts may be of the same people: neither says otherwise."""
    return population(one) == population(other) or "" in (population(one), population(other))


def _denies_another(first: Matter, later: Matter) -> bool:
    """Whether a denial follows what the same speaker has told: he denies something else."""
    return later.standing == "denied" and first.standing == "told" and first.speaker == later.speaker


def _goes_on(later: Matter) -> float:
    """What it weighs that a telling follows another and names neither place nor day of its own."""
    if later.claim.figures and later.claim.rule not in RESUMED:
        return 0.0
    return 0.3 if later.claim.type in SINGULAR else 2.0


def _of_one_sentence(left: Matter, right: Matter) -> Part:
    if left.speaker and right.speaker and left.speaker != right.speaker:
        yield 2.5, "one sentence sets two speakers against each other", NONE
    else:
        yield -2.5, "one sentence tells them apart", NONE


def _is_placed(matter: Matter) -> bool:
    """Whether a telling names a place, day or target of its own."""
    return bool(matter.places or matter.days or matter.targets & matter.names)
