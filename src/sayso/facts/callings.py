"""Two speakers -> whether they are surely two, though one is only called by what he is ("a monitoring group").

The words are data: `lexicons/callings.tsv`.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.facts.matters import Matter

_KINDS = {"news_agency": "media", "outlet": "media", "aid_agency": "observer", "official": "official"}
CALLINGS = ("observer", "media", "people")


def may_differ(left: Matter, right: Matter) -> bool:
    """Whether two speakers are surely two: both are known, and neither is called by a word that may mean the other."""
    if not left.speaker or not right.speaker or _words(left) & _words(right):
        return False
    vague = [matter for matter in (left, right) if matter.speaker and matter.speaker.islower()]
    if any(_words(matter) & lexicons.terms("callings", "anybody") for matter in vague):
        return False
    callings = _calling(left), _calling(right)
    return not vague or (None not in callings and callings[0] != callings[1])


def one_speaker(left: Matter, right: Matter) -> bool:
    """Whether both go back to one speaker; a word that may stand for any ("source") names one only inside a report."""
    if left.speaker is None or left.speaker != right.speaker:
        return False
    return left.claim.report == right.claim.report or not _words(left) <= lexicons.terms("callings", "anybody")


def _calling(matter: Matter) -> str | None:
    """What its speaker is by calling, as far as the name or the kind that was found tells."""
    named = next((calling for calling in CALLINGS if _words(matter) & lexicons.terms("callings", calling)), None)
    kind = matter.claim.said_by.kind if matter.claim.said_by else None
    return named or _KINDS.get(kind or "")


def _words(matter: Matter) -> frozenset[str]:
    return frozenset((matter.speaker or "").lower().replace("-", " ").split())
