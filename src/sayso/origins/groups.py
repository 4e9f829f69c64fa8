"""Reports and the bodies that they name -> which of these are armed groups."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from sayso.model import Report
from sayso.origins.heads import CAPITALISED, GROUP_HEADS
from sayso.origins.words import places_of

_FIGHTERS = "fighters|rebels|guerrillas|militants|insurgents|mutineers|militiamen|cadres|combatants|irregulars|gunmen"
_LEADERS = "chair(?:man|woman|person)?|head|leader|president|secretary|commander|spokes(?:man|woman|person)"
_OURS = re.compile(rf"\b[Oo]ur (?:own )?(?:{_FIGHTERS}|battalions?|soldiers|troops|gunners|brigades?|sappers)\b")
_NEAR = 200  # characters from the head of a group to "our fighters"
_CALLED = "rebel|insurgent|guerrilla|separatist|secessionist|breakaway|mutinous|so-called"
_HEADED = re.compile(rf"(?:{GROUP_HEADS})(?: of (?:the )?{CAPITALISED})?$")
_BEFORE = re.compile(
    rf"\b(?:(?i:{_FIGHTERS}) (?:of|from) (?:the )?"
    rf"|(?:{_CALLED})(?: group| movement| alliance| coalition)?,? (?:the )?[“\"]?)\Z"
)
_BEHIND = re.compile(
    rf"(?:['’]s)? (?:{_FIGHTERS})\b|\b[^.;\n]{{0,80}}\b(?:its|their) (?:own )?(?:{_FIGHTERS})\b",
)
_LONGEST_BEFORE = 40  # characters
_EDGE = re.compile(r"\b")


def find_groups(reports: Sequence[Report], bodies: Collection[str]) -> frozenset[str]:
    """Armed groups: by the last word of their names, or because the reports or their heads give them fighters."""
    texts = [report.text for report in reports]
    before_ours = [text[max(0, m.start() - _NEAR) : m.start()] for text in texts for m in _OURS.finditer(text)]
    told = {body for body in bodies if _HEADED.search(body)}
    others = sorted(set(bodies) - told)
    plain = [text.replace("’", "'") for text in texts]
    told.update(body for body in others if _has_fighters(body, plain) or _says_ours(body, before_ours))
    return frozenset(told)


def _has_fighters(body: str, texts: Iterable[str]) -> bool:
    """Whether a text, with plain apostrophes, speaks of the body's fighters, or calls it rebel or breakaway."""
    return any(_fights(text, at, at + len(body)) for text in texts for at in places_of(body, text))


def _fights(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say so: "fighters of X", "the rebel group X", "X's gunmen", "X and its men"."""
    if _EDGE.match(text, end) and _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start):
        return True
    return bool(_EDGE.match(text, start) and _BEHIND.match(text, end))


def _says_ours(body: str, before_ours: Sequence[str]) -> bool:
    """Whether the head of the body was named last before somebody said "our fighters"."""
    return any(
        re.search(rf"\b(?:{_LEADERS}) (?:of|for) (?:the )?{_pattern(body)}\b[^\n]*$", text) for text in before_ours
    )


def _pattern(body: str) -> str:
    return re.escape(body).replace("'", "['’]")
