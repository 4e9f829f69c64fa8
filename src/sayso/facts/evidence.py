"""How a fact is evidenced, on the scale E0–E4: who speaks for it, never whether it is so.

`E0` nobody named · `E1` one party to the conflict only · `E2` one other origin only · `E3` two separate
families or more · `E4` opposed parties agree, or a monitor and a party do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sayso.model import Claim
from sayso.origins.independence import Counted

Level = Literal["E0", "E1", "E2", "E3", "E4"]
MONITOR_KINDS = frozenset({"international_body", "aid_agency"})


def evidence_level(claims: Sequence[Claim], counted: Counted, parties: frozenset[str]) -> Level:
    """The level of evidence of claims that were counted.

    Args:
        claims: the claims that assert the fact.
        counted: what `independence.count` made of them.
        parties: the parties that the texts show as opposed to another.
    """
    speaking = {o.party for o in counted.origins.list if o.party in parties}
    monitored = any(c.said_by and c.said_by.kind in MONITOR_KINDS and c.said_by.party not in parties for c in claims)
    if counted.families.min == 0:
        return "E0"
    if counted.cross_party or (monitored and speaking):
        return "E4"
    if counted.families.min > 1:
        return "E3"
    return "E1" if speaking else "E2"
