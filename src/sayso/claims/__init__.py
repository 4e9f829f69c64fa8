"""Annotated report -> claims: who said what, of which type, with figures, time, place and roles.

In: an `AnnotatedReport`, alone: nothing that another report says changes what is found here. Out: its
`Claim`s in the order of the text. First attribution (`attributions`: source, cue, content, relays), then
frames inside and outside the contents (`frames`, `modality`, `roles`), then `assemble`.
"""

from __future__ import annotations

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport, Claim

__all__ = ["find_claims"]


def find_claims(annotated: AnnotatedReport) -> list[Claim]:
    """The claims of one report, in the order of the text."""
    return read_claims(annotated)
