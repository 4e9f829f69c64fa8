"""What in the texts shows that two sides fight each other."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.origins import trace


def reports_of(*texts: str) -> list[Report]:
    return [Report(id=f"r{n}", text=text, outlet=f"Paper {n}") for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "Orvania and the secessionist Lestria Council initialled the truce on Monday. Orvania's army was content.",
        "The government and the rebels of the Uplands Front signed the accord. The army of Orvania fought the Front.",
        "Lestria declared independence from Orvania in May. The Lestrian army and Orvania's army are at the river.",
    ],
)
def test_those_who_sign_a_truce_or_secede_are_opposed(text: str) -> None:
    """A truce that two sign, and a secession, show two sides."""
    found = trace(reports_of(text), [])
    assert len(found.opposed) == 1
    assert "Orvania" in next(iter(found.opposed))


def test_the_army_without_a_state_is_that_of_the_one_state_with_organs() -> None:
    """Where one state alone has organs, an armed group that fights "the army" fights that state."""
    texts = (
        "The president of Orvania spoke. Fighters of the Uplands Front attacked the army at Lind.",
        "The army shelled the Uplands Front at Sool. The army of Orvania has held Lind since March.",
    )
    assert trace(reports_of(*texts), []).opposed == {("Orvania", "Uplands Front")}


def test_a_place_of_violence_is_no_side() -> None:
    """Who strikes in a state's territory is not thereby shown to fight that state."""
    text = "Orvanian planes struck in Lestria. Orvanian planes fired at camps in Lestria. Orvania's army was pleased."
    assert trace(reports_of(text), []).opposed == frozenset()
