"""A colon alone can tie a quotation to its speaker."""

from __future__ import annotations

from attributed import Annotate, said


def test_subject_before_the_colon_speaks(annotate: Annotate) -> None:
    """The subject of the clause before the colon is the source, and the colon the cue."""
    found = said(annotate, "The governor, Olan Reis, was more cautious: “We have seen no guns move.”")
    assert [(s.source, s.cue, s.contents) for s in found] == [("Olan Reis", ":", ("“We have seen no guns move.”",))]


def test_things_do_not_speak(annotate: Annotate) -> None:
    """A thing before a colon is no source."""
    assert said(annotate, "The wall bore a single line: “We have seen no guns move.”") == []


def test_name_with_its_office(annotate: Annotate) -> None:
    """A name with what its bearer is, and nothing else, speaks what is quoted behind the colon."""
    found = said(annotate, "Dr Ana Belt, Velm hospital: “Forty people were killed.”")
    assert [(s.source, s.contents) for s in found] == [("Ana Belt", ("“Forty people were killed.”",))]
