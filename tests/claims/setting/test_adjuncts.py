"""The time of a claim is the one that hangs on its word, also through prepositions, participles and parser slips."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
CASES = [
    ("Parliament is to vote on Thursday on an amnesty.", "justice.amnesty", "Thursday"),
    ("The gas line was severed by shellfire on 12 May.", "hostilities.attack", "12 May"),
    ("The last villagers to leave Selk went on the night of 14 May.", "harm.displacement", "the night of 14 May"),
    ("The pullout, due on 8 May, was verified by monitors on 9 May.", "thirdparty.monitoring", "9 May"),
    (
        "By decree of Monday the king pardons rebels, provided that they report by June.",
        "justice.amnesty",
        "Monday",
    ),
    ("Nine soldiers were reunited with their families yesterday, it was announced.", "detainee.release", "yesterday"),
    ("Trucks carrying flour rolled into Selk on Monday.", "aid.delivery", "Monday"),
    ("On Friday a convoy reached Selk for the first time since March.", "aid.delivery", "Friday"),
    ("On Friday our reporter saw a dozen rebels surrender their rifles.", "disarm.handover", "Friday"),
    ("In 1944 forty-two men died on the rock.", "harm.casualties", "1944"),
    ("On 5 May the delegates visited nine soldiers in detention at Selk.", "detainee.custody", "5 May"),
]


@pytest.mark.parametrize(("text", "type_", "words"), CASES, ids=[c[0][:40] for c in CASES])
def test_time_of_a_claim(text: str, type_: str, words: str, annotate: Annotate) -> None:
    """The words of the time are those that date the happening."""
    report = annotate(f"The prisoners of the war wait. {text}", published="2022-05-20")
    claims = [c for c in find_claims(report) if c.type == type_ and c.when]
    assert words in {c.when.text for c in claims if c.when}
