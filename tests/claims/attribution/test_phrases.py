"""Cues that are no verbs bring in their source and content."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

PHRASES = [
    ("Three dead, four injured (source: district hospital).", "district hospital", "Three dead, four injured"),
    ("What the mission will vouch for is this: two soldiers died.", "mission", "two soldiers died"),
    ("As the bishop put it, “the valley has been emptied”.", "bishop", "“the valley has been emptied”"),
    ("“Slander,” was her word for the claim that shells had hit the ferry.", None, "Slander"),
    ("The raid killed nine, or so Radio Velm would have it.", "Radio Velm", "The raid killed nine"),
    ("The war has taken 900 lives, by a tally kept at the university.", "tally", "The war has taken 900 lives"),
    ("In the mission's estimate, two soldiers died.", "mission", "two soldiers died"),
    ("By its count 62 others are in captivity and nine are missing.", None, "62 others are in captivity"),
    ("In the words of the bishop, the valley has been emptied.", "bishop", "the valley has been emptied"),
]


@pytest.mark.parametrize(("text", "source", "content"), PHRASES)
def test_phrases(annotate: Annotate, text: str, source: str | None, content: str) -> None:
    """Brackets, clefts and phrases of account attribute what stands beside them."""
    found = said(annotate, text)[0]
    assert found.source == source
    assert content in " ".join(found.contents)


@pytest.mark.parametrize(
    "text", ["Fuel costs two crowns per litre.", "By our count the hill changed hands.", "She lost her account."]
)
def test_what_only_looks_like_an_account(annotate: Annotate, text: str) -> None:
    """Rates, the outlet's own count and other accounts attribute nothing."""
    assert said(annotate, text) == []


def test_according_to_an_acronym(annotate: Annotate) -> None:
    """An acronym is the source though the tree takes it for a verb."""
    found = said(annotate, "According to VANA the car bomb caused big flames.")
    assert [(f.source, f.contents) for f in found] == [("VANA", ("the car bomb caused big flames",))]


def test_according_to_a_body_before_its_subject(annotate: Annotate) -> None:
    """Where no comma parts a body from the subject, the body's last word ends the source."""
    found = said(annotate, "According to the Lowland Committee tanks and guns were used in the raid.")
    assert [(f.source, f.contents) for f in found] == [("Lowland Committee", ("tanks and guns were used in the raid",))]
