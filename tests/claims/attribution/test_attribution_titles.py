"""A headline or a list of keywords that ran into a sentence is no part of what was said."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

GLUED = [
    "Army Takes Two Villages in the Northern Hills The army took two villages on Monday a monitoring group said.",
    "Tags Orlan army raids Harvel Council The army took two villages on Monday a monitoring group said.",
    "Raids take two villages in the hills NGO At least two villages were taken on Monday a monitoring group said.",
]


@pytest.mark.parametrize("text", GLUED)
def test_glued_headline(annotate: Annotate, text: str) -> None:
    """The content begins with the sentence behind the headline."""
    found = said(annotate, text)[-1]
    assert found.source == "monitoring group"
    assert found.contents[0] in (
        "The army took two villages on Monday",
        "At least two villages were taken on Monday",
    )


def test_repeated_lead(annotate: Annotate) -> None:
    """A lead that stands twice without a stop between is read once."""
    lead = "Six villagers died in the hills above the town"
    assert said(annotate, f"{lead} {lead} a monitoring group said.")[-1].contents == (lead,)


def test_keywords_without_an_end(annotate: Annotate) -> None:
    """A cue right behind keywords whose end nothing tells attributes nothing; one that ends the sentence does."""
    assert said(annotate, "Tags Orlan raids army activists say raids have hit the market.") == []
    found = said(annotate, "Tags Orlan raids army villages were burnt in the hills a monitoring group said.")
    assert [(f.source, f.contents[0][-18:]) for f in found] == [("monitoring group", "burnt in the hills")]


RUN_ON = [
    (
        "Raid hits school in Orlan Two men were shot in the hills on Monday a monitoring group said.",
        "Two men were shot",
    ),
    (
        "Rebels advance in the west after troops retreated Elsewhere two men were shot a monitor said.",
        "Elsewhere two men",
    ),
]


@pytest.mark.parametrize(("text", "start"), RUN_ON)
def test_headline_in_small_letters(annotate: Annotate, text: str, start: str) -> None:
    """A capital that only the beginning of a sentence explains begins the content."""
    assert said(annotate, text)[-1].contents[0].startswith(start)


PAGE_LINES = [
    "ORLAN A militia raid on two villages left nine men dead a monitor said.",
    "Jets hit two villages in the hills - YouTube A militia raid on two villages left nine men dead a monitor said.",
]


@pytest.mark.parametrize("text", PAGE_LINES)
def test_line_of_the_page(annotate: Annotate, text: str) -> None:
    """A place in capitals and the title of a video before a sentence are no part of what was said."""
    assert said(annotate, text)[-1].contents == ("A militia raid on two villages left nine men dead",)


def test_place_of_a_dateline(annotate: Annotate) -> None:
    """The place before a sentence is no part of what was said."""
    found = said(annotate, "Beirut Two men were shot in the hills on Monday a monitoring group said.")[-1]
    assert found.contents == ("Two men were shot in the hills on Monday",)
