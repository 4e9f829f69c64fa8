"""What a fact is about, in Sayso's own neutral words: the kind of matter, its outcome, and whether it was done."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.conflicts.senses import is_cut
from sayso.facts.counts import told_figures
from sayso.facts.matters import Matter

LABELS = {
    "ceasefire.agreement": "Ceasefire agreement",
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
    "harm.damage": "Destroyed or damaged",
    "stance.statement": "Statement",
}
# What is added to a label where nothing is told as done: only announced, asked for, or denied.
STANDINGS = {"ahead": "announced", "asked": "asked for", "denied": "denied"}
OUTCOMES = {
    ("killed",): "Killed",
    ("injured",): "Injured",
    ("missing",): "Missing",
    ("injured", "killed"): "Killed and injured",
}
WAYS = {"out": "People displaced", "back": "People returned"}
SERVICES = {"power": "Electricity", "gas": "Gas", "water": "Water", "telecoms": "Telephone and internet"}


def label_of(matters: Sequence[Matter]) -> str:
    """The label of a fact, with how it stands where nobody tells it as done."""
    standings = {matter.standing for matter in matters}
    if "told" not in standings:
        return f"{LABELS[matters[0].claim.type]} ({', '.join(STANDINGS[s] for s in STANDINGS if s in standings)})"
    told = [matter for matter in matters if matter.standing == "told"]
    return _outcome(told) or LABELS[matters[0].claim.type]


def _outcome(told: Sequence[Matter]) -> str | None:
    """What came of it, where all claims that say so say the same."""
    match told[0].claim.type:
        case "harm.casualties":
            return OUTCOMES.get(tuple(sorted({figure.kind for figure in told_figures(told)})))
        case "harm.displacement":
            return WAYS.get(_only(told, "way"))
        case "supply.essential":
            return _supply(told)
    return None


def _supply(told: Sequence[Matter]) -> str | None:
    service = SERVICES.get(_only(told, "service"))
    senses = {is_cut(matter) for matter in told}
    if service is None or len(senses) > 1:
        return service and f"{service} supply"
    return f"{service} cut off" if senses == {True} else f"{service} supplied"


def _only(matters: Sequence[Matter], kind: str) -> str:
    """The one value of a kind of detail that the claims name; empty where they name none or several."""
    named = {value for matter in matters for value in matter.facets.get(kind, ())}
    return next(iter(named)) if len(named) == 1 else ""
