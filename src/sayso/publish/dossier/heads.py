"""Head of a fact: reports, distinct texts and origins, and what was folded into each count and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Fact, Fold, Origin, Report
from sayso.publish.dossier.archive import Place, distinct
from sayso.publish.dossier.days import days_of, write_when
from sayso.publish.dossier.shelf import Shelf, byline, outlet_of, speaker_of
from sayso.publish.dossier.strips import write_range
from sayso.publish.dossier.words import FIELDS, FOLDS, MODALITIES, extent, group_of, listed, type_words

MOST_FIGURES = 4  # figures that stand at the head of a fact


class Tag(NamedTuple):
    """A word beside a title; `kind` is `dispute`, `both`, `change` or `plain`, `sign` tells it without colour."""

    kind: str
    sign: str
    words: str


class FoldLine(NamedTuple):
    """Claims of one report that add no origin, for one reason: where they stand and the words that show it."""

    who: str
    why: str
    places: list[Place]
    shown_at: list[Place]


class OriginLine(NamedTuple):
    """A first voice with the reports that carry it and what was folded into it."""

    name: str
    note: str
    reports: list[tuple[str, Place]]
    folds: list[FoldLine]


class Head(NamedTuple):
    """What stands at the top of a fact."""

    anchor: str
    title: str
    type: str
    group: str
    tags: list[Tag]
    says: list[tuple[str, str]]
    when: str
    days: list[str]
    places: list[str]
    reports: int
    texts: int
    figures: list[tuple[str, str]]
    origins: str
    families: str
    report_lines: list[tuple[str, list[Place]]]
    text_lines: list[str]
    origin_lines: list[OriginLine]


def head_of(shelf: Shelf, fact: Fact) -> Head:
    """The head of a fact."""
    return Head(
        anchor=shelf.fact_anchor(fact),
        title=shelf.title_of(fact),
        type=type_words(fact.type),
        group=group_of(fact.type),
        tags=tags_of(fact),
        says=says_of(shelf, fact),
        when=write_when(fact.when),
        days=days_of(fact.when),
        places=list(fact.place),
        reports=fact.reports,
        texts=fact.texts,
        figures=[(figure.what, write_range(figure.low, figure.high)) for figure in fact.figures[:MOST_FIGURES]],
        origins=extent(fact.origins.min, fact.origins.max),
        families=extent(fact.families.min, fact.families.max),
        report_lines=_report_lines(shelf, fact),
        text_lines=_text_lines(shelf, fact),
        origin_lines=_origin_lines(shelf, fact),
    )


def tags_of(fact: Fact) -> list[Tag]:
    """What a reader should know of a fact before opening it."""
    disputed = list(dict.fromkeys(FIELDS[c.field] for c in fact.conflicts if c.kind == "contradiction"))
    worded = list(dict.fromkeys(FIELDS[c.field] for c in fact.conflicts if c.kind == "wording"))
    tags = [Tag("dispute", "≠", f"differ on: {listed(disputed)}")] if disputed else []
    if any(c.kind == "update" for c in fact.conflicts):
        tags.append(Tag("change", "→", "changed over time"))
    if worded:
        tags.append(Tag("plain", "~", f"wording differs: {listed(worded)}"))
    if fact.cross_party:
        tags.append(Tag("both", "=", "opposed sides say it"))
    if fact.against_interest:
        tags.append(Tag("both", "!", "said against own interest"))
    return tags


def says_of(shelf: Shelf, fact: Fact) -> list[tuple[str, str]]:
    """Who says how far it went: ("under way", "Ministry of Defence of Orland, Tarn Gazette in its own voice")."""
    voices: dict[str, list[str]] = defaultdict(list)
    for claim in shelf.claims_of(fact):
        name = speaker_of(claim, shelf.archive.reports[claim.report])
        heard = voices[MODALITIES.get(claim.modality, claim.modality)]
        if name not in heard:
            heard.append(name)
    return [(modality, listed(names)) for modality, names in voices.items()]


def _report_lines(shelf: Shelf, fact: Fact) -> list[tuple[str, list[Place]]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for claim in shelf.claims_of(fact):
        places[claim.report].append(shelf.place(claim.id))
    return [(byline(shelf.archive.reports[report]), distinct(found)) for report, found in places.items()]


def _text_lines(shelf: Shelf, fact: Fact) -> list[str]:
    shared = shelf.copies.among(shelf.claims_of(fact))
    lines = [
        f"{_name(shelf, copy.to.report)} shares {words:,} words with {_name(shelf, copy.from_.report)}: counted once"
        for copy, words in shared
    ]
    touched = {report for copy, _ in shared for report in (copy.from_.report, copy.to.report)}
    alone = [outlet_of(report) for report in shelf.reports_of(fact) if report.id not in touched]
    return lines + ([f"Own wording: {listed(alone, limit=12)}"] if alone else [])


def _origin_lines(shelf: Shelf, fact: Fact) -> list[OriginLine]:
    """The voices that are named, then in one line those that nobody names."""
    named = [origin for origin in fact.origins.list if origin.entity is not None]
    unnamed = [origin for origin in fact.origins.list if origin.entity is None]
    lines = [
        OriginLine(str(origin.entity), _note(origin), _carriers(shelf, origin.claims), _fold_lines(shelf, origin))
        for origin in sorted(named, key=lambda origin: (-len(origin.claims), origin.entity or ""))
    ]
    if unnamed:
        note = "cannot be known: adds nothing to the fewest, at most one an outlet to the most"
        claims = [claim for origin in unnamed for claim in origin.claims]
        folds = [line for origin in unnamed for line in _fold_lines(shelf, origin) if line.why != FOLDS["same speaker"]]
        lines.append(OriginLine("Nobody named", note, _carriers(shelf, claims), folds))
    return lines


def _carriers(shelf: Shelf, claims: Sequence[str]) -> list[tuple[str, Place]]:
    reports: dict[str, Place] = {}
    for claim_id in claims:
        reports.setdefault(byline(_report(shelf, claim_id)), shelf.place(claim_id))
    return list(reports.items())


def _note(origin: Origin) -> str:
    family = f"family: {origin.family}" if origin.family and origin.family != origin.entity else ""
    return " · ".join(part for part in (family, f"party: {origin.party}" if origin.party else "") if part)


def _fold_lines(shelf: Shelf, origin: Origin) -> list[FoldLine]:
    groups: dict[tuple[str, str], list[Fold]] = defaultdict(list)
    for fold in origin.folds:
        groups[byline(_report(shelf, fold.claim)), fold.why].append(fold)
    return [_fold_line(shelf, who, why, folds) for (who, why), folds in groups.items()]


def _fold_line(shelf: Shelf, who: str, why: str, folds: list[Fold]) -> FoldLine:
    places = [shelf.place(fold.claim) for fold in folds]
    shown = [shelf.archive.cite(shelf.claim(fold.claim).report, *fold.span) for fold in folds if fold.span]
    return FoldLine(who, FOLDS.get(why, why), distinct(places), distinct(shown))


def _report(shelf: Shelf, claim_id: str) -> Report:
    return shelf.archive.reports[shelf.claim(claim_id).report]


def _name(shelf: Shelf, report_id: str) -> str:
    return outlet_of(shelf.archive.reports[report_id])
