"""Parts of a number of victims are figures too, each with the outcome of the whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.harms import find_harms
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed six farmers, including a woman and her four children.", [6, 1, 4]),
        ("They killed 40 people, of whom six were medics.", [40, 6]),
        ("Shells killed 90 people, said the mayor, adding that 23 of them were children.", [90, 23]),
        ("Six farmers including a girl were among at least 22 people killed.", [6, 1, 22]),
        ("11 children among 18 dead in raid", [11, 18]),
        ("They killed 40 people, including farmers, and arrested six.", [40]),
    ],
)
def test_parts(annotate: Annotate, text: str, expected: list[int]) -> None:
    """Numbers behind "including", "of whom", "among" and single persons in such a list count as parts."""
    harms = find_harms(annotate(text).sentences[0])
    assert [h.victim.low for h in harms if h.outcome == "killed"] == expected
