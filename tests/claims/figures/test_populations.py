"""Whom a number of people counts is said in the words of the text, with all who share the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.populations import people_of
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They killed 12 soldiers and civilians.", "soldiers and civilians"),
        ("Dozens of women, children and elderly farmers were killed.", "women, children and elderly farmers"),
        ("The blast killed 20 guards and allied militia.", "guards and allied militia"),
        ("At least 70 Varnian and Orlen fighters have been killed.", "Varnian and Orlen fighters"),
        ("They killed nine members of the town council.", "members of the town council"),
        ("It hurt three people from the medical staff.", "people from the medical staff"),
        ("They killed 14 fighters from the rebel movement.", "fighters from the rebel movement"),
        ("They killed 14 fishermen from the coast.", "fishermen"),
        ("They killed 31 sailors, six of them cooks.", "sailors"),
        ("Nine more farmers were killed.", "farmers"),
        ("Two 12-year-old girls were hurt.", "12-year-old girls"),
        ("Forty people were killed.", None),
        ("Twenty others were hurt.", None),
        ("They killed 12.", None),
        ("There were 12 casualties among the guards.", "guards"),
        ("There were 12 casualties among the ruins.", None),
    ],
)
def test_people_of(annotate: Annotate, text: str, who: str | None) -> None:
    """The phrase runs from what describes the first noun to the last that shares the number; "people" says nobody."""
    sentence = annotate(text).sentences[0]
    assert people_of(sentence, find_quantities(sentence)[0]) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They killed 31 sailors, six of them cooks.", "cooks"),
        ("Shelling killed 90 people, and 23 of them were children.", "children"),
        ("They killed 31 sailors, six of them at night.", None),
    ],
)
def test_said_of_them(annotate: Annotate, text: str, who: str | None) -> None:
    """Where the noun is left out, what is said of "them" tells who they are."""
    sentence = annotate(text).sentences[0]
    assert people_of(sentence, find_quantities(sentence)[1]) == who
