"""Side by side: a passage that several reports share, its common words and what each of them changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import and_
from typing import NamedTuple

from sayso.lexicons import terms
from sayso.model import Lineage, LineageEnd
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.pieces import Mark, Piece, cut
from sayso.publish.dossier.shelf import Shelf, byline
from sayso.publish.dossier.words import DIRECTIONS

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
Words = list[re.Match[str]]
MOST_COLUMNS = 6  # reports of one passage that are drawn; the rest are counted


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
    reports: int


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
    return sorted(drawn, key=lambda p: (-p.reports, -p.shared, p.columns[0].place.href))


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
    shown = places[:MOST_COLUMNS]
    words = [_words(place.words) for place in shown]
    common = _common([[match[0].casefold() for match in own] for own in words])
    marks = [_marks(*one) for one in zip(shown, words, common, strict=True)]
    directions = {record.direction for record in group}
    return Parallel(
        kind=group[0].kind,
        shared=min(map(sum, common)),
        changed=max(sum(mark.kind != "shared" for mark in own) for own in marks),
        direction=DIRECTIONS[directions.pop() if len(directions) == 1 else "unknown"],
        why=list(dict.fromkeys(record.why for record in group)),
        columns=[_column(shelf, place, own) for place, own in zip(shown, marks, strict=True)],
        reports=len(places),
    )


def _column(shelf: Shelf, place: Place, marks: list[Mark]) -> Column:
    before, after = shelf.archive.around(place)
    pieces = cut(place.report.text, place.start, place.end, marks)
    return Column(byline(place.report), place, before, pieces, after)


def _marks(place: Place, words: Words, common: list[bool]) -> list[Mark]:
    """Marks for the words of a passage that stand in all of the others too, and for those that do not."""
    marks = []
    for same, run in groupby(zip(common, words, strict=True), key=lambda pair: pair[0]):
        found = [match for _, match in run]
        start, end = place.start + found[0].start(), place.start + found[-1].end()
        marks.append(Mark(start, end, "shared" if same else _changed(found, words)))
    return marks


def _words(text: str) -> Words:
    return list(_WORD.finditer(text))


def _common(passages: Sequence[list[str]]) -> list[list[bool]]:
    """For each word of each passage whether it stands in all of the others, at its place."""
    common = [[True] * len(mine) for mine in passages]
    matcher = SequenceMatcher(autojunk=False)
    for theirs in passages:
        matcher.set_seq2(theirs)
        for number, mine in enumerate(passages):
            if mine != theirs:
                matcher.set_seq1(mine)
                common[number] = list(map(and_, common[number], _matched(matcher, len(mine))))
    return common


def _matched(matcher: SequenceMatcher[str], length: int) -> list[bool]:
    same = [False] * length
    for start, _, size in matcher.get_matching_blocks():
        same[start : start + size] = [True] * size
    return same


def _changed(found: Words, words: Words) -> str:
    """Figures and names weigh more than other words; the first word of a passage is no name for its capital."""
    weighs = any(_is_number(m[0]) or (m[0][0].isupper() and m is not words[0]) for m in found)
    return "changed-fact" if weighs else "changed"


def _is_number(word: str) -> bool:
    classes = ("unit", "ten", "scale", "group", "vague")
    return any(c.isdigit() for c in word) or any(word.lower() in terms("numbers", class_) for class_ in classes)
