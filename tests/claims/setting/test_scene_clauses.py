"""A harm takes its day from the clause with "when" or "as" that tells how it came about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
CASES = [
    ("Two men were killed when their lorry hit a mine on 3 May.", "2021-05-03"),
    ("Nine houses were wrecked when a fuel store exploded on 3 May.", "2021-05-03"),
    ("Two men were killed on 2 May when the truce of 1 April ended.", "2021-05-02"),
    ("Forty men have died, as the ministry said on 3 May.", None),
    ("Two men were killed because a lorry hit a mine laid on 3 May.", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_day_of_the_harm(annotate: Annotate, text: str, day: str | None) -> None:
    """The clause gives its day; a clause of saying and one of cause give none."""
    found = find_claims(annotate(text, published="2021-05-19"))
    harm = next(c for c in getattr(found, "claims", found) if c.type.startswith("harm."))
    assert (harm.when.start if harm.when else None) == day
