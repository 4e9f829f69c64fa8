"""Which claims stand on passages that one report shares with another, word for word or nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Claim, Dossier, Lineage, LineageEnd


class Copy(NamedTuple):
    """A copied passage, and how many words it has in the later report."""

    record: Lineage
    words: int


class Copies:
    """The copied passages of a dossier, found by the claims that stand on them."""

    def __init__(self, dossier: Dossier) -> None:
        records = [record for record in dossier.lineage if record.kind == "copied"]
        self._copies = [Copy(record, len(record.to.text.split())) for record in records]
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in dossier.claims:
            claims[claim.report].append(claim)
        self._from = _standing([record.from_ for record in records], claims)
        self._to = _standing([record.to for record in records], claims)

    def touch(self, claim: Claim) -> bool:
        """Whether a claim stands on one of them."""
        return claim.id in self._from or claim.id in self._to

    def among(self, claims: Sequence[Claim]) -> list[Copy]:
        """Those that have some of these claims at both ends, by where they come from."""
        ends = ({n for claim in claims for n in standing.get(claim.id, ())} for standing in (self._from, self._to))
        found = [self._copies[number] for number in sorted(set.intersection(*ends))]
        return sorted(
            found, key=lambda copy: (copy.record.from_.report, copy.record.from_.start, copy.record.to.report)
        )


def _standing(ends: Sequence[LineageEnd], claims: dict[str, list[Claim]]) -> dict[str, list[int]]:
    """Id of a claim to the numbers of the ends that it overlaps; `claims` are those of each report."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, end in enumerate(ends):
        for claim in claims[end.report]:
            if claim.start < end.end and end.start < claim.end:
                found[claim.id].append(number)
    return found
