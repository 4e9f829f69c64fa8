"""Things that cannot speak, deeds that were refused, and lives that were "claimed" attribute nothing."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions

NOTHING = [
    "The raids threatened to cut the road to Orlan.",
    "The flood has claimed more than 20 lives.",
    "This shows that the dam held.",
    "No group claimed responsibility for the blast.",
    "The radio made no mention of the attack.",
    "Footage claimed to have been shot in the north was posted on Monday.",
    "A blast hit the market, claiming 4 victims.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_speaks(annotate: Annotate, text: str) -> None:
    """Where nobody can have said it there is no attribution with a source."""
    assert [a for a in find_attributions(annotate(text)) if a.source] == []


REFUSED = [
    ("The mayor refused to condemn the raid.", "refused"),
    ("The mayor declined to comment on the raid.", "declined"),
]


@pytest.mark.parametrize(("text", "cue"), REFUSED)
def test_refusal_is_the_cue(annotate: Annotate, text: str, cue: str) -> None:
    """Of a saying that was refused only the refusal is told."""
    assert [a.cue for a in find_attributions(annotate(text))] == [cue]


SPEAKING = [
    ("The survey shows that the bridge is unsafe.", "survey"),
    ("A majority of voters want to keep the bridge.", "majority of voters"),
    ("The journalist criticised the council for the delay.", "journalist"),
]


@pytest.mark.parametrize(("text", "source"), SPEAKING)
def test_who_can_speak(annotate: Annotate, text: str, source: str) -> None:
    """Documents, people that are counted and people of any calling are sources."""
    sources = [a.source.text for a in find_attributions(annotate(text)) if a.source]
    assert any(source in words for words in sources)
