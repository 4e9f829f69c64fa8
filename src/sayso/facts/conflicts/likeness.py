"""Whether two tellings are of one very happening, so that what differs between them is a conflict.

Two tellings that differ in two things are two happenings: figures are set against each other only for one
time, days only for one number. In a large pile, where hundreds of such things happened, a shared day and a
shared place or target are asked for as well.
"""

from __future__ import annotations

import re

from sayso.facts.answers import answered, excepts
from sayso.facts.contrasts import set_against
from sayso.facts.figures import like_pairs, ratio, same
from sayso.facts.matters import Matter
from sayso.facts.timing import COPIED_WORDS, NEAR_DAYS, meet, same_weekday
from sayso.facts.tolls import one_people, tied

NEAR_RATIO = 0.4  # in a large pile, figures further apart than this are of two happenings
DAILY = frozenset({"hostilities.attack", "harm.casualties"})  # types of which every day has its own
SENT = frozenset({"thirdparty.peacekeeping", "aid.delivery", "detainee.custody"})  # types that come in several lots
LATELY_DAYS = 1  # copies of one sentence are published within so many days
TELLING_NAMES = 2  # shared names that stand in for a shared place
TELLING_FIGURE = 2  # figures up to it agree by chance
FOUND = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains|buried|funerals?)\b", re.I
)  # whose day is not that of the death
RESTRICTED = re.compile(r"\b(?:nobody|no one|no-one|none|not all|not every(?:one|body)) (?:who|whose|that)\b", re.I)
REBUTS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|untrue|false|invent\w*|fabricat\w*|baseless|unfounded"
    r"|foundation|lies?|contradict\w*|disput\w*|no|none|nobody|nothing|never|not)\b",
    re.I,
)


def facets_agree(left: Matter, right: Matter) -> bool:
    """Whether no detail that both name differs: no other road, no return against a flight. Of people, all may speak."""
    named = (left.facets.keys() & right.facets.keys()) - {"people"}
    return all(left.facets[kind] & right.facets[kind] for kind in named)


def days_agree(left: Matter, right: Matter) -> bool:
    """Whether no days are told that differ by more than a mistaken week."""
    if left.days is None or right.days is None or left.grain == "year" or right.grain == "year":
        return True
    return meet(left.days, right.days) or same_weekday(left, right)


def figures_agree(left: Matter, right: Matter) -> bool:
    """Whether no like things are counted differently."""
    pairs = like_pairs(left.claim, right.claim)
    return not pairs or any(same(a, b) or ratio(a, b) == 1 for a, b in pairs)


def same_number(left: Matter, right: Matter, at_least: float = TELLING_FIGURE + 1) -> bool:
    """Whether both give one number that hardly agrees by chance."""
    return any(
        same(a, b) and a.low == a.high and (a.low or 0) >= at_least for a, b in like_pairs(left.claim, right.claim)
    )


def same_spot(left: Matter, right: Matter) -> bool:
    """Whether both name one place or one target."""
    return bool(left.places & right.places or left.targets & right.targets)


def shares_words(left: Matter, right: Matter, at_least: int = 1) -> bool:
    """Whether the sentences share words that carry the matter."""
    return len(left.stems & right.stems) >= at_least


def alike(left: Matter, right: Matter) -> bool:
    """Whether two tellings with days of their own may be one happening: what happens daily must be told alike."""
    if left.claim.type in SENT:
        return same_number(left, right)
    if left.claim.type not in DAILY:
        return True
    if FOUND.search(left.claim.evidence) or FOUND.search(right.claim.evidence):
        return False
    people = left.facets.get("people", frozenset()), right.facets.get("people", frozenset())
    if all(people) and not people[0] & people[1]:
        return False
    return same_number(left, right) or shares_words(left, right, 2)


def surely_one_of_many(left: Matter, right: Matter) -> bool:
    """Whether two tellings of a large pile are of one happening: told in one report, or of one day and spot."""
    if left.claim.report == right.claim.report:
        voiced = None not in (left.speaker, right.speaker) or answered(left, right) or set_against(left, right)
        return near(left, right) and voiced and days_agree(left, right)
    if tied(left, right):
        return near(left, right)
    if not _same_day_or_scene(left, right):
        return False
    return same_sentence(left, right) or (near(left, right) and _same_place(left, right))


def near(left: Matter, right: Matter) -> bool:
    """Whether no figures of the same people are so far apart that they are mostly of two happenings."""
    of_whom = [(a, b) for a, b in like_pairs(left.claim, right.claim) if one_people(a, b, left, right)]
    return all(ratio(a, b) >= NEAR_RATIO for a, b in of_whom)


def _same_day_or_scene(left: Matter, right: Matter) -> bool:
    ours, theirs = left.days or left.scene_days, right.days or right.scene_days
    if ours and theirs:
        return meet(ours, theirs)
    if _printed_before(left, right) or _printed_before(right, left):
        return False
    told = left.published, right.published
    return same_sentence(left, right) and None not in told and abs((told[0] or 0) - (told[1] or 0)) <= LATELY_DAYS


def _printed_before(one: Matter, other: Matter) -> bool:
    """Whether one was published before the day on which the other is told to have happened."""
    days = other.days or other.scene_days
    return bool(one.published and days and one.published < days[0])


def _same_place(left: Matter, right: Matter) -> bool:
    spot = same_scene(left, right) or left.targets & right.targets
    return bool(spot) or len(left.names & right.names) >= TELLING_NAMES


def same_scene(left: Matter, right: Matter) -> bool:
    """Whether both are told of one place, by themselves or by the telling before them."""
    return bool((left.places | left.scene) & (right.places | right.scene))


def same_sentence(left: Matter, right: Matter) -> bool:
    """Whether most words that carry the shorter sentence stand in the other."""
    shorter = min(len(left.stems), len(right.stems))
    return shorter >= COPIED_WORDS and len(left.stems & right.stems) >= 0.6 * shorter


def one_date_mistaken(left: Matter, right: Matter) -> bool:
    """Whether two tellings of a large pile are so alike that one of their days must be wrong."""
    if left.days is None or right.days is None or abs(left.days[0] - right.days[0]) > NEAR_DAYS:
        return False
    return same_number(left, right) and shares_words(left, right, 4) and same_spot(left, right)


def answers_it(denial: Matter, told: Matter) -> bool:
    """Whether a denial speaks of the very thing told: somebody answers it, or it shares words and excepts nothing."""
    if RESTRICTED.search(denial.claim.evidence):
        return False
    if denial.claim.rule == "echo" and answered(told, denial):
        return True
    if denial.answers == told.id or (denial.speaker is not None and REBUTS.search(denial.claim.evidence)):
        return True
    if excepts(denial):
        return False
    worded, detailed = shares_words(denial, told), _same_detail(denial, told)
    return shares_words(denial, told, 2) or worded + detailed + same_spot(denial, told) > 1


def _same_detail(left: Matter, right: Matter) -> bool:
    return any(left.facets[kind] & right.facets[kind] for kind in left.facets.keys() & right.facets.keys())
