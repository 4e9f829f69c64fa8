"""Who speaks in a body's own bulletin, or for a civil institution of a town."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.model import Claim, Mention, Report
from sayso.origins import Traced, trace
from sayso.origins.people import civil_house


def said(report: Report, words: str, entity: str | None = None) -> Claim:
    """What the words of a report say, the whole of its text."""
    start = report.text.index(words)
    mention = Mention(text=words, entity=entity or words, kind="official", start=start, end=start + len(words))
    return Claim(
        id=f"{report.id}-{start}", report=report.id, start=0, end=len(report.text), evidence=report.text,
        type="stance.statement", modality="done", said_by=mention,
    )  # fmt: skip


def traced(report: Report, words: str, entity: str | None = None) -> Traced:
    """What tracing finds of one report in which the words speak."""
    return trace([report], [said(report, words, entity)])


def family(report: Report, words: str, entity: str | None = None) -> str | None:
    """The family of the words that speak in the report."""
    speaker = traced(report, words, entity).claims[0].said_by
    return speaker.family if speaker else None


@pytest.mark.parametrize(
    ("outlet", "house"),
    [
        ("Lake League Mission in Upland", "Lake League Mission"),
        ("Bulletin of the Lowland Observers", "Lowland Observers"),
        ("Voice of the Lowlands", None),
    ],
)
def test_a_bulletin_is_its_publishers(outlet: str, house: str | None) -> None:
    """A mission's note from a country and the bulletin of some observers speak for those; a paper for nobody."""
    report = Report(id="r0", outlet=outlet, text="The truce holds, the monitors report.")
    assert traced(report, "the monitors").newsrooms.get("r0") == house
    assert family(report, "the monitors") == house


@pytest.mark.parametrize(
    ("outlet", "words", "own"), [("Mission", "Monitors", 1), ("Mission", "Drivers", 0), ("Echo", "Monitors", 0)]
)
def test_bare_monitors_are_the_publishers_in_its_bulletin(outlet: str, words: str, own: int) -> None:
    """ "Monitors recorded nothing" is of its own monitors in a mission's note, and of nobody's in a paper."""
    report = Report(id="r0", outlet=f"Lake League {outlet}", text=f"{words} recorded nothing.")
    assert (family(report, words) == "Lake League Mission") is bool(own)


def test_the_bulletin_of_observers_is_their_countrys() -> None:
    """Observers whom a country has sent speak for it in their bulletin too."""
    text = "The Orvanian army stays in Orvania. The truce holds, the monitors report."
    report = Report(id="r0", outlet="Bulletin of the Orvanian Observers", text=text)
    assert traced(report, "the monitors").newsrooms == {"r0": "Orvania"}


def test_the_mission_of_a_league_is_the_leagues() -> None:
    """A body whose name is that of another and "Mission" belongs to it."""
    text = "Monitors of the Lake League came. The Lake League Mission said so."
    assert family(Report(id="r0", outlet="Quay Times", text=text), "The Lake League Mission") == "Lake League"


@pytest.mark.parametrize(("title", "ours"), [("Commander", True), ("Doctor", False)])
def test_a_bare_rank_in_a_mouthpiece_is_of_its_side(title: str, ours: bool) -> None:
    """Whom a side's own outlet calls just "Commander" is of that side; a doctor need not be."""
    words = f"{title} Elo Karu"
    text = f"Our fighters keep the truce, {words} said. The Reed Front rests, says the Reed Front's press service."
    report = Report(id="r0", outlet="Reed Voice", text=text)
    found = trace([report], [said(report, words, "Elo Karu"), said(report, "the Reed Front's press service")])
    speaker = found.claims[0].said_by
    assert speaker is not None
    assert (speaker.family == "Reed Front") is ours


def test_who_heads_a_hospital_speaks_for_it() -> None:
    """A hospital sees for itself; a military one is of its army."""
    text = "Nineteen died, said Ana Ohm, the director of the hospital there."
    assert family(Report(id="r0", outlet="Quay Times", text=text), "Ana Ohm") == "hospital"
    assert civil_house("surgeon of the military hospital") is None


def test_the_archive_is_no_person() -> None:
    """Two capitalised words with an article are a body's name."""
    text = "Some 900 have died, by the count of the Quay Archive."
    assert family(Report(id="r0", outlet="Quay Times", text=text), "the Quay Archive") == "Quay Archive"


def test_a_breakaway_committee_can_fight() -> None:
    """A committee called breakaway that signs a truce with a state is opposed to it."""
    text = "The government of Orvania and the breakaway Reed Committee signed a truce. Orvania's army said so."
    report = Report(id="r0", outlet="Quay Times", text=text)
    assert traced(report, "Orvania's army").opposed == frozenset({("Orvania", "Reed Committee")})


def test_classes_of_houses() -> None:
    """A monitor is staff of a body, a hospital a civil institution."""
    assert "monitor" in lexicons.terms("houses", "staff")
    assert "hospital" in lexicons.terms("houses", "civil")
