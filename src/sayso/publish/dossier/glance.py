"""The first screen: what opposed sides both say, where accounts part, what changed, what to read with care."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from sayso.model import Conflict, Fact, FactFigure
from sayso.publish.dossier.conflicts import Difference, Side, differences_of
from sayso.publish.dossier.days import write_days
from sayso.publish.dossier.heads import says_of
from sayso.publish.dossier.safety import clip, shorten
from sayso.publish.dossier.shelf import Shelf, outlet_of, speaker_of
from sayso.publish.dossier.strips import write_range
from sayso.publish.dossier.words import FIELDS, FLAGS, count, listed

MOST = 4  # lines a column


class Line(NamedTuple):
    """One thing to know, with who and where to."""

    words: str
    small: str
    href: str
    old: str = ""
    new: str = ""


class Column(NamedTuple):
    """One of the four columns; `more` lines were left out, `empty` says what it means that there is none."""

    kind: str
    title: str
    lines: list[Line]
    more: int
    empty: str


def glance_of(shelf: Shelf) -> list[Column]:
    """The four columns."""
    columns = [
        ("both", *_shared(shelf)),
        ("dispute", "In dispute", _disputed(shelf), "No account contradicts another."),
        ("change", "Changed", _changed(shelf), "No voice gave two values on two days."),
        ("care", "Read with care", _careful(shelf), "No copy, no stale passage and no stray caption was found."),
    ]
    return [Column(kind, title, all_[:MOST], max(0, len(all_) - MOST), empty) for kind, title, all_, empty in columns]


def rank(fact: Fact) -> tuple[int, ...]:
    """What matters most comes first: many families, many reports, a conflict, many claims."""
    return (-fact.families.min, -fact.reports, -int(fact.contested), -len(fact.claims))


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts, what matters most first; statements that fit no type come last."""
    return sorted(facts, key=lambda fact: (fact.type == "stance.statement", rank(fact), fact.id))


def _shared(shelf: Shelf) -> tuple[str, list[Line], str]:
    facts = sorted((f for f in shelf.dossier.facts if f.cross_party), key=rank)
    if facts:
        return "Said by opposed sides", [_fact_line(shelf, fact) for fact in facts], ""
    facts = sorted((f for f in shelf.dossier.facts if f.families.min > 1), key=rank)
    empty = "No fact rests on two separate families or on opposed sides."
    return "Said by separate voices", [_fact_line(shelf, fact) for fact in facts], empty


def _fact_line(shelf: Shelf, fact: Fact) -> Line:
    names = list(dict.fromkeys(fact.families.names)) or [name for _, name in says_of(shelf, fact)]
    return Line(shelf.title_of(fact), listed(names, 3), f"#{shelf.fact_anchor(fact)}")


def _disputed(shelf: Shelf) -> list[Line]:
    disputed = {
        fact.id: [conflict for conflict in fact.conflicts if conflict.kind == "contradiction"]
        for fact in shelf.dossier.facts
    }
    facts = sorted((fact for fact in shelf.dossier.facts if disputed[fact.id]), key=rank)
    return [_dispute_line(shelf, fact, disputed[fact.id]) for fact in facts]


def _dispute_line(shelf: Shelf, fact: Fact, conflicts: list[Conflict]) -> Line:
    """The fact with at most two of the fields in which its accounts differ, and the values."""
    parts = [
        f"{FIELDS[conflict.field]}: {', or '.join(clip(write_days(side.value), 70) for side in conflict.sides[:3])}"
        for conflict in conflicts[:2]
    ]
    return Line(shelf.title_of(fact), " · ".join(parts), f"#{shelf.fact_anchor(fact)}")


def _changed(shelf: Shelf) -> list[Line]:
    lines = []
    for fact in sorted(shelf.dossier.facts, key=rank):
        for difference in differences_of(shelf, fact):
            if difference.kind == "update" and len(difference.sides) > 1:
                old, new = difference.sides[0], difference.sides[-1]
                small = f"{old.day or 'day not known'} → {new.day or 'day not known'} · {new.speakers}"
                href = f"#{shelf.fact_anchor(fact)}"
                lines.append(Line(shelf.title_of(fact), small, href, _value(difference, old), _value(difference, new)))
    return lines


def _value(difference: Difference, side: Side) -> str:
    """A value as the first screen shows it; of "denied" and the like the sentence, which tells more."""
    words = f"“{side.words}”" if difference.field == FIELDS["modality"] else side.value
    return shorten(words, 120)


def _careful(shelf: Shelf) -> list[Line]:
    """Repeated facts of one origin, flags and copies in turn, so that each kind is seen."""
    turns = zip_longest(_one_origin(shelf), _flags(shelf), _copies(shelf))
    return [line for turn in turns for line in turn if line is not None]


def _one_origin(shelf: Shelf) -> list[Line]:
    """Figures, then facts, that several reports carry and that go back to one."""
    facts = sorted(shelf.dossier.facts, key=rank)
    lines = [line for fact in facts for figure in fact.figures if (line := _figure_line(shelf, fact, figure))]
    return lines + [
        Line(shelf.title_of(fact), f"{count(fact.reports, 'report')}, one origin", f"#{shelf.fact_anchor(fact)}")
        for fact in facts
        if fact.reports > 1 and fact.origins.max == 1 and not fact.figures
    ]


def _figure_line(shelf: Shelf, fact: Fact, figure: FactFigure) -> Line | None:
    claims = [shelf.claim(claim_id) for claim_id in figure.claims]
    reports = len({claim.report for claim in claims})
    most = (figure.origins or figure.families).max
    if reports < 2 or most != 1:
        return None
    voices = list(dict.fromkeys(speaker_of(c, shelf.archive.reports[c.report]) for c in claims if c.said_by))
    small = f"stands in {count(reports, 'report')} and goes back to one: {listed(voices, 2) or 'nobody says whom'}"
    return Line(f"{write_range(figure.low, figure.high)} {figure.what}", small, f"#{shelf.fact_anchor(fact)}")


def _flags(shelf: Shelf) -> list[Line]:
    telling = [f for f in shelf.dossier.flags if f.kind not in ("boilerplate", "no_date") and f.end > f.start]
    return [
        Line(
            f"“{shorten(flag.text or '', 70)}” {FLAGS.get(flag.kind, flag.kind)}",
            outlet_of(shelf.archive.reports[flag.report]),
            shelf.archive.cite(flag.report, flag.start, flag.end).href,
        )
        for flag in telling
    ]


def _copies(shelf: Shelf) -> list[Line]:
    copies = [record for record in shelf.dossier.lineage if record.kind == "copied"]
    pairs = Counter(tuple(sorted((copy.from_.report, copy.to.report))) for copy in copies)
    names = {report.id: outlet_of(report) for report in shelf.dossier.reports}
    return [
        Line(f"{names[a]} and {names[b]} share {count(times, 'passage')}", "word for word or nearly", "#copied")
        for (a, b), times in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    ]
