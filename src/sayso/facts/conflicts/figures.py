"""Figures that cannot both hold: the same thing counted, for the same people, as intervals that do not meet.

Two reports that agree on one number and differ on another are set against each other only in the other, so
that the prisoners of one side are not held against those of the other side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.facts.conflicts.updates import kind_of_counts
from sayso.facts.contrasts import called_another, counted_again, given_in_return, lot_of, set_against, updates
from sayso.facts.counts import Told, told_figures
from sayso.facts.figures import same
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, Sure, conflict
from sayso.facts.tallies import HARMED
from sayso.facts.tolls import one_people
from sayso.model import Conflict, Figure

ABOUT = 0.05  # how far "about" reaches
PERSONS_IN_HOUSEHOLD = (1, 10)
WHOLE = 20  # from which a sum of two others is hardly one by chance
COPIED_WORDS = 5  # stems from which two sentences of the same words are one
_PARTS = re.compile(r"\b(?:child|wom[ae]n|famil|other|boy|girl|baby|babies|infant|elderly)", re.IGNORECASE)
_PART_OF = re.compile(r"\bof (?:them|whom|these|those|which)\b|\bmore$", re.IGNORECASE)
_OF_THE_DEAD = re.compile(r"\s*of the (?:dead|killed|wounded|injured|victims|casualties)\b", re.IGNORECASE)
_FLOOR = re.compile(r"\b(?:at least|no fewer than|more than) \w+(?: \w+){0,4} and (?:\w+ ){0,2}$", re.IGNORECASE)
PEOPLE_KINDS = frozenset({"people", "households", "displaced"})


def figure_conflicts(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    """One conflict for each set of like figures that differ, of what was done and of what is to come apart."""
    for standing in ("told", "ahead"):
        found = told_figures(matters, standing)
        current = [one for one in found if not _is_taken_back(one, found)]
        yield from _differing([_in_full(one, found) for one in current], outlets, sure)


def _differing(told: Sequence[Told], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    pairs = [
        (a, b)
        for a, b in combinations(told, 2)
        if _comparable(a, b)
        and _differ(a, b)
        and _aligned(a, b, told)
        and not _makes_up(a, b, told)
        and sure(a.matter, b.matter)
    ]
    for group in _told_alike(_connected([*pairs, *_repeated(pairs, told, sure)])):
        sides: dict[str, list[Told]] = {}
        for one in group:
            sides.setdefault(spell(one.figure), []).append(one)
        if len(sides) > 1:
            listed = {value: [t.matter for t in members] for value, members in sides.items()}
            why = f"different numbers of {group[0].figure.what}"
            yield conflict("figures", listed, outlets, why, kind_of_counts(list(sides.values()), outlets))


def _told_alike(groups: Iterable[Sequence[Told]]) -> list[list[Told]]:
    """The groups, those with the same values of the same people as one: a sentence that names both is often copied."""
    alike: dict[tuple[str, str, frozenset[str]], list[Told]] = {}
    for group in groups:
        key = group[0].kind, group[0].who, frozenset(spell(one.figure) for one in group)
        alike.setdefault(key, []).extend(group)
    return list(alike.values())


def _repeated(pairs: Sequence[tuple[Told, Told]], told: Sequence[Told], sure: Sure) -> Iterator[tuple[Told, Told]]:
    """The same number told elsewhere in the fact, beside the figure that it differs from as surely."""
    for ours, theirs in (*pairs, *((b, a) for a, b in pairs)):
        for one in told:
            told_so = one is not ours and _like(one, ours) and spell(one.figure) == spell(ours.figure)
            if told_so and _comparable(one, theirs) and _differ(one, theirs) and sure(one.matter, theirs.matter):
                yield one, theirs


def _is_taken_back(one: Told, told: Sequence[Told]) -> bool:
    """Whether its speaker gives another count in the same report, and this as an older one: "had earlier said 8"."""
    if one.matter.speaker is None or not updates(one.matter):
        return False
    return any(_beside(t, one) and t.matter.speaker == one.matter.speaker and not updates(t.matter) for t in told)


def _in_full(one: Told, told: Sequence[Told]) -> Told:
    """The same with the figure as its report gives it in full: a headline leaves out "at least"."""
    same = (t for t in told if _beside(t, one) and t.who == one.who and one.matter.speaker in (None, t.matter.speaker))
    full = (t.figure for t in same if t.figure.high is None and t.figure.low == one.figure.low == one.figure.high)
    return one._replace(figure=next(full, one.figure))


def _comparable(a: Told, b: Told) -> bool:
    """Whether two figures count the same thing for the same people, in different reports or by different speakers."""
    if a.matter.id == b.matter.id or (a.matter.claim.report == b.matter.claim.report and not _two_speak(a, b)):
        return False
    if not _like(a, b) or not _scopes_agree(a.figure, b.figure) or lot_of(a.matter) != lot_of(b.matter):
        return False
    return not (_is_part(a) or _is_part(b) or _other_way(a, b)) and _parts_of(a) == _parts_of(b)


def _is_part(told: Told) -> bool:
    """Whether a figure is told as a part of another: "ten of them", "at least 10 of the dead"."""
    words = told.figure.text
    after = told.matter.claim.evidence.partition(words)[2] if words else ""
    return bool(_PART_OF.search(words) or _OF_THE_DEAD.match(after))


def _other_way(a: Told, b: Told) -> bool:
    """Whether only one is told to be given in return, so that each counts what one side gave up."""
    return given_in_return(a.matter) != given_in_return(b.matter)


def _two_speak(a: Told, b: Told) -> bool:
    """Whether two speakers are named for them: a report contradicts its own summary only where it says so."""
    speakers = {a.matter.speaker, b.matter.speaker}
    said_so = set_against(a.matter, b.matter) or counted_again(a.matter, b.matter)
    return len(speakers) > 1 and (None not in speakers or said_so)


def _parts_of(told: Told) -> frozenset[str]:
    """The part of a population that a figure of harm counts alone: children, women, families, others."""
    if told.kind not in HARMED:
        return frozenset()
    parts = frozenset(match.lower() for match in _PARTS.findall(f"{told.figure.text} {told.figure.who or ''}"))
    return parts - {"other"} if told.kind == "injured" else parts  # the others are those who were not killed


def _scopes_agree(a: Figure, b: Figure) -> bool:
    return a.scope is None or b.scope is None or a.scope == b.scope or "increment" not in (a.scope, b.scope)


def _differ(a: Told, b: Told) -> bool:
    if a.kind == b.kind == "households":
        return not same(a.figure, b.figure)
    (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
    if high_a < low_b or high_b < low_a:
        return True
    if called_another(a.matter, b.matter):
        return _gap(a, b) > 0
    return low_a != low_b and high_a == high_b and _one_sentence(a, b)


def _one_sentence(a: Told, b: Told) -> bool:
    """Whether two reports give one sentence, copied or cited, with another number in it."""
    ours, theirs = a.matter.stems, b.matter.stems
    return len(ours) >= COPIED_WORDS and len(ours & theirs) >= 0.9 * len(ours | theirs)


def bounds(told: Told) -> tuple[float, float]:
    """The interval of a figure in what is counted, households as persons; an open end is infinite."""
    figure = told.figure
    low = figure.low if figure.low is not None else 0.0
    high = float("inf") if figure.high is None or _shares_floor(told) else figure.high
    if told.kind == "households":
        low, high = low * PERSONS_IN_HOUSEHOLD[0], high * PERSONS_IN_HOUSEHOLD[1]
    if figure.approx and low == high:
        low, high = low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def _shares_floor(told: Told) -> bool:
    """Whether "at least" before the number joined to it by "and" holds for it too: "at least 4 killed and 15 hurt"."""
    at = told.matter.claim.evidence.find(told.figure.text)
    return at > 0 and _FLOOR.search(told.matter.claim.evidence[:at]) is not None


def _aligned(a: Told, b: Told, told: Sequence[Told]) -> bool:
    """Whether two figures stand for each other: one speaker's on two days, two speakers' in one report, or nearest."""
    if a.matter.claim.report == b.matter.claim.report:
        return True
    of_a, of_b = ([t for t in told if _beside(t, one)] for one in (a, b))
    if _parts(a, of_b) or _parts(b, of_a):
        return False
    counted_on = a.matter.speaker is not None and a.matter.speaker == b.matter.speaker
    if counted_on and 0 not in (a.day, b.day) and a.day != b.day:
        return True
    return _closest(a, of_b) >= _gap(a, b) and _closest(b, of_a) >= _gap(a, b)


def _makes_up(a: Told, b: Told, told: Sequence[Told]) -> bool:
    """Whether one is the other and a third figure together: a total, and parts that other reports tell one by one."""
    if a.matter.speaker == b.matter.speaker and a.matter.claim.said_by and b.matter.claim.said_by:
        return False  # who counts on has no need of a third figure
    part, whole = sorted((bounds(a)[0], bounds(b)[0]))
    others = (t for t in told if t.kind == a.kind and t not in (a, b) and not _PART_OF.search(t.figure.text))
    thirds = {bounds(t)[0] for t in others} - {part, whole}
    return whole >= WHOLE and whole - part in thirds


def _beside(told: Told, one: Told) -> bool:
    """Whether a figure of the same kind stands in the same report, or is the very one."""
    return told.matter.claim.report == one.matter.claim.report and told.kind == one.kind


def _like(a: Told, b: Told) -> bool:
    """Whether two figures count the same of the same people; all of the dead are not the soldiers among them."""
    same_kind = a.kind == b.kind or {a.kind, b.kind} <= PEOPLE_KINDS
    unstated = a.kind not in HARMED and "" in (a.who, b.who)
    return same_kind and (unstated or one_people(a.figure, b.figure, a.matter, b.matter))


def _closest(one: Told, others: Sequence[Told]) -> float:
    return min((_gap(one, other) for other in others), default=float("inf"))


def _gap(a: Told, b: Told) -> float:
    """How far two figures are apart; "at least 7" is as near to 4 as 7 is."""
    (low_a, high_a), (low_b, high_b) = _point(a), _point(b)
    return max(0.0, low_a - high_b, low_b - high_a)


def _point(told: Told) -> tuple[float, float]:
    """Its interval, an open one as the bound that is told."""
    low, high = bounds(told)
    if high == float("inf"):
        return low, low
    return (high, high) if told.figure.low is None else (low, high)


def _parts(total: Told, others: Sequence[Told]) -> bool:
    """Whether the others' figures add up to this one: a total and its parts."""
    whole = bounds(total)[0]
    values = {bounds(other)[0] for other in others} - {whole}
    return len(values) > 1 and abs(sum(values) - whole) <= 0.02 * whole


def _connected(pairs: Sequence[tuple[Told, Told]]) -> Iterator[list[Told]]:
    groups: list[list[Told]] = []
    for pair in pairs:
        meeting = [group for group in groups if any(one in group for one in pair)]
        merged = [t for group in meeting for t in group]
        merged.extend(one for one in pair if one not in merged)
        groups = [group for group in groups if group not in meeting] + [merged]
    yield from (sorted(group, key=lambda t: (t.matter.claim.report, t.matter.claim.start)) for group in groups)


def spell(figure: Figure) -> str:
    """An interval as a reader writes it: "800", "800+", "up to 900", "32–200"."""
    if figure.low is None:
        return f"up to {figure.high:,}"
    if figure.high is None:
        return f"{figure.low:,}+"
    return f"{figure.low:,}" if figure.low == figure.high else f"{figure.low:,}–{figure.high:,}"
