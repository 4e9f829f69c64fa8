"""An old paragraph that looks ahead to a truce is flagged where the truce is told as made."""

from __future__ import annotations

import pytest
from invented_claims import claim, day, reconciled

from sayso.facts.flags.outdated import looks_ahead

MADE = claim("a-1", "The truce was signed in Dunmar.", type="ceasefire.agreement", when=day("2031-04-08"))


def stale(sentence: str, **published: str) -> list[str]:
    """The passages flagged in a report that says this beside the telling of the truce."""
    ahead = claim("b-1", sentence, type="talks.meeting")
    return [flag.text for flag in reconciled([MADE, ahead], **published).flags if flag.kind == "stale"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy flies to Arun on Thursday to ask for a pause in the shelling.",
        "A truce could be initialled by the weekend.",
        "The council is to say on Friday whether it takes the draft.",
    ],
)
def test_what_was_reached_is_no_longer_to_come(sentence: str) -> None:
    """Present or conditional, a day to come, and an agreement that is still open."""
    assert stale(sentence) == [sentence]


def test_a_plan_told_before_the_truce_is_none() -> None:
    """What came out before the truce was made could not know of it."""
    assert not stale("The envoy flies to Arun on Thursday to ask for a pause.", b="2031-04-07")


def test_what_is_told_as_past_does_not_look_ahead() -> None:
    """A sentence in the past tense tells what happened."""
    assert not looks_ahead("The envoys met on Thursday and reached a truce.")


def test_a_truce_that_is_said_to_hold_is_no_longer_to_come() -> None:
    """That a truce has been kept for months shows that there is one, whenever it was made."""
    held = claim("a-1", "The truce has been kept since May.", type="ceasefire.holding", modality="ongoing")
    ahead = claim("b-1", "Envoys will meet in Arun next week in search of a truce.", type="talks.meeting")
    flags = reconciled([held, ahead], a="2031-04-08", b="2031-04-10").flags
    assert [flag.text for flag in flags if flag.kind == "stale"] == [ahead.evidence]
