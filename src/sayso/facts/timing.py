"""The days of two matters: the same, near, far apart, or of a state that lasts.

A report mostly tells of what just happened; a sentence that names a year looks back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.facts.kinds import ONCE_FOR_ALL, RUNNING, SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import VIOLENCE

Part = Iterator[tuple[float, str, frozenset[str]]]  # weight, reason, and the keys that show it

NONE: frozenset[str] = frozenset()
NEAR_DAYS = 3
LASTING_DAYS = 5
NEWS_DAYS = 10  # in a stream of news, what is told without a day is hardly older
LONG_AGO_DAYS = 120
SUDDEN = VIOLENCE | {"territory.control"}  # what is news for a day
NEWS_LASTS = 1  # days between two reports that tell of one event as news
WEEK = 7
COPIED_WORDS = 5  # stems from which two sentences can be told to be one
COPIED_SHARE = 0.9  # of the stems of a sentence that a copy of it keeps at least


def time_parts(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the days of two matters say for and against their being one."""
    if left.claim.modality == right.claim.modality == "ongoing":
        return  # a state that lasts is of no one day
    if left.days and right.days:
        gap = max(left.days[0], right.days[0]) - min(left.days[1], right.days[1])
        if gap <= 0:
            yield (2.0 if "year" not in (left.grain, right.grain) else 1.0), "same time", NONE
        elif _before_deadline(left, right) or _before_deadline(right, left):
            return
        elif gap > LONG_AGO_DAYS:
            yield -8.0, "months apart", NONE
        elif gap > NEWS_DAYS:
            yield (
                (-1.0 if left.grain == right.grain == "month" and same_words(left, right) else -5.0),
                "weeks apart",
                NONE,
            )
        elif left.claim.report == right.claim.report and not _may_last(left, right):
            yield -3.0, "one report gives each a day of its own", NONE
        elif gap > _days_that_matter(left, right) and not same_weekday(left, right):
            yield -3.5, "days apart", NONE
    elif _same_scene(left, right):
        yield 1.0, "same time of the scene", NONE
    if rarity.crowd(left) > 0 and news_of_other_days(left, right):
        yield -1.0, "news of days apart", NONE
    if _long_ago(left, right):
        yield -3.0, "one tells of long ago", NONE
    elif left.claim.type not in SINGULAR | RUNNING and _late(left, right):
        yield -0.5, "one is told a week after the day of the other", NONE


def meetings(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Talks told without a day or a place may be another round, or the whole course of talks."""
    if left.claim.type != "talks.meeting" or not left.standing == right.standing == "told":
        return
    if bool(left.days or left.places) != bool(right.days or right.places):
        yield -4.0, "one is a meeting, the other talks at large", NONE


def _days_that_matter(left: Matter, right: Matter) -> int:
    """How many days may lie between two tellings of one matter: more for states, most for running totals."""
    if left.claim.type in RUNNING and left.standing == right.standing == "told":
        return NEWS_DAYS
    return LASTING_DAYS if _may_last(left, right) else NEAR_DAYS


def _same_scene(left: Matter, right: Matter) -> bool:
    ours, theirs = left.days or left.scene_days, right.days or right.scene_days
    return bool(
        left.claim.report != right.claim.report
        and ours
        and theirs
        and max(ours[0], theirs[0]) <= min(ours[1], theirs[1])
    )


def _long_ago(left: Matter, right: Matter) -> bool:
    """Whether only one gives a time, and that lies long before the telling of both."""
    dated, other = (left, right) if left.days else (right, left)
    told = other.published or dated.published
    return bool(told and dated.days and told - dated.days[1] > LONG_AGO_DAYS and not _looks_back(other))


def news_of_other_days(left: Matter, right: Matter) -> bool:
    """Whether one at least gives no day, and by their scenes or reports they are days apart: news is mostly of late."""
    if (left.days and right.days) or left.claim.type not in SUDDEN or not left.standing == right.standing == "told":
        return False
    ours, theirs = (m.days or m.scene_days or (m.published and (m.published, m.published)) for m in (left, right))
    return bool(ours and theirs and max(ours[0], theirs[0]) - min(ours[1], theirs[1]) > NEWS_LASTS)


def _late(left: Matter, right: Matter) -> bool:
    """Whether only one gives a day, and the other was published a week after it or later: news is mostly of late."""
    dated, other = (left, right) if left.days else (right, left)
    return bool(dated.days and not other.days and other.published and other.published - dated.days[1] > WEEK)


def _too_soon(left: Matter, right: Matter) -> bool:
    """Whether one gives a day and the other, which gives none, was published before it."""
    dated, other = (left, right) if left.days else (right, left)
    return bool(dated.days and not other.days and other.published and dated.days[0] > other.published)


def _before_deadline(plan: Matter, told: Matter) -> bool:
    """Whether what was to be done *by* a day is told as done, or not done, before it."""
    when = plan.claim.when
    if plan.standing != "ahead" or told.standing == "ahead" or not (when and plan.days and told.days):
        return False
    by_day = re.search(rf"\bby (?:the )?{re.escape(when.text.removeprefix('by '))}", plan.claim.evidence)
    return by_day is not None and 0 <= plan.days[1] - told.days[0] <= LONG_AGO_DAYS


def _may_last(left: Matter, right: Matter) -> bool:
    """Whether one tells of a state, or of a later step of what happens once, so that days may differ."""
    if {"ongoing", "denied"} & {left.claim.modality, right.claim.modality}:
        return True
    return left.claim.type in ONCE_FOR_ALL and {left.standing, right.standing} == {"told", "ahead"}


def same_weekday(left: Matter, right: Matter) -> bool:
    """Whether the days are a week or two apart and one is told as a bare weekday, which may be the other one."""
    if not (left.days and right.days and (left.days[0] - right.days[0]) % 7 == 0):
        return False
    bare = [m for m in (left, right) if m.claim.when and not any(c.isdigit() for c in m.claim.when.text)]
    return bool(bare) and abs(left.days[0] - right.days[0]) <= 14


def _looks_back(matter: Matter) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b", matter.claim.evidence))


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of days, first and last as ordinals, have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def same_words(left: Matter, right: Matter) -> bool:
    """Whether one report has all of another's sentence in its own, as a copy has."""
    if left.claim.report == right.claim.report:
        return False
    shorter = min(len(left.stems), len(right.stems))
    return shorter > COPIED_WORDS and len(left.stems & right.stems) >= COPIED_SHARE * shorter


def told_apart(left: Matter, right: Matter) -> bool:
    """Whether two tellings are of other days, or weeks apart where a day is missing: news is mostly of late."""
    if left.days and right.days:
        return not meet(left.days, right.days)
    if left.standing == right.standing == "told" and _too_soon(left, right):
        return True
    ours, theirs = (m.days[0] if m.days else m.published for m in (left, right))
    return bool(ours and theirs and abs(ours - theirs) > NEWS_DAYS)
