"""A number of another clause belongs to a claim only where words tie the two clauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.elsewhere import told_elsewhere
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("They rounded up hundreds of herders and shot them in Ruhl.", "shot", ["hundreds of herders"]),
        ("Forty-five sailors, whom the rebels had held, came home.", "held", ["Forty-five sailors"]),
        ("Some 600 of those who fled have already come home.", "fled", ["Some 600 of those"]),
        ("The band was dissolved on Monday, and its 900 men were sent home.", "dissolved", ["900 men"]),
        ("The force, made up of 2,400 guards, began to patrol the line.", "patrol", ["2,400 guards"]),
        ("The number of breaches since the truce began rose to 46.", "breaches", ["46"]),
        ("The dead are in their hundreds and many villagers were kidnapped.", "kidnapped", []),
        ("There was joy and several mosques announced that the base had fallen.", "fallen", []),
        ("Some 9,000 people live in Orle and the only road was cut on Friday.", "cut", []),
        ("The gate that was shut for years opened and three cooks walked through.", "shut", []),
        ("The wells were fouled after nine men came, and the plant was destroyed.", "destroyed", []),
    ],
)
def test_numbers_of_other_clauses(annotate: Annotate, text: str, trigger: str, expected: list[str]) -> None:
    """A pronoun, a shared subject or a phrase within the other ties a number to a word; mere nearness does not."""
    sentence = annotate(text).sentences[0]
    token = next(t for t in sentence.tokens if t.text == trigger)
    found = told_elsewhere(sentence, token, find_quantities(sentence))
    assert [q.text for q in found] == expected
