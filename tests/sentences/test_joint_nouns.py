"""Nouns of people that share one number are counted together; those with a clause or article of their own are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They killed 12 soldiers and civilians.", "12 soldiers and civilians"),
        ("They held 40 sailors, cooks and staff.", "40 sailors, cooks and staff"),
        ("They killed 12 soldiers, residents said.", "12 soldiers"),
        ("They killed 12 soldiers and a farmer.", "12 soldiers"),
        ("They killed 12 soldiers and nine farmers.", "12 soldiers"),
        ("They killed 12 soldiers and villagers fled.", "12 soldiers"),
        ("They seized 12 rifles and grenades.", "12 rifles and grenades"),
        ("They seized 12 rifles and dozens of shells.", "12 rifles"),
    ],
)
def test_shared_number(annotate: Annotate, text: str, words: str) -> None:
    """A number is of all plural nouns of people that "and" joins to the first, and of a second noun of things."""
    assert find_quantities(annotate(text).sentences[0])[0].text == words
