"""A figure is an increment, a cumulative total or a stock where the words say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.scopes import scope_of
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "trigger", "scope"),
    [
        ("Another 20 guards were killed.", "killed", "increment"),
        ("So far 20 guards were killed.", "killed", "cumulative"),
        ("The force numbers 900 guards.", "numbers", "stock"),
        ("They killed 20 guards.", "killed", None),
        ("They killed 20 guards who have fought since May.", "killed", None),
    ],
)
def test_scope(annotate: Annotate, text: str, trigger: str, scope: str | None) -> None:
    """Words of a clause about something else say nothing of the figure."""
    sentence = annotate(text).sentences[0]
    word = next(t for t in sentence.tokens if t.text == trigger)
    assert scope_of(sentence, word, find_quantities(sentence)[0]) == scope
