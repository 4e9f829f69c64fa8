"""The figures of a fact are reported bounds; a best value needs a rule that says so."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of, number, reconciled, who

from sayso import lexicons
from sayso.facts.choices import Best
from sayso.facts.counts import fact_figures, told_figures
from sayso.facts.figures import counted
from sayso.model import FactFigure, Families, Origins
from sayso.origins.independence import Counted


def figures(*told: tuple[str, float, dict[str, object]]) -> tuple[FactFigure, ...]:
    """The figures of the one fact that speakers tell of weapons handed over."""
    claims = [
        claim(
            f"{n}-1", f"{low} weapons were handed over, {speaker} said.", type="disarm.handover", said_by=speaker,
            figures=(number(low, "weapons", **more),),
        )
        for n, (speaker, low, more) in zip("abcd", told, strict=False)
    ]  # fmt: skip
    (fact,) = reconciled(claims).facts
    return fact.figures


def test_low_and_high_are_the_bounds_that_were_reported() -> None:
    """Two speakers give the range, and neither is best."""
    (figure,) = figures(("Ostria", 800, {}), ("Vell", 900, {}))
    assert (figure.low, figure.high, figure.best) == (800, 900, None)


def test_more_than_leaves_the_range_open() -> None:
    """ "More than 800" has no upper bound."""
    (figure,) = figures(("Ostria", 800, {"high": None}))
    assert (figure.low, figure.high) == (800, None)


def test_two_families_that_agree_give_a_best_value() -> None:
    """The rule that fired is named."""
    (figure,) = figures(("Ostria", 800, {}), ("Vell", 800, {}))
    assert (figure.best, figure.best_rule) == (800, "agree")


def test_one_family_twice_gives_none() -> None:
    """A figure told twice by one family is told once."""
    (figure,) = figures(("Ostria", 800, {}), ("Ostria", 800, {}))
    assert figure.best is None
    assert figure.families.min == 1


def test_who_counted_itself_gives_a_best_value() -> None:
    """An aid agency that counted itself, contradicted by nobody, is first hand."""
    agency = who("Vale Relief", kind="aid_agency", family="Vale Relief")
    one = claim("a-1", "900 people came.", type="harm.displacement", said_by=agency, figures=(number(900, "people"),))
    (fact,) = reconciled([one]).facts
    assert (fact.figures[0].best, fact.figures[0].best_rule) == (900, "first_hand")


@pytest.mark.parametrize(
    ("rule", "best"),
    [("agreed", (None, None)), ("conservative", (500, "conservative")), ("ucdp_tie", (800, "ucdp_tie"))],
)
def test_a_rule_of_a_data_set_must_be_asked_for(rule: Best, best: tuple[float | None, str | None]) -> None:
    """ACLED takes the lowest that is told; of exact values UCDP takes the lower where no source is preferred."""
    told = [("Ostria", 800, {}), ("Vell", 900, {}), ("Norvia", 500, {"high": None})]
    claims = [
        claim(f"{n}-1", "Rifles came.", type="disarm.handover", said_by=by, figures=(number(low, "rifles", **more),))
        for n, (by, low, more) in zip("abc", told, strict=True)
    ]
    matters = matters_of(claims).values()
    alone = Counted(Origins(min=1, max=1), Families(min=1, max=1), cross_party=False, against_interest=False)
    (figure,) = fact_figures(list(matters), lambda _: alone, rule)
    assert (figure.best, figure.best_rule) == best


@pytest.mark.parametrize(
    ("noun", "class_"),
    [
        ("men", "people"),
        ("families", "households"),
        ("guns", "weapons"),
        ("trucks", "vehicles"),
        ("breaches", "breaches"),
    ],
)
def test_each_class_of_nouns_is_known(noun: str, class_: str) -> None:
    """Every class of the lexicon has a noun that shows it."""
    assert counted(number(5, noun)) == class_
    assert class_ in {entry.class_ for entry in lexicons.load("counted")}


def test_machine_guns_are_a_class_of_their_own() -> None:
    """A kind of arm is not held against arms of all kinds."""
    assert counted(number(96, "machine guns")) != counted(number(96, "guns"))


def test_times_that_a_truce_was_broken_are_breaches() -> None:
    """ "Violated it eight times" counts what "three breaches" counts; elsewhere times measure only the telling."""
    broken = claim("a-1", "Vell broke it 8 times.", type="ceasefire.violation", figures=(number(8, "times"),))
    shelled = claim("b-1", "Vell shelled it 8 times.", figures=(number(8, "times"),))
    kinds = [[told.kind for told in told_figures([matter])] for matter in matters_of([broken, shelled]).values()]
    assert kinds == [["breaches"], []]


def test_what_is_only_planned_has_the_figures_of_the_plan() -> None:
    """A number to come is that of the fact where nobody tells it as done."""
    fields = {"type": "thirdparty.peacekeeping", "modality": "planned", "roles": {"place": ["Dunmar"]}}
    claims = [claim("a-1", "Thirty observers will go to Dunmar.", figures=(number(30, "observers"),), **fields)]
    (fact,) = reconciled(claims).facts
    assert [(f.what, f.low) for f in fact.figures] == [("observers", 30)]
