"""What a passage is about is no claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.clauses import opens_entry
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Exchange of detained persons. On 9 May the force received 19 persons.", True),
        ("Attack on the market of Doln. The unit visited the market.", True),
        ("Blackout across Kasura. A landslip is to blame.", False),
        ("Nineteen persons. They are well.", False),
        ("The rebels left. They were tired.", False),
        ("Humanitarian convoys.", False),
    ],
)
def test_title_of_an_entry(text: str, opens: bool, annotate: Annotate) -> None:
    """A bare noun phrase before the sentences of its paragraph is a title, unless it says where."""
    assert opens_entry(annotate(text).sentences, 0) is opens
