"""Time phrases are cut whole and taken apart, the longest reading first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import AnnotatedReport
from sayso.sentences.time_phrases import count_of, find_phrases, month_number, weekday_number

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("They met on Wednesday, 19 May.", "date", "Wednesday, 19 May"),
        ("They met on 13 and 15 May.", "date", "13"),
        ("They met between 11 and 13 May.", "range", "between 11 and 13 May"),
        ("They met two days after the raid.", "offset", "two days after"),
        ("They met the following day.", "neighbour", "the following day"),
        ("They met in the 1990s.", "decade", "1990s"),
        ("They met on Thursday evening.", "weekday", "Thursday evening"),
        ("They met at 9.40 a.m. in Ruhl.", "clock", "9.40 a.m."),
    ],
)
def test_kinds(annotate: Annotate, text: str, kind: str, words: str) -> None:
    """The first phrase of a sentence has its kind and its words."""
    phrase = find_phrases(annotate(text).sentences[0])[0]
    assert (phrase.kind, text[phrase.start : phrase.end]) == (kind, words)


def test_counts(annotate: Annotate) -> None:
    """Counted units are numbers; vague ones are not guessed."""
    texts = ("They met a day later.", "They met twenty-two days later.", "They met several days later.")
    assert [count_of(find_phrases(annotate(t).sentences[0])[0]) for t in texts] == [1, 22, None]


def test_names_of_months_and_days() -> None:
    """Months count from 1, weekdays from 0."""
    assert (month_number("Sept."), weekday_number("Sunday")) == (9, 6)
