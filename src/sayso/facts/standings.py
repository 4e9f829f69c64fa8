"""Who says it and how it stands: told, asked for, still to come, or denied."""

from __future__ import annotations

from sayso.facts.answers import excepts
from sayso.facts.callings import one_speaker
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter, mention_keys
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import VIOLENCE
from sayso.facts.timing import NONE, Part

OPEN_OR_CUT = frozenset({"access.restriction", "supply.essential"})  # whether it has ended is what accounts differ in


def speakers(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """One speaker mostly speaks of one matter."""
    if left.speaker and one_speaker(left, right):
        yield 0.7, "same speaker", frozenset({left.speaker})


def standings(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What is asked for or refused is not what was done; what was to come may be; a denial answers what others tell."""
    ways = {_way(left), _way(right)}
    if len(ways) == 2:
        yield from _ways(left, right, ways)
    if right.answers == left.id or left.answers == right.id:
        yield 3.0, "one answers the other", NONE


def _way(matter: Matter) -> str:
    """How a claim stands, with the ways apart that hardly ever meet in one matter; who refuses a charge denies it."""
    modality = matter.claim.modality
    if modality == "refused" and matter.claim.type == "access.restriction":
        return "ongoing"  # who refuses passage restricts it
    if modality == "refused" and matter.claim.type in VIOLENCE:
        return "denied"
    return modality if modality in ("refused", "ended", "ongoing") else matter.standing


def _ways(left: Matter, right: Matter, ways: set[str]) -> Part:
    """What two ways of standing say for and against one matter."""
    if "refused" in ways:
        yield -3.0, "one is refused", NONE
    elif "asked" in ways:
        yield -2.0, "one is only asked for", NONE
    elif "ahead" in ways and "ongoing" in ways:
        yield -2.5, "one lasts, the other is still to come", NONE
    elif "ahead" in ways and "denied" not in ways:
        yield (-1.5 if left.claim.type in SINGULAR - {"talks.meeting"} else -0.5), "one is still to come", NONE
    elif "ended" in ways and left.claim.type not in OPEN_OR_CUT:
        yield -1.5, "one has ended", NONE
    elif "denied" in ways and "ahead" not in ways and left.claim.report != right.claim.report:
        denial = left if left.standing == "denied" else right
        yield from _denials(denial)
        if excepts(denial):
            yield -1.0, "no more than what was told is denied", NONE


def _denials(denial: Matter) -> Part:
    """A denial of the accused answers what others tell; that of nobody by name is mostly of another matter."""
    if denial.voice and mention_keys(denial.voice) & denial.actors:
        yield 0.7, "the accused denies it", NONE
    elif denial.claim.said_by is None:
        yield -1.0, "nobody is named as denying it", NONE
    else:
        yield -0.3, "somebody denies what others tell", NONE
