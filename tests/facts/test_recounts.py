"""A count that words set beside another is of what that one counts."""

from __future__ import annotations

from invented_claims import claim, matters_of, number

from sayso.facts.recounts import recounted
from sayso.model import Claim, Figure


def fled(id_: str, evidence: str, figure: Figure, speaker: str, **fields: object) -> Claim:
    """So many people who fled, by somebody's count."""
    return claim(id_, evidence, type="harm.displacement", said_by=speaker, figures=(figure,), **fields)  # type: ignore[arg-type]


FIRST = fled("a-1", "At least 22,000 people fled Dunmar, Vell said.", number(22000, "displaced"), "Vell")
BELOW = Figure(what="displaced", text="below 9,000", high=9000)


def test_the_figure_is_of_those_told_before() -> None:
    """ "Ostria says that the figure is below 9,000" is of those who fled, though it does not say so."""
    later = fled("a-2", "Ostria says that the figure is below 9,000.", BELOW, "Ostria", start=50)
    matters = list(matters_of([FIRST, later]).values())
    assert [dict(m.facets) for m in matters] == [{"way": frozenset({"out"})}, {}]
    assert recounted(matters)[1].facets == matters[0].facets


def test_another_count_keeps_its_own_details() -> None:
    """What no such words bring in, or what the same speaker adds, is not of those told before."""
    other = fled("a-2", "Ostria speaks of people below 9,000.", BELOW, "Ostria", start=50)
    same = fled("a-2", "Vell says that the figure is below 9,000.", BELOW, "Vell", start=50)
    for later in (other, same):
        matters = list(matters_of([FIRST, later]).values())
        assert recounted(matters) == matters
