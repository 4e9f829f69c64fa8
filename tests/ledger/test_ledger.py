"""The ledger shows what was promised and how far it is reported carried out, on three axes and over time."""

from __future__ import annotations

from typing import Any

import pytest

from sayso import ledger, lexicons
from sayso.facts import reconcile
from sayso.ledger import known_by
from sayso.model import Claim, ClaimType, Entry, Figure, Mention, Report, When
from sayso.origins import Traced

DAYS = {"a": "2031-04-08", "b": "2031-04-10", "c": "2031-04-12"}


def claim(id_: str, type_: str, modality: str, evidence: str, said_by: str | None = None, **fields: Any) -> Claim:
    """A claim of the report that its id begins with, on that report's day."""
    speaker = Mention(text=said_by, entity=said_by, kind="official", family=said_by, party=said_by) if said_by else None
    return Claim(
        id=id_, report=id_[0], start=0, end=len(evidence), evidence=evidence, type=type_, modality=modality,
        said_by=speaker, **fields,
    )  # fmt: skip


def kept(*claims: Claim) -> dict[str, Entry]:
    """The ledger of claims, by provision."""
    reports = [Report(id=name, outlet=name, published=day, text="x" * 200) for name, day in DAYS.items()]
    facts = reconcile(reports, Traced(list(claims), [])).facts
    return {entry.provision: entry for entry in ledger.keep(facts, claims, reports)}


def weapons(low: float) -> dict[str, tuple[Figure, ...]]:
    """So many weapons."""
    return {"figures": (Figure(what="weapons", low=low, high=low),)}


@pytest.mark.parametrize(
    ("modality", "evidence", "level"),
    [
        ("proposed", "An amnesty is proposed.", "C1"),
        ("proposed", "There are talks on an amnesty.", "C2"),
        ("agreed", "An amnesty is agreed.", "C3"),
        ("done", "The president signed an amnesty.", "C3"),
        ("done", "The amnesty took effect.", "C4"),
        ("refused", "There will be no amnesty.", "CX"),
    ],
)
def test_commitment_follows_the_words(modality: str, evidence: str, level: str) -> None:
    """From proposed by one side to in effect, or refused."""
    assert kept(claim("a1", "justice.amnesty", modality, evidence))["amnesty"].commitment == level


def test_a_promise_alone_is_not_carried_out() -> None:
    """Silence on the deed is unknown, which is not the same as not begun."""
    assert kept(claim("a1", "disarm.handover", "agreed", "They will disarm."))["disarmament"].implementation == "I?"


def test_not_yet_is_not_begun() -> None:
    """A report that nothing was handed over says so."""
    entry = kept(
        claim("a1", "disarm.handover", "agreed", "They will disarm."),
        claim("b1", "disarm.handover", "denied", "Not one rifle has been handed over."),
    )["disarmament"]
    assert (entry.commitment, entry.implementation) == ("C3", "I0")


def test_a_quantity_against_a_stated_target() -> None:
    """Some of what was promised is intermediate, all of it is full."""
    promised = claim("a1", "disarm.handover", "agreed", "They undertook to give up 1,900 weapons.", **weapons(1900))
    some = claim("b1", "disarm.handover", "done", "They gave up 1,140 weapons.", **weapons(1140))
    rest = claim("c1", "disarm.handover", "done", "They have given up 1,900 weapons.", **weapons(1900))
    assert kept(promised, some)["disarmament"].implementation == "I2"
    assert kept(promised, some, rest)["disarmament"].implementation == "I3"


def test_a_performers_own_complete_is_not_full() -> None:
    """Only the receiving or monitoring side can report a provision carried out in full."""
    by_itself = claim("b1", "forces.withdraw", "done", "Vell completed its withdrawal.", "Vell")
    monitor = Mention(text="mission", entity="mission", kind="international_body", family="mission")
    seen = claim("b1", "forces.withdraw", "done", "The mission said the withdrawal was complete.")
    assert kept(by_itself)["withdrawal"].implementation == "I1"
    from msgspec.structs import replace

    assert kept(replace(seen, said_by=monitor))["withdrawal"].implementation == "I3"


def test_a_later_breach_reverses() -> None:
    """A breach after the truce was observed is shown as reversed, never as not begun."""
    entry = kept(
        claim("a1", "ceasefire.holding", "ongoing", "The truce holds."),
        claim("b1", "ceasefire.violation", "done", "The truce was broken at dawn."),
    )["ceasefire"]
    assert (entry.commitment, entry.implementation) == ("C4", "reversed")


def test_sides_that_differ_are_shown_apart() -> None:
    """Each party's own telling has a status of its own."""
    entry = kept(
        claim("a1", "forces.withdraw", "done", "Vell has left the ridge, Vell said.", "Vell"),
        claim("b1", "forces.withdraw", "denied", "Vell has not left the ridge, Ostria said.", "Ostria"),
    )["withdrawal"]
    assert {party: status.implementation for party, status in entry.by_party.items()} == {"Ostria": "I0", "Vell": "I1"}


def test_history_moves_only_where_a_status_moved() -> None:
    """A second report of the same is no revision."""
    entry = kept(
        claim("a1", "disarm.handover", "agreed", "They will disarm."),
        claim("b1", "disarm.handover", "agreed", "They are to disarm."),
        claim("c1", "disarm.handover", "done", "They gave up arms."),
    )["disarmament"]
    assert [(r.as_of, r.commitment, r.implementation) for r in entry.history] == [
        ("2031-04-08", "C3", "I?"),
        ("2031-04-12", "C3", "I1"),
    ]


def test_the_ledger_as_of_a_day() -> None:
    """Nothing that was reported later is known, and what was not reported yet is left out."""
    entries = kept(
        claim("a1", "disarm.handover", "agreed", "They will disarm."),
        claim("c1", "disarm.handover", "done", "They gave up arms."),
        claim("c2", "justice.amnesty", "done", "An amnesty was signed."),
    ).values()
    (entry,) = known_by(entries, "2031-04-09")
    assert (entry.provision, entry.as_of, entry.implementation, entry.claims) == (
        "disarmament",
        "2031-04-08",
        "I?",
        ("a1",),
    )


def test_a_truce_of_another_war_is_no_provision() -> None:
    """What lies long before its report is history."""
    old = When(text="2019", start="2019-01-01", end="2019-12-31", precision="year")
    assert "ceasefire" not in kept(claim("a1", "ceasefire.agreement", "done", "A truce was signed in 2019.", when=old))


def test_only_return_is_a_provision_of_displacement() -> None:
    """Flight is no provision; coming back is."""
    assert not kept(claim("a1", "harm.displacement", "done", "Thousands fled."))
    assert "displacement return" in kept(claim("a1", "harm.displacement", "planned", "Families will return."))


def test_every_row_of_the_lexicon_is_a_type_and_a_bearing() -> None:
    """Provisions map types that there are, and each says what a claim shows."""
    rows = lexicons.load("provisions")
    assert {row.term for row in rows} <= set(ClaimType.__args__)
    assert {row.get("bearing") for row in rows} == {"promise", "deed", "breach"}


@pytest.mark.parametrize("row", lexicons.load("provisions"), ids=lambda row: row.term)
def test_each_provision_is_found(row: lexicons.Entry) -> None:
    """Every class of the lexicon has a claim that shows it."""
    found = kept(
        claim(
            "a1", row.term, "planned", "It was agreed that the bodies be returned and families return by the corridor."
        )
    )
    assert row.class_ in found
