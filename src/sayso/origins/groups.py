"""Reports and the bodies that they name -> which of these are armed groups."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sayso.model import Report
from sayso.origins.heads import CAPITALISED, GROUP_HEADS

_FIGHTERS = "fighters|rebels|guerrillas|militants|insurgents|mutineers|militiamen|cadres|combatants|irregulars|gunmen"
_LEADERS = "chair(?:man|woman|person)?|head|leader|president|secretary|commander|spokes(?:man|woman|person)"
_OURS = re.compile(rf"\b[Oo]ur (?:own )?(?:{_FIGHTERS}|battalions?|soldiers|troops|gunners|brigades?|sappers)\b")
_NEAR = 200  # characters from the head of a group to "our fighters"
_CALLED = "rebel|insurgent|guerrilla|separatist|secessionist|breakaway|mutinous|so-called"


def find_groups(reports: Sequence[Report], bodies: Collection[str]) -> frozenset[str]:
    """Armed groups: by the last word of their names, or because the reports or their heads give them fighters."""
    texts = [report.text for report in reports]
    before_ours = [text[max(0, m.start() - _NEAR) : m.start()] for text in texts for m in _OURS.finditer(text)]
    told = {body for body in bodies if re.search(rf"(?:{GROUP_HEADS})(?: of (?:the )?{CAPITALISED})?$", body)}
    others = sorted(set(bodies) - told)
    told.update(body for body in others if _has_fighters(body, texts) or _says_ours(body, before_ours))
    return frozenset(told)


def _has_fighters(body: str, texts: Sequence[str]) -> bool:
    """Whether a text speaks of the body's fighters, or calls it rebel or breakaway."""
    name, last = _pattern(body), body.split()[-1]
    pattern = re.compile(
        rf"\b(?i:{_FIGHTERS}) (?:of|from) (?:the )?{name}\b|\b{name}(?:['’]s)? (?:{_FIGHTERS})\b"
        rf"|\b{name}\b[^.;\n]{{0,80}}\b(?:its|their) (?:own )?(?:{_FIGHTERS})\b"
        rf"|\b(?:{_CALLED})(?: group| movement| alliance| coalition)?,? (?:the )?[“\"]?{name}\b"
    )
    return any(last in text and pattern.search(text) for text in texts)


def _says_ours(body: str, before_ours: Sequence[str]) -> bool:
    """Whether the head of the body was named last before somebody said "our fighters"."""
    return any(
        re.search(rf"\b(?:{_LEADERS}) (?:of|for) (?:the )?{_pattern(body)}\b[^\n]*$", text) for text in before_ours
    )


def _pattern(body: str) -> str:
    return re.escape(body).replace("'", "['’]")
