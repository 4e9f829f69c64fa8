"""A fragment is said of what the sentence before names."""

from __future__ import annotations

import pytest

from sayso.claims import find_claims


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("And the two fishermen? Still missing.", "missing.persons"),
        ("Our tanks? Rolling back to the river since Monday.", "forces.withdraw"),
        ("The road to Dolo runs through the gorge. Closed since Monday.", "access.restriction"),
        ("The truce was signed at dawn. In force since noon.", "ceasefire.agreement"),
    ],
)
def test_a_fragment_takes_over_what_it_is_said_of(annotate, text, type_):
    """A participle, an adjective or a phrase alone needs no noun where the one before names it."""
    assert find_claims(annotate(text))[-1].type == type_


@pytest.mark.parametrize(
    "text",
    [
        "The rebels laughed. Closed for lunch, said a sign on the door.",
        "The flour mill stood empty. Freed of his duties, the miller went fishing.",
    ],
)
def test_nothing_is_taken_over_of_the_wrong_kind_or_with_a_subject(annotate, text):
    """Rebels are not closed, and a miller named behind is himself what the words are said of."""
    assert not [c for c in find_claims(annotate(text)) if c.type.startswith(("access", "detainee"))]
