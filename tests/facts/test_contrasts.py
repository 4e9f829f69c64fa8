"""The words of a report may set one count against another, or show that it counts something else."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of

from sayso.facts.contrasts import counted_again, counts_further, counts_others, lot_of, set_against, set_beside, updates

FIRST = claim("a-1", "The blast killed 15 people, a monitor said.", type="harm.casualties", said_by="monitor")


@pytest.mark.parametrize(
    ("evidence", "beside", "against"),
    [
        ("Rescue workers gave a higher toll of 23 dead.", True, True),
        ("The official agency placed the death toll at 12.", True, False),
        ("But the clinic said 20 had died.", False, True),
        ("The clinic said 20 had died.", False, False),
    ],
)
def test_words_set_a_later_count_against_the_first(evidence: str, beside: bool, against: bool) -> None:
    """Words of a higher toll, or a sentence that turns, hold for a second speaker of the same report only."""
    found = matters_of([FIRST, claim("a-2", evidence, type="harm.casualties", said_by="clinic", start=90)])
    assert set_beside(found["a-1"], found["a-2"]) == beside
    assert set_against(found["a-1"], found["a-2"]) == against
    same = matters_of([FIRST, claim("a-2", evidence, type="harm.casualties", said_by="monitor", start=90)])
    assert not set_beside(same["a-1"], same["a-2"])
    assert not set_against(same["a-1"], same["a-2"])


def test_words_tell_of_further_dead() -> None:
    """What a fire also killed comes on top of what was counted before; three of them are some of those."""
    further = claim("a-2", "The fire also killed three.", type="harm.casualties")
    found = matters_of([further, claim("a-3", "Three of them died later.", type="harm.casualties"), FIRST])
    assert [counts_further(found[id_]) for id_ in ("a-1", "a-2", "a-3")] == [False, True, True]
    assert [counts_others(found[id_]) for id_ in ("a-1", "a-2", "a-3")] == [False, True, False]


def test_words_tell_that_a_count_replaces_another() -> None:
    """A count that updates an earlier toll is told as such."""
    told = "Thirteen died, the monitor reported, updating an earlier toll."
    found = matters_of([claim("a-2", told, type="harm.casualties"), FIRST])
    assert updates(found["a-2"])
    assert not updates(found["a-1"])


def test_words_tell_of_a_second_lot() -> None:
    """A second convoy is a lot of its own; a first one, or a second town, tells of none."""
    told = ("A second convoy brought 18 trucks.", "The first convoy brought 26 trucks.", "A second town got 18 trucks.")
    found = matters_of([claim(f"a-{n}", words, type="aid.delivery", start=n * 60) for n, words in enumerate(told)])
    assert [lot_of(matter) for matter in found.values()] == ["second", None, None]


def test_a_bare_number_counts_the_same_again() -> None:
    """Who gives no more than a number right behind a count counts the same; nobody does so further on."""
    first = claim("a-1", "Nine people died, a nurse said.", type="harm.casualties", said_by="nurse")
    again = claim(
        "a-2", "Police acknowledge four.", type="harm.casualties", said_by="police", start=40, rule="recounted"
    )
    later = claim("a-3", "The mayor says six.", type="harm.casualties", said_by="mayor", start=400, rule="recounted")
    found = matters_of([first, again, later])
    assert counted_again(found["a-1"], found["a-2"])
    assert set_beside(found["a-1"], found["a-2"])
    assert not counted_again(found["a-1"], found["a-3"])
