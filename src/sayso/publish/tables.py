"""Facts, claims and figures as CSV, each with a row of HXL hashtags under its header.

In: a `Dossier`. Out: `facts.csv`, `claims.csv`, `figures.csv`. What is not known is an empty cell, with the reason in
the column beside it where the records give one. Counts of people and things stand as numbers, what was said of them
("at least") in a column of its own, as HXL asks. Source: HXL standard 1.1 and its hashtag chooser; `#meta+origins+min`
and the like are free attributes of ours.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.model import Claim, Dossier, Fact, Report

FACTS = {
    "fact": "#event+id", "type": "#event+type", "title": "#event+name", "place": "#loc+name",
    "from": "#date+occurred+start", "to": "#date+occurred+end", "date_precision": "#date+precision",
    "reports": "#meta+reports+num", "texts": "#meta+texts+num", "origins_min": "#meta+origins+min",
    "origins_max": "#meta+origins+max", "families": "#meta+families", "cross_party": "#meta+crossparty",
    "contested": "#meta+contested", "evidence": "#meta+evidence", "conflicts": "#meta+conflicts",
}  # fmt: skip
CLAIMS = {
    "claim": "#meta+id", "fact": "#event+id", "type": "#event+type", "modality": "#status", "outlet": "#meta+source",
    "url": "#meta+url", "published": "#date+reported", "said_by": "#meta+asserter", "party": "#meta+asserter+party",
    "said_on": "#date+said", "quote": "#meta+quote", "actor": "#group+name+actor", "recipient": "#group+name+recipient",
    "place": "#loc+name", "from": "#date+occurred+start", "to": "#date+occurred+end", "evidence": "#description",
    "start": "#meta+span+start", "end": "#meta+span+end", "report": "#meta+report",
}  # fmt: skip
FIGURES = {
    "fact": "#event+id", "what": "#indicator+name", "who": "#affected+group", "item": "#item+type",
    "low": "#indicator+num+low", "high": "#indicator+num+high", "best": "#indicator+num+best",
    "best_rule": "#indicator+best+rule", "scope": "#indicator+scope", "families_min": "#meta+families+min",
    "families_max": "#meta+families+max", "open": "#indicator+open",
}  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_tables(dossier: Dossier, folder: Path) -> list[Path]:
    """Write the three tables to a folder and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = {report.id: report for report in dossier.reports}
    facts_of = {claim: fact.id for fact in dossier.facts for claim in fact.claims}
    return [
        _write(folder / "facts.csv", FACTS, map(_fact_row, dossier.facts)),
        _write(folder / "claims.csv", CLAIMS, (_claim_row(c, reports[c.report], facts_of) for c in dossier.claims)),
        _write(folder / "figures.csv", FIGURES, (row for fact in dossier.facts for row in _figure_rows(fact))),
    ]


def _write(path: Path, columns: dict[str, str], rows: Iterable[dict[str, object]]) -> Path:
    beside = path.with_name(f".{path.name}.part")
    with beside.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, columns, lineterminator="\n")
        table.writeheader()
        table.writerow(columns)
        table.writerows({name: _cell(row[name]) for name in columns} for row in rows)
    beside.replace(path)
    return path


def _cell(value: object) -> object:
    """A value as a cell; text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _fact_row(fact: Fact) -> dict[str, object]:
    return {
        "fact": fact.id, "type": fact.type, "title": fact.title, "place": "; ".join(fact.place),
        "from": fact.when.start if fact.when else None, "to": fact.when.end if fact.when else None,
        "date_precision": fact.when.precision if fact.when else "not given", "reports": fact.reports,
        "texts": fact.texts, "origins_min": fact.origins.min, "origins_max": fact.origins.max,
        "families": "; ".join(fact.families.names), "cross_party": fact.cross_party, "contested": fact.contested,
        "evidence": fact.evidence,
        "conflicts": "; ".join(f"{c.kind}: {c.field}: {' / '.join(s.value for s in c.sides)}" for c in fact.conflicts),
    }  # fmt: skip


def _claim_row(claim: Claim, report: Report, facts_of: dict[str, str]) -> dict[str, object]:
    said_by = claim.said_by
    return {
        "claim": claim.id, "fact": facts_of.get(claim.id), "type": claim.type, "modality": claim.modality,
        "outlet": report.outlet, "url": report.url, "published": report.published,
        "said_by": (said_by.entity or said_by.text) if said_by else "own voice",
        "party": said_by.party if said_by else None, "said_on": claim.said_on, "quote": claim.quote,
        "actor": _names(claim, "actor"), "recipient": _names(claim, "recipient"), "place": _names(claim, "place"),
        "from": claim.when.start if claim.when else None, "to": claim.when.end if claim.when else None,
        "evidence": claim.evidence, "start": claim.start, "end": claim.end, "report": claim.report,
    }  # fmt: skip


def _names(claim: Claim, role: str) -> str:
    return "; ".join(mention.entity or mention.text for mention in claim.roles.get(role, ()))


def _figure_rows(fact: Fact) -> Iterator[dict[str, object]]:
    for figure in fact.figures:
        ends = [name for name, value in (("low", figure.low), ("high", figure.high)) if value is None]
        yield {
            "fact": fact.id, "what": figure.what, "who": figure.who, "item": figure.item, "low": figure.low,
            "high": figure.high, "best": figure.best, "best_rule": figure.best_rule, "scope": figure.scope,
            "families_min": figure.families.min, "families_max": figure.families.max, "open": " and ".join(ends),
        }  # fmt: skip
