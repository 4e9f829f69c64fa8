"""The codes of the records in plain and neutral words. Nothing here judges: "A says, B denies"."""

from __future__ import annotations

#: type of claim -> (words for it, group that it is filtered by). The types are those of the contract.
TYPES: dict[str, tuple[str, str]] = {
    "ceasefire.agreement": ("ceasefire or peace deal", "Ceasefire"),
    "ceasefire.holding": ("ceasefire holding", "Ceasefire"),
    "ceasefire.violation": ("alleged breach of a ceasefire", "Ceasefire"),
    "hostilities.attack": ("fighting", "Fighting"),
    "territory.control": ("control of territory", "Fighting"),
    "disarm.handover": ("weapons handed over", "Disarmament and forces"),
    "disarm.demobilise": ("force dissolved", "Disarmament and forces"),
    "forces.withdraw": ("forces leave", "Disarmament and forces"),
    "mines.clearance": ("mines cleared", "Disarmament and forces"),
    "thirdparty.peacekeeping": ("peacekeepers", "Third parties"),
    "thirdparty.monitoring": ("monitoring", "Third parties"),
    "talks.meeting": ("talks", "Talks and status"),
    "political.rights": ("rights and guarantees", "Talks and status"),
    "political.status": ("political status", "Talks and status"),
    "justice.amnesty": ("amnesty", "Talks and status"),
    "detainee.release": ("release of prisoners", "Prisoners and missing"),
    "detainee.custody": ("arrest or capture", "Prisoners and missing"),
    "missing.persons": ("missing people", "Prisoners and missing"),
    "aid.delivery": ("aid", "Aid and access"),
    "supply.essential": ("power, gas, water, telecoms", "Aid and access"),
    "access.corridor": ("road or corridor used", "Aid and access"),
    "access.restriction": ("road or corridor closed", "Aid and access"),
    "harm.casualties": ("people killed or injured", "Harm to people"),
    "harm.displacement": ("people leave or return", "Harm to people"),
    "harm.need": ("people in need", "Harm to people"),
    "harm.damage": ("buildings damaged", "Harm to people"),
    "stance.statement": ("statement", "Statements"),
}
MODALITIES = {
    "done": "done", "ongoing": "under way", "ended": "ended", "agreed": "agreed", "planned": "planned",
    "proposed": "proposed", "demanded": "demanded", "requested": "asked for", "refused": "refused",
    "denied": "denied", "conditional": "made conditional",
}  # fmt: skip
FIELDS = {
    "recipient": "to whom", "when": "when", "figures": "how many", "modality": "whether, or how far",
    "actor": "who did it", "target": "against whom", "place": "where", "item": "what",
}  # fmt: skip
ROLES = {
    "actor": "who", "recipient": "to whom", "target": "against or for whom", "mediator": "mediated by",
    "supervisor": "supervised by", "participants": "taking part", "place": "where", "from_place": "from",
    "to_place": "to", "route": "by way of",
}  # fmt: skip
FLAGS = {
    "unrelated": "has nothing to do with the rest", "boilerplate": "furniture of the page, not the report",
    "stale": "written before what the report tells", "misattributed": "given to different speakers",
    "garbled": "differs from the wording that it repeats", "headline_differs": "headline and text differ",
    "no_date": "no date of publication",
}  # fmt: skip
COMMITMENTS = {
    "C0": "not mentioned", "C1": "proposed or demanded", "C2": "under negotiation", "C3": "agreed or announced",
    "C4": "in effect", "CX": "rejected or withdrawn",
}  # fmt: skip
IMPLEMENTATIONS = {
    "I?": "unknown: no report bears on it", "I0": "reported not begun", "I1": "first acts reported",
    "I2": "reported under way", "I3": "reported complete", "reversed": "reported halted or broken",
}  # fmt: skip
EVIDENCE = {
    "E0": "no attributed claim", "E1": "one party to the conflict only", "E2": "one origin that is no party",
    "E3": "two or more separate families", "E4": "opposed sides say the same, or a monitor and a party do",
}  # fmt: skip
FOLDS = {
    "copied wording": "wording copied", "credited": "credits it in the text", "same speaker": "same speaker",
    "same family": "same chain of command or newsroom",
}  # fmt: skip
DATE_BASES = {
    "given": "given with the report", "page": "read from the page", "dateline": "read from the dateline",
    "inferred": "inferred",
}  # fmt: skip
DIRECTIONS = {
    "known": "which came first is known", "inferred": "which came first is inferred",
    "unknown": "which came first is not known",
}  # fmt: skip


def type_words(type_: str) -> str:
    """A type of claim in words; the code itself for a type that came after this page."""
    return TYPES.get(type_, (type_, ""))[0]


def group_of(type_: str) -> str:
    """The group that a type is filtered by."""
    return TYPES.get(type_, ("", "Other"))[1]


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "report"), count(1200, "origin")
    ('1 report', '1,200 origins')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def extent(low: int, high: int) -> str:
    """A range of counts: "2", or "2–4"."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def listed(names: list[str], limit: int = 4) -> str:
    """Names in a row, with the number of those that are left out.

    >>> listed(["A", "B", "C"], limit=2)
    'A, B and 1 more'
    """
    if len(names) > limit:
        return f"{', '.join(names[:limit])} and {len(names) - limit:,} more"
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)
