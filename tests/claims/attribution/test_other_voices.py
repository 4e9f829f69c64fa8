"""Where another voice begins, what the first one said has ended."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

ENDED = [
    ("The Observatory says nine men have died while the army puts the toll at five.", "nine men have died"),
    (
        "The guards have ordered people to leave the town after the raiders planted a flag on the hill.",
        "people to leave the town",
    ),
    (
        "According to sources in the church at least six men have been shot HNB reports.",
        "at least six men have been shot",
    ),
    (
        "The Observatory described the week as the worst in years, with the army putting the toll at five.",
        "the week as the worst in years",
    ),
    ('"Six men were hurt in the raid" the note said Harvel reported.', '"Six men were hurt in the raid"'),
]


@pytest.mark.parametrize(("text", "content"), ENDED)
def test_another_voice(annotate: Annotate, text: str, content: str) -> None:
    """Another side's figure, the occasion of an order and the tag of an agency end the content."""
    assert said(annotate, text)[0].contents == (content,)


KEPT = [
    "The mayor said that the road was shut while the bridge was open.",
    "The mayor said that six men were hurt after shells hit the bridge.",
]


@pytest.mark.parametrize("text", KEPT)
def test_own_words(annotate: Annotate, text: str) -> None:
    """A contrast or an occasion that the speaker tells stays in the content."""
    assert text.endswith(f"{said(annotate, text)[0].contents[-1]}.")
