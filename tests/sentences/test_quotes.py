"""Quotation marks of all kinds, closed or not, become quotations; apostrophes do not."""

from __future__ import annotations

import pytest

from sayso.model import Quotation, Report
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs


def quotations(text: str) -> list[Quotation]:
    return list(find_quotations(text, tuple(paragraphs(Report(id="r", text=text)))))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We hold the ford,” the captain said.", "We hold the ford,"),
        ('"We hold the ford," the captain said.', "We hold the ford,"),
        ("«We hold the ford», the captain said.", "We hold the ford"),
        ("„We hold the ford“, the captain said.", "We hold the ford"),
        ("''We hold the ford,'' the captain said.", "We hold the ford,"),
        ("‘We hold the ford,’ the captain said.", "We hold the ford,"),
        ("'We hold the ford,' the captain said.", "We hold the ford,"),
    ],
)
def test_every_kind_of_mark_opens_and_closes(text: str, inner: str) -> None:
    """A quotation is found between marks of one kind, whichever kind the outlet uses."""
    found = quotations(text)
    assert [text[q.inner_start : q.inner_end] for q in found] == [inner]
    assert found[0].closed


def test_apostrophes_are_no_marks() -> None:
    """Possessives and contractions open no quotation."""
    assert quotations("The ferrymen's boat didn't cross; the sailors' hotline rang in the '90s.") == []


def test_apostrophe_inside_single_marks_does_not_close() -> None:
    """A single mark closes after punctuation rather than at a contraction inside the speech."""
    text = "‘They won’t cross before noon,’ she said."
    assert text[quotations(text)[0].start : quotations(text)[0].end] == "‘They won’t cross before noon,’"


def test_missing_mark_ends_with_the_paragraph() -> None:
    """Speech whose closing mark is missing ends with its paragraph and says that it was not closed."""
    text = "“The mill burned.\n\n“Then the barn burned,” he said."
    first, second = quotations(text)
    assert (text[first.start : first.end], first.closed) == ("“The mill burned.", False)
    assert second.closed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He spoke of a “clean sweep” along the river.", "scare"),
        ("The so-called “temporary northern military administration of the valley” met.", "scare"),
        ("The “Valley Defence Committee” met at noon.", "title"),
        ("He said the army would “answer every single shell in kind”.", "speech"),
        ("“Lies,” he said.", "speech"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """A few words without a stop are scare quotes, a capitalised name is a title, the rest is speech."""
    assert quotations(text)[0].kind == kind


def test_offsets_hold_the_marks() -> None:
    """`start` and `end` take in the marks, `inner_start` and `inner_end` leave them out."""
    text = 'Then: "Stop." Silence.'
    found = quotations(text)[0]
    assert text[found.start : found.end] == '"Stop."'
    assert text[found.inner_start : found.inner_end] == "Stop."
