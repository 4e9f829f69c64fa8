"""Who says it and how it stands: told, asked for, still to come, or denied."""

from __future__ import annotations

from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter, mention_keys
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part


def speakers(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """One speaker mostly speaks of one matter."""
    if left.speaker and left.speaker == right.speaker:
        yield 0.7, "same speaker", frozenset({left.speaker})


def standings(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What is asked for is not what was done; what was to come may be; what is denied is what others tell."""
    both = {left.standing, right.standing}
    if len(both) == 1:
        return
    if "asked" in both:
        yield -2.0, "one is only asked for", NONE
    elif "ahead" in both and "told" in both:
        yield (-1.5 if left.claim.type in SINGULAR - {"talks.meeting"} else -0.5), "one is still to come", NONE
    elif both == {"denied", "told"} and left.claim.report != right.claim.report:
        yield from _denials(left if left.standing == "denied" else right)
    if right.answers == left.id or left.answers == right.id:
        yield 3.0, "one answers the other", NONE


def _denials(denial: Matter) -> Part:
    """A denial of the accused answers what others tell; that of nobody by name is mostly of another matter."""
    if denial.claim.said_by is None:
        yield -1.0, "nobody is named as denying it", NONE
    elif mention_keys(denial.claim.said_by) & denial.actors:
        yield 0.7, "the accused denies it", NONE
    else:
        yield -0.3, "somebody denies what others tell", NONE
