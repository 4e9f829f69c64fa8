"""Who says no to what was asked for just before refuses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The union demanded that the navy release nine fishermen. The navy refused.", "detainee.release"),
        ("The mission proposed an airlift of medicine. Ostria declined.", "aid.delivery"),
        ("The board asked the army to let a convoy of flour through. The army said no.", "aid.delivery"),
        ("The envoy proposed a truce of three days. The general turned it down.", "ceasefire.agreement"),
        ("The envoy asked the rebels to free the crew, and the rebels refused.", "detainee.release"),
    ],
)
def test_bare_refusal_refuses_what_was_asked_for(text: str, type_: str, annotate: Annotate) -> None:
    """A verb alone, a "no" and a pronoun turned down stand for the request before."""
    assert (type_, "refused") in [(c.type, c.modality) for c in read_claims(annotate(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy proposed a truce of three days. The general declined to comment.",
        "The envoy asked the brigade to leave the pass. Prices declined in Lorn.",
        "The army took the pass on Monday. Its commander declined.",
        "The envoy proposed a truce of three days. The general said no more.",
    ],
)
def test_what_was_not_asked_for_is_not_refused(text: str, annotate: Annotate) -> None:
    """A comment, a price and a deed are no request."""
    assert "refused" not in [c.modality for c in read_claims(annotate(text)) if c.rule == "echo"]
