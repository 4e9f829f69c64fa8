"""What a run came to, on one screen: the facts that matter most, where accounts differ, what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from sayso.model import Dossier, Fact, FactFigure, Record, SetAside

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


class Line(Record, frozen=True, kw_only=True):
    """A fact in the summary: how much it matters (`weight`), how often it is told, and what is said."""

    weight: tuple[int, int, int, int, str]
    counts: str
    title: str
    details: tuple[str, ...]


class Summary(Record, frozen=True, kw_only=True):
    """What a run came to: counts, the facts that matter most (`first` of `told` of a known type), what to look at."""

    reports: int = 0
    stories: int = 1
    claims: int = 0
    facts: int = 0
    told: int = 0
    conflicts: Mapping[str, int]
    flags: Mapping[str, int]
    undated: tuple[str, ...] = ()
    first: tuple[Line, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


def summary_of(dossier: Dossier) -> Summary:
    """The summary of a dossier."""
    told = [fact for fact in facts_that_matter(dossier) if fact.type != "stance.statement"]
    return Summary(
        reports=len(dossier.reports),
        claims=len(dossier.claims),
        facts=len(dossier.facts),
        told=len(told),
        conflicts=dict(sorted(Counter(c.kind for f in dossier.facts for c in f.conflicts).items())),
        flags=dict(sorted(Counter(flag.kind for flag in dossier.flags).items())),
        undated=tuple(report.id for report in dossier.reports if report.published is None),
        first=tuple(_line(fact) for fact in told[:MOST_FACTS]),
        set_aside=dossier.set_aside,
    )


def merged(parts: Sequence[Summary], set_aside: Sequence[SetAside] = ()) -> Summary:
    """The summary of several dossiers as one."""
    first = sorted((line for part in parts for line in part.first), key=lambda line: line.weight)
    return Summary(
        reports=sum(part.reports for part in parts),
        stories=len(parts),
        claims=sum(part.claims for part in parts),
        facts=sum(part.facts for part in parts),
        told=sum(part.told for part in parts),
        conflicts=_added([part.conflicts for part in parts]),
        flags=_added([part.flags for part in parts]),
        undated=tuple(sorted(name for part in parts for name in part.undated)),
        first=tuple(first[:MOST_FACTS]),
        set_aside=tuple(set_aside),
    )


def _line(fact: Fact) -> Line:
    """The fact as a row: its counts, and in its details the figures, and where accounts differ with the values."""
    counts = f"{fact.reports}·{fact.texts}·{spread(fact.origins.min, fact.origins.max)}"
    figures = ", ".join(figure_text(f) for f in fact.figures[:3])
    differs = (f"{c.field}: {' / '.join(side.value for side in c.sides)} ({c.kind})" for c in fact.conflicts)
    details = tuple(line for line in (figures, *differs) if line)
    return Line(weight=weight(fact), counts=counts, title=fact.title, details=details)


def _added(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return dict(sorted(total.items()))


def as_json(summary: Summary, page: Path) -> str:
    """The summary as one JSON object."""
    shown = {
        "reports": summary.reports,
        "stories": summary.stories,
        "claims": summary.claims,
        "facts": summary.facts,
        "conflicts": sum(summary.conflicts.values()),
        "flags": summary.flags,
        "set_aside": summary.set_aside,
        "undated": summary.undated,
        "dossier": str(page),
    }
    return msgspec.json.encode(shown).decode()


def print_summary(summary: Summary, page: Path) -> None:
    """Print the summary table to standard output."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold", title_justify="left", padding=(0, 2, 0, 0))
    table.add_column("reports·texts·origins", no_wrap=True)
    table.add_column("what is said", overflow="fold")
    for line in summary.first:
        table.add_row(line.counts, Text(line.title))
        if line.details:
            table.add_row("", Text("\n".join(line.details), style="dim"))
    console.print(table)
    if summary.told > len(summary.first):
        console.print(f"… and {summary.told - len(summary.first)} more: sayso facts -d {page.parent}")
    console.print()
    for closing in _closing_lines(summary):
        console.print(Text(closing))
    console.print(Text(f"dossier: {page}"))


def _closing_lines(summary: Summary) -> list[str]:
    differ, updates = summary.conflicts.get("contradiction", 0), summary.conflicts.get("update", 0)
    told_in = f" in {summary.stories} stories" if summary.stories > 1 else ""
    lines = [
        f"{summary.reports} reports{told_in}, {summary.claims} claims, {summary.facts} facts; "
        f"{differ} contradictions, {updates} updates"
    ]
    if summary.undated:
        lines.append(f"date unknown: {', '.join(summary.undated[:6])}{' …' if len(summary.undated) > 6 else ''}")
    distrusted = {kind: n for kind, n in summary.flags.items() if kind not in ("boilerplate", "no_date")}
    if distrusted:
        lines.append("to distrust: " + ", ".join(f"{n} {kind}" for kind, n in sorted(distrusted.items())))
    lines.extend(f"set aside: {s.path}: {s.reason}" for s in summary.set_aside[:20])
    if len(summary.set_aside) > 20:
        lines.append(f"set aside: {len(summary.set_aside) - 20} more in data/set_aside.jsonl")
    return lines
