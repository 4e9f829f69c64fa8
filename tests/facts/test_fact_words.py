"""Words are compared by their stems and names by what a country shares with its people."""

from __future__ import annotations

import pytest
from invented_claims import NAMES

from sayso.facts.stretches import stretches
from sayso.facts.words import find_names, name_key, stem
from sayso.model import Report


@pytest.mark.parametrize(
    ("country", "people"), [("Ostria", "Ostrians"), ("Torvan", "Torvani"), ("Belmark", "Belmarkian")]
)
def test_a_people_has_the_key_of_its_country(country: str, people: str) -> None:
    """A demonym meets its country without a list."""
    assert name_key(country) == name_key(people)


def test_forms_of_a_word_share_a_stem() -> None:
    """Plural and past tense do not hide a word."""
    assert stem("villages") == stem("village")
    assert stem("handed") == stem("handing")


def test_a_word_that_also_stands_without_a_capital_is_no_name() -> None:
    """The first word of a sentence or of a headline is not taken for a name."""
    report = Report(id="a", text="Guns fell silent. The Guns of Dunmar were old guns, and guns are loud.")
    assert "dunmar" in find_names([report])
    assert "guns" not in find_names([report])


def test_names_and_calendar_are_no_content() -> None:
    """What a sentence is about is told by neither names nor weekdays nor verbs of speech."""
    names = find_names([Report(id="a", text=NAMES)])
    text = "On Monday Ostria said the tower fell."
    assert stretches(text, names).content_in(0, len(text)) == {stem("tower"), stem("fell")}
    assert stretches(text, names).named == {name_key("Ostria")}


def test_accents_do_not_part_a_name() -> None:
    """One outlet writes a name with its accents and another without."""
    assert name_key("Brés") == name_key("Bres") != name_key("Bris")


def test_an_office_is_neither_name_nor_content() -> None:
    """A rank written like a name names nobody, and two colonels are not one matter."""
    report = Report(id="a", text="Near Dunmar the Colonel and Colonel Varr of Dunmar met, said Varr.")
    assert find_names([report]) == {"dunmar", "varr"}
    text = "A colonel shot the horse."
    assert stretches(text, find_names([report])).content_in(0, len(text)) == {stem("shot"), stem("horse")}
