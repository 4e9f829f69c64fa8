"""The word lists of the origins stage: each class has an example that says what it is for."""

from __future__ import annotations

import pytest

from sayso import lexicons

EXAMPLES = {
    ("states", "name"): "Peru", ("states", "variant"): "Republic of Peru", ("states", "capital"): "Lima",
    ("states", "seat"): "White House", ("states", "demonym"): "Peruvian", ("states", "people"): "Peruvians",
    ("bodies", "news_agency"): "Kyodo", ("bodies", "outlet"): "Le Monde", ("bodies", "international_body"): "ASEAN",
    ("bodies", "aid_agency"): "Oxfam", ("bodies", "channel"): "Telegram", ("bodies", "agency_word"): "news agency",
    ("bodies", "outlet_word"): "gazette", ("bodies", "body_word"): "observer mission",
    ("bodies", "aid_word"): "charity", ("formulas", "function"): "the", ("formulas", "speech"): "said",
    ("formulas", "title"): "minister", ("formulas", "time"): "monday",
}  # fmt: skip


@pytest.mark.parametrize(("lexicon", "class_"), EXAMPLES)
def test_each_class_has_its_example(lexicon: str, class_: str) -> None:
    """A term of each class is found under it."""
    assert EXAMPLES[lexicon, class_].lower() in lexicons.terms(lexicon, class_)


@pytest.mark.parametrize("lexicon", ["states", "bodies", "formulas"])
def test_no_class_without_an_example(lexicon: str) -> None:
    """Every class of these lexicons is shown above."""
    assert {e.class_ for e in lexicons.load(lexicon)} == {class_ for name, class_ in EXAMPLES if name == lexicon}


def test_each_state_has_one_name() -> None:
    """One short name a code, so that no state is written in two ways."""
    codes = [e.get("code") for e in lexicons.load("states") if e.class_ == "name"]
    assert len(codes) == len(set(codes))


def test_organs_say_what_kind_they_are() -> None:
    """Every organ is an office, an armed side or a title."""
    assert {e.get("kind") for e in lexicons.load("organs")} == {"office", "side", "title"}
