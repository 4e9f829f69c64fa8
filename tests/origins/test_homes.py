"""Whose ministry "the ministry" is, and whose count a paper gives."""

from __future__ import annotations

from sayso.model import Claim, Mention, Report
from sayso.origins import Traced, trace
from sayso.origins.independence import count
from sayso.origins.outlets import newsroom

STATES = (
    "Tarn, the capital of Orvania, and Sel, the capital of Lestria, are far. Orvania's army and Lestria's army rest."
)


def claim(report: Report, words: str | None = None, **fields: object) -> Claim:
    mention = Mention(text=words, entity=words, kind="official", start=report.text.index(words)) if words else None
    base = {"id": report.id, "report": report.id, "start": 0, "end": len(report.text), "evidence": report.text}
    return Claim(**{**base, "type": "harm.damage", "modality": "done", "said_by": mention, **fields})


def family(traced: Traced) -> str | None:
    mention = traced.claims[0].said_by
    return mention.family if mention else None


def test_the_ministry_is_that_of_the_capital_in_the_name_of_the_outlet() -> None:
    """A paper named after a capital means its own country's ministry."""
    paper = Report(id="a", outlet="The Tarn Gazette", text="Six houses burned, the interior ministry said.")
    other = Report(id="b", outlet="Hill Courier", text=STATES)
    assert family(trace([paper, other], [claim(paper, "the interior ministry")])) == "Orvania"


def test_one_who_is_in_a_state_does_not_serve_it() -> None:
    """Campaigners in a state are not that state's."""
    paper = Report(
        id="a", outlet="Quay Times", text="Campaigners in Orvania said that six houses had burned. " + STATES
    )
    assert family(trace([paper], [claim(paper, "Campaigners in Orvania")])) is None


def test_a_civil_body_is_not_the_state_in_its_name() -> None:
    """An observatory that bears a state's name is a body of its own."""
    text = "The Orvanian Observatory for Human Rights counted six burned houses. " + STATES
    paper = Report(id="a", outlet="Quay Times", text=text)
    assert family(trace([paper], [claim(paper, "The Orvanian Observatory for Human Rights")])) == (
        "Orvanian Observatory for Human Rights"
    )


def test_a_count_is_its_counters() -> None:
    """ "The mission counted" makes the mission the origin, not the paper."""
    paper = Report(id="a", outlet="Quay Times", text="The Sool Observer Mission counted 174 burned houses.")
    traced = trace([paper], [claim(paper)])
    counted = count(traced.claims, traced, {"a": "Quay Times"})
    assert (counted.origins.min, counted.families.names) == (1, ("Sool Observer Mission",))


def test_harm_to_fighters_is_a_boast() -> None:
    """A party that says it killed enemies speaks for its interest, one that owns to dead children against it."""
    text = "Orvania's army killed nine. Fighting between Orvania and Lestria went on."
    paper = Report(id="a", outlet="Quay Times", text=text)
    army = Mention(text="Orvania's army", entity="Orvania's army", kind="official", start=0)
    found = []
    for harmed in ("gunmen", "children"):
        roles = {"actor": (army,), "target": (Mention(text=harmed),)}
        traced = trace([paper], [claim(paper, "Orvania's army", type="harm.casualties", roles=roles)])
        found.append(count(traced.claims, traced, {"a": "Quay Times"}).against_interest)
    assert found == [False, True]


def test_an_agency_has_one_name() -> None:
    """An agency is one, with or without the words that say what it is."""
    assert {newsroom(name) for name in ("LTA", "LTA news agency", "the state news agency LTA")} == {"LTA"}
