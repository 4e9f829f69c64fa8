"""A statement rests on whoever is to be believed for it."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

TRUSTED = [
    ("If the villagers are to be believed, the militia burned the mill.", "villagers"),
    ("The militia, if the tally of the mission can be relied on, has nine guns.", "mission"),
    ("The militia burned the mill, if one is to believe the mayor.", "mayor"),
    ("To believe the mayor, the militia burned the mill.", "mayor"),
]


@pytest.mark.parametrize(("text", "source"), TRUSTED)
def test_trusted(annotate: Annotate, text: str, source: str) -> None:
    """What stands beside "if NAME is to be believed" is NAME's."""
    assert source in {found.source.split()[0] for found in said(annotate, text) if found.source}


def test_trusted_in_a_deed(annotate: Annotate) -> None:
    """Whoever is trusted with a task says nothing."""
    assert said(annotate, "The mayor was trusted with the keys.") == []
