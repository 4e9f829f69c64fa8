"""Garbled passages: a copy with a figure that slipped, or with giver and taker changed over.

A figure slipped where the copy has the same digits in another order, or a nought more or less. Any other
change may be an update and is left to the conflicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.facts.days import first_day
from sayso.facts.figures import counted, ratio
from sayso.facts.flags.passages import flag, passage
from sayso.facts.matters import Matter
from sayso.model import Flag, Lineage, LineageEnd, Report
from sayso.sentences.segments import split_sentences

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def garbled_flags(
    clusters: Sequence[Sequence[Matter]], lineage: Sequence[Lineage], reports: Mapping[str, Report]
) -> Iterator[Flag]:
    """Flags for slipped figures in copied text, then for reversed roles."""
    for link in lineage:
        yield from _slipped(link, reports)
    for matters in clusters:
        yield from _reversed(matters)


def _slipped(link: Lineage, reports: Mapping[str, Report]) -> Iterator[Flag]:
    if link.kind != "copied" or link.direction == "unknown":
        return
    for there, here in link.changes:
        before, after = (_NUMBER.findall(span.text or "") for span in (there, here))
        if len(before) == len(after) == 1 and is_slip(before[0], after[0]):
            at = _sentence(reports[link.to.report], here.start)
            shown = _sentence(reports[link.from_.report], there.start)
            yield flag("garbled", at, f"the text that it shares has {before[0]}, not {after[0]}", (shown,))


def is_slip(one: str, other: str) -> bool:
    """Whether one figure is the other with digits changed over or a nought more or less.

    >>> is_slip("870", "780"), is_slip("1,400", "14,000"), is_slip("163", "187")
    (True, True, False)
    """
    ours, theirs = (re.sub(r"\D", "", number) for number in (one, other))
    return ours != theirs and (sorted(ours) == sorted(theirs) or ours.rstrip("0") == theirs.rstrip("0"))


def _sentence(report: Report, offset: int) -> LineageEnd:
    first = report.text.rfind("\n", 0, offset) + 1
    last = report.text.find("\n", offset)
    stretches = split_sentences(report.text, first, last if last >= 0 else len(report.text))
    start, end = next(((s, e) for s, e in stretches if s <= offset < e), (offset, offset))
    return LineageEnd(report=report.id, start=start, end=end, text=report.text[start:end])


def _reversed(matters: Sequence[Matter]) -> Iterator[Flag]:
    """Two tellings of one speaker's figure in which giver and taker have changed places; the later is flagged."""
    for one, other in combinations(matters, 2):
        crossed = one.actors & other.recipients and one.recipients & other.actors
        if crossed and not one.actors & other.actors and one.speaker == other.speaker and _share_figure(one, other):
            later, earlier = (other, one) if _day(other) >= _day(one) else (one, other)
            if later.claim.report != earlier.claim.report:
                why = "giver and taker have changed places against another telling"
                yield flag("garbled", passage(later), why, (passage(earlier),))


def _share_figure(one: Matter, other: Matter) -> bool:
    return any(counted(a) == counted(b) and ratio(a, b) == 1 for a in one.claim.figures for b in other.claim.figures)


def _day(matter: Matter) -> int:
    return first_day(matter.claim.said_on) or matter.published or 0
