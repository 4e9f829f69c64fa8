"""Claims on one matter -> facts, with agreement, conflict and update; flags and names on the way.

In: the reports and the traced claims. Out: `Reconciled`. Two claims are one matter only if they fit each
other (no chains); like is compared only with like; an update is not a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Fact, Flag, NameUse, Report
from sayso.origins import Traced

__all__ = ["Reconciled", "reconcile"]


class Reconciled(NamedTuple):
    """What the claims come to when laid side by side."""

    facts: list[Fact]
    flags: list[Flag]
    names: list[NameUse]


def reconcile(reports: Sequence[Report], traced: Traced) -> Reconciled:
    """Group claims into facts and compare them."""
    return Reconciled([], [], [])
