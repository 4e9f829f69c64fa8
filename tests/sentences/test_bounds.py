"""Words before and behind a number open its interval or loosen it."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.sentences.bounds import Bounds, before, behind
from sayso.sentences.numbers import number_at

EXAMPLES = {
    "unit": "nine men", "ten": "ninety men", "scale": "two hundred men", "group": "two dozen men",
    "vague": "hundreds of men", "some": "several men", "part": "half a million men",
    "about": "some 40 men", "at_least": "at least 40 men", "at_most": "up to 40 men", "below": "fewer than 40 men",
    "exceeds": "losses surpass 40 men", "more": "another 40 men", "plain": "a total of 40 men",
    "particle": "handed over 40 men",
    "after_at_least": "40 or more men", "after_about": "40 or so men", "after_at_most": "40 at most",
}  # fmt: skip


def bounds_of(words: str) -> Bounds:
    """The bounds of the first number in some words."""
    row = words.split()
    number = next(n for n in (number_at(row, at) for at in range(len(row))) if n)
    return behind(row, number, before(row, number), frozenset())


@pytest.mark.parametrize("class_", sorted(EXAMPLES))
def test_each_class_of_the_lexicon(class_: str) -> None:
    """Every class of number words has an example that is read as a number with bounds."""
    bounds = bounds_of(EXAMPLES[class_])
    assert bounds.low is not None or bounds.high is not None


def test_no_other_class() -> None:
    """No row of the lexicon of numbers has a class without an example."""
    assert {e.class_ for e in lexicons.load("numbers")} == set(EXAMPLES)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("rose from 31 to 44", 31, 31),
        ("from 31 to 44 men", 31, 44),
        ("31 and 44 men", 31, 31),
        ("40 or 900 men", 40, 40),
        ("40 - 60 men", 40, 60),
    ],
)
def test_ranges(words: str, low: float, high: float) -> None:
    """Two numbers are a range only where the words between them join them as one."""
    bounds = bounds_of(words)
    assert (bounds.low, bounds.high) == (low, high)


def test_a_verb_bounds_but_is_no_part() -> None:
    """ "Surpass 300" opens the interval, but the figure's words begin at the number."""
    bounds = bounds_of("losses surpass 300 killed")
    assert (bounds.first, bounds.low, bounds.high) == (2, 300, None)
