"""A bare law is of the one kind that its report speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.laws import with_laws_known
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The pardon is wide. The bill was published on Friday.", "justice.amnesty"),
        ("The Assembly adopted the Law on National Reconciliation.", "justice.amnesty"),
        ("The Assembly adopted the Law on Regional Languages.", "political.rights"),
        ("The Clemency Act is harsh. On 3 June the Senate adopted it by 60 votes to 12.", "justice.amnesty"),
        ("The Autonomy Bill is short. The Senate passed the bill on Monday.", "political.status"),
    ],
)
def test_law_is_of_its_kind(text: str, type_: str, annotate: Annotate) -> None:
    """What it is on, or the one kind of law in the report, says what a law is."""
    assert type_ in [c.type for c in read_claims(annotate(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The pardon is wide. The language law is not. The bill was published on Friday.",
        "The pardon is wide. Martial law was published on Friday.",
    ],
)
def test_law_of_no_one_kind_stays_unknown(text: str, annotate: Annotate) -> None:
    """Two kinds of law in a report, or a word that says which law, leave a law as it is."""
    sentences = annotate(text).sentences
    assert with_laws_known(sentences)[-1] is sentences[-1]
