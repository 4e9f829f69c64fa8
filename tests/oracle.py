"""Perfect claims, made from a gold file: what later stages are measured on before extraction is perfect.

    python tests/oracle.py GOLD.yaml REPORTS_FOLDER MANIFEST.csv OUT_DIR

writes `reports.jsonl` and `claims.jsonl`. Each claim has the first accepted value of each field of its gold
claim; its evidence is the sentence that holds the anchor. Spans are given where the words stand in that sentence.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from sayso.model import ROLES, Claim, Figure, Mention, Report, When
from sayso.publish.jsonl import write
from sayso.reading import read_all
from sayso.sentences.segments import segments

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "him", "her", "them", "his", "which", "who"})
_OTHER_ROLES = {"destination": "to_place"}  # words of the gold files for roles of the contract


def claims_from_gold(gold_path: Path, reports_folder: Path, manifest: Path) -> tuple[list[Report], list[Claim]]:
    """The reports of a gold file and its claims as records, in the order of the gold file.

    Raises:
        ValueError: an anchor does not stand in its report.
    """
    gold = yaml.safe_load(Path(gold_path).read_text(encoding="utf-8"))
    rows = _manifest_rows(Path(manifest))
    reports = [
        _report(name, gold["reports"][name] or {}, rows.get(name, {}), reports_folder) for name in gold["reports"]
    ]
    by_id = {report.id: report for report in reports}
    return reports, [_claim(g, by_id[g["report"]]) for g in gold["claims"]]


def _manifest_rows(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["report"]: row for row in csv.DictReader(stream)}


def _report(name: str, gold: Mapping[str, Any], row: Mapping[str, str], folder: Path) -> Report:
    published = row.get("published") or (str(gold["published"]) if gold.get("published") else None)
    return Report(
        id=name,
        outlet=row.get("outlet") or gold.get("outlet"),
        published=published,
        published_basis="given" if published else None,
        language="en",
        text=_text(name, Path(folder)),
        read_from=f"{name}.txt",
    )


def _text(name: str, folder: Path) -> str:
    """The text of a report: of a plain file as it stands, of any other as it is read."""
    plain = folder / f"{name}.txt"
    if plain.exists():
        return plain.read_text(encoding="utf-8")
    return next(report.text for report in read_all([folder]).reports if report.id == name)


def _claim(gold: Mapping[str, Any], report: Report) -> Claim:
    start, end = _sentence(report, gold["anchor"])
    said_by = _mention(gold.get("said_by"), report, start, end)
    return Claim(
        id=gold["id"],
        report=report.id,
        start=start,
        end=end,
        evidence=report.text[start:end],
        type=gold["type"],
        modality=_first(gold.get("modality", "done")),
        said_by=said_by,
        quote=_first(gold.get("quote", "indirect" if said_by else "none")),
        said_on=str(gold["said_on"]) if gold.get("said_on") else None,
        via=tuple(m for name in gold.get("via", []) if (m := _mention([name], report, start, end))),
        roles=_roles(gold, report, start, end),
        figures=tuple(_figure(f, report, start, end) for f in gold.get("figures", [])),
        when=_when(gold.get("when")),
        rule="gold",
        trail=("from the gold file",),
    )


def _sentence(report: Report, anchor: str) -> tuple[int, int]:
    """Where the sentence stands that holds the anchor (or begins it, where the anchor runs over two)."""
    found = _loose(anchor).search(report.text)
    if not found:
        raise ValueError(f"{report.id}: the text has no {anchor!r}")
    first, last = found.span()
    for segment in segments(report):
        if segment.start <= first < segment.end:
            return segment.start, max(segment.end, last)
    return first, last


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def _mention(accepted: Sequence[str | None] | None, report: Report, start: int, end: int) -> Mention | None:
    """The first accepted value, under its fullest name; None where the outlet's own voice is accepted first."""
    if not accepted or accepted[0] is None:
        return None
    names = [name for name in accepted if name]
    offered = [(name, _span(report, name, start, end)) for name in names]
    text, span = next(((name, at) for name, at in offered if at), offered[0])
    first, last = span or (None, None)
    return Mention(text=text, entity=_full_name(names), kind="unknown", start=first, end=last)


def _full_name(names: Sequence[str]) -> str:
    named = [name for name in names if name.lower() not in _PRONOUNS] or list(names)
    return max((n for n in named if n.endswith(named[0])), key=len)


def _span(report: Report, words: str, start: int, end: int) -> tuple[int, int] | None:
    found = _loose(words).search(report.text, start, end)
    return found.span() if found else None


def _loose(words: str) -> re.Pattern[str]:
    """Matches the words whatever their case, the white space between them and the form of apostrophes."""
    pattern = r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in words.split())
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _roles(gold: Mapping[str, Any], report: Report, start: int, end: int) -> dict[str, tuple[Mention, ...]]:
    roles: dict[str, tuple[Mention, ...]] = {}
    for key in (*ROLES, *_OTHER_ROLES):
        accepted = gold.get(key)
        if not accepted:
            continue
        groups = accepted if isinstance(accepted[0], list) else [accepted]
        found = tuple(m for group in groups if (m := _mention(group, report, start, end)))
        if found:
            roles[_OTHER_ROLES.get(key, key)] = found
    return roles


def _figure(gold: Mapping[str, Any], report: Report, start: int, end: int) -> Figure:
    number = gold["low"] if gold["low"] is not None else gold["high"]
    span = _span(report, f"{number:,}", start, end) or _span(report, gold["what"], start, end)
    first, last = span or (None, None)
    return Figure(
        what=gold["what"],
        text=report.text[first:last] if span else "",
        low=gold["low"],
        high=gold["high"],
        approx=bool(gold.get("approx")),
        who=gold.get("who"),
        start=first,
        end=last,
    )


def _when(value: Any) -> When | None:
    if value is None:
        return None
    text = str(value)
    if re.fullmatch(r"\d{4}", text):
        return When(text=text, start=f"{text}-01-01", end=f"{text}-12-31", precision="year", basis="gold")
    return When(text=text, start=text, end=text, precision="day", basis="gold")


if __name__ == "__main__":
    gold_file, folder, rows, out = (Path(argument) for argument in sys.argv[1:5])
    all_reports, all_claims = claims_from_gold(gold_file, folder, rows)
    out.mkdir(parents=True, exist_ok=True)
    write(all_reports, out / "reports.jsonl")
    write(all_claims, out / "claims.jsonl")
