"""Claim by outlet: who asserts, denies or differs, who is silent, and what was not read at all."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import Claim, Conflict, Fact, FactFigure, Report
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.days import write_day, write_days
from sayso.publish.dossier.shelf import Shelf, outlet_of
from sayso.publish.dossier.words import FIELDS

SIGNS = {"asserts": "●", "denies": "✕", "differs": "◆", "silent": "–", "not read": "▨"}
COLUMNS = 12  # in a dossier of more reports those that say nothing of the fact are counted, not drawn


class Cell(NamedTuple):
    """What one report does with one claim, and where."""

    verdict: str
    sign: str
    place: Place | None

    @property
    def style(self) -> str:
        """The verdict as the style sheet names it."""
        return self.verdict.replace(" ", "-")


SILENT = Cell("silent", SIGNS["silent"], None)


class Row(NamedTuple):
    """One thing that can be said, and what each report does with it."""

    label: str
    cells: list[Cell]


class Grid(NamedTuple):
    """The grid of a fact; `left_out` silent reports are not drawn."""

    columns: list[tuple[str, str]]
    rows: list[Row]
    left_out: int


def grid_of(shelf: Shelf, fact: Fact) -> Grid:
    """One row for the fact itself, then one for each value in conflict and each figure."""
    carrying = shelf.reports_of(fact)
    every = shelf.in_order()
    reports = every if len(every) <= COLUMNS else carrying
    claims = shelf.claims_of(fact)
    rows = [_row("the matter as a whole", claims, [], reports, shelf)]
    rows += [row for conflict in fact.conflicts for row in _conflict_rows(conflict, reports, shelf)]
    rows += [_figure_row(figure, reports, shelf) for figure in fact.figures if figure.claims]
    unread = shelf.dossier.set_aside
    if unread:
        rows = [row._replace(cells=[*row.cells, Cell("not read", SIGNS["not read"], None)]) for row in rows]
    columns = [(outlet_of(report), write_day(report.published, year=False) or "no date") for report in reports]
    columns += [(f"{len(unread):,} set aside", "see the top")] if unread else []
    return Grid(columns, rows, len(every) - len(reports))


def _conflict_rows(conflict: Conflict, reports: list[Report], shelf: Shelf) -> list[Row]:
    rows = []
    for side in conflict.sides:
        own = [shelf.claim(claim_id) for claim_id in side.claims]
        rest = [shelf.claim(c) for other in conflict.sides if other is not side for c in other.claims]
        rows.append(_row(f"{FIELDS[conflict.field]}: {write_days(side.value)}", own, rest, reports, shelf))
    return rows


def _figure_row(figure: FactFigure, reports: list[Report], shelf: Shelf) -> Row:
    claims = [shelf.claim(claim_id) for claim_id in figure.claims]
    return _row(f"a figure for {figure.what}", claims, [], reports, shelf)


def _row(label: str, own: list[Claim], rest: list[Claim], reports: list[Report], shelf: Shelf) -> Row:
    asserting = [claim for claim in own if claim.modality not in ("denied", "refused")]
    found: dict[str, Cell] = {}
    for verdict, claims in (("asserts", asserting), ("denies", own), ("differs", rest)):
        for claim in claims:
            if claim.report not in found:
                found[claim.report] = Cell(verdict, SIGNS[verdict], shelf.place(claim.id))
    return Row(label, [found.get(report.id, SILENT) for report in reports])
