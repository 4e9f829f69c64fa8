"""What the reporter adds about the speaker is no part of what was said."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

ADDED = [
    "The mayor said that six men were hurt but gave no further details.",
    "The mayor said that six men were hurt although he had no toll for the whole valley.",
]


@pytest.mark.parametrize("text", ADDED)
def test_reporter_adds(annotate: Annotate, text: str) -> None:
    """A clause that tells what the speaker left unsaid ends the content."""
    assert said(annotate, text)[0].contents == ("that six men were hurt",)


def test_speaker_contrasts(annotate: Annotate) -> None:
    """A contrast that the speaker draws stays in the content."""
    found = said(annotate, "The mayor said that six men were hurt but the road was open again.")[0]
    assert found.contents == ("that six men were hurt but the road was open again",)


REPORTED = [
    "The mayor said that six men were hurt while speaking at a dinner in the valley.",
    "The mayor said that six men were hurt an accusation the army has denied.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_occasion_and_rejection(annotate: Annotate, text: str) -> None:
    """On what occasion it was said, and who rejects it, is the reporter's."""
    assert said(annotate, text)[0].contents == ("that six men were hurt",)
