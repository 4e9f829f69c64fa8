"""The toll in the sentence of an attack tells it from other attacks."""

from __future__ import annotations

from invented_claims import claim, matters_of, number

from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.strikes import strike_tolls, tolls_differ, with_tolls
from sayso.model import Figure


def struck(report: str, *figures: Figure) -> Matter:
    """An attack in a report of its own whose sentence tells a toll in a second claim."""
    words = "Shells fell on the market and harmed many."
    told = [
        claim(f"{report}-1", words),
        claim(f"{report}-2", words, type="harm.casualties", figures=figures),
    ]
    return {matter.id: matter for matter in with_tolls(list(matters_of(told).values()))}[f"{report}-1"]


def reasons(left: Matter, right: Matter) -> list[tuple[float, str]]:
    """What the tolls say, with the weights."""
    return [(weight, why) for weight, why, _ in strike_tolls(left, right, Rarity([left, right]))]


def test_an_attack_has_the_toll_of_its_sentence() -> None:
    """The dead that a claim of the same words counts are those of the attack; those told elsewhere are not."""
    nine = number(9, "killed")
    assert struck("a", nine).toll == (nine,)
    apart = [
        claim("a-1", "Shells fell."),
        claim("a-2", "Nine died.", type="harm.casualties", figures=(nine,), start=40),
    ]
    assert with_tolls(list(matters_of(apart).values()))[0].toll == ()


def test_one_toll_speaks_for_one_attack() -> None:
    """Nineteen dead in both sentences say more than two dead, and much more than dozens."""
    large, small = number(19, "killed"), number(2, "killed")
    dozens = Figure(what="killed", text="dozens", low=12, high=99, approx=True)
    assert reasons(struck("a", large), struck("b", large)) == [(1.5, "same toll")]
    assert reasons(struck("a", small), struck("b", small)) == [(0.7, "same toll")]
    assert reasons(struck("a", large), struck("b", dozens)) == [(0.3, "same toll")]


def test_two_tolls_speak_for_two_attacks() -> None:
    """Ten dead and two dead are hardly of one attack; ten and eight may be two counts of it."""
    ten, eight, two = (struck(name, number(low, "killed")) for name, low in (("a", 10), ("b", 8), ("c", 2)))
    assert reasons(ten, two) == [(-2.0, "tolls far apart")]
    assert reasons(ten, eight) == [(-0.3, "another toll")]
    assert tolls_differ(ten, eight)
    assert not tolls_differ(ten, struck("d", number(4, "injured")))
