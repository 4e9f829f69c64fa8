"""Bodies and reports -> the body to which another belongs: "the A's B", "A and its armed wing, B", "A Mission" of A."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.model import Report
from sayso.origins.heads import BODY_HEADS, CAPITALISED, GROUP_HEADS

_OWNED = re.compile(rf"['’]s? (?P<body>(?:{CAPITALISED} )+{CAPITALISED})")
_OWNING = re.compile(rf"(?:{CAPITALISED} )*{CAPITALISED}$")
_LONGEST_NAME = 120  # characters
_WING = re.compile(
    rf"\b(?P<a>{BODY_HEADS}|{GROUP_HEADS})\b[^.\n]{{0,120}}? its (?:armed|military) wing,? (?:the )?"
    rf"(?P<b>(?:{CAPITALISED} ?)+)"
)


def senders(names: Iterable[str]) -> dict[str, str]:
    """The body whose mission another is by its name: "Lake Union Mission" beside "Lake Union"."""
    known = set(names)
    sent = {name: re.sub(r" (?:Mission|Force|Contingent|Delegation)$", "", name) for name in sorted(known)}
    return {name: sender for name, sender in sent.items() if sender != name and sender in known}


def owners_told(reports: Sequence[Report], names: Mapping[str, str]) -> dict[str, str]:
    """ "The A's B", "B of the A", where both are bodies; "its armed wing, B" after A."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        for match in _OWNED.finditer(report.text):
            body = names.get(match.group("body"))
            whose = body and _OWNING.search(report.text, max(0, match.start() - _LONGEST_NAME), match.start())
            owner = _owner_name(whose.group(), names) if whose else None
            if owner and body and owner != body:
                told[body][owner] += 1
        for match in _WING.finditer(report.text) if " wing" in report.text else ():
            owner, body = _headed(match.group("a"), names), names.get(match.group("b").strip())
            if owner and body and owner != body:
                told[body][owner] += 1
    return {body: owners.most_common(1)[0][0] for body, owners in told.items()}


def _owner_name(words: str, names: Mapping[str, str]) -> str | None:
    """The body that the last words of a possessive name."""
    parts = words.split()
    known = next((names[" ".join(parts[n:])] for n in range(len(parts)) if " ".join(parts[n:]) in names), None)
    if known is None and re.search(rf"\b(?:{BODY_HEADS})$", words):
        return words.removeprefix("The ")
    return known


def _headed(head: str, names: Mapping[str, str]) -> str | None:
    """The one body whose name ends in this word."""
    full = {name for name in names.values() if name.split()[-1] == head}
    return next(iter(full)) if len(full) == 1 else None
