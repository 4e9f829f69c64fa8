"""Headline, agency, date and caption that ran into a sentence belong to nobody's speech."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

LINES = [
    "Raids kill nine in camp Monitor Newswire Sunday 3 May 2015 Nine men were killed in the north a monitor said.",
    "Published May 3 2015 Nine men were killed in the north a monitor said.",
    "(Valley World and Agencies) Nine men were killed in the north a monitor said.",
    "Last updated at May 32015 A street in Orlan on Monday (Newswire photo) ORLAN Nine men were killed in the north "
    "a monitor said.",
]


@pytest.mark.parametrize("text", LINES)
def test_lines_before_the_sentence(annotate: Annotate, text: str) -> None:
    """What stands before the last line of the page is no content."""
    found = said(annotate, text)[-1]
    assert (found.source, found.contents) == ("monitor", ("Nine men were killed in the north",))


def test_day_before_the_speaker(annotate: Annotate) -> None:
    """The date of the page is no part of the speaker's name."""
    found = said(annotate, "13 Jun 2016 Valley Observatory says that nine men were killed.")[0]
    assert (found.source, found.contents) == ("Valley Observatory", ("that nine men were killed",))


def test_headline_that_attributes(annotate: Annotate) -> None:
    """What a headline attributes ends with the headline."""
    found = said(annotate, "Mayor says that the dam holds Sunday 3 May 2015 Water ran over the dam of Orlan.")[0]
    assert found.contents == ("that the dam holds",)


def test_date_within_speech(annotate: Annotate) -> None:
    """A date that a preposition holds in its sentence cuts nothing."""
    found = said(annotate, "The mayor said that on 3 May 2015 Orlan was taken by the rebels.")[0]
    assert found.contents == ("that on 3 May 2015 Orlan was taken by the rebels",)
