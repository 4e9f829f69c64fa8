"""A person in a headline -> how the text below introduces them without the name, as interviews do.

"Five questions to Ana Ohm" stands above "The chairwoman of the Tarn Council received us" or "The colonel, 51, leads
the Tarn Verification Group".
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons

_HEADLINE = 200  # characters that may hold a headline
_OPENING = 700  # characters of a text in which whom it questions is introduced
_MEETING = "received|met|welcomed|spoke|talked|answered|answers|sat|agreed|told (?:us|me|this)|speaks to|talks to"
_LEADING = "leads|heads|commands|chairs|directs|runs|speaks for|led|headed|commanded|chaired"


def introduced(text: str, name: str) -> str:
    """The words by which a text introduces somebody whom its headline names; "" where it does not."""
    if name not in text[:_HEADLINE]:
        return ""
    headline, _, body = text[: _HEADLINE + _OPENING].lstrip().partition("\n")
    if name not in headline:
        return ""
    received = _received().search(body[:_OPENING])
    if received:
        return received["words"]
    who = rf"(?:\b(?:[Hh]e|[Ss]he|[Tt]he [a-z]+)|{re.escape(name)})(?:, \d+,)?"
    leading = re.search(rf"{who} (?:now )?(?P<words>(?:{_LEADING}) [^,.;:]+)", body[:_OPENING])
    return f"who {leading['words']}" if leading else ""


@lexicons.cached
@lru_cache(maxsize=1)
def _received() -> re.Pattern[str]:
    titles = {e.term for e in lexicons.load("organs") if e.get("kind") == "title" and " for" not in e.term}
    offices = "|".join(re.escape(term) for term in sorted(titles, key=lambda term: (-len(term), term)))
    return re.compile(
        rf"\b[Tt]he (?P<words>(?:[a-z-]+ ){{0,2}}?(?i:{offices}) (?:of|for) [^,.;:]{{3,60}}?),? (?:{_MEETING})\b"
    )
