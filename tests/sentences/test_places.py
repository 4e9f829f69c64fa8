"""Places are found by the words around a name, so that invented and small ones are found too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.model import AnnotatedReport
from sayso.sentences.places import Place, find_places

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("They were sent home at the Orlen ford.", "Orlen ford", "Orlen", "route"),
        ("They met in the town of Ruhlendor.", "town of Ruhlendor", "Ruhlendor", "settlement"),
        ("The accord was signed at Lake Sennar.", "Lake Sennar", "Lake Sennar", "water"),
        ("Two men died at Cruz de Almira.", "Cruz de Almira", "Cruz de Almira", "place"),
        ("The road from Orlen to Brevik is closed.", "road from Orlen to Brevik", "Orlen to Brevik", "route"),
        ("Forty men left Carvalo prison.", "Carvalo prison", "Carvalo", "facility"),
        ("They fled to Norway.", "Norway", "Norway", "state"),
        ("Two men died in Norways Finnmark province.", "Norways Finnmark province", "Finnmark", "area"),
        ("The bomb went off in Norways second city.", "Norways", "Norway", "place"),
        ("There is no salt in the upper villages.", "the upper villages", "the upper villages", "described"),
    ],
)
def test_place(annotate: Annotate, text: str, words: str, name: str, kind: str) -> None:
    """A place is found with its name and its kind."""
    found = [(p.text, p.name, p.kind) for p in find_places(annotate(text))]
    assert found == [(words, name, kind)]


@pytest.mark.parametrize("text", ["They spoke to the Ministry of Health.", "They met in May.", "Nobody was there."])
def test_no_place(annotate: Annotate, text: str) -> None:
    """Bodies and months behind a preposition are no places."""
    assert find_places(annotate(text)) == []


@pytest.mark.parametrize(
    "entry", [e for e in lexicons.load("place_features") if e.get("example")], ids=lambda entry: entry.class_
)
def test_classes_of_the_lexicon(annotate: Annotate, entry: lexicons.Entry) -> None:
    """The example of each class of noun of place has a place; those of bodies and titles have none."""
    found: list[Place] = find_places(annotate(entry.get("example")))
    if entry.class_ in ("body", "title"):
        assert not found
    else:
        assert found
