"""Reports that are printed again, and what a claim has in common in all of their prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

import msgspec
from msgspec.structs import replace

from sayso.model import Claim, Report

_encode = msgspec.msgpack.Encoder().encode


def reprinted(reports: Iterable[Report]) -> frozenset[str]:
    """The ids of the reports whose whole text another one has too."""
    ids: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        ids[report.text].append(report.id)
    return frozenset(id_ for held in ids.values() if len(held) > 1 for id_ in held)


def telling(claim: Claim, report: Report) -> Hashable:
    """What a claim has in common in all prints of its report: all but where it was printed."""
    said = replace(claim, id=claim.id.removeprefix(report.id), report="")
    return report.text, report.published, _encode(said)
