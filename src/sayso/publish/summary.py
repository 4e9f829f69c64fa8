"""What a run came to, on one screen: the facts that matter most, where accounts differ, what was set aside."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec

from sayso.model import Dossier, Fact, FactFigure

MOST_FACTS = 12  # rows of the table; `sayso facts` prints all


def weight(fact: Fact) -> tuple[int, int, int, int, str]:
    """Sorts facts by how much they matter to a reader: told by more reports, disputed, with figures."""
    return (
        -fact.reports,
        -sum(c.kind != "wording" for c in fact.conflicts),
        -len(fact.figures),
        -len(fact.claims),
        fact.id,
    )


def facts_that_matter(dossier: Dossier) -> list[Fact]:
    """All facts, those that matter most first; attributed statements of no type come last."""
    return sorted(dossier.facts, key=lambda fact: (fact.type == "stance.statement", *weight(fact)))


def interval(low: float | None, high: float | None) -> str:
    """An interval as a reader writes it.

    >>> interval(6, 6), interval(800, None), interval(None, 900), interval(32, 200)
    ('6', '800+', 'up to 900', '32–200')
    """
    if low == high and low is not None:
        return f"{low:,}"
    if low is None:
        return f"up to {high:,}" if high is not None else "?"
    return f"{low:,}–{high:,}" if high is not None else f"{low:,}+"


def figure_text(figure: FactFigure) -> str:
    """A figure of a fact in a few words: `800+ guns`."""
    return f"{interval(figure.low, figure.high)} {figure.what}"


def spread(low: int, high: int) -> str:
    """A count that may not be known exactly: `2` or `2–3`."""
    return str(low) if low == high else f"{low}–{high}"


def as_json(dossier: Dossier, page: Path) -> str:
    """The summary as one JSON object."""
    summary = {
        "reports": len(dossier.reports),
        "claims": len(dossier.claims),
        "facts": len(dossier.facts),
        "conflicts": sum(len(f.conflicts) for f in dossier.facts),
        "flags": dict(sorted(Counter(f.kind for f in dossier.flags).items())),
        "set_aside": dossier.set_aside,
        "undated": [r.id for r in dossier.reports if r.published is None],
        "dossier": str(page),
    }
    return msgspec.json.encode(summary).decode()


def print_summary(dossier: Dossier, page: Path) -> None:
    """Print the summary table to standard output."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold", title_justify="left", padding=(0, 2, 0, 0))
    table.add_column("reports·texts·origins", no_wrap=True)
    table.add_column("what is said", overflow="fold")
    told = [fact for fact in facts_that_matter(dossier) if fact.type != "stance.statement"]
    for fact in told[:MOST_FACTS]:
        table.add_row(_counts(fact), Text(fact.title))
        if details := _details(fact):
            table.add_row("", Text("\n".join(details), style="dim"))
    console.print(table)
    if len(told) > MOST_FACTS:
        console.print(f"… and {len(told) - MOST_FACTS} more: sayso facts -d {page.parent}")
    console.print()
    for line in _closing_lines(dossier):
        console.print(Text(line))
    console.print(Text(f"dossier: {page}"))


def _counts(fact: Fact) -> str:
    return f"{fact.reports}·{fact.texts}·{spread(fact.origins.min, fact.origins.max)}"


def _details(fact: Fact) -> list[str]:
    """The line under a title: figures, and where accounts differ with the values."""
    figures = ", ".join(figure_text(f) for f in fact.figures[:3])
    differs = [f"{c.field}: {' / '.join(side.value for side in c.sides)} ({c.kind})" for c in fact.conflicts]
    return [line for line in (figures, *differs) if line]


def _closing_lines(dossier: Dossier) -> list[str]:
    differ = sum(c.kind == "contradiction" for f in dossier.facts for c in f.conflicts)
    updates = sum(c.kind == "update" for f in dossier.facts for c in f.conflicts)
    lines = [
        f"{len(dossier.reports)} reports, {len(dossier.claims)} claims, {len(dossier.facts)} facts; "
        f"{differ} contradictions, {updates} updates"
    ]
    undated = [r.id for r in dossier.reports if r.published is None]
    if undated:
        lines.append(f"date unknown: {', '.join(undated[:6])}{' …' if len(undated) > 6 else ''}")
    distrusted = Counter(f.kind for f in dossier.flags if f.kind not in ("boilerplate", "no_date"))
    if distrusted:
        lines.append("to distrust: " + ", ".join(f"{n} {kind}" for kind, n in sorted(distrusted.items())))
    lines.extend(f"set aside: {s.path}: {s.reason}" for s in dossier.set_aside[:20])
    if len(dossier.set_aside) > 20:
        lines.append(f"set aside: {len(dossier.set_aside) - 20} more in data/set_aside.jsonl")
    return lines
