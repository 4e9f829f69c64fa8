"""Denials that do not say again what they deny: "It has not", "We have none", "A gas leak, says Marn", "still there".

In: the claims of a report. Out: for a sentence that only answers what was told just before, a claim of the same type,
denied, by whoever answers. Otherwise a contested fact would look agreed.

`echoes` dispute the telling, `repeats` deny the deed with pronouns in place of its nouns, `contraries` tell of a state
that cannot follow it, `refusals` turn down what was asked for, `alibis` say that the speaker's side had no part in it.
`pointing` makes the claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.denials.alibis import alibis
from sayso.claims.denials.contraries import contraries
from sayso.claims.denials.echoes import echoes
from sayso.claims.denials.refusals import refusals
from sayso.claims.denials.repeats import repeats
from sayso.model import AnnotatedReport, Attribution, Claim

_KINDS = (echoes, repeats, contraries, refusals, alibis)


def find_denials(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> list[Claim]:
    """The denials of a report that say nothing again; a sentence answers in one way only."""
    found: list[Claim] = []
    for kind in _KINDS:
        found.extend(list(kind(annotated, attributions, [*claims, *found])))
    return found
