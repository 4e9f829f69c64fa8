"""Contents take in the quotations that belong to them, over sentences and paragraphs."""

from __future__ import annotations

import pytest

from attributed import Annotate, said


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("“We will not leave,” Kriss said.", "direct"),
        ("Kriss said the army would “answer every single shell in kind”.", "mixed"),
        ("Kriss said the army would answer.", "indirect"),
        ("Kriss said the “Valley Defence Committee” would answer.", "indirect"),
        ("Said one farmer: “They took the cows.”", "direct"),
        ("Kriss told the crowd at the gate: “They took the cows.”", "direct"),
        ("“They took the cows,” Kriss told the crowd at the gate.", "direct"),
    ],
)
def test_quote_kind(annotate: Annotate, text: str, quote: str) -> None:
    """All of the content in quotation marks is direct, some of it mixed, none of it indirect; names do not count."""
    assert said(annotate, text)[0].quote == quote


def test_quotation_goes_on_after_the_cue(annotate: Annotate) -> None:
    """A quotation that follows the sentence of the cue is the same speaker's, over several sentences."""
    found = said(annotate, "“We stay,” Kriss said. “Not this week, not ever. The army knows it.”")
    assert found[0].contents == ("“We stay,”", "“Not this week, not ever. The army knows it.”")


def test_split_quotation(annotate: Annotate) -> None:
    """A quotation that the cue interrupts is one content in two parts."""
    found = said(annotate, "“The guns,” said Major Ohm, “are where they were.”")
    assert found[0].contents == ("“The guns,”", "“are where they were.”")


def test_paragraphs_of_one_speech(annotate: Annotate) -> None:
    """Paragraphs whose closing mark is left out belong to the speech that closes later."""
    text = "“On Monday we sent the cattle.\n\n“Now they call us home,” said Jon Pell. “To which house?”"
    assert said(annotate, text)[0].contents == (
        "“On Monday we sent the cattle",
        "“Now they call us home,”",
        "“To which house?”",
    )


def test_next_speaker_keeps_his_quotation(annotate: Annotate) -> None:
    """A quotation with its own cue is not taken by the speaker before it."""
    found = said(annotate, "“We stay,” Elda Kriss said. “We leave,” said Jon Pell.")
    assert [(s.source, s.contents) for s in found] == [
        ("Elda Kriss", ("“We stay,”",)),
        ("Jon Pell", ("“We leave,”",)),
    ]
