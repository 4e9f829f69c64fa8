"""Facts over time -> what an arrangement promises and how far each promise is reported carried out.

In: facts and claims. Out: `Entry` records, one a provision, on three axes that are never one score:
commitment, reported implementation, evidence (`docs/reference/records.md`).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ledger.entries import entry_of
from sayso.ledger.provisions import bearings
from sayso.ledger.queries import known_by
from sayso.model import Claim, Entry, Fact, Report

__all__ = ["keep", "known_by"]


def keep(facts: Sequence[Fact], claims: Sequence[Claim], reports: Sequence[Report]) -> list[Entry]:
    """The ledger of provisions, in the order of the types."""
    fact_of = {claim: fact for fact in facts for claim in fact.claims}
    return [entry_of(provision, held, fact_of) for provision, held in bearings(claims, reports).items()]
