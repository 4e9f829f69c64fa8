"""A denial that follows in the same report is of what stands before it, if both name one doer."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of

from sayso.facts import Choices, reconcile
from sayso.facts.answers import answered, excepts
from sayso.facts.comparisons import compare
from sayso.facts.rarity import Rarity
from sayso.model import Claim, Report
from sayso.origins import Traced

DOER = {"actor": ["planes of Vell"]}
TOLD = claim("a-1", "Planes of Vell bombed the market, the observers said.", said_by="observers", roles=DOER)


def denial(**fields: object) -> Claim:
    """Vell denies it, shortly after."""
    given = {"modality": "denied", "said_by": "Vell", "roles": DOER, "start": 80} | fields
    return claim("a-2", "Vell denied that its planes had been there.", **given)  # type: ignore[arg-type]


def is_answered(by: Claim) -> bool:
    """Whether this denial answers what was told."""
    found = matters_of([TOLD, by])
    return answered(found["a-1"], found["a-2"])


def test_a_denial_shortly_after_answers() -> None:
    """A denial of the same doer by somebody else answers; far off, of another doer or by the teller it does not."""
    assert is_answered(denial())
    assert not is_answered(denial(start=2000))
    assert not is_answered(denial(roles={"actor": ["guns of Norvia"]}))
    assert not is_answered(denial(said_by="observers"))


@pytest.mark.parametrize(("words", "more"), [("No further crews were let go.", True), ("No crew was let go.", False)])
def test_a_denial_of_more_grants_what_was_told(words: str, more: bool) -> None:
    """ "No further crews" is of others than those of whom is told; "no crew" is of them."""
    told = claim("a-1", "Ostria let a crew go.", type="detainee.release", said_by="Ostria")
    found = matters_of([told, claim("b-1", words, type="detainee.release", modality="denied", said_by="Vell")])
    reasons = compare(found["a-1"], found["b-1"], Rarity(found.values())).reasons
    assert excepts(found["b-1"]) is more
    assert ("-1.0 no more than what was told is denied" in reasons) is more


def test_told_and_denied_are_a_conflict_in_a_mixed_pile() -> None:
    """What one says and the accused denies in the same report stands as a conflict, however many attacks are told."""
    text = TOLD.evidence.ljust(80) + denial().evidence
    reports = [Report(id="a", outlet="The a", published="2031-04-10", text=text)]
    found = reconcile(reports, Traced([TOLD, denial()], []), Choices(mixed=True))
    assert [c.field for fact in found.facts for c in fact.conflicts] == ["modality"]
