"""Facts over time -> what an arrangement promises and how far each promise is reported carried out.

In: facts and claims. Out: `Entry` records, one a provision, on three axes that are never one score:
commitment, reported implementation, evidence (`docs/reference/records.md`).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Claim, Entry, Fact, Report

__all__ = ["keep"]


def keep(facts: Sequence[Fact], claims: Sequence[Claim], reports: Sequence[Report]) -> list[Entry]:
    """The ledger of provisions, in the order of the types."""
    return []
