"""Every span that is written stands in the archived text as it is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.model import Claim, Dossier, Mention
from sayso.publish import jsonl
from sets import SETS, SHARED

FAKES = SHARED / "data" / "fakes" / "dev.jsonl"


def stretches(claim: Claim) -> Iterator[tuple[int, int, str]]:
    """All (start, end, text) of a claim."""
    yield claim.start, claim.end, claim.evidence
    mentions: list[Mention | None] = [claim.said_by, *claim.via, *(m for role in claim.roles.values() for m in role)]
    for mention in mentions:
        if mention and mention.start is not None and mention.end is not None:
            yield mention.start, mention.end, mention.text
    for figure in claim.figures:
        assert figure.start is not None, f"{claim.id}: a figure without a span: {figure}"
        assert figure.end is not None
        yield figure.start, figure.end, figure.text
    if claim.when and claim.when.at:
        yield *claim.when.at, claim.when.text


def check(dossier: Dossier) -> int:
    """Compare every span with the text; gives how many there were."""
    texts = {report.id: report.text for report in dossier.reports}
    seen = 0
    for claim in dossier.claims:
        for start, end, text in stretches(claim):
            assert texts[claim.report][start:end] == text, f"{claim.id}: {text!r} does not stand at {start}-{end}"
            seen += 1
        assert claim.said_by is None or claim.said_by.start is not None, f"{claim.id}: a speaker without a span"
    for line in dossier.lineage:
        for end in (line.from_, line.to):
            assert texts[end.report][end.start : end.end] == end.text
            seen += 1
    for flag in dossier.flags:
        assert texts[flag.report][flag.start : flag.end] == flag.text
        seen += 1
    return seen


@pytest.mark.parametrize("name", SETS)
def test_spans_of_the_keyed_sets(name: str, built: Callable[[str], Path]) -> None:
    """Evidence, mentions, figures, times, passages and flags of the sample, the dossiers, seeds and practice."""
    if not SETS[name].here:
        pytest.skip(f"needs {SETS[name].folder}, which is not here")
    assert check(jsonl.read_folder(built(name) / "data")) > 100


def test_spans_of_316_reports_and_the_same_bytes_twice(tmp_path: Path) -> None:
    """A pile of third-party reports runs through, twice with the same bytes."""
    if not FAKES.exists():
        pytest.skip(f"needs {FAKES}, which is not here")
    from sayso.cli.build import command

    for out in ("one", "two"):
        arguments = [str(FAKES), "--out", str(tmp_path / out), "--store", str(tmp_path / "store.sqlite"), "-q"]
        command.main([*arguments, "--jobs", "2"], standalone_mode=False)
    first, second = (
        {p.name: p.read_bytes() for p in sorted((tmp_path / out / "data").iterdir())} for out in ("one", "two")
    )
    assert first == second
    dossier = jsonl.read_folder(tmp_path / "one" / "data")
    assert len(dossier.reports) + len(dossier.set_aside) == sum(1 for line in FAKES.open() if json.loads(line))
    assert check(dossier) > 1000
