"""Two tolls that differ are of one happening where a report sets them side by side, or two reports open with them."""

from __future__ import annotations

from typing import Any

import pytest
from invented_claims import claim, day, matters_of, reconciled

from sayso.facts import Choices, reconcile
from sayso.facts.rarity import Rarity
from sayso.facts.tolls import SET_BESIDE, SIDE_BY_SIDE, tied, tied_through, tolls
from sayso.model import Claim, Figure, Report
from sayso.origins import Traced

NINTH, TENTH = day("2031-04-09"), day("2031-04-10")


def toll(id_: str, low: float, evidence: str, speaker: str | None = None, **fields: Any) -> Claim:
    """A claim of so many killed."""
    figure = Figure(what="killed", text=f"{low:g} people", low=low, high=low, who=fields.pop("who", None))
    return claim(id_, evidence, type="harm.casualties", said_by=speaker, figures=(figure,), **fields)


FIRST = toll("a-1", 25, "The blast killed 25 people, the Ostrian agency said.", "Ostrian agency")


def are_tied(left: Claim, right: Claim, **published: str) -> bool:
    """Whether the two are tied, in either order."""
    found = matters_of([left, right], **published)
    assert tied(found[left.id], found[right.id]) == tied(found[right.id], found[left.id])
    return tied(found[left.id], found[right.id])


def test_a_second_speaker_counts_the_same_dead() -> None:
    """What another speaker counts shortly after the first, with no other place or day, is of the same happening."""
    assert are_tied(FIRST, toll("a-2", 21, "The clinic said the blast killed 21 people.", "clinic", start=80))


@pytest.mark.parametrize(
    "later",
    [
        toll("a-2", 21, "Another 21 people were killed, the clinic said.", "clinic", start=80),
        toll("a-2", 21, "Elsewhere the clinic counted 21 dead.", "clinic", start=80),
        toll("a-2", 21, "The clinic said 21 people were killed.", "clinic", start=2000),
        toll("a-2", 21, "The clinic said 21 died at Dunmar.", "clinic", start=80, roles={"place": ["Dunmar"]}),
        toll("a-2", 21, "The clinic said 21 soldiers died.", "clinic", start=80, who="soldiers"),
        toll("a-2", 1, "The clinic said a nurse was killed.", "clinic", start=80),
        toll("a-2", 21, "The agency put the dead at 21.", "Ostrian agency", start=80),
    ],
    ids=["more", "elsewhere", "far off", "another place", "other people", "a victim", "same speaker"],
)
def test_other_dead_are_not_set_beside(later: Claim) -> None:
    """More dead, dead elsewhere, far off in the text or of another group are not counted against the first."""
    assert not are_tied(FIRST, later)


@pytest.mark.parametrize(
    ("evidence", "tied_by_words"),
    [("The clinic gave a higher toll of 21 dead.", True), ("The clinic said 21 people died.", False)],
    ids=["higher toll", "no such words"],
)
def test_words_set_a_count_beside_another(evidence: str, tied_by_words: bool) -> None:
    """A higher toll is of the same people as the first count, though only that names them."""
    civilians = toll("a-1", 15, "The blast killed 15 civilians, a monitor said.", "monitor", who="civilians")
    assert are_tied(civilians, toll("a-2", 21, evidence, "clinic", start=80)) == tied_by_words


def test_reports_of_a_day_open_with_one_happening() -> None:
    """Two reports of one day that open with a toll at one place tell of one happening; of two days, of two."""
    ours = toll("a-1", 25, "A blast at Dunmar killed 25 people.", roles={"place": ["Dunmar"]})
    theirs = toll("b-1", 21, "Dunmar mourns 21 dead.", roles={"place": ["Dunmar"]})
    assert are_tied(ours, theirs)
    assert not are_tied(ours, theirs, b="2031-04-12")
    members = toll("b-1", 4, "Four Karim members died at Dunmar.", who="Karim members", roles={"place": ["Dunmar"]})
    assert not are_tied(ours, members)


@pytest.mark.parametrize(
    ("low", "evidence"),
    [(8, "The blast at Dunmar killed eight."), (21, "21 others died at Dunmar.")],
    ids=["far fewer", "others"],
)
def test_a_report_that_opens_with_a_part_tells_of_a_part(low: float, evidence: str) -> None:
    """What opens a report is no rival of a toll twice as high, nor are the others that died besides."""
    ours = toll("a-1", 25, "Blasts at Dunmar killed 25 people.", roles={"place": ["Dunmar"]})
    figure = Figure(what="killed", text=evidence.partition(" died")[0], low=low, high=low)
    theirs = claim("b-1", evidence, type="harm.casualties", figures=(figure,), roles={"place": ["Dunmar"]})
    assert not are_tied(ours, theirs)


@pytest.mark.parametrize(
    ("outlets", "places", "alike"),
    [
        (("The Bell", "The Star"), ["Ostria", "Dunmar"], True),
        (("The Bell", "The Bell"), ["Ostria", "Dunmar"], False),
        (("The Bell", "The Bell"), ["Dunmar", "Dunmar"], True),
    ],
    ids=["two outlets", "one outlet", "one outlet, one place"],
)
def test_one_outlet_tells_two_strikes_of_a_day(outlets: tuple[str, str], places: list[str], alike: bool) -> None:
    """Two reports of one outlet that open with unlike tolls tell of one happening only where both name its place."""
    roles = [{"place": [place]} for place in places]
    ours = toll("a-1", 25, "Strikes in Ostria near Dunmar killed 25 people.", roles=roles[0])
    theirs = toll("b-1", 21, "Strikes at Dunmar killed 21 people.", roles=roles[1])
    found = matters_of([ours, theirs])
    left, right = (found[id_]._replace(outlet=outlet) for id_, outlet in zip(("a-1", "b-1"), outlets, strict=True))
    assert tied(left, right) is alike


def test_who_also_died_is_not_who_another_report_opens_with() -> None:
    """ "Also killed" sets a toll apart from that with which another report opens."""
    roles = {"place": ["Dunmar"]}
    ours = toll("a-1", 25, "A blast at Dunmar killed 25 people.", roles=roles)
    theirs = toll("b-1", 21, "At Dunmar 21 people were also killed on Sunday.", roles=roles)
    assert not are_tied(ours, theirs)


def test_rival_counts_stand_in_one_fact_of_a_mixed_pile() -> None:
    """In a mixed pile, where little is one matter, the count of a second speaker joins the first as a conflict."""
    rival = toll("a-2", 21, "The clinic said the blast killed 21 people.", "clinic", start=80)
    text = FIRST.evidence.ljust(80) + rival.evidence
    reports = [Report(id="a", outlet="The a", published="2031-04-10", text=text)]
    found = reconcile(reports, Traced([FIRST, rival], []), Choices(mixed=True))
    ((conflict,),) = (fact.conflicts for fact in found.facts)
    assert [side.value for side in conflict.sides] == ["25", "21"]


def test_one_sentence_names_the_dead_once() -> None:
    """ "Lost 29 soldiers, while Vell claims to have killed 300" counts soldiers both times."""
    text = "Ostria speaks of 29 soldiers lost, while Vell claims to have killed 300."
    ours, theirs = toll("a-1", 29, text, "Ostria", who="soldiers"), toll("a-2", 300, text, "Vell")
    assert [c.field for fact in reconciled([ours, theirs]).facts for c in fact.conflicts] == ["figures"]


def test_a_count_beside_the_opening_stands_against_another_report_that_opens_with_it() -> None:
    """The clinic's 31, beside the 25 that a report opens with, is set against the 45 that another opens with."""
    roles = {"place": ["Dunmar"]}
    ours = toll(
        "a-1", 25, "A blast at Dunmar killed 25 people, the Ostrian agency said.", "Ostrian agency", roles=roles
    )
    clinic = toll("a-2", 31, "The clinic said the blast killed 31 people.", "clinic", start=80)
    theirs = toll("b-1", 45, "Dunmar mourns 45 dead.", roles=roles)
    found = matters_of([ours, clinic, theirs])
    assert not are_tied(clinic, theirs)
    assert tied_through(found["a-2"], found["b-1"], list(found.values()))
    beside = toll("b-2", 52, "The mayor said the blast killed 52 people.", "mayor", start=470)
    found = matters_of([ours, clinic, theirs, beside])
    assert tied_through(found["a-2"], found["b-2"], list(found.values()))
    assert not tied_through(found["a-2"], found["b-2"], [found["a-2"], found["b-2"]])


def test_words_that_set_two_counts_against_each_other_outweigh_a_place() -> None:
    """A higher toll is of what was counted before, though the sentence is read as of the spot named last."""
    first = toll(
        "a-1", 15, "Strikes on Dunmar killed 15 people, a monitor said.", "monitor", roles={"place": ["Dunmar"]}
    )
    there = {"place": ["Kestrel"]}
    assert are_tied(first, toll("a-2", 23, "Rescuers gave a higher toll of 23.", "rescuers", start=60, roles=there))
    assert not are_tied(first, toll("a-2", 23, "Rescuers found 23 dead.", "rescuers", start=60, roles=there))


@pytest.mark.parametrize(("start", "weight"), [(60, SET_BESIDE), (500, SIDE_BY_SIDE)])
def test_what_the_next_sentence_sets_beside_weighs_most(start: int, weight: float) -> None:
    """A lower toll right behind a count is of it; further on another count may stand between."""
    later = toll("a-2", 21, "The clinic gave a lower toll of 21 dead.", "clinic", start=start)
    found = matters_of([FIRST, later])
    parts = tolls(found["a-1"], found["a-2"], Rarity(found.values(), mixed=True))
    assert [part for part, _, _ in parts] == [weight]
