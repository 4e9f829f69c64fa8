"""The days of a claim: those of its time, or all since then where something lasts."""

from __future__ import annotations

import pytest
from invented_claims import claim, day

from sayso.facts.days import days_of, first_day
from sayso.model import Claim, Report

REPORT = Report(id="a", outlet="The a", text="", published="2031-04-10")
PUBLISHED = first_day("2031-04-10")
SECOND = first_day("2031-04-02")


def closed(evidence: str, type_: str = "access.restriction") -> Claim:
    """A claim about 2 April."""
    return claim("a-1", evidence, type=type_, when=day("2031-04-02"))


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (closed("The road has been closed since {}."), PUBLISHED),
        (closed("The road was closed on {}."), SECOND),
        (closed("Since {} the truce has been in force.", "ceasefire.agreement"), SECOND),
    ],
    ids=["closed since", "closed on", "in force since"],
)
def test_a_closure_lasts_since_its_first_day(told: Claim, last: int) -> None:
    """What has been closed since a day is of all days up to the report; a truce in force since then is of that day."""
    when = told.when.text if told.when else ""
    words = told.evidence.format(when)
    assert days_of(claim("a-1", words, type=told.type, when=told.when), REPORT) == (SECOND, last)


def test_a_denial_lasts_since_its_first_day() -> None:
    """What has not happened since a day has not happened on any day up to the report."""
    when = day("2031-04-02")
    words = f"No vessel has fired since {when.text}."
    denial = claim("a-1", words, type="hostilities.attack", modality="denied", when=when)
    assert days_of(denial, REPORT) == (SECOND, PUBLISHED)


def test_a_sentence_may_name_one_earlier_year() -> None:
    """A year that is named alone dates what nothing else does; that of the report does not."""
    assert days_of(claim("a-1", "In 1999 the dam broke."), REPORT) == (first_day("1999-01-01"), first_day("1999-12-31"))
    assert days_of(claim("a-1", "In 2031 the dam broke."), REPORT) is None


def test_those_who_come_back_fell_in_another_year() -> None:
    """The year in which somebody was captured or killed does not date the return; that of the death dates the death."""
    back = claim("a-1", "Two men captured in 1999 were let go.", type="detainee.release")
    assert days_of(back, REPORT) is None
    died = claim("a-1", "Two men were killed in 1999.", type="harm.casualties")
    assert days_of(died, REPORT) == (first_day("1999-01-01"), first_day("1999-12-31"))
