"""What a sentence leaves unsaid is of the scene that the one before it set."""

from __future__ import annotations

from invented_claims import claim, day, matters_of

from sayso.facts.matters import Matter
from sayso.facts.scenes import staged
from sayso.model import Claim

SHELLED = claim("a-1", "Shells fell on Dunmar.", roles={"place": ["Dunmar"]}, when=day("2031-04-09"))


def told_after(after: Claim) -> Matter:
    """The second claim as it is told after the shelling of Dunmar."""
    held = matters_of([SHELLED, after])
    return staged([held["a-1"], held[after.id]])[1]


def test_the_dead_are_of_the_attack_told_before() -> None:
    """Casualties that name neither place nor day stand in the scene of the attack."""
    dead = told_after(claim("a-2", "Two women died.", type="harm.casualties", start=30))
    assert (dead.scene, dead.scene_days) == (frozenset({"dunmar"}), told_after(SHELLED).days)


def test_another_place_is_another_scene() -> None:
    """A claim that names a place of its own takes no scene over."""
    dead = claim("a-2", "Two died at Kestrel.", type="harm.casualties", start=30, roles={"place": ["Kestrel"]})
    assert not told_after(dead).scene


def test_a_scene_ends_with_its_kind() -> None:
    """Aid that is told next to an attack is not of the attack."""
    assert not told_after(claim("a-2", "Flour came in.", type="aid.delivery", start=30)).scene


def test_a_scene_does_not_reach_far() -> None:
    """What stands many sentences on is told on its own."""
    assert not told_after(claim("a-2", "Two women died.", type="harm.casualties", start=900)).scene


def test_no_scene_crosses_into_another_report() -> None:
    """Each report is a closed universe."""
    assert not told_after(claim("b-1", "Two women died.", type="harm.casualties")).scene
