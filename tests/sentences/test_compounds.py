"""A word written with a hyphen is the same word as in one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.model import AnnotatedReport


@pytest.mark.parametrize(
    "text",
    [
        "Under a cease-fire agreement reached on Monday, the rebels will leave Orm.",
        "Two air-strikes hit the port.",
        "The hand-over of rifles to peace-keepers began.",
    ],
)
def test_a_compound_is_one_token_of_a_whole_tree(text: str, annotate: Callable[..., AnnotatedReport]) -> None:
    """Offsets hold the compound, every index its token, and every chain of heads ends at a root."""
    (sentence,) = annotate(text).sentences
    joined = [t for t in sentence.tokens if "-" in t.text]
    assert joined
    for token in sentence.tokens:
        assert sentence.tokens[token.index] is token
        assert text[token.start : token.end] == token.text
        assert len(list(sentence.ancestors(token))) < len(sentence.tokens)
    assert all(t.pos == "NOUN" and "-" not in t.lemma for t in joined)


def test_other_hyphens_stay(annotate: Callable[..., AnnotatedReport]) -> None:
    """A compound that no lexicon lists keeps its parts."""
    (sentence,) = annotate("A well-known broker came.").sentences
    assert [t.text for t in sentence.tokens[1:4]] == ["well", "-", "known"]


def test_every_listed_compound_has_a_closed_form() -> None:
    """The lemma is what frames and other lexicons use."""
    assert all("-" in entry.term and entry.get("lemma") for entry in lexicons.load("compounds"))
