"""A verb form is traced back to the words that it may be a form of."""

from __future__ import annotations

import pytest

from sayso.claims.spelling import stems


@pytest.mark.parametrize(
    ("form", "verb"),
    [("reoccupied", "reoccupy"), ("readmitted", "readmit"), ("rerouted", "reroute"), ("defuses", "defuse")],
)
def test_a_form_has_its_verb_among_its_stems(form: str, verb: str) -> None:
    """What the parser cannot lemmatize is found by its ending."""
    assert verb in stems(form)
