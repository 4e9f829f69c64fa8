"""Lineage between passages -> links between the claims that stand in them.

In: claims and lineage. Out: `Link`s from a claim to the claim that it repeats, each with the words that
show it. Only claims of one type are linked: a copied passage can hold several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sayso.model import Claim, Lineage, LineageEnd


class Link(NamedTuple):
    """A claim that repeats another: `claim` goes back to `into`; `span` is where the copied words stand."""

    claim: str
    into: str
    why: Literal["copied wording", "credited"]
    span: tuple[int, int]


def link_claims(claims: Sequence[Claim], lineage: Sequence[Lineage]) -> Mapping[str, tuple[Link, ...]]:
    """Links by the id of either of their claims."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    links: dict[str, list[Link]] = defaultdict(list)
    for record in lineage:
        for link in _of_record(record, by_report):
            links[link.claim].append(link)
            links[link.into].append(link)
    return {claim: tuple(dict.fromkeys(found)) for claim, found in links.items()}


def _of_record(record: Lineage, by_report: Mapping[str, list[Claim]]) -> list[Link]:
    why: Literal["copied wording", "credited"] = "credited" if record.kind == "credits" else "copied wording"
    told, again = (_in_passage(end, by_report) for end in (record.from_, record.to))
    span = record.to.start, record.to.end
    return [Link(later.id, one.id, why, span) for one in told for later in again if one.type == later.type]


def _in_passage(end: LineageEnd, by_report: Mapping[str, list[Claim]]) -> list[Claim]:
    """Claims at least half of which lie in the passage, or half of the passage in them."""
    found = []
    for claim in by_report.get(end.report, ()):
        shared = min(claim.end, end.end) - max(claim.start, end.start)
        if shared > 0 and 2 * shared >= min(claim.end - claim.start, end.end - end.start):
            found.append(claim)
    return found
