"""Times are reckoned to dates from publication or from other days of the report, and stay open where that fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.model import AnnotatedReport, When
from sayso.sentences.tense import points_ahead
from sayso.sentences.times import find_times

Annotate = Callable[..., AnnotatedReport]
PUBLISHED = "2021-05-19"  # a Wednesday


def times(annotate: Annotate, text: str, published: str | None = PUBLISHED) -> list[When]:
    """The times of a text."""
    return find_times(annotate(text, published=published))


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("They met on 10 May 2021 in Ruhl.", "10 May 2021", "2021-05-10", "2021-05-10"),
        ("They met on May 10, 2021.", "May 10, 2021", "2021-05-10", "2021-05-10"),
        ("They met on Wednesday, 5 May.", "Wednesday, 5 May", "2021-05-05", "2021-05-05"),
        ("They met on 2021-05-10.", "2021-05-10", "2021-05-10", "2021-05-10"),
        ("They will meet on the first of July.", "the first of July", "2021-07-01", "2021-07-01"),
        ("Three have died since July.", "since July", "2020-07-01", "2020-07-31"),
        ("They shelled Ruhl in July.", "in July", "2020-07-01", "2020-07-31"),
        ("They agreed to leave Ruhl in July.", "in July", "2021-07-01", "2021-07-31"),
        ("They met between 11 and 13 May.", "between 11 and 13 May", "2021-05-11", "2021-05-13"),
        ("They met on the evening of 13 May.", "the evening of 13 May", "2021-05-13", "2021-05-13"),
        ("It must end by June 30.", "June 30", "2021-06-30", "2021-06-30"),
        ("They met in August 2020.", "August 2020", "2020-08-01", "2020-08-31"),
        ("They fled in the fall of 2020.", "the fall of 2020", "2020-09-01", "2020-11-30"),
        ("They fled in the early 1990s.", "early 1990s", "1990-01-01", "1993-05-01"),
        ("They have fought since 1991.", "1991", "1991-01-01", "1991-12-31"),
        ("The 2020 war was short.", "2020", "2020-01-01", "2020-12-31"),
        ("They fled on Wednesday.", "Wednesday", "2021-05-19", "2021-05-19"),
        ("They fled on Tuesday.", "Tuesday", "2021-05-18", "2021-05-18"),
        ("They fled last Wednesday.", "last Wednesday", "2021-05-12", "2021-05-12"),
        ("They fled late on Monday night.", "Monday night", "2021-05-17", "2021-05-17"),
        ("They fled yesterday.", "yesterday", "2021-05-18", "2021-05-18"),
        ("They fled this morning.", "this morning", "2021-05-19", "2021-05-19"),
        ("They were freed this day.", "this day", "2021-05-19", "2021-05-19"),
        ("They fled three days ago.", "three days ago", "2021-05-16", "2021-05-16"),
        ("They will leave next week.", "next week", "2021-05-24", "2021-05-30"),
        ("They fled last month.", "last month", "2021-04-01", "2021-04-30"),
        ("They fled the night before last.", "the night before last", "2021-05-17", "2021-05-17"),
        ("They fled on the 6th.", "on the 6th", "2021-05-06", "2021-05-06"),
        ("They fled on the morning of the 28th.", "of the 28th", "2021-04-28", "2021-04-28"),
        ("They will leave on the 6th.", "on the 6th", "2021-06-06", "2021-06-06"),
        ("They fled on the eighteenth.", "on the eighteenth", "2021-05-18", "2021-05-18"),
        ("They fled on the twenty-first.", "on the twenty-first", "2021-04-21", "2021-04-21"),
        ("They leave ten days from now.", "ten days from now", "2021-05-29", "2021-05-29"),
    ],
)
def test_reckoned(annotate: Annotate, text: str, words: str, start: str, end: str) -> None:
    """A time is found whole and reckoned to its first and last day."""
    found = times(annotate, text)
    assert [(w.text, w.start, w.end) for w in found] == [(words, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "The delegations will meet on Thursday.",
        "The first are expected on Thursday.",
        "The delegations meet on Thursday.",
        "The vote was put off until Thursday.",
        "The palace confirmed talks with the rebels on Thursday.",
        "They agreed to leave on Thursday.",
        "If they leave on Thursday, the road will open.",
    ],
)
def test_weekday_ahead(annotate: Annotate, text: str) -> None:
    """A weekday lies ahead where its clause speaks of what is to come."""
    assert times(annotate, text)[0].start == "2021-05-20"


@pytest.mark.parametrize(
    "text",
    [
        "The delegations met on Thursday.",
        "Gas has been flowing since Thursday.",
        "A deal reached on Thursday will end the war.",
        "They began to leave on Thursday.",
    ],
)
def test_weekday_behind(annotate: Annotate, text: str) -> None:
    """A weekday lies behind where its clause tells what was."""
    assert times(annotate, text)[0].start == "2021-05-13"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("They fled on 10 May. Two days later the road fell.", "2021-05-12"),
        ("They fled on 10 May. The following day the road fell.", "2021-05-11"),
        ("They fled on 10 May. The same night the road fell.", "2021-05-10"),
        ("They fled on 10 May. The road fell on the same occasion.", "2021-05-10"),
        ("They fled on 10 May. Two days on, the road fell.", "2021-05-12"),
        ("They fled on 10 May. By the Thursday the road fell.", "2021-05-13"),
        ("They fled on 10 May, four days earlier than planned.", "2021-05-06"),
    ],
)
def test_counted_from_a_day_in_the_text(annotate: Annotate, text: str, start: str) -> None:
    """ "Two days later" counts from the last day that the text named, not from publication."""
    assert times(annotate, text)[1].start == start


def test_that_day_is_not_the_day_of_saying(annotate: Annotate) -> None:
    """A "today" behind another day of its sentence is when it was said, and "that day" is the other."""
    found = times(annotate, "The post will close on 31 May, the army announced today. The last men leave that day.")
    assert [w.start for w in found] == ["2021-05-31", "2021-05-19", "2021-05-31"]


@pytest.mark.parametrize("text", ["They fled on Tuesday.", "They fled yesterday.", "They fled on 10 May."])
def test_without_a_date_nothing_is_reckoned(annotate: Annotate, text: str) -> None:
    """A report that bears no date leaves its weekdays and bare dates unresolved, with the reason."""
    (when,) = times(annotate, text, published=None)
    assert (when.start, when.end, when.precision) == (None, None, "unresolved")
    assert when.basis


def test_year_of_another_date(annotate: Annotate) -> None:
    """Without a publication date, a date takes its year from a full date in the same report."""
    found = times(annotate, "The note covers 10 May 2021. They fled on 12 May.", published=None)
    assert found[1].start == "2021-05-12"


def test_weekday_in_the_period_covered(annotate: Annotate) -> None:
    """Without a publication date, a weekday falls in the stated period if that holds it once."""
    found = times(annotate, "Reporting period: 11 to 17 June 2022.\n\nThey fled on Sunday.", published=None)
    assert found[1].start == "2022-06-12"


def test_clock_time_with_its_day(annotate: Annotate) -> None:
    """A clock time and its day are one time; with a zone it is a date-time in UTC."""
    (plain,) = times(annotate, "It began at 6 a.m. on Tuesday.")
    assert (plain.text, plain.start) == ("6 a.m. on Tuesday", "2021-05-18")
    (zoned,) = times(annotate, "It began at 1pm local time [09:00 GMT] on Tuesday.")
    assert (zoned.start, zoned.precision) == ("2021-05-18T09:00:00Z", "minute")


@pytest.mark.parametrize(
    "text",
    [
        "They fought for nine days.",
        "They held it for the past nine months.",
        "They shelled it twice in the last year.",
        "Two died in the past week.",
    ],
)
def test_durations_are_no_dates(annotate: Annotate, text: str) -> None:
    """How long says nothing about when."""
    (when,) = times(annotate, text)
    assert (when.start, when.precision) == (None, "duration")


@pytest.mark.parametrize(
    "text",
    [
        "It may rain in Ruhl.",
        "They gave up 2,000 rifles.",
        "Some 1991 rifles were found.",
        "They march on.",
        "They flew nearly 2000 air raids.",
        "They shelled the 7 July district.",
    ],
)
def test_no_time(annotate: Annotate, text: str) -> None:
    """Modal verbs, verbs of going, counts and names of places are no times."""
    assert times(annotate, text) == []


def test_ambiguous_order_stays_open(annotate: Annotate) -> None:
    """Day and month that could be either are not guessed."""
    assert [w.start for w in times(annotate, "They met on 04/05/2021 and 19/05/2021.")] == [None, "2021-05-19"]


@pytest.mark.parametrize(
    "entry", [e for e in lexicons.load("times") if e.get("example")], ids=lambda entry: entry.class_
)
def test_classes_of_the_lexicon(annotate: Annotate, entry: lexicons.Entry) -> None:
    """The example of each class of the lexicon of times points ahead, but what came about points back."""
    sentence = annotate(entry.get("example")).sentences[0]
    assert points_ahead(sentence, sentence.text.index("Friday")) == (entry.class_ != "realising")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sat May 1 2021 The port was shelled. The bridge was hit yesterday.", "2021-04-30"),
        ("Blast at Ruhl NGO ORL Sunday 2 May 2021 Six were hurt, the group said. It was hit yesterday.", "2021-05-01"),
        ("On 1 May 2021 the port was shelled. The bridge was hit yesterday.", "2021-05-18"),
        ("Published May 15 2021 The port was shelled. The bridge was hit yesterday.", "2021-05-18"),
    ],
)
def test_date_at_the_head(annotate: Annotate, text: str, start: str) -> None:
    """A date that heads the text is reckoned from where the day of publication is more than a week away."""
    assert times(annotate, text)[-1].start == start
