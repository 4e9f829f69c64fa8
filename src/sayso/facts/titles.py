"""A fact -> one short, neutral line: what happened, to whom or what, how many, where, when.

The first words are Sayso's (`labels`); whom, place, figures and quotation are the reports'. The doer is named only
where all who name one name the same and nobody is blamed; where little else is told, a sentence is quoted.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sayso.facts.counts import told_figures
from sayso.facts.excerpts import excerpt, plainest
from sayso.facts.figures import figure_kind
from sayso.facts.labels import label_of
from sayso.facts.matters import PLACE_ROLES, Matter
from sayso.model import Figure, Mention

LONGEST_QUOTE = 110  # characters
LONGEST_NAME = 30
LONGEST_TARGET = 40
MOST_FIGURES = 2
# Types of which a number says nothing of the matter itself, or counts something beside it.
UNCOUNTED = frozenset({
    "ceasefire.agreement", "ceasefire.holding", "hostilities.attack", "territory.control", "talks.meeting",
    "political.rights", "political.status", "supply.essential", "access.corridor", "access.restriction",
    "stance.statement",
})  # fmt: skip
# Types for which to name the doer is to take a side, or to make an act of two that of one.
UNNAMED = frozenset({
    "hostilities.attack", "ceasefire.violation", "ceasefire.agreement", "ceasefire.holding", "harm.casualties",
    "harm.damage", "harm.displacement", "access.corridor", "access.restriction", "talks.meeting", "political.status",
    "supply.essential", "territory.control", "detainee.custody", "detainee.release", "missing.persons",
})  # fmt: skip
# Types that are told well enough by a place alone.
PLACED = frozenset({"access.corridor", "access.restriction", "talks.meeting", "mines.clearance"})
# Types whose target is what the title is about; the word by which it joins.
AIMED = {"hostilities.attack": "Attack on", "harm.damage": "Damaged:", "harm.casualties": "Killed or injured:"}
_PADDING = re.compile(r"^(?:only|just|still|even|already|a total of|an estimated)\s+", re.IGNORECASE)
_PART = re.compile(
    r"^the (?:last|first|other|remaining)\b|^another\b|\bof (?:them|these|those|whom|us|our)\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\bothers\b", re.IGNORECASE)
# What names nothing outside its sentence: a pronoun, a possessor told before, a mere number.
_UNTOLD = re.compile(
    r"^(?:(?:it|they|them|their|he|him|his|she|hers?|its|us|we|ours?|my|your|all|others?|those|these|this|that|each|both)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|several|few|\d+)$)",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"^(?:an? (?:large |small |unknown )?(?:number|lot)|several|many|numerous|few)\b", re.IGNORECASE)
_COUNTS = re.compile(
    r"\d|^(?:some|about|all|most|many|several|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?)\b",
    re.IGNORECASE,
)
_ROUND = re.compile(r"(?:hundreds|thousands|dozens|scores|millions)$", re.IGNORECASE)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|dead|deaths?|fatalities)\b", re.IGNORECASE)
_BEFORE_PLACE = re.compile(r"\b(in|at|near|off|outside|inside|along|around|from|to)\s+(?:the\s+)?$", re.IGNORECASE)


def title_of(matters: Sequence[Matter]) -> str:
    """The title of the fact that these matters make."""
    label = label_of(matters)
    figures, place = _figures(matters, label), _place(matters)
    subject = _subject(matters, label, aimed=not figures)
    who = _who_to_whom(matters, doer=not figures and subject == label)
    told = figures or who or subject != label or (place and matters[0].claim.type in PLACED)
    words = "" if told else excerpt(plainest(matters, LONGEST_QUOTE), LONGEST_QUOTE)
    line = f"{subject} {who}".strip() + (f": {figures or words}" if figures or words else "")
    return ", ".join(part for part in (line, "" if words else _unless_in(line, place), _day(matters)) if part)


def _subject(matters: Sequence[Matter], label: str, *, aimed: bool) -> str:
    """The label, with what was aimed at or with those between whom it was, where the claims agree on them."""
    type_ = matters[0].claim.type
    if between := _between(matters):
        return f"{'Fighting' if type_ == 'hostilities.attack' else label} {between}"
    target = _target(matters) if aimed and type_ in AIMED and not label.endswith(")") else ""
    return f"{AIMED[type_]} {target}" if target else label


def _unless_in(line: str, place: str) -> str:
    """The place, unless the line names it already."""
    name = place.split(" ", 1)[-1] if place[:1].islower() else place
    return "" if name in line else place


def _who_to_whom(matters: Sequence[Matter], *, doer: bool) -> str:
    """The doer and the taker, "by the Compact to Ostria", each where no two claims name different ones."""
    by = _agreed(matters, "actor") if doer and matters[0].claim.type not in UNNAMED else ""
    to = _agreed(matters, "recipient")
    return " ".join(part for part in (by and f"by {by}", to and f"to {to}") if part)


def _agreed(matters: Sequence[Matter], role: str) -> str:
    named = {mention.entity or mention.text for m in matters for mention in m.claim.roles.get(role, ())}
    name = min(named, default="")
    is_name = name[:1].isupper() and len(name) <= LONGEST_NAME and not (_COUNTS.search(name) or _UNTOLD.match(name))
    return name if len(named) == 1 and is_name else ""


def _between(matters: Sequence[Matter]) -> str:
    """The two that most claims name as taking part, none of which they name as mediating: "between A and B"."""
    mediating = {mention.entity for m in matters for mention in m.claim.roles.get("mediator", ())}
    named = Counter(
        mention.entity or mention.text
        for m in matters
        for mention in m.claim.roles.get("participants", ())
        if mention.text[:1].isupper() and mention.entity not in mediating
    )
    two = [name for name, _ in named.most_common(2) if len(name) <= LONGEST_TARGET]
    return f"between {two[0]} and {two[1]}" if len(two) > 1 else ""


def _target(matters: Sequence[Matter]) -> str:
    """What was aimed at, where one thing is named by at least half of the claims that name any; of harm, no place."""
    aimed = [m.claim.roles["target"][0] for m in matters if m.claim.roles.get("target")]
    places = {one.entity for m in matters for role in PLACE_ROLES for one in m.claim.roles.get(role, ()) if one.entity}
    hurt = matters[0].claim.type == "harm.casualties"
    named = Counter(_name(mention) for mention in aimed if not (hurt and mention.entity in places))
    name, count = named.most_common(1)[0] if named else ("", 0)
    plain = name and len(name) <= LONGEST_TARGET and not (_UNTOLD.match(name) or _PART.search(name))
    return name if plain and 2 * count >= named.total() else ""


def _name(mention: Mention) -> str:
    """A mention as it stands inside a sentence: by its name, or by its words with a small letter."""
    text = " ".join(mention.text.split())
    article = re.match(r"(?:The|An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many)\s", text)
    return text[0].lower() + text[1:] if article else text


def _place(matters: Sequence[Matter]) -> str:
    """The place by name that most claims give, in its shortest form, with the preposition that most put before it."""
    named: dict[str, list[tuple[Matter, Mention]]] = {}
    for matter in matters:
        if matter.places.isdisjoint(matter.names) and matter.places.isdisjoint(matter.context):
            continue
        for mention in (one for role in PLACE_ROLES for one in matter.claim.roles.get(role, ())):
            name = mention.text.removeprefix("the ").removeprefix("The ")
            if name[:1].isupper() and len(name) <= LONGEST_NAME:
                named.setdefault(name, []).append((matter, mention))
    if not named:
        return ""
    name = min(named, key=lambda name: (-len(named[name]), len(name), name))
    before = Counter([_preposition(*one) for one in named[name]])
    return f"{before.most_common(1)[0][0]} {name}".strip()


def _preposition(matter: Matter, mention: Mention) -> str:
    claim = matter.claim
    found = (
        None if mention.start is None else _BEFORE_PLACE.search(claim.evidence[: max(0, mention.start - claim.start)])
    )
    return found.group(1).lower() if found else ""


def _figures(matters: Sequence[Matter], label: str) -> str:
    """One or two figures as they are written: of each thing counted that which most speakers give.

    None where all are others than those of another telling.
    """
    if matters[0].claim.type in UNCOUNTED:
        return ""
    voices: dict[tuple[str, str], dict[str, set[str]]] = {}
    for told in told_figures(matters):
        if written := _written(told.figure, label):
            said = voices.setdefault((told.kind, told.who), {})
            said.setdefault(written, set()).add(told.matter.speaker or told.matter.claim.report)
    texts = _most_told(voices)
    return "" if all(_OTHERS.search(text) for text in texts) else " and ".join(texts)


def _most_told(voices: Mapping[tuple[str, str], Mapping[str, set[str]]]) -> list[str]:
    best = [max(said.items(), key=lambda item: len(item[1])) for said in voices.values()]
    texts: list[str] = []
    for text, _ in sorted(best, key=lambda item: -len(item[1])):
        if not any(text in other for other in texts):
            texts.append(text)
    return texts[:MOST_FIGURES]


def _written(figure: Figure, label: str) -> str:
    """The words of a figure with what it counts, lower-cased where they began a sentence; none for parts of a whole."""
    text = _PADDING.sub("", " ".join(figure.text.split()))
    if not text or _PART.search(text) or _VAGUE.search(text):
        return ""
    noun = _noun(figure, label, text)
    if noun == "people" and _ROUND.search(text):
        noun = "of people"
    return f"{text[:1].lower()}{text[1:]} {noun}".strip()


def _noun(figure: Figure, label: str, text: str) -> str:
    """What stands behind a number that does not say itself what it counts, or what became of those counted."""
    kind = figure_kind(figure)
    bare = " " not in text or text[-1].isdigit()
    if kind == "count":
        return figure.what if bare and figure.what.lower() not in text.lower() else ""
    if kind == label.lower() or kind == "displaced":
        return "people" if bare else ""
    stated = kind in text.lower() or (kind == "killed" and _BODIES.search(text))
    return "" if stated else kind


def _day(matters: Sequence[Matter]) -> str:
    """The day that most claims give: "9 April 2031"."""
    days = Counter(m.days[0] for m in matters if m.days and m.days[0] == m.days[1])
    if not days:
        return ""
    day = date.fromordinal(days.most_common(1)[0][0])
    return f"{day.day} {month_name[day.month]} {day.year}"
