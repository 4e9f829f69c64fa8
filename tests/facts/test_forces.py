"""The words for a doer tell whether a state's forces or an armed side's did it."""

from __future__ import annotations

import pytest
from invented_claims import claim, day, reconciled

from sayso import lexicons
from sayso.facts.forces import KINDS, force_kind
from sayso.model import Claim

NINTH = day("2031-04-09")


@pytest.mark.parametrize("class_", sorted(KINDS))
def test_every_class_has_an_example(class_: str) -> None:
    """The example of each class names the kind of force that the class stands for."""
    example = next(e.get("example") for e in lexicons.load("forces") if e.class_ == class_ and e.get("example"))
    assert force_kind(example) == KINDS[class_]


@pytest.mark.parametrize("words", ["a gunboat", "the army and the rebels", "children of the mutineers"])
def test_no_kind_is_plain(words: str) -> None:
    """A thing has no side, two kinds are none, and what stands behind "of" is somebody else."""
    assert force_kind(words) is None


def test_mutineers_or_sappers_blew_up_a_bridge() -> None:
    """One bridge that the one speaker lays to rebels and the other to the state's own men is in dispute."""

    def blown_up(id_: str, by: str) -> Claim:
        return claim(
            id_, f"{by} blew up the Tarn bridge on 9 April.", type="harm.damage", when=NINTH,
            roles={"actor": [by], "place": ["Tarn bridge"], "target": ["Tarn bridge"]},
        )  # fmt: skip

    (fact,) = reconciled([blown_up("a-1", "The mutineers"), blown_up("b-1", "Government sappers")]).facts
    (found,) = fact.conflicts
    assert (found.field, [s.value for s in found.sides]) == ("actor", ["The mutineers", "Government sappers"])
