"""A fact -> one short, neutral line: what kind of matter, where, how many, when.

The words of the type are Sayso's; place, figures and quotation are the reports'. The doer is named only where
all who name one name the same and nobody is blamed; where little else is told, the typical sentence is quoted.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Sequence
from datetime import date

from sayso.facts.counts import told_figures
from sayso.facts.figures import figure_kind
from sayso.facts.matters import PLACE_ROLES, Matter
from sayso.model import Claim, Figure

LONGEST_QUOTE = 90  # characters
SHORT_QUOTE = 60
LONGEST_PLACE = 30
MOST_FIGURES = 2
LABELS = {
    "ceasefire.agreement": "Ceasefire",
    "ceasefire.holding": "Ceasefire observed",
    "ceasefire.violation": "Ceasefire broken",
    "hostilities.attack": "Attack or fighting",
    "territory.control": "Territory held or taken",
    "disarm.handover": "Weapons handed over",
    "disarm.demobilise": "Fighters demobilised",
    "forces.withdraw": "Forces withdrawn",
    "mines.clearance": "Mines cleared",
    "thirdparty.peacekeeping": "Third-party force",
    "thirdparty.monitoring": "Monitors",
    "talks.meeting": "Talks",
    "political.rights": "Rights and guarantees",
    "political.status": "Political status",
    "justice.amnesty": "Amnesty",
    "detainee.release": "Prisoners released",
    "detainee.custody": "People held",
    "missing.persons": "Missing or dead returned",
    "aid.delivery": "Aid delivered",
    "supply.essential": "Essential supply",
    "access.corridor": "Passage open",
    "access.restriction": "Passage closed",
    "harm.casualties": "People killed or injured",
    "harm.displacement": "People displaced or returning",
    "harm.need": "People in need",
    "harm.damage": "Buildings damaged",
    "stance.statement": "Statement",
}
# What is added to a label where nothing is told as done: only announced, asked for, or denied.
STANDINGS = {"ahead": "announced", "asked": "asked for", "denied": "denied"}
# Types for which to name the doer is to take a side, or to make an act of two that of one.
UNNAMED = frozenset({
    "hostilities.attack", "ceasefire.violation", "ceasefire.agreement", "ceasefire.holding", "harm.casualties",
    "harm.damage", "access.restriction", "talks.meeting", "political.status",
})  # fmt: skip
_PADDING = re.compile(r"^(?:only|just|still|even|already|a total of|an estimated)\s+", re.IGNORECASE)
_PART = re.compile(
    r"^the (?:last|first|other|remaining)\b|^another\b|\bof (?:them|these|those|whom|us|our)\b", re.IGNORECASE
)
_PEOPLE = re.compile(r"\s+(?:of )?(?:people|persons|lives|individuals)$", re.IGNORECASE)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|dead|deaths?|fatalities)\b", re.IGNORECASE)


def title_of(matters: Sequence[Matter]) -> str:
    """The title of the fact that these matters make."""
    standings = {matter.standing for matter in matters}
    label = LABELS[matters[0].claim.type]
    if "told" not in standings:
        label = f"{label} ({', '.join(STANDINGS[s] for s in STANDINGS if s in standings)})"
    details = [part for part in (_figures(matters), _between(matters), _place(matters)) if part]
    if details == [_place(matters)]:
        details = [who, *details] if (who := _who_to_whom(matters)) else [*details, _quoted(matters, SHORT_QUOTE)]
    if matters[0].claim.type == "stance.statement" or not details:
        details = [_quoted(matters)]
    return f"{label}: {', '.join(dict.fromkeys([*details, _day(matters)])).removesuffix(', ')}"


def _quoted(matters: Sequence[Matter], longest: int = LONGEST_QUOTE) -> str:
    return quotation(typical(matters).evidence, longest)


def _who_to_whom(matters: Sequence[Matter]) -> str:
    """The doer and the taker, "by the Compact to Ostria", each where no two claims name different ones."""
    doer = "" if matters[0].claim.type in UNNAMED else _agreed(matters, "actor")
    taker = _agreed(matters, "recipient")
    return " ".join(part for part in (doer and f"by {doer}", taker and f"to {taker}") if part)


def _agreed(matters: Sequence[Matter], role: str) -> str:
    named = {mention.entity or mention.text for m in matters for mention in m.claim.roles.get(role, ())}
    name = min(named, default="")
    return name if len(named) == 1 and name[:1].isupper() and len(name) <= LONGEST_PLACE else ""


def _between(matters: Sequence[Matter]) -> str:
    """The two that most claims name as taking part."""
    named = Counter(
        mention.entity or mention.text
        for m in matters
        for mention in m.claim.roles.get("participants", ())
        if mention.text[:1].isupper()
    )
    return " and ".join(name for name, _ in named.most_common(2))


def typical(matters: Sequence[Matter]) -> Claim:
    """The claim that shares most words with the others; of equals the shortest, then the first."""
    spread = Counter(stem for matter in matters for stem in matter.stems)

    def typicality(matter: Matter) -> tuple[float, int]:
        shared = sum(spread[stem] - 1 for stem in matter.stems)
        return -shared / (len(matter.stems) + 3), len(matter.claim.evidence)

    return min(matters, key=typicality).claim


def quotation(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A text in quotation marks, cut at a word where it is long."""
    flat = " ".join(text.split()).strip(" “”\"'«»")
    if len(flat) > longest:
        flat = f"{flat[:longest].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    return f"“{flat}”"


def _place(matters: Sequence[Matter]) -> str:
    """The place by name that most claims give, in its shortest form."""
    named = Counter(
        mention.text.removeprefix("the ").removeprefix("The ")
        for matter in matters
        for role in PLACE_ROLES
        for mention in matter.claim.roles.get(role, ())
        if len(mention.text) <= LONGEST_PLACE and not matter.places.isdisjoint(matter.names | matter.context)
    )
    names = {name: count for name, count in named.items() if name[:1].isupper()}
    return min(names, key=lambda name: (-names[name], len(name), name), default="")


def _figures(matters: Sequence[Matter]) -> str:
    """One or two figures as they are written: of each thing counted that which most speakers give."""
    voices: dict[tuple[str, str], dict[str, set[str]]] = {}
    for told in told_figures(matters):
        if written := _written(told.figure):
            voices.setdefault((told.kind, told.who), {}).setdefault(written, set()).add(
                told.matter.speaker or told.matter.claim.report
            )
    best = [max(said.items(), key=lambda item: len(item[1])) for said in voices.values()]
    ordered = sorted(best, key=lambda item: -len(item[1]))
    return " and ".join(text for text, _ in ordered[:MOST_FIGURES])


def _written(figure: Figure) -> str:
    """The words of a figure with what it counts, lower-cased where they began a sentence; none for parts of a whole."""
    text = _PADDING.sub("", " ".join(figure.text.split()))
    if not text or _PART.search(text):
        return ""
    kind = figure_kind(figure)
    if kind != "count":
        text = _PEOPLE.sub("", text)
    outcome = figure.what if kind == "count" else kind
    stated = outcome.lower() in text.lower() or (kind == "killed" and _BODIES.search(text))
    return f"{text[:1].lower()}{text[1:]}{'' if stated else f' {outcome}'}"


def _day(matters: Sequence[Matter]) -> str:
    """The day that most claims give: "9 April 2031"."""
    days = Counter(m.days[0] for m in matters if m.days and m.days[0] == m.days[1])
    if not days:
        return ""
    day = date.fromordinal(days.most_common(1)[0][0])
    return f"{day.day} {month_name[day.month]} {day.year}"
