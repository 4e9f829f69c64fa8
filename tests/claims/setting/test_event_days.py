"""A happening that dates another one is dated in its turn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.setting.event_days import event_day
from sayso.model import AnnotatedReport, When
from sayso.sentences.times import find_times

Annotate = Callable[..., AnnotatedReport]


def day(annotate: Annotate, text: str, word: str) -> When | None:
    """The event day of the first word so written."""
    annotated = annotate(text, published="2021-05-19")
    sentence = next(s for s in annotated.sentences if any(t.text == word for t in s.tokens))
    trigger = next(t for t in sentence.tokens if t.text == word)
    return event_day(annotated, sentence, trigger, find_times(annotated))


def test_from_the_main_clause(annotate: Annotate) -> None:
    """What was launched a day before Tuesday was launched on Monday."""
    found = day(annotate, "Orlen suspended its raids on Tuesday, a day after they were launched.", "launched")
    assert found is not None
    assert (found.start, found.text) == ("2021-05-17", "a day after")


def test_hours_after(annotate: Annotate) -> None:
    """What happened hours before a convoy of Tuesday came in happened on Tuesday."""
    found = day(annotate, "A convoy came in on Tuesday, hours after the navy lifted its cordon.", "lifted")
    assert found is not None
    assert found.start == "2021-05-18"


def test_told_elsewhere(annotate: Annotate) -> None:
    """The same act by the same subject is dated where another sentence names its day."""
    text = "The rebels have agreed to a truce, a day after Orlen began an offensive. Orlen began its march on Monday."
    found = day(annotate, text, "offensive")
    assert found is not None
    assert found.start == "2021-05-17"


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("They last fought in 1986, when Orlen troops occupied the bank.", "occupied", "1986-01-01"),
        ("A truce, struck in 2014, ended within days, when Orlen took the pass.", "took", "2014-01-01"),
        ("The accord was reached on Monday when envoys met in Ruhl.", "met", "2021-05-17"),
        ("It recalled the bombing of 2016, in which nine people died.", "died", "2016-01-01"),
        ("It recalled the 2020 war in which Orlen took the pass.", "took", "2020-01-01"),
    ],
)
def test_relative_clause_takes_the_time_before_it(annotate: Annotate, text: str, word: str, start: str) -> None:
    """ "When" and "in which" hand the time before them to the clause that they open."""
    found = day(annotate, text, word)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels agreed to a truce, a day after Orlen began an offensive.", "offensive"),
        ("The rebels agreed to a truce on Monday after Orlen began an offensive.", "offensive"),
        ("Orlen suspended its raids on Tuesday, a day after they were launched.", "suspended"),
        ("Orlen ended its raids on Tuesday, a day after they began, to save the truce.", "truce"),
        ("They fought in 1986 for the bank that Orlen troops occupied.", "occupied"),
        ("The envoys were in Ruhl on Monday and wept when the bridge fell.", "fell"),
    ],
)
def test_nothing_dates_it(annotate: Annotate, text: str, word: str) -> None:
    """Without a dated main clause, a count of days, or for the main clause itself, there is no day."""
    assert day(annotate, text, word) is None
