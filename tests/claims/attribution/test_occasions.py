"""The day of a saying comes from the cue's own clause, never from the content or the publication."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge is closed, the mayor said on Wednesday.", "2020-05-20"),
        ("On Wednesday the mayor said that the bridge was closed.", "2020-05-20"),
        ("The mayor said that the bridge was closed on Wednesday.", None),
        ("The mayor said that the bridge was closed.", None),
    ],
)
def test_day_of_the_saying(annotate: Annotate, text: str, day: str | None) -> None:
    """A weekday beside the cue dates the saying; one inside the content does not."""
    assert find_attributions(annotate(text, published="2020-05-21"))[0].said_on == day
