"""Passages that still look ahead to a truce or a deal which the pile tells as reached: an old paragraph, told again.

Only what its words show: a sentence in the present or the conditional, with a day or a week to come, of an agreement
that is still "a truce" or "the draft". It stands in a report that came out after another told the truce as made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.facts.flags.passages import flag, passage
from sayso.facts.matters import Matter
from sayso.facts.sides import said_day
from sayso.model import Flag

RECENT_DAYS = 45  # how long after it was made a truce may still be the one that is looked ahead to
TYPES = frozenset({"ceasefire.agreement", "talks.meeting"})
_MADE = frozenset({("ceasefire.agreement", "done"), ("ceasefire.holding", "ongoing")})  # what tells that there is one
_DEAL = r"(?:truce|cease-?fire|pause|agreement|accord|deal|halt|armistice)"
_STILL_OPEN = re.compile(
    rf"\b(?:an?|any) (?:\w+ )?{_DEAL}\b|\b(?:reach|sign|seek|agree on) (?:an? )?{_DEAL}\b|\bdraft\b", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:on|by|before) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bby the (?:weekend|end of the week)\b"
    r"|\b(?:next|this) week\b|\bwithin days\b"
)
_PAST = re.compile(r"\b(?:was|were|had|said|told|did|signed|agreed|met|took|began|held)\b")
_AHEAD = re.compile(
    r"\b(?:will|may|might|could|possible|(?:is|are) (?:to|due|set|scheduled|expected|planned|about)"
    r"|(?:arriv|fli|fly|travel|meet|leav|go|return|visit|sit|gather)(?:e|es|s)?)\b"
)


def outdated_flags(clusters: Sequence[Sequence[Matter]]) -> Iterator[Flag]:
    """One flag for each sentence that looks ahead to what was reached."""
    matters = [m for matters in clusters for m in matters]
    made = [m for m in matters if (m.claim.type, m.claim.modality) in _MADE]
    for matter in (m for m in matters if m.claim.type in TYPES and looks_ahead(m.claim.evidence)):
        before = [m for m in made if m.id != matter.id and _made_before(m, matter)]
        if before:
            why = "looks ahead to an agreement that is told as made"
            yield flag("stale", passage(matter), why, (passage(m) for m in before))


def looks_ahead(sentence: str) -> bool:
    """Whether a sentence speaks of an agreement as still to be had, on a day to come.

    >>> looks_ahead("The envoy flies to Arun on Thursday to ask for a pause in the shelling.")
    True
    >>> looks_ahead("The envoy flew to Arun on Thursday, where a truce was signed.")
    False
    """
    ahead = _AHEAD.search(sentence) and _TO_COME.search(sentence) and _STILL_OPEN.search(sentence)
    return bool(ahead) and not _PAST.search(sentence)


def _made_before(made: Matter, ahead: Matter) -> bool:
    """Whether the same report tells it as made, or it was made or said to hold shortly before the report came out."""
    if made.claim.report == ahead.claim.report:
        return not looks_ahead(made.claim.evidence)
    held = made.claim.type == "ceasefire.holding"  # since whenever: the day on which it is said to hold counts
    done = made.days[1] if made.days and not held else said_day(made)
    return ahead.published is not None and done is not None and 0 < ahead.published - done <= RECENT_DAYS
