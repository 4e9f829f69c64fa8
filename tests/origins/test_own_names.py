"""The name of a body that belongs to nobody known."""

from __future__ import annotations

import pytest

from sayso.model import Mention, Report
from sayso.origins.own_names import own_name

REPORT = Report(id="r", text="People of the quay met. The oil was there.")


def mention(words: str, entity: str | None = None) -> Mention:
    """The words as somebody who speaks."""
    return Mention(text=words, entity=entity or words, kind="unknown", start=0, end=len(words))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the charity Tarn Relief", "Tarn Relief"),
        ("UK-linked Tarn Relief", "Tarn Relief"),
        ("Sundial FM reporter in Velk", "Sundial FM"),
        ("the volunteers of the Red Quay", "Red Quay"),
        ("the National Oil Office", "National Oil Office"),
    ],
)
def test_a_body_is_known_by_the_name_that_its_description_holds(words: str, name: str) -> None:
    """What describes a body, where it sits and who writes for it are no part of its name."""
    assert own_name(mention(words), REPORT) == name


@pytest.mark.parametrize(
    "words",
    [
        "Velk-based monitors",
        "resident of Upper Tarn",
        "Nothing in the Accord",
        "Orvanian activist",
        "Yuri, who is nine",
    ],
)
def test_who_is_only_described_has_no_name(words: str) -> None:
    """People from somewhere, nobody, and a person are no bodies with a name."""
    assert own_name(mention(words, words.split(",")[0]), REPORT) is None
