"""How interviews introduce whom their headline names."""

from __future__ import annotations

import pytest

from sayso.origins.introductions import introduced


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Five questions to Ana Ohm\n\nVELK. The chairwoman of the Tarn Council received us at noon.",
            "chairwoman of the Tarn Council",
        ),
        (
            '"I count": Colonel Ana Ohm\n\nThe colonel, 51, leads the Tarn Group.',
            "who leads the Tarn Group",
        ),
        ("Ana Ohm on the truce\n\nShe now heads the Tarn Commission.", "who heads the Tarn Commission"),
    ],
)
def test_an_interview_says_below_its_headline_who_answers(text: str, words: str) -> None:
    """Title or office of whom the headline names stand in the first lines without the name."""
    assert introduced(text, "Ana Ohm") == words


def test_whom_no_headline_names_nobody_introduces() -> None:
    """A chairwoman who receives somebody is not whoever else is named in the text."""
    assert not introduced("A truce in Velk\n\nThe chairwoman of the Tarn Council received Ana Ohm.", "Ana Ohm")
