"""Opposed parties, from the texts and from a context file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.model import Claim, Mention, Report
from sayso.origins import trace
from sayso.origins.collectives import is_collective
from sayso.origins.parties import read_context


def report(text: str) -> Report:
    return Report(id="r", text=text, outlet="Quay Times")


def test_those_who_fight_each_other_are_opposed() -> None:
    """ "Fighting between A and B" makes A and B opposed, and no third."""
    found = trace([report("Fighting between Orvania and Lestria went on. The army of Peru watches.")], [])
    assert found.opposed == {("Lestria", "Orvania")}
    assert found.sides == ("Lestria", "Orvania")


def test_peacekeepers_and_mediators_take_no_side() -> None:
    """A state that only mediates or keeps the peace is opposed to nobody."""
    text = "Orvanian troops shelled Lestria. Lestria's army shelled Orvania. Peruvian peacekeepers saw Orvania fire."
    assert trace([report(text)], []).opposed == {("Lestria", "Orvania")}


def test_beside_each_other_is_not_against() -> None:
    """Two states named together in peace are not opposed."""
    assert trace([report("The army of Orvania and the army of Lestria paraded together.")], []).opposed == frozenset()


def test_a_context_file_names_the_sides(tmp_path: Path) -> None:
    """Members and aliases that the user gives decide whom a speaker belongs to."""
    path = tmp_path / "parties.toml"
    path.write_text(
        '[party.North]\nmembers = ["Hill Council"]\naliases = ["the Northerners"]\n[party.South]\n', "utf-8"
    )
    text = "The Hill Council said that the bridge was open."
    mention = Mention(text="The Hill Council", entity="Hill Council", kind="official", start=0, end=16)
    base = {"id": "c", "report": "r", "start": 0, "end": len(text), "evidence": text}
    claim = Claim(**base, type="access.corridor", modality="done", said_by=mention)
    found = trace([report(text)], [claim], context=path).claims[0].said_by
    assert found is not None
    assert (found.family, found.party) == ("North", "North")


def test_a_broken_context_file_is_told(tmp_path: Path) -> None:
    """A context file that is no TOML ends in an error that says what to write."""
    path = tmp_path / "parties.toml"
    path.write_text("party = = 1", "utf-8")
    with pytest.raises(UsageError) as caught:
        read_context(path)
    assert "members" in (caught.value.hint or "")


@pytest.mark.parametrize("words", ["both sides", "The warring parties", "the two armies", "Each side"])
def test_collectives(words: str) -> None:
    """Words for the parties together are no single speaker."""
    assert is_collective(words)
