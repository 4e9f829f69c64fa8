"""Sentences of violence and the two sides that they name, where they name just two.

"Lorvian mortars hit a Quellani post" names two; who mediates, keeps the peace or sends an envoy is not counted.
"""

from __future__ import annotations

import re

from sayso.model import Report
from sayso.origins.organ_words import side_words
from sayso.origins.owners import World
from sayso.origins.polities import is_place
from sayso.origins.words import sentence_spans

_VIOLENT = re.compile(
    r"\b(?:attack|offensive|shell|shot|shoot|fire[ds]?\b|firing|bombard|clash|fight|fought|war\b|assault|captur|seiz|invad|invasion"
    r"|occup|accus|blame|besieg|blockad|enemy|enemies|aggress|retook|recaptur|retak|struck|strik|raid|ambush|drone|mortar|surrender"
    r"|overr[au]n|liberat|oust|crush|rebel|revolt|insurg)"
)  # in small letters
_THIRD = re.compile(
    r"\s*(?:-\w+|peacekeep|mediat|broker|contingent|servicem|envoy|proposal|observer|monitor|negotiat|diplomat"
    r"|foreign minist|news|agency|television|radio|separatist|secessionist|rebel|insurgent|militant"
    r"|population|residents)",
    re.IGNORECASE,
)
_ORGANS = re.compile(
    r"\b[Tt]he (?:army|navy|air force|government|[a-z]+ ministry|Ministry|State|security forces|Armed Forces)\b"
    r"|\bgovernment (?:soldiers|troops|forces)\b"
)
_KIN = re.compile(r"\b(?:ethnic|pro-\w+|so-called) $", re.IGNORECASE)


def violent_pairs(report: Report, world: World) -> list[tuple[str, str]]:
    """One pair (alphabetical) for each sentence of violence that names two sides and no third.

    "The army" is that of `world.state` where a sentence names no state.
    """
    found = []
    for start, end in sentence_spans(report):
        sentence = report.text[start:end].replace("’", "'")
        if _VIOLENT.search(sentence.lower()):
            sides = _sides(sentence, world)
            if len(sides) == 2:
                found.append((min(sides), max(sides)))
    return found


def _sides(sentence: str, world: World) -> set[str]:
    """The polities and armed groups that a sentence names otherwise than as third parties."""
    named = world.polities.at(sentence)
    found = {
        name
        for start, end, name in named
        if not (
            is_place(sentence, start, end) or _THIRD.match(sentence, end, end + 20) or _KIN.search(sentence[:start])
        )
    }
    found |= {world.bodies.top(group) for group in world.bodies.groups if _holds(sentence, group)}
    if world.side and side_words(sentence):
        found.add(world.side)
    if world.state and not named and _ORGANS.search(sentence):
        found.add(world.state)
    return found


def _holds(sentence: str, group: str) -> bool:
    """Whether a sentence names a group, in full or by its last word ("the Front")."""
    last = group.split()[-1]
    if last not in sentence:
        return False
    names = rf"{re.escape(group)}|(?<=\b[Tt]he ){re.escape(last)}"
    return bool(re.search(rf"(?<![\w-])(?:{names})(?![\w-])", sentence))
