"""Who a text shows with organs of a state of their own."""

from __future__ import annotations

import pytest

from sayso.origins.organs import find_owners


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("Envoys met the president of Orvania there.", "Orvania", "president of Orvania"),
        ("The Kingdom of the Tessel sent no one.", "Tessel", "Kingdom of the Tessel"),
        ("It fell to the Orvanian troops at noon.", "Orvanian", "Orvanian troops"),
        ("Orvania’s foreign ministry said nothing.", "Orvania", "Orvania’s foreign ministry"),
    ],
)
def test_an_organ_shows_its_owner_and_where(text: str, name: str, shown: str) -> None:
    """A name beside an organ of a state owns it, and the stretch that shows it is told."""
    (owner,) = find_owners(text)
    assert owner.name == name
    assert text[owner.start : owner.end] == shown


def test_what_only_sounds_like_an_organ_shows_no_owner() -> None:
    """A word that only ends like an organ's, and one that towns have too, show nobody."""
    assert not find_owners("They spoke of the interstate of Orvania and of the brigade of Tessel.")


@pytest.mark.parametrize("text", ["Near the Velk military airport.", "Velk state television said so.", "Army of Dawn"])
def test_a_town_with_an_airport_and_a_band_named_after_something_show_no_state(text: str) -> None:
    """An airport of the military, a channel of the state and a band's own name show nobody's organs."""
    assert not find_owners(text)


def test_observers_show_a_country_without_organs_of_its_own() -> None:
    """Who sends observers is a country, though no organ of it is named."""
    (owner,) = find_owners("Tesselan observers came.")
    assert owner.sent
    assert not owner.firm
