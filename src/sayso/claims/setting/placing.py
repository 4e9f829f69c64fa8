"""Where a happening took place, where from, where to and by which route."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.frames.happenings import Happening
from sayso.claims.setting.adjuncts import hung_on
from sayso.model import ROLES, AnnotatedReport, Mention, Sentence
from sayso.sentences.places import Place

_ROLE_OF = {
    "from": "from_place", "out": "from_place", "off": "from_place", "to": "to_place", "into": "to_place",
    "onto": "to_place", "toward": "to_place", "towards": "to_place", "for": "to_place", "via": "route",
    "through": "route", "along": "route", "across": "route", "over": "route",
}  # fmt: skip
_WHERE_IT_HITS = ("hostilities.attack", "harm.damage")
_TELL_OF_PLACE = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "around", "within", "throughout", "between", *_ROLE_OF)
)


def with_places(
    sentence: Sentence,
    happening: Happening,
    places: Sequence[Place],
    annotated: AnnotatedReport,
    roles: dict[str, tuple[Mention, ...]],
) -> dict[str, tuple[Mention, ...]]:
    """The roles with the places that hang on the happening's words added.

    Args:
        sentence, happening: what is told, where.
        places: all places of the report.
        annotated: the report, for the words of a mention.
        roles: as `roles.find_roles` gives them; a role that is filled stays as it is.
    Returns:
        Role to mentions in the order of `model.ROLES`. Where only the way is told (from, to, by), it is `place` too.
    """
    spans = [(p.start, p.end) for p in places if sentence.start <= p.start < sentence.end]
    found: dict[str, list[Mention]] = {}
    for told in happening.told:
        for hung in hung_on(sentence, told.evoked.trigger, spans):
            if hung.preposition in _TELL_OF_PLACE:
                mention = Mention(
                    text=annotated.report.text[hung.start : hung.end], start=hung.start, end=hung.end,
                    entity=next(p.name for p in places if p.start == hung.start),
                )  # fmt: skip
                found.setdefault(_ROLE_OF.get(hung.preposition, "place"), []).append(mention)
        if found:
            break
    merged = {**{role: tuple(mentions) for role, mentions in found.items()}, **roles}
    if "place" not in merged and (
        way := next((merged[r] for r in ("to_place", "from_place", "route") if r in merged), None)
    ):
        merged["place"] = way
    if "place" not in merged and happening.lead.evoked.frame.type in _WHERE_IT_HITS:
        hit = [m for m in merged.get("target", ()) if any(_within(s, m) for s in spans)]
        merged.update({"place": tuple(hit)} if hit else {})
    return {role: merged[role] for role in ROLES if role in merged}


def _within(span: tuple[int, int], mention: Mention) -> bool:
    """Whether the words of a mention name this place."""
    start, end = mention.start, mention.end
    return start is not None and end is not None and span[0] < end and start < span[1] and span[1] <= end
