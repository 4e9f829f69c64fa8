"""Other names in a report change none of its quantities, harms and times."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renaming import renamed
from sayso.claims.figures.harms import find_harms
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities
from sayso.sentences.times import find_times

Annotate = Callable[..., AnnotatedReport]


def counted(annotated: AnnotatedReport) -> list[object]:
    """All that a report counts and dates, without its words."""
    quantities = [(q.low, q.high, q.kind, q.class_) for s in annotated.sentences for q in find_quantities(s)]
    harms = [(h.outcome, h.victim.low, h.victim.high) for s in annotated.sentences for h in find_harms(s)]
    return [quantities, harms, [(w.start, w.end, w.precision) for w in find_times(annotated)]]


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["seeds", "practice/border_war", "practice/collection"])
def test_names_change_nothing(annotate: Annotate, shared: Path, folder: str) -> None:
    """Reports of three wars count the same under invented names."""
    for path in sorted((shared / folder / "reports").glob("*.txt")):
        before = annotate(path.read_text(encoding="utf-8"), published="2021-05-19")
        assert counted(annotate(renamed(before), published="2021-05-19")) == counted(before), path.name
