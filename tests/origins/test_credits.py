"""Credits between reports, and where a text names an outlet as its source."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.origins.credits import find_credits
from sayso.origins.outlets import credit_spans, names
from sayso.origins.slips import find_slips

WIRE = Report(
    id="wire",
    outlet="Upland Wire",
    text="The mayor opened a fair. Some 340 rifles were handed in at Brenn on Monday, the force said. It rained.",
)


def test_a_credit_leads_to_the_passage_meant() -> None:
    """The credited passage is the one that shares most with the crediting sentence."""
    paper = Report(
        id="paper", outlet="Quay Times", text="Quiet week. Upland reported that 340 rifles had been given up."
    )
    (found,) = find_credits([WIRE, paper])
    assert found.kind == "credits"
    assert found.from_.report == "wire"
    assert found.from_.text.startswith("Some 340 rifles")
    assert found.to.text == "Upland reported that 340 rifles had been given up."


def test_a_credit_without_a_passage_is_not_written() -> None:
    """Where nothing in the credited report fits, there is no lineage."""
    paper = Report(id="paper", outlet="Quay Times", text="Upland reported on the weather in distant mountains.")
    assert find_credits([WIRE, paper]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Upland reported rain.",
        "according to the Upland Wire",
        "Rain fell (Upland)",
        "told Upland",
        "TARN /Upland Wire/ Rain",
    ],
)
def test_names_beside_words_of_reporting_are_credits(text: str) -> None:
    """A name of an outlet counts beside a cue or in the brackets of a credit."""
    assert credit_spans(text, "Upland Wire")


def test_a_place_of_that_name_is_no_credit() -> None:
    """A short name without a word of reporting is a place."""
    assert not credit_spans("Snow fell on Upland farms.", "Upland Wire")


def test_initials_are_a_name() -> None:
    """An outlet of three words or more is known by its initials too."""
    assert "URC" in names("Uplands Relief Consortium")


def test_a_house_style_is_no_slip() -> None:
    """A spelling that two reports of other days share shows nothing."""
    texts = ["Gorovatz burned on 17 streets.", "Gorovatz lies low.", "Gorovats is quiet.", "To Gorovats by bus."]
    reports = [Report(id=f"r{n}", text=t, published=f"2031-0{n + 1}-01") for n, t in enumerate(texts)]
    assert find_slips(reports) == []


def test_a_number_in_words_is_the_number_in_digits() -> None:
    """A credit leads to the passage whose number it writes out."""
    paper = Report(
        id="paper", outlet="Quay Times", text="Quiet week. That three hundred and forty came from Upland Wire."
    )
    (found,) = find_credits([WIRE, paper])
    assert found.from_.text.startswith("Some 340 rifles")


def test_an_outlet_is_known_without_its_place() -> None:
    """A paper named after a place is known by what stands before."""
    assert "Le Courrier" in names("Le Courrier d'Upland")
    assert "National" not in names("National Radio of Upland")
