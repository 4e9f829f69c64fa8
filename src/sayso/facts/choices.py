"""What may be chosen of how reports are laid side by side."""

from __future__ import annotations

from typing import Literal, NamedTuple

Best = Literal["agreed", "conservative", "ucdp_tie"]


class Choices(NamedTuple):
    """What changes the facts that a story comes to.

    Args:
        mixed: whether the reports were found to be one story in a mixed pile. There many happenings pass for one,
            so that more must speak for a join and for a conflict than among reports that somebody put together.
        best: how a best value is found where nobody agrees: not at all, or by a rule of a data set (`counts`).
    """

    mixed: bool = False
    best: Best = "agreed"
