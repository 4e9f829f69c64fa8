"""Bearings of one provision -> its ledger entry, with the dated history of what moved it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.ledger.provisions import Bearing
from sayso.ledger.statuses import Evidence, Status, status_of
from sayso.model import Claim, Entry, Fact, PartyStatus, Revision


def entry_of(provision: str, held: Sequence[Bearing], fact_of: Mapping[str, Fact]) -> Entry:
    """The entry of a provision.

    Args:
        held: the claims that bear on it, earliest first.
        fact_of: the fact that each claim id belongs to.
    """
    status = status_of(held)
    claims = [bearing.claim for bearing in held]
    return Entry(
        provision=provision,
        as_of=max((b.day for b in held if b.day), default=None),
        commitment=status.commitment,
        implementation=status.implementation,
        evidence=evidence_of(claims, fact_of),
        contested=any(fact_of[c.id].contested for c in claims if c.id in fact_of),
        by_party=_by_party(held),
        claims=tuple(claim.id for claim in claims),
        history=tuple(_history(held, fact_of)),
    )


def evidence_of(claims: Sequence[Claim], fact_of: Mapping[str, Fact]) -> Evidence:
    """Who speaks for a provision, E0–E4, from the speakers and the facts of its claims."""
    sources = [claim.said_by for claim in claims if claim.said_by]
    families = {source.family for source in sources if source.family}
    parties = {source.party for source in sources if source.party}
    if not sources:
        return "E0"
    if len(parties) > 1 and any(fact_of[c.id].cross_party for c in claims if c.id in fact_of):
        return "E4"
    if len(families) > 1:
        return "E3"
    return "E1" if parties else "E2"


def _by_party(held: Sequence[Bearing]) -> dict[str, PartyStatus]:
    parties = sorted({b.claim.said_by.party for b in held if b.claim.said_by and b.claim.said_by.party})
    return {party: _party_status([b for b in held if _party(b) == party]) for party in parties}


def _party(bearing: Bearing) -> str | None:
    return bearing.claim.said_by.party if bearing.claim.said_by else None


def _party_status(held: Sequence[Bearing]) -> PartyStatus:
    status = status_of(held)
    return PartyStatus(
        commitment=status.commitment, implementation=status.implementation, claims=tuple(b.claim.id for b in held)
    )


def _history(held: Sequence[Bearing], fact_of: Mapping[str, Fact]) -> Iterable[Revision]:
    """One revision for each day on which the reported status moved."""
    before: tuple[str, str, str] | None = None
    for day in sorted({bearing.day for bearing in held}, key=lambda d: d or ""):
        known = [b for b in held if (b.day or "") <= (day or "")]
        status, evidence = status_of(known), evidence_of([b.claim for b in known], fact_of)
        now = (status.commitment, status.implementation, evidence)
        if now != before:
            new = [b.claim.id for b in known if b.day == day]
            yield _revision(day, status, evidence, new, before)
        before = now


def _revision(
    day: str | None, status: Status, evidence: Evidence, new: Sequence[str], before: tuple[str, str, str] | None
) -> Revision:
    now = (status.commitment, status.implementation, evidence)
    moved = (
        "first reported"
        if before is None
        else ", ".join(f"{a} to {b}" for a, b in zip(before, now, strict=True) if a != b)
    )
    return Revision(
        as_of=day,
        commitment=status.commitment,
        implementation=status.implementation,
        evidence=evidence,
        claims=tuple(new),
        why=moved,
    )
