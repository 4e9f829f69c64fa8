"""Claims are read from what they depend on, so that copies of one text are read once."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sayso import claims, pipeline, stages
from sayso.model import Claim, Dropped, Report
from sayso.sentences import annotate
from sayso.sentences.parsing import parse_sentences

TEXT = "Nine people were killed in Harvel on Monday, a doctor told the Harvel Post."
FIRST = Report(id="a", outlet="Tarvo Wire", published="2031-06-16", text=TEXT)


def read(report: Report) -> list[Claim]:
    return claims.find_claims(annotate(report, parse_sentences([TEXT])))


def test_a_copy_has_the_body_of_its_original() -> None:
    """Title, address, hour and an outlet that the text does not name make no other body."""
    copy = replace(FIRST, id="b", outlet="Evening Echo", title="Nine", url="u", published="2031-06-16T09:00")
    assert stages.body_of(copy) == stages.body_of(FIRST)


def test_what_claims_depend_on_makes_another_body() -> None:
    """Another day or text, a dropped stretch, an outlet or a title that the text names make another body."""
    others = [
        replace(FIRST, published="2031-06-17"), replace(FIRST, published=None), replace(FIRST, text=f"{TEXT} "),
        replace(FIRST, outlet="Harvel Post"), replace(FIRST, title="Nine people were killed"),
        replace(FIRST, dropped=(Dropped(start=0, end=4, kind="boilerplate", why="menu"),)),
    ]  # fmt: skip
    assert len({stages.body_of(report).id for report in (FIRST, *others)}) == 7


def test_claims_of_a_body_are_those_of_its_report() -> None:
    """Read from its body, a report has the claims that it has when it is read itself."""
    named = replace(FIRST, id="b", outlet="Harvel Post")
    assert pipeline.read_claims([FIRST, named]) == {"a": read(FIRST), "b": read(named)}
    assert read(FIRST)[0].via
    assert not read(named)[0].via


def test_copies_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of some copies one is read; each has its claims under its own id."""
    batches: list[int] = []
    pack = stages.pack_batch
    monkeypatch.setattr(stages, "pack_batch", lambda batch, parses: batches.append(len(batch)) or pack(batch, parses))
    found = pipeline.read_claims([replace(FIRST, id=name) for name in "abc"])
    assert batches == [1]
    assert found["c"] == [replace(one, id=one.id.replace("a:", "c:", 1), report="c") for one in found["a"]]
