"""Annotated report: the archived copy with marks in the margin, and an anchor for each span that was cited.

Claims are marked as others report them: same, differs, only here, copied; passages of which to be wary are flagged,
those that were left unread are struck out. Drawn after all other views, which say what spans they need.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from sayso.model import Claim, Fact, Flag, Report
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import write_day
from sayso.publish.dossier.pieces import Mark, Piece, cut
from sayso.publish.dossier.shelf import Shelf, outlet_of, speaker_of
from sayso.publish.dossier.words import DATE_BASES, FLAGS, MODALITIES, type_words

STANDINGS = {
    "differs": ("≠", "differs"), "copied": ("≡", "copied"), "same": ("=", "same elsewhere"),
    "alone": ("1", "only here"), "flagged": ("⚑", "flagged"),
}  # fmt: skip
LONGEST = 6000  # characters of one unmarked stretch that are drawn; the whole is in data/reports.jsonl
_PARAGRAPH = re.compile(r"[^\n]+")


class Note(NamedTuple):
    """A mark in the margin: how a claim stands to the other reports, and where it leads."""

    standing: str
    sign: str
    words: str
    text: str
    href: str


class Paragraph(NamedTuple):
    """A paragraph as pieces, the anchors that begin in it and its notes."""

    pieces: list[tuple[list[str], Piece]]
    notes: list[Note]


class Annotated(NamedTuple):
    """A report to read."""

    anchor: str
    outlet: str
    title: str
    day: str
    day_basis: str
    url: str
    sha256: str
    read_from: str
    tally: list[tuple[str, str, int]]
    flags: list[tuple[str, str, Place]]
    paragraphs: list[Paragraph]
    claims: int
    length: int


def cite_flags(shelf: Shelf) -> None:
    """Ask for the anchors of all flags, with the spans that show them."""
    for flag in shelf.dossier.flags:
        place_of(shelf, flag)
        for end in flag.spans:
            shelf.archive.cite_end(end)


def place_of(shelf: Shelf, flag: Flag) -> Place | None:
    """Where a flag stands; None for one that is about the report as a whole."""
    return shelf.archive.cite(flag.report, flag.start, flag.end) if flag.end > flag.start else None


def annotated_reports(shelf: Shelf) -> list[Annotated]:
    """All reports, by day and outlet."""
    claims, flags = defaultdict(list), defaultdict(list)
    for claim in shelf.dossier.claims:
        claims[claim.report].append(claim)
    for flag in shelf.dossier.flags:
        flags[flag.report].append(flag)
    return [_annotate(shelf, report, claims[report.id], flags[report.id]) for report in shelf.in_order()]


def standing_of(shelf: Shelf, claim: Claim) -> str:
    """How a claim stands to the other reports: `differs` before `copied` before `same` before `alone`."""
    facts = shelf.facts_of.get(claim.id, [])
    if any(_in_conflict(claim, fact) for fact in facts):
        return "differs"
    if shelf.copies.touch(claim):
        return "copied"
    return "same" if any(fact.reports > 1 for fact in facts) else "alone"


def _in_conflict(claim: Claim, fact: Fact) -> bool:
    return any(claim.id in side.claims for c in fact.conflicts if c.kind == "contradiction" for side in c.sides)


def _annotate(shelf: Shelf, report: Report, claims: list[Claim], flags: list[Flag]) -> Annotated:
    standings = {claim.id: standing_of(shelf, claim) for claim in claims}
    marks = [Mark(c.start, c.end, standings[c.id], STANDINGS[standings[c.id]][1]) for c in claims]
    marks += [Mark(f.start, f.end, "flagged", FLAGS.get(f.kind, f.kind)) for f in flags if f.end > f.start]
    marks += [Mark(d.start, d.end, "unread", "left unread") for d in report.dropped]
    marks += [Mark(start, end, "") for start, end in shelf.archive.spans[report.id]]
    notes = _notes(shelf, report, claims, standings) + _flag_notes(flags)
    standing = list(standings.values()) + ["flagged"] * len(flags)
    return Annotated(
        anchor=f"r{shelf.archive.numbers[report.id]}",
        outlet=outlet_of(report),
        title=report.title or "",
        day=write_day(report.published) or "date not known: the text gives none",
        day_basis=DATE_BASES.get(report.published_basis or "", "how it is known is not recorded"),
        url=report.url or "",
        sha256=report.sha256,
        read_from=report.read_from or "",
        tally=[(sign, words, standing.count(key)) for key, (sign, words) in STANDINGS.items() if key in standing],
        flags=[(FLAGS.get(f.kind, f.kind), f.why, place) for f in flags if (place := place_of(shelf, f))],
        paragraphs=_paragraphs(shelf, report, marks, notes),
        claims=len(claims),
        length=len(report.text),
    )


def _notes(shelf: Shelf, report: Report, claims: list[Claim], standings: dict[str, str]) -> list[tuple[int, Note]]:
    notes: dict[tuple[int, str, str], tuple[int, Note]] = {}
    for claim in sorted(claims, key=lambda c: (c.start, c.end, c.id)):
        facts = shelf.facts_of.get(claim.id, [])
        href = f"#{shelf.fact_anchor(facts[0])}" if facts else shelf.place(claim.id).href
        standing = standings[claim.id]
        modality = MODALITIES.get(claim.modality, claim.modality)
        text = f"{type_words(claim.type)}, {modality}: {speaker_of(claim, report)}"
        notes.setdefault((claim.start, href, standing), (claim.start, Note(standing, *STANDINGS[standing], text, href)))
    return list(notes.values())


def _flag_notes(flags: list[Flag]) -> list[tuple[int, Note]]:
    sign, words = STANDINGS["flagged"]
    return [
        (flag.start, Note("flagged", sign, words, f"{FLAGS.get(flag.kind, flag.kind)}. {flag.why}", ""))
        for flag in flags
    ]


def _paragraphs(shelf: Shelf, report: Report, marks: list[Mark], notes: list[tuple[int, Note]]) -> list[Paragraph]:
    anchors: dict[int, list[str]] = defaultdict(list)
    for start, end in sorted(shelf.archive.spans[report.id]):
        anchors[start].append(shelf.archive.anchor(report.id, start, end))
    blocks = [match.span() for match in _PARAGRAPH.finditer(report.text) if match[0].strip()]
    ends = [*(start for start, _ in blocks[1:]), len(report.text) + 1]
    paragraphs = []
    for (start, end), following in zip(blocks, ends, strict=True):
        pieces = cut(report.text, start, end, marks, LONGEST)
        here = [note for at, note in notes if start <= at < following]
        paragraphs.append(Paragraph([(anchors.pop(piece.start, []), piece) for piece in pieces], here))
    return paragraphs
