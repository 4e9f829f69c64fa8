"""Number words become the interval that they allow, whatever the words around them."""

from __future__ import annotations

import pytest

from sayso.sentences.numbers import number_at


@pytest.mark.parametrize(
    ("words", "low", "high", "taken"),
    [
        ("1,140 arms", 1140, 1140, 1),
        ("1.5 million people", 1_500_000, 1_500_000, 2),
        ("twenty - two men", 22, 22, 3),
        ("one thousand one hundred and forty arms", 1140, 1140, 6),
        ("a dozen men", 12, 12, 2),
        ("half a million men", 500_000, 500_000, 3),
        ("dozens of men", 12, 99, 1),
        ("scores of men", 20, 99, 1),
        ("hundreds of men", 100, 999, 1),
        ("tens of thousands of men", 10_000, 99_999, 3),
        ("several thousand men", 2000, 9999, 2),
        ("three hundred or so", 300, 300, 2),
        ("two lakh people", 200_000, 200_000, 2),
    ],
)
def test_interval(words: str, low: float, high: float, taken: int) -> None:
    """The longest number at a place is read, with the bounds that vague words have."""
    number = number_at(words.split(), 0)
    assert number is not None
    assert (number.low, number.high, number.last) == (low, high, taken)


@pytest.mark.parametrize("words", ["a soldier", "hundred men", "second war", "the men", "point"])
def test_no_number(words: str) -> None:
    """Articles, ordinals and scale words alone are no numbers."""
    assert number_at(words.split(), 0) is None


@pytest.mark.parametrize("words", ["dozens of men", "several men", "tens of thousands"])
def test_vague_words_are_approximate(words: str) -> None:
    """A vague amount says that it is one."""
    number = number_at(words.split(), 0)
    assert number is not None
    assert number.approx
