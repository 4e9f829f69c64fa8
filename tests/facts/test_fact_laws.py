"""Laws of reconciliation: order, repetition and the names of the parties change nothing."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_claims import claim, day, number, reconciled

from sayso.facts import Reconciled
from sayso.model import Claim

PLACES = ("Dunmar", "Kestrel", "Oxley")
SENTENCES = ("{actor} shelled {place}.", "Shells of {actor} fell on {place}.", "{place} came under fire from {actor}.")


@st.composite
def piles(draw: st.DrawFn) -> list[Claim]:
    """Up to eight claims of attacks by two parties on three towns in April."""
    size = draw(st.integers(2, 8))
    return [_attack(draw, f"{'abcd'[n % 4]}-{n}", n * 80) for n in range(size)]


def _attack(draw: st.DrawFn, id_: str, start: int) -> Claim:
    actor, place = draw(st.sampled_from(("Ostria", "Norvia"))), draw(st.sampled_from(PLACES))
    return claim(
        id_, draw(st.sampled_from(SENTENCES)).format(actor=actor, place=place), start=start,
        said_by=draw(st.sampled_from(("Ostria", "Norvia", None))), roles={"actor": [actor], "target": [place]},
        when=day(f"2031-04-{draw(st.integers(1, 9)):02}"), figures=(number(draw(st.integers(1, 5)), "shells"),),
        modality=draw(st.sampled_from(("done", "denied"))),
    )  # fmt: skip


def as_bytes(result: Reconciled) -> bytes:
    """What would be written."""
    return msgspec.json.encode([result.facts, result.flags, result.names])


@settings(max_examples=25, deadline=None)
@given(piles(), st.randoms())
def test_order_is_irrelevant(pile: list[Claim], chance: object) -> None:
    """The same claims in another order come to the same bytes."""
    shuffled = list(pile)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert as_bytes(reconciled(pile)) == as_bytes(reconciled(shuffled))


@settings(max_examples=10, deadline=None)
@given(piles())
def test_twice_equals_once(pile: list[Claim]) -> None:
    """Reconciling again changes nothing."""
    assert as_bytes(reconciled(pile)) == as_bytes(reconciled(pile))


@settings(max_examples=25, deadline=None)
@given(piles())
def test_every_claim_is_in_one_fact(pile: list[Claim]) -> None:
    """No claim is lost and none stands in two facts."""
    held = [id_ for fact in reconciled(pile).facts for id_ in fact.claims]
    assert sorted(held) == sorted(one.id for one in pile)


@settings(max_examples=25, deadline=None)
@given(piles())
def test_swapping_the_parties_swaps_only_their_names(pile: list[Claim]) -> None:
    """Which claims are one fact, and where they conflict, does not depend on who is who."""
    swapped = msgspec.json.decode(_swap(msgspec.json.encode(pile)), type=list[Claim])
    assert _shape(reconciled(pile)) == _shape(reconciled(swapped))


def _swap(data: bytes) -> bytes:
    """The two parties' names, of one length so that every offset stays, changed over."""
    return data.replace(b"Ostria", b"\0").replace(b"Norvia", b"Ostria").replace(b"\0", b"Norvia")


def _shape(result: Reconciled) -> list[object]:
    return sorted(
        (fact.claims, sorted((c.field, c.kind, tuple(sorted(s.claims for s in c.sides))) for c in fact.conflicts))
        for fact in result.facts
    )


def test_a_copy_adds_no_support() -> None:
    """A second report with the same sentence in its own voice leaves the fewest origins as they were."""
    one = claim("a-1", "Shells fell on Dunmar.", roles={"target": ["Dunmar"]})
    copy = claim("b-1", "Shells fell on Dunmar.", roles={"target": ["Dunmar"]})
    (alone,), (both,) = reconciled([one]).facts, reconciled([one, copy]).facts
    assert alone.families.min == both.families.min
    assert (alone.reports, both.reports, both.texts) == (1, 2, 1)
