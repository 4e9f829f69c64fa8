"""What the claims on one provision come to: commitment, reported implementation, evidence. Never one score.

Commitment after the weights of PA-X and the dates of the ETH/PRIO ceasefire data; implementation in the words and
numbers of the Peace Accords Matrix, applied to reports and so called *reported*; see
`docs/concepts/ledger.md`. Silence is `I?`, which is not the same as `I0`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from sayso.ledger.provisions import Bearing
from sayso.model import Claim

Commitment = Literal["C0", "C1", "C2", "C3", "C4", "CX"]
Implementation = Literal["I?", "I0", "I1", "I2", "I3", "reversed"]
Evidence = Literal["E0", "E1", "E2", "E3", "E4"]

_PROMISES: dict[str, Commitment] = {
    "proposed": "C1", "demanded": "C1", "requested": "C1", "conditional": "C1", "agreed": "C3", "planned": "C3",
    "done": "C3", "ongoing": "C3",
}  # fmt: skip
_NEGOTIATED = re.compile(r"\b(?:talks|negotiat\w+|discuss\w*|consultations|on the table|considering)\b", re.IGNORECASE)
_COMPLETE = re.compile(
    r"\b(?:complete[ds]?|completion|fully|in full|finished|all (?:of )?(?:the|their|its|our)|every (?:last|single))\b",
    re.IGNORECASE,
)
_RECEIVERS = frozenset({"international_body", "aid_agency"})


class Status(NamedTuple):
    """A provision on its first two axes, with the claims that decided each."""

    commitment: Commitment
    implementation: Implementation
    claims: tuple[str, ...]


def status_of(held: Sequence[Bearing]) -> Status:
    """How far a provision is promised and reported carried out, by these claims (earliest first)."""
    commitment, promising = _commitment(held)
    implementation, acting = _implementation(held)
    return Status(commitment, implementation, tuple(dict.fromkeys(b.claim.id for b in (*promising, *acting))))


def _commitment(held: Sequence[Bearing]) -> tuple[Commitment, list[Bearing]]:
    """The firmest promise told; a refusal counts where nothing firmer was told, an end where nothing came after it.

    A deed without a promise shows that something was announced or agreed, whichever was not reported.
    """
    levels = [(level, bearing) for bearing in held if (level := _promised(bearing))]
    best: Commitment = max((level for level, _ in levels if level != "CX"), default="C0")
    ended = [b for level, b in levels if level == "CX" and b.claim.modality == "ended"]
    if ended and levels[-1][1] in ended:
        return "CX", ended
    refused = [b for level, b in levels if level == "CX"]
    if refused and best < "C3":
        return "CX", refused
    deeds = [b for b in held if b.shows == "deed" and b.claim.modality in ("done", "ongoing")]
    if best < "C3" and deeds:
        return "C3", deeds
    return best, [b for level, b in levels if level == best]


def _promised(bearing: Bearing) -> Commitment | None:
    modality = bearing.claim.modality
    if bearing.shows == "breach":
        return None
    if modality == "refused" or (modality == "ended" and bearing.shows == "promise"):
        return "CX"
    if modality == "proposed" and _NEGOTIATED.search(bearing.claim.evidence):
        return "C2"
    if modality in ("done", "ongoing") and (bearing.claim.type == "ceasefire.holding" or bearing.in_effect):
        return "C4"
    if bearing.shows == "deed" and modality in ("done", "ongoing"):
        return None
    return _PROMISES.get(modality)


def _implementation(held: Sequence[Bearing]) -> tuple[Implementation, list[Bearing]]:
    deeds = [b for b in held if b.shows == "deed" and b.claim.modality in ("done", "ongoing", "ended")]
    deeds += [b for b in held if b.shows == "promise" and b.in_effect and b.claim.modality in ("done", "ongoing")]
    breaches = [b for b in held if b.shows == "breach" and b.claim.modality in ("done", "ongoing")]
    lacking = [b for b in held if b.claim.modality == "denied" and b.shows != "breach"]
    if deeds and breaches and _last_day(breaches) > _last_day(deeds):
        return "reversed", breaches
    if not deeds:
        return ("I0", lacking + breaches) if lacking or breaches else ("I?", [])
    return _extent(deeds, held), deeds


def _last_day(held: Sequence[Bearing]) -> str:
    return max((b.day or "" for b in held), default="")


def _extent(deeds: Sequence[Bearing], held: Sequence[Bearing]) -> Implementation:
    """How much was done: minimal, intermediate, or full where the receiving or monitoring side says so."""
    target = _largest(b.claim for b in held if b.claim.modality in ("agreed", "planned"))
    done = _largest(b.claim for b in deeds)
    complete = [b for b in deeds if _COMPLETE.search(b.claim.evidence) and b.claim.modality == "done"]
    if (target and done and done >= target) or any(_is_receiver(b.claim) for b in complete):
        return "I3"
    families = {b.claim.said_by.family or b.claim.said_by.entity for b in deeds if b.claim.said_by}
    acts = {(b.claim.when.start if b.claim.when else None, b.claim.figures) for b in deeds}
    return "I2" if (target and done) or len(families) > 1 or len(acts) > 2 else "I1"


def _largest(claims: Iterable[Claim]) -> float | None:
    return max((f.low for claim in claims for f in claim.figures if f.low), default=None)


def _is_receiver(claim: Claim) -> bool:
    said_by = claim.said_by
    actors = {m.party for m in claim.roles.get("actor", ()) if m.party}
    return said_by is not None and (
        said_by.kind in _RECEIVERS or bool(actors and said_by.party and said_by.party not in actors)
    )
