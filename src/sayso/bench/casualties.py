"""Killed and injured per report against a register: how often the claims give the register's figures.

The register is the Gun Violence Archive's, as `../shared/data/gva` pairs it with reports: a JSON object a line
with `id`, `text`, `title`, `published` and `gold: {killed, injured}`. It knows more than a report written on the
day can know (people who died later), so 1.0 is out of reach.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.model import Claim, Figure, Report

_LEAD = 4  # sentences' worth of text, from the first figure, in which a report leads with its toll
_SENTENCE = 150  # characters


class Toll(NamedTuple):
    """People killed and injured in one happening."""

    killed: int
    injured: int


class Tally(NamedTuple):
    """Shares (0-1) of reports: the register's figure is among those claimed, or is the leading one."""

    reports: int
    killed_among: float
    injured_among: float
    both_among: float
    killed_leading: float
    injured_leading: float
    both_leading: float


def load(path: Path) -> list[tuple[Report, Toll]]:
    """The reports of a file with what the register says of their happening."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        (
            Report(id=row["id"], title=row["title"], published=row["published"], text=row["text"]),
            Toll(row["gold"]["killed"], row["gold"]["injured"]),
        )
        for row in rows
    ]


def measure(pairs: Sequence[tuple[Toll, Iterable[Figure]]]) -> Tally:
    """How the figures claimed in each report compare with the register.

    Args:
        pairs: for each report the register's toll and the figures of its claims of type harm.casualties.
    """
    rows = [_compare(toll, list(figures)) for toll, figures in pairs]
    shares = [sum(column) / len(rows) if rows else 0.0 for column in zip(*rows, strict=True)] or [0.0] * 6
    return Tally(len(rows), *shares)


def of_claims(claims: Iterable[Claim]) -> list[Figure]:
    """The figures of a report's claims that people were harmed, in the order of the text."""
    figures = [f for c in claims if c.type == "harm.casualties" for f in c.figures]
    return sorted(figures, key=lambda f: (f.start or 0, f.end or 0))


def run(path: Path, claims_of: Callable[[list[Report]], list[list[Claim]]]) -> Tally:
    """Measure `claims_of`, which gives the claims of each report, on a file of the register."""
    loaded = load(path)
    found = claims_of([report for report, _ in loaded])
    return measure([(toll, of_claims(claims)) for (_, toll), claims in zip(loaded, found, strict=True)])


def leading(figures: Sequence[Figure]) -> Toll:
    """The toll that a report leads with: the highest killed and injured near where each is first given.

    One person hurt, in a report that has deaths, is most often one who died ("was shot"): it counts as injured
    only where nobody is said to be killed, or where the number of injured is more than one.
    """
    killed = _lead([f for f in figures if f.what == "killed"])
    injured = [f for f in figures if f.what == "injured"]
    if killed:
        injured = [f for f in injured if f.low != 1]
    return Toll(killed, _lead(injured))


def _lead(figures: Sequence[Figure]) -> int:
    if not figures:
        return 0
    first = figures[0].start or 0
    return max(_count(f) for f in figures if (f.start or 0) <= first + _LEAD * _SENTENCE)


def _count(figure: Figure) -> int:
    return int(figure.low if figure.low is not None else figure.high or 0)


def _compare(toll: Toll, figures: list[Figure]) -> tuple[bool, ...]:
    killed_among, injured_among = (_is_among(n, what, figures) for n, what in zip(toll, Toll._fields, strict=True))
    lead = leading(figures)
    killed, injured = lead.killed == toll.killed, lead.injured == toll.injured
    return killed_among, injured_among, killed_among and injured_among, killed, injured, killed and injured


def _is_among(number: int, what: str, figures: list[Figure]) -> bool:
    """Whether a figure gives the number; nought is also given by giving none."""
    return number == 0 or any(_count(f) == number for f in figures if f.what == what)
