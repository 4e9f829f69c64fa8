"""A number that counts the same again tells of the same again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("told", "again", "type_", "low"),
    [
        (
            "Some 60,000 residents have fled Marn.",
            "Nearer 80,000, says the mayor, Ada Lorn.",
            "harm.displacement",
            80000,
        ),
        ("About 60,000 have fled Marn.", "Twenty-two arrived at the quay of Doln.", "harm.displacement", 22),
        ("Five soldiers were killed at Doln.", "Six by now.", "harm.casualties", 6),
        ("22,000 people fled Marn in May.", "The ministry puts the number at 9,000.", "harm.displacement", 9000),
        ("The rebels handed in 1,200 rifles.", "The army speaks of 900 rifles.", "disarm.handover", 900),
    ],
)
def test_number_resumes_what_was_told(told: str, again: str, type_: str, low: int, annotate: Annotate) -> None:
    """A number alone, beside a verb of counting or before a verb of motion tells what was told just before."""
    last = read_claims(annotate(f"{told} {again}"))[-1]
    assert (last.type, last.rule in ("resumed", "recounted")) == (type_, True)
    assert last.evidence == again
    assert [f.low for f in last.figures] == [low]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("The shelling wrecked nine houses.", "Between May and June 208 wounded were admitted."),
        ("Some 60,000 residents have fled Marn.", "Two of them are poets."),
        ("The rebels handed in 1,200 rifles.", "The mayor counts 40 sheep."),
        ("Five soldiers were killed at Doln.", "212-11"),
    ],
)
def test_other_numbers_resume_nothing(told: str, again: str, annotate: Annotate) -> None:
    """A number of other things, or one that only says which, tells nothing again."""
    assert not {"resumed", "recounted"} & {c.rule for c in read_claims(annotate(f"{told} {again}"))}


def test_who_stays_has_not_gone(annotate: Annotate) -> None:
    """Soldiers who remain when others left have not left."""
    last = read_claims(annotate("Two battalions left the ridge on Monday. Forty remain."))[-1]
    assert (last.type, last.modality) == ("forces.withdraw", "denied")


@pytest.mark.parametrize(
    ("again", "modality"),
    [
        ("The next consignment is foreseen for May.", "planned"),
        ("The others are due on Friday.", "planned"),
        ("The second is due on Friday.", "planned"),
        ("The rest arrived on Friday.", "done"),
        ("None has arrived.", "denied"),
    ],
)
def test_next_of_a_row_resumes(again: str, modality: str, annotate: Annotate) -> None:
    """The next of a row, and the rest, do what the first did."""
    last = read_claims(annotate(f"The rebels handed in 1,200 rifles. {again}"))[-1]
    assert (last.type, last.rule, last.modality) == ("disarm.handover", "resumed", modality)


def test_who_stays_after_a_release_is_still_held(annotate: Annotate) -> None:
    """Those who remain when others were freed are in custody."""
    claims = read_claims(annotate("The rebels freed nineteen soldiers on Monday. Forty remain inside."))
    assert [(c.type, c.modality) for c in claims] == [("detainee.release", "done"), ("detainee.custody", "ongoing")]


def test_the_number_that_resumes_is_that_of_whoever_counts(annotate: Annotate) -> None:
    """Inside what an agency reports, a ministry that puts the number is the one who says it, through the agency."""
    text = "The army has handed over 400 rifles, although the defence ministry, Orlen reported, speaks of at least 900."
    last = read_claims(annotate(text))[-1]
    assert (last.rule, last.said_by.text if last.said_by else None) == ("recounted", "the defence ministry")
    assert [via.text for via in last.via] == ["Orlen"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("In May 400 rifles were handed in, in June 600.", "disarm.handover"),
        ("The Front freed nineteen prisoners, the government twenty-six.", "detainee.release"),
    ],
)
def test_a_number_takes_over_the_verb_of_the_clause_before(text: str, type_: str, annotate: Annotate) -> None:
    """A second time or party with nothing but a number is a second claim."""
    assert [c.type for c in read_claims(annotate(text))] == [type_, type_]


@pytest.mark.parametrize(
    "text", ["Two men were killed, a tailor, forty, and a cook.", "Shells fell on nine houses, house 4."]
)
def test_an_age_or_a_house_number_takes_over_nothing(text: str, annotate: Annotate) -> None:
    """A number behind a person or a thing counts no more of what was told."""
    assert "gapped" not in [c.rule for c in read_claims(annotate(text))]
