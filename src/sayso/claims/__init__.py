"""Annotated report -> claims: who said what, of which type, with figures, time, place and roles.

In: an `AnnotatedReport`, alone: nothing that another report says changes what is found here. Out: its
`Claim`s in the order of the text. First `attribution` (source, cue, content, relays) over the mentions that
`naming` resolves, then `frames` inside and outside the contents, their `figures` and `setting`, and
`assemble`, which puts one claim together from all of them. `grammar` (with `voice` and `inheritance`), `clauses`,
`negation`, `tense` and `spelling` read the parse for all of these.
"""

from __future__ import annotations

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport, Claim

__all__ = ["find_claims"]


def find_claims(annotated: AnnotatedReport) -> list[Claim]:
    """The claims of one report, in the order of the text."""
    return read_claims(annotated)
