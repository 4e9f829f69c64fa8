"""Attribution in the PolNeAR form is written, measured beside a baseline, and sampled reproducibly."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.bench.attribution import bench_attribution, draw_sample, write_polnear
from sayso.bench.matching import characters, overlap
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
TEXT = "The bridge was closed, the mayor of Ostrel said. “We stay,” said Jon Pell."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    rows = [
        {
            "id": "r",
            "text": TEXT,
            "attributions": [
                {"source": [[23, 42]], "cue": [[43, 47]], "content": [[0, 21]]},
                {"source": [[64, 73]], "cue": [[59, 63]], "content": [[49, 58]]},
            ],
        }
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_written_form_is_what_the_score_reads(annotate: Annotate) -> None:
    """Each report is a line with its id, its text and the spans of source, cue and content."""
    stream = io.StringIO()
    write_polnear([annotate(TEXT)], stream)
    row = json.loads(stream.getvalue())
    assert (row["id"], row["text"]) == ("r", TEXT)
    assert row["attributions"][0] == {"source": [[23, 42]], "cue": [[43, 47]], "content": [[0, 21]]}


def test_bench_has_a_baseline(annotate: Annotate, gold: Path) -> None:
    """The table holds every measure for Sayso and for a trivial baseline."""
    rows = bench_attribution(gold, lambda reports: [annotate(r.text, id=r.id) for r in reports])
    measures = {row["system"]: row["f1"] for row in rows if row["measure"] == "linked"}
    assert measures["sayso"] == 1.0
    assert "baseline" in measures
    assert len(rows) == 16


def test_draw_depends_on_the_seed_alone(annotate: Annotate) -> None:
    """The same seed draws the same attributions, whatever the order of the reports, and keeps no words."""
    reports = [annotate(TEXT, id=name) for name in ("a", "b", "c")]
    first, second = io.StringIO(), io.StringIO()
    draw_sample(reports, first, count=3, seed=0)
    draw_sample(reports[::-1], second, count=3, seed=0)
    assert first.getvalue() == second.getvalue()
    assert "mayor" not in first.getvalue()


def test_characters_leave_out_outer_punctuation() -> None:
    """Marks and white space at the ends of a span do not count, those between its parts do."""
    assert characters([[0, 10]], "“We stay,” ") == frozenset({1, 2, 4, 5, 6, 7})
    assert overlap(frozenset(), frozenset({1})) == 0.0
