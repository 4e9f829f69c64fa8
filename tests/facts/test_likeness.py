"""Only tellings of one happening are set against each other."""

from __future__ import annotations

from typing import Any

from invented_claims import claim, day, matters_of, number

from sayso.facts.conflicts.likeness import (
    alike,
    answers_it,
    days_agree,
    facets_agree,
    figures_agree,
    one_date_mistaken,
    surely_one_of_many,
)
from sayso.facts.matters import Matter
from sayso.model import Claim

NINTH, TENTH, NEXT_MONTH = day("2031-04-09"), day("2031-04-10"), day("2031-05-09")


def dead(id_: str, low: float, **fields: Any) -> Claim:
    """So many killed at Dunmar, on the ninth if no other day is given."""
    return claim(
        id_,
        **{"evidence": f"{low} people died when a market at Dunmar in Ostria was bombed.",
           "type": "harm.casualties", "figures": (number(low, "killed"),), "roles": {"place": ["Dunmar"]},
           "when": NINTH} | fields,
    )  # fmt: skip


def two(left: Claim, right: Claim) -> tuple[Matter, Matter]:
    """The matters of two claims."""
    found = matters_of([left, right])
    return found[left.id], found[right.id]


def test_tellings_that_differ_in_day_and_in_number_are_two_happenings() -> None:
    """30 dead on the ninth and 40 in the next month are not one happening told of two days."""
    left, right = two(dead("a-1", 30), dead("b-1", 40, when=NEXT_MONTH))
    assert not days_agree(left, right)
    assert not figures_agree(left, right)


def test_in_a_large_pile_day_and_place_must_meet() -> None:
    """Hundreds of markets are bombed in a long war: without a shared day, two numbers told in passing are of two."""
    assert surely_one_of_many(*two(dead("a-1", 30), dead("b-1", 40)))
    assert not surely_one_of_many(*two(dead("a-1", 30), dead("b-1", 40, when=None, start=2000)))
    assert not surely_one_of_many(*two(dead("a-1", 3), dead("b-1", 40)))


def test_in_a_large_pile_one_date_is_wrong_only_where_all_else_is_alike() -> None:
    """The same number in the same words a day apart is one happening; a month apart it is another."""
    assert one_date_mistaken(*two(dead("a-1", 30), dead("b-1", 30, when=TENTH)))
    assert not one_date_mistaken(*two(dead("a-1", 30), dead("b-1", 30, when=NEXT_MONTH)))


def test_what_happens_daily_is_of_another_day_unless_told_alike() -> None:
    """Shots at a boat and a bomb on a camp are not one attack of two days."""
    left = claim("a-1", "A patrol boat came under fire near Dunmar.", when=NINTH)
    right = claim("b-1", "A drone dropped explosives on the camp.", when=TENTH)
    assert not alike(*two(left, right))


def test_the_day_on_which_bodies_are_found_is_not_that_of_the_death() -> None:
    """Thirty dead on the ninth and thirty bodies carried in on the tenth are told of two days rightly."""
    found = dead("b-1", 30, when=TENTH, evidence="30 bodies were carried out of a market at Dunmar in Ostria.")
    assert alike(*two(dead("a-1", 30), dead("b-1", 30, when=TENTH)))
    assert not alike(*two(dead("a-1", 30), found))


def test_a_road_that_is_clear_is_not_denied_by_another_that_is_not() -> None:
    """Flight and return differ in their way, so neither denies the other."""
    fled = claim("a-1", "Some 900 people fled Dunmar.", type="harm.displacement")
    back = claim("b-1", "Nobody has returned.", type="harm.displacement", modality="denied")
    assert not facets_agree(*two(fled, back))


def test_a_denial_that_only_excepts_more_denies_nothing() -> None:
    """ "No further releases" leaves those that were told of."""
    freed = claim("a-1", "Forty prisoners were released.", type="detainee.release")
    more = claim("b-1", "No further prisoners were released.", type="detainee.release", modality="denied")
    none = claim("c-1", "No prisoners were released.", type="detainee.release", modality="denied")
    found = matters_of([freed, more, none])
    assert not answers_it(found["b-1"], found["a-1"])
    assert answers_it(found["c-1"], found["a-1"])


def test_a_denial_in_other_words_names_the_same_detail() -> None:
    """Soldiers who stand in the harbour have not left it: a word and the kind of force make it one withdrawal."""
    told = claim("a-1", "Troops pulled out of the harbour district.", type="forces.withdraw")
    stays = claim("b-1", "Soldiers stand in the harbour.", type="forces.withdraw", modality="denied")
    other = claim("b-1", "Soldiers stand at the gate.", type="forces.withdraw", modality="denied")
    for denial, same in ((stays, True), (other, False)):
        left, right = two(told, denial)
        assert answers_it(right, left) == same
