"""Told as back and told as cut cannot both hold, unless the cut came first."""

from __future__ import annotations

from invented_claims import claim, day, reconciled

from sayso.model import Claim, When


def told(id_: str, words: str, rule: str, when: When | None = None, modality: str = "done") -> Claim:
    """A claim on the power of Dunmar, as the frame of that name reads it."""
    roles = {"place": ["Dunmar"]}
    return claim(id_, words, type="supply.essential", modality=modality, roles=roles, when=when, rule=rule)


def fields(*claims: Claim) -> list[str]:
    """The fields of all conflicts that the claims make."""
    return [conflict.field for fact in reconciled(claims).facts for conflict in fact.conflicts]


BACK = told("a-1", "Power has been restored to all of Dunmar.", "supply_restored", day("2031-04-09"))


def test_back_here_and_cut_there() -> None:
    """A town that has its power back is not still without it."""
    assert fields(BACK, told("b-1", "Dunmar remains without power.", "supply_without", modality="ongoing")) == [
        "modality"
    ]


def test_a_cut_before_the_return_is_history() -> None:
    """What was cut a week before may well be back."""
    assert not fields(BACK, told("b-1", "Power failed in Dunmar.", "supply_fails", day("2031-04-07"), "ended"))


def blockade(id_: str, words: str, modality: str, when: When | None = None) -> Claim:
    """A claim on the blockade of the port of Dunmar."""
    roles = {"place": ["Dunmar"]}
    return claim(id_, words, type="access.restriction", modality=modality, roles=roles, when=when)


def test_lifted_here_and_still_in_place_there() -> None:
    """A blockade that was lifted on the ninth is not in place on the tenth; on the seventh it was."""
    lifted = blockade("a-1", "The blockade of Dunmar was lifted.", "ended", day("2031-04-09"))
    still = "The blockade of Dunmar is still in place."
    assert fields(lifted, blockade("b-1", still, "ongoing")) == ["modality"]
    assert not fields(lifted, blockade("b-1", still, "ongoing", day("2031-04-07")))


def test_power_comes_back_on_one_day() -> None:
    """Two days that are told for the return of one supply cannot both hold."""
    later = told("b-1", "Power came back in Dunmar on Friday.", "supply_returns", day("2031-04-11"))
    assert fields(BACK, later) == ["when"]
