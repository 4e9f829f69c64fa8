"""An outlet that cites another speaker is the relay, and the other the source."""

from __future__ import annotations

import pytest

from attributed import Annotate, said


@pytest.mark.parametrize(
    "text",
    [
        "Citing a police source, the Herald reported that nine people had been detained.",
        "The Herald, quoting a police source, said that nine people had been detained.",
        "The Herald reported on Monday, citing a police source, that nine people had been detained.",
    ],
)
def test_cited_source(annotate: Annotate, text: str) -> None:
    """The one cited said it, through the one who cites."""
    found = next(s for s in said(annotate, text) if s.source == "police source")
    assert "Herald" in found.via
    assert "nine people had been detained" in found.contents[0]


def test_citing_without_a_comma(annotate: Annotate) -> None:
    """Of "Citing an officer NAME said" the officer is the source and NAME the relay."""
    found = said(annotate, "Citing a military source VANA said the army had taken the town.")
    assert ("military source", ("the army had taken the town",), ("VANA",)) in [
        (f.source, f.contents, f.via) for f in found
    ]


def test_quoted_before_a_colon(annotate: Annotate) -> None:
    """Whoever an outlet quotes before a colon speaks, through the outlet."""
    found = said(annotate, "Radio Velm quoted the mayor: “The army shelled the bakery.”")[0]
    assert (found.source, found.via) == ("mayor", ("Radio Velm",))


def test_heard_from(annotate: Annotate) -> None:
    """What is heard from somebody is theirs."""
    found = said(annotate, "We hear from Velm's mayor that the army has shelled the bakery.")[0]
    assert found.source is not None
    assert found.source.endswith("mayor")


def test_news_from_somebody(annotate: Annotate) -> None:
    """Whoever the news comes from said it, not the news."""
    found = said(annotate, "Citing news from residents the agency said that nine men died.")
    assert ("residents", ("agency",)) in [(f.source, f.via) for f in found]
