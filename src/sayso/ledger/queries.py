"""The ledger as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sayso.model import Entry


def known_by(entries: Iterable[Entry], day: str) -> list[Entry]:
    """The entries as they could be known on a day (ISO 8601); provisions first reported later are left out.

    Args:
        entries: of a ledger as kept.
        day: "2023-09-22"; a revision without a date counts as known from the start.
    """
    kept = [(entry, [r for r in entry.history if r.as_of is None or r.as_of[:10] <= day]) for entry in entries]
    return [
        msgspec.structs.replace(
            entry,
            as_of=max((r.as_of for r in history if r.as_of), default=None),
            commitment=history[-1].commitment,
            implementation=history[-1].implementation,
            evidence=history[-1].evidence,
            claims=tuple(dict.fromkeys(c for r in history for c in r.claims)),
            history=tuple(history),
        )
        for entry, history in kept
        if history
    ]
