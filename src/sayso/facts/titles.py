"""A fact -> one short, neutral line: what kind of matter, where, how many, when.

The words of the type are Sayso's; place, figures and quotation are the reports'. Nobody is named as the
doer, for that is what reports differ in; without place or figure the shortest sentence is quoted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.facts.matters import PLACE_ROLES, Matter
from sayso.model import Claim

LONGEST_QUOTE = 90
LABELS = {
    "ceasefire.agreement": "Ceasefire agreement",
    "ceasefire.holding": "Ceasefire observed",
    "ceasefire.violation": "Breach of the ceasefire",
    "hostilities.attack": "Fighting or attack",
    "territory.control": "Control of territory",
    "disarm.handover": "Handing over of weapons",
    "disarm.demobilise": "Demobilisation",
    "forces.withdraw": "Withdrawal of forces",
    "mines.clearance": "Clearance of mines",
    "thirdparty.peacekeeping": "Third-party force",
    "thirdparty.monitoring": "Monitoring",
    "talks.meeting": "Talks",
    "political.rights": "Rights and guarantees",
    "political.status": "Political status",
    "justice.amnesty": "Amnesty",
    "detainee.release": "Release of prisoners",
    "detainee.custody": "People held",
    "missing.persons": "Missing and dead",
    "aid.delivery": "Aid",
    "supply.essential": "Essential supply",
    "access.corridor": "Passage open",
    "access.restriction": "Passage closed",
    "harm.casualties": "Killed and injured",
    "harm.displacement": "Displacement",
    "harm.need": "Need",
    "harm.damage": "Damage",
    "stance.statement": "Statement",
}
_STANDINGS = {"ahead": "announced", "denied": "denied"}


def title_of(matters: Sequence[Matter]) -> str:
    """The title of the fact that these matters make."""
    claims = [matter.claim for matter in matters]
    label = LABELS[claims[0].type]
    standing = Counter(m.standing for m in matters).most_common(1)[0][0]
    if standing in _STANDINGS:
        label = f"{label} ({_STANDINGS[standing]})"
    details = [detail for detail in (_place(claims), _figures(claims)) if detail]
    if not details:
        details = [quotation(typical(matters).evidence)]
    days = Counter(
        c.when.start[:10] for c in claims if c.when and c.when.start and c.when.precision in ("day", "minute")
    )
    return "; ".join([f"{label}: {details[0]}", *details[1:], *(day for day, _ in days.most_common(1))])


def typical(matters: Sequence[Matter]) -> Claim:
    """The claim that shares most words with the others; of equals the shortest, then the first."""
    spread = Counter(stem for matter in matters for stem in matter.stems)

    def typicality(matter: Matter) -> tuple[float, int]:
        shared = sum(spread[stem] - 1 for stem in matter.stems)
        return -shared / (len(matter.stems) + 3), len(matter.claim.evidence)

    return min(matters, key=typicality).claim


def quotation(text: str) -> str:
    """A text in quotation marks, cut at a word where it is long."""
    flat = " ".join(text.split()).strip(" “”\"'«»")
    if len(flat) > LONGEST_QUOTE:
        flat = f"{flat[:LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    return f"“{flat}”"


def _place(claims: Sequence[Claim]) -> str:
    named = Counter(
        mention.text.removeprefix("the ")
        for claim in claims
        for role in (*PLACE_ROLES, "target")
        for mention in claim.roles.get(role, ())
        if mention.text[:1].isupper() or mention.text.startswith("the ")
    )
    return named.most_common(1)[0][0] if named else ""


def _figures(claims: Sequence[Claim]) -> str:
    told = Counter(_figure_text(claim, n) for claim in claims for n in range(len(claim.figures)))
    return ", ".join(text for text, _ in told.most_common(2) if text)


def _figure_text(claim: Claim, number: int) -> str:
    figure = claim.figures[number]
    text = " ".join(figure.text.split())
    return text if figure.what.lower() in text.lower() else f"{text} {figure.what}".strip()
