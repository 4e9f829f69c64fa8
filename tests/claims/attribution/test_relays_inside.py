"""Relays between the first voice and the outlet are named, in order from the outlet inwards."""

from __future__ import annotations

import pytest

from attributed import Annotate, said
from sayso.claims.attribution.attributions import find_attributions

RELAYED = [
    ("“It is lost,” Ana Brod told Reuters.", "Ana Brod", ("Reuters",)),
    ("“It is lost,” Ana Brod told Norpress.", "Ana Brod", ("Norpress",)),
    ("“It is lost,” Ana Brod told The Associated Press.", "Ana Brod", ("Associated Press",)),
    ("The hill was lost, Ana Brod told the TAVA agency.", "Ana Brod", ("TAVA",)),
    ("The hill is lost, Ana Brod confirmed to Reuters on Tuesday.", "Ana Brod", ("Reuters",)),
    ("“It is lost,” the staff announced in a post on its Telegram channel.", "staff", ("Telegram",)),
    ("“It is lost,” Ana Brod said in an interview with Norpress.", "Ana Brod", ("Norpress",)),
    ("Speaking to Reuters, Ana Brod said that the hill was lost.", "Ana Brod", ("Reuters",)),
    ("In a statement carried by Norpress, the staff said that the hill was lost.", "staff", ("Norpress",)),
    ("On its Telegram channel, the staff said that the hill was lost.", "staff", ("Telegram",)),
    ("The hill was lost, according to police cited by Norpress.", "police", ("Norpress",)),
    ("In a Sunday statement the Network for Human Rights said that the hill was lost.", "Network for Human Rights", ()),
    ("Norpress quoted the minister as saying that the hill was lost.", "minister", ("Norpress",)),
    ("According to Norpress, citing the interior ministry, the hill was lost.", "interior ministry", ("Norpress",)),
]


@pytest.mark.parametrize(("text", "source", "via"), RELAYED)
def test_relays(annotate: Annotate, text: str, source: str, via: tuple[str, ...]) -> None:
    """Agencies that are told, channels that are posted on, outlets that quote and cite are relays."""
    assert [(s.source, s.via) for s in said(annotate, text)] == [(source, via)]


def test_relay_without_its_description(annotate: Annotate) -> None:
    """What a relative clause says of a relay is no part of it."""
    text = "The Observatory, which has a network of men, quoted residents as saying that the hill was lost."
    (found,) = find_attributions(annotate(text))
    assert [v.text for v in found.via] == ["The Observatory"]


def test_people_who_are_told_are_no_relay(annotate: Annotate) -> None:
    """A person, a crowd or the outlet itself passes nothing on."""
    text = "Elda Kriss met the crowd. “It is lost,” Ana Brod told Kriss. “It is lost,” Jon Pell told the crowd."
    assert all(s.via == () for s in said(annotate, text))
    assert said(annotate, "“It is lost,” Ana Brod told Norpress.", outlet="Norpress")[0].via == ()


def test_agency_that_is_the_source_is_credited_too(annotate: Annotate) -> None:
    """A known agency after “according to” is the source, and credited as the relay."""
    found = said(annotate, "The hill was lost, according to Reuters.")[0]
    assert (found.source, found.via) == ("Reuters", ("Reuters",))
