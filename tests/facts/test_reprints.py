"""A report that is printed again adds a report to each fact and no telling."""

from __future__ import annotations

from invented_claims import claim, day, matters_of, reconciled

from sayso.facts.reprints import tellings
from sayso.model import Claim

FIRST = "Shells hit Dunmar on 8 April."
LATER = "Shells hit Dunmar again on 9 April."


def told_by(report: str) -> list[Claim]:
    """Two attacks on one town, told in one report."""
    return [
        claim(f"{report}-1", FIRST, when=day("2031-04-08"), roles={"place": ["Dunmar"]}),
        claim(f"{report}-2", LATER, when=day("2031-04-09"), roles={"place": ["Dunmar"]}, start=100),
    ]


def test_a_reprint_joins_its_original_and_nothing_else() -> None:
    """However often a report is printed, its claims make the facts that they make in one print."""
    once = reconciled(told_by("a")).facts
    often = reconciled([one for report in "abcdefghijkl" for one in told_by(report)]).facts
    assert [fact.claims for fact in once] == [("a-1",), ("a-2",)]
    assert [len(fact.claims) for fact in often] == [12, 12]
    assert [{name[1:] for name in fact.claims} for fact in often] == [{"-1"}, {"-2"}]
    assert [(fact.reports, fact.texts) for fact in often] == [(12, 1), (12, 1)]


def test_tellings_keep_the_order_of_reports_and_texts() -> None:
    """The first print comes first, and so does what stands first in it."""
    claims = [*told_by("a"), *told_by("b")]
    told = tellings(matters_of(claims).values())
    assert [[matter.id for matter in prints] for prints in told] == [["a-1", "b-1"], ["a-2", "b-2"]]


def test_another_text_or_day_is_another_telling() -> None:
    """The same words in another report, or printed on another day, are told anew."""
    claims = [*told_by("a"), told_by("b")[0], *told_by("c")]
    told = tellings(matters_of(claims, c="2031-04-11").values())
    assert [[matter.id for matter in prints] for prints in told] == [["a-1"], ["a-2"], ["b-1"], ["c-1"], ["c-2"]]
