"""What sums up a time or a country is told apart from what one day or town saw, where many such things are told."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of, number

from sayso.facts.periods import periods, sums_up
from sayso.facts.rarity import Rarity
from sayso.model import Claim


def dead(id_: str, low: float, evidence: str) -> Claim:
    """A claim of so many killed."""
    return claim(id_, evidence, type="harm.casualties", figures=(number(low, "killed"),))


def weights(left: Claim, right: Claim, *, mixed: bool = True) -> list[float]:
    """What the periods of the two weigh, in a pile that is mixed or not."""
    found = matters_of([left, right])
    return [weight for weight, _, _ in periods(found[left.id], found[right.id], Rarity(found.values(), mixed=mixed))]


@pytest.mark.parametrize(
    ("evidence", "summed"),
    [
        ("In recent days 57 people died at Dunmar.", True),
        ("Over the past three weeks 57 people died.", True),
        ("Since the truce 57 people died.", True),
        ("57 people died on Friday.", False),
        ("57 people died since dawn.", False),
    ],
)
def test_words_name_a_time_of_some_length(evidence: str, summed: bool) -> None:
    """ "In recent days" and "since the truce" sum up a time; a day, or a day up to now, is none."""
    (matter,) = matters_of([dead("a-1", 57, evidence)]).values()
    assert sums_up(matter) is summed


def test_a_tally_is_not_the_toll_of_a_day() -> None:
    """Of a mixed pile, a tally of days speaks against another count that names no such time; in a small pile not."""
    tally = dead("a-1", 57, "In recent days 57 people died at Dunmar.")
    assert weights(tally, dead("b-1", 20, "20 people died at Dunmar.")) == [-2.0]
    assert weights(tally, dead("b-1", 20, "20 people died at Dunmar."), mixed=False) == []
    assert weights(tally, dead("b-1", 57, "Attacks on Dunmar killed 57.")) == []


def test_a_toll_of_the_whole_country_is_not_that_of_a_town() -> None:
    """Of a mixed pile, the dead of a whole country speak against those of a town, though not where the count is one."""
    whole = dead("a-1", 57, "Strikes across the country killed 57.")
    town = claim("b-1", "20 people died at Dunmar.", type="harm.casualties", roles={"place": ["Dunmar"]})
    assert weights(whole, town) == [-2.0]
    assert weights(whole, dead("b-1", 20, "20 people died.")) == []


def test_years_of_fighting_are_no_attack() -> None:
    """Who has fought for nine years tells of the whole war, in a small pile too; the first attack for years is one."""
    attack = claim("b-1", "Guerrillas fired on a column at Dunmar.")
    for evidence, war in (
        ("Guerrillas who have fought the state for nine years fired a salute.", True),
        ("The nine-year war goes on in the hills of Ostria.", True),
        ("Guerrillas attacked a column for the first time for nine years.", False),
    ):
        found = weights(claim("a-1", evidence), attack, mixed=False)
        assert found == ([-2.0] if war else [])
