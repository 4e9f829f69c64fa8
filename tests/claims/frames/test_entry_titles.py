"""An entry of a bulletin tells of what its title announces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.titles import titled
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("entry", "type_"),
    [
        ("Needs. Some 900 people in Doln have too little of everything.", "harm.need"),
        ("Strength. 1,140 soldiers on 6 May.", "thirdparty.peacekeeping"),
        ("Disposal. On Monday 88 pieces were tipped down a shaft.", "disarm.handover"),
        ("Electricity: the turbine at Lorn turns again.", "supply.essential"),
        ("Tracing: the families of 31 men last seen at Lorn have come forward.", "missing.persons"),
        ("Withdrawal. The third company is still at its bakery.", "forces.withdraw"),
        ("Clemency. Nothing came of it in the chamber on Monday.", "justice.amnesty"),
        ("Incident at sea. The team learned of an encounter of two launches on Friday.", "hostilities.attack"),
    ],
)
def test_title_says_what_its_entry_tells(entry: str, type_: str, annotate: Annotate) -> None:
    """Where no frame tells of the matter of a title, the first sentence under it does."""
    claims = read_claims(annotate(f"Note 12.\n\n{entry}"))
    assert type_ in [c.type for c in claims]


@pytest.mark.parametrize(
    "entry",
    [
        "Mines. Sappers cleared nine mines from the road.",
        "Weather. Snow fell on the pass on Monday.",
        "Weapons. No.",
    ],
)
def test_title_adds_nothing_to_what_is_told(entry: str, annotate: Annotate) -> None:
    """A matter that a frame tells, a title without one, and an entry without a statement give no claim."""
    assert "titled" not in [c.rule for c in read_claims(annotate(f"Note 12.\n\n{entry}"))]


def test_first_line_is_no_title_of_an_entry(annotate: Annotate) -> None:
    """The title of a report announces all of it."""
    sentences = annotate("Truce Commission: fifth note\n\nThe pass is open.").sentences
    assert not list(titled(sentences, [[] for _ in sentences]))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("And the pardon? Ask me again when the Senate has slept.", "justice.amnesty"),
        ("The rebels' 80 hidden mortars? They are a tale for children.", "disarm.handover"),
        ("A referendum? There is not a word of it in the text.", "political.status"),
    ],
)
def test_answer_tells_of_what_was_asked(text: str, type_: str, annotate: Annotate) -> None:
    """A bare question names the matter of its answer."""
    assert type_ in [c.type for c in read_claims(annotate(text))]


@pytest.mark.parametrize(
    "text", ["With weapons? A stick would do for me.", "And the mines? No.", "And the tea? It was cold."]
)
def test_other_answers_tell_nothing(text: str, annotate: Annotate) -> None:
    """A question for a part, an answer in a word, and a question of nothing give no claim."""
    assert not [c for c in read_claims(annotate(text)) if c.rule == "titled"]
