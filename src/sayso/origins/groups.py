"""Reports and the bodies that they name -> which of these are armed groups."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sayso.model import Report
from sayso.origins.heads import CAPITALISED, GROUP_HEADS

_FIGHTERS = "fighters|rebels|guerrillas|militants|insurgents|mutineers|militiamen|cadres|combatants|irregulars|gunmen"
_ARMS = "battalions?|soldiers|troops|gunners|brigades?|sappers"
_LEADERS = "chair(?:man|woman|person)?|head|leader|president|secretary|commander|spokes(?:man|woman|person)"
_CALLED = "rebel|insurgent|guerrilla|separatist|secessionist|breakaway|mutinous|so-called"


def find_groups(reports: Sequence[Report], bodies: Collection[str]) -> frozenset[str]:
    """Armed groups: by the last word of their names, or because the reports or their heads give them fighters."""
    told = {body for body in bodies if re.search(rf"(?:{GROUP_HEADS})(?: of (?:the )?{CAPITALISED})?$", body)}
    for body in sorted(set(bodies) - told):
        name = re.escape(body).replace("'", "['’]")
        pattern = re.compile(
            rf"\b(?i:{_FIGHTERS}) (?:of|from) (?:the )?{name}\b|\b{name}(?:['’]s)? (?:{_FIGHTERS})\b"
            rf"|\b{name}\b[^.;\n]{{0,80}}\b(?:its|their) (?:own )?(?:{_FIGHTERS})\b"
            rf"|\b(?:{_LEADERS}) (?:of|for) (?:the )?{name}\b[^\n]{{0,200}}?\b[Oo]ur (?:own )?(?:{_FIGHTERS}|{_ARMS})\b"
            rf"|\b(?:{_CALLED})(?: group| movement| alliance| coalition)?,? (?:the )?[“\"]?{name}\b"
        )
        last = body.split()[-1]
        if any(last in report.text and pattern.search(report.text) for report in reports):
            told.add(body)
    return frozenset(told)
