"""Side by side: a passage that several reports share, its common words and what each of them changed."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import SequenceMatcher
from typing import NamedTuple

from sayso.model import Lineage, LineageEnd
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.pieces import Mark, Piece, cut
from sayso.publish.dossier.shelf import Shelf, byline
from sayso.publish.dossier.words import DIRECTIONS

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen "
    "dozens".split()
)


class Column(NamedTuple):
    """One report's form of the passage, with the text around it."""

    byline: str
    place: Place
    before: str
    pieces: list[Piece]
    after: str


class Parallel(NamedTuple):
    """One shared passage and those who carry it."""

    kind: str
    shared: int
    changed: int
    direction: str
    why: list[str]
    columns: list[Column]


class Credit(NamedTuple):
    """One report that names another as where it has something from."""

    who: str
    whom: str
    place: Place
    there: Place
    why: str


def parallels_of(shelf: Shelf) -> list[Parallel]:
    """The shared passages, those of most reports and most words first."""
    groups = _groups([record for record in shelf.dossier.lineage if record.kind != "credits"])
    drawn = [_parallel(shelf, group) for group in groups]
    return sorted(drawn, key=lambda p: (-len(p.columns), -p.shared, p.columns[0].place.href))


def credits_of(shelf: Shelf) -> list[Credit]:
    """Who credits whom, in the order of the records."""
    return [_credit(shelf, record) for record in shelf.dossier.lineage if record.kind == "credits"]


def _credit(shelf: Shelf, record: Lineage) -> Credit:
    reports = shelf.archive.reports
    there, here = shelf.archive.cite_end(record.from_), shelf.archive.cite_end(record.to)
    return Credit(byline(reports[record.to.report]), byline(reports[record.from_.report]), here, there, record.why)


def _groups(records: list[Lineage]) -> list[list[Lineage]]:
    """Records that share a passage at either end stand together."""
    groups: list[list[Lineage]] = []
    by_report: dict[str, list[list[Lineage]]] = defaultdict(list)
    for record in records:
        meeting = [g for r in (record.from_.report, record.to.report) for g in by_report[r] if _meets(record, g)]
        group = meeting[0] if meeting else []
        if not meeting:
            groups.append(group)
        group.append(record)
        for end in (record.from_, record.to):
            if not any(g is group for g in by_report[end.report]):
                by_report[end.report].append(group)
    return groups


def _meets(record: Lineage, group: list[Lineage]) -> bool:
    ends = [end for other in group for end in (other.from_, other.to)]
    return any(_overlap(mine, theirs) for mine in (record.from_, record.to) for theirs in ends)


def _overlap(left: LineageEnd, right: LineageEnd) -> bool:
    shared = min(left.end, right.end) - max(left.start, right.start)
    return left.report == right.report and shared * 2 > min(left.end - left.start, right.end - right.start)


def _parallel(shelf: Shelf, group: list[Lineage]) -> Parallel:
    ends: dict[str, LineageEnd] = {}
    for end in (end for record in group for end in (record.from_, record.to)):
        ends.setdefault(end.report, end)
    places = sorted(map(shelf.archive.cite_end, ends.values()), key=lambda p: (p.report.published or "9", p.report.id))
    compared = [_compare(place, places[0]) for place in places]
    columns = [_column(shelf, place, marks) for place, (marks, _) in zip(places, compared, strict=True)]
    changed = sum(1 for marks, _ in compared[1:] for mark in marks if mark.kind.startswith("changed"))
    direction = DIRECTIONS[group[0].direction] if len({r.direction for r in group}) == 1 else DIRECTIONS["unknown"]
    why = list(dict.fromkeys(record.why for record in group))
    return Parallel(group[0].kind, min(shared for _, shared in compared[1:] or compared), changed, direction, why, columns)


def _column(shelf: Shelf, place: Place, marks: list[Mark]) -> Column:
    before, after = shelf.archive.around(place)
    pieces = cut(place.report.text, place.start, place.end, marks)
    return Column(byline(place.report), place, before, pieces, after)


def _compare(place: Place, base: Place) -> tuple[list[Mark], int]:
    """Marks for the words of a passage that are the same as in `base` and for those that are not."""
    other = base if place is not base else place
    mine, theirs = list(_WORD.finditer(place.words)), [m[0].lower() for m in _WORD.finditer(other.words)]
    matcher = SequenceMatcher(None, [m[0].lower() for m in mine], theirs, autojunk=False)
    marks, shared = [], 0
    for tag, first, last, _, _ in matcher.get_opcodes():
        if first == last:
            continue
        start, end = place.start + mine[first].start(), place.start + mine[last - 1].end()
        shared += last - first if tag == "equal" else 0
        marks.append(Mark(start, end, "shared" if tag == "equal" else _changed(place.report.text[start:end])))
    return marks, shared


def _changed(words: str) -> str:
    """Figures and names weigh more than other words."""
    weighs = any(c.isdigit() or c.isupper() for c in words) or NUMBER_WORDS & set(words.lower().split())
    return "changed-fact" if weighs else "changed"
