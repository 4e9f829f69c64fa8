"""Whoever is named for an attack that was asked for or told is its doer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("before", "answer", "doer"),
    [
        ("Who fired on the mill at Doln?", "The guerrillas, says a trader.", "guerrillas"),
        ("Gunmen attacked the mill at Doln.", "Two drivers swear that it was the soldiers.", "soldiers"),
    ],
)
def test_answer_names_the_doer(before: str, answer: str, doer: str, annotate: Annotate) -> None:
    """A bare answer and "it was …" tell the attack again, by whom they name."""
    last = read_claims(annotate(f"{before} {answer}"))[-1]
    assert (last.type, last.rule, last.evidence) == ("hostilities.attack", "answered", answer)
    assert doer in last.roles["actor"][0].text


def test_answer_to_nothing_tells_nothing(annotate: Annotate) -> None:
    """Where no attack was asked for or told, nobody has done one."""
    claims = read_claims(annotate("Who built the mill at Doln? The soldiers, says a trader."))
    assert "hostilities.attack" not in [c.type for c in claims]


@pytest.mark.parametrize(
    ("question", "answer", "type_", "modality"),
    [
        ("Is the truce holding?", "So far, yes.", "ceasefire.holding", "ongoing"),
        ("Did your men shell the market?", "No.", "hostilities.attack", "denied"),
        ("Will the tanks be pulled back?", "By Sunday, the staff tells us.", "forces.withdraw", "planned"),
        ("How many prisoners were freed?", "Nineteen, the nurse says.", "detainee.release", "done"),
        ("Would you accept peacekeepers?", "Never.", "thirdparty.peacekeeping", "refused"),
    ],
)
def test_an_answer_tells_what_was_asked_for(
    question: str, answer: str, type_: str, modality: str, annotate: Annotate
) -> None:
    """What the question asks for is told as the answer has it."""
    last = read_claims(annotate(f"{question} {answer}"))[-1]
    assert (last.type, last.modality, last.rule) == (type_, modality, "answered")


@pytest.mark.parametrize(
    "text",
    [
        "Why was the market shelled? On Friday there was a wedding.",
        "Do you know who shelled the market? No.",
        "How was the truce broken? Yes.",
    ],
)
def test_what_does_not_fit_the_question_answers_nothing(text: str, annotate: Annotate) -> None:
    """A time answers no "why", and "no" to "do you know who" denies nothing."""
    assert "answered" not in [c.rule for c in read_claims(annotate(text))]
