"""Misattributed quotations: the same words in quotation marks, given to two persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.facts.flags.passages import flag
from sayso.facts.matters import Matter
from sayso.facts.words import words
from sayso.model import Flag, Lineage, LineageEnd, Mention

PERSONS = frozenset({"person", "official", "unknown", "witness"})


def misattributed_flags(clusters: Sequence[Sequence[Matter]], lineage: Sequence[Lineage]) -> Iterator[Flag]:
    """Two flags, one an end, for each shared quotation with two speakers."""
    by_report: dict[str, list[Matter]] = {}
    for matter in (m for matters in clusters for m in matters):
        by_report.setdefault(matter.claim.report, []).append(matter)
    for link in lineage:
        if link.kind != "same_quotation":
            continue
        ours, theirs = (_speaker(end, by_report.get(end.report, ())) for end in (link.from_, link.to))
        if ours and theirs and _differ(ours, theirs):
            why = f"one quotation, given to {_name(ours)} and to {_name(theirs)}"
            yield flag("misattributed", link.from_, why, (link.to,))
            yield flag("misattributed", link.to, why, (link.from_,))


def _speaker(end: LineageEnd, matters: Sequence[Matter]) -> Mention | None:
    """Who is quoted there: the speaker of the claim in quotation that overlaps most."""
    quoted = [
        (min(m.claim.end, end.end) - max(m.claim.start, end.start), m)
        for m in matters
        if m.claim.said_by and m.claim.quote in ("direct", "mixed")
    ]
    best = max(quoted, key=lambda pair: pair[0], default=(0, None))
    return best[1].claim.said_by if best[1] is not None and best[0] > 0 else None


def _differ(ours: Mention, theirs: Mention) -> bool:
    """Whether both are persons by name and share none; offices and pronouns cannot tell."""
    if not (ours.kind in PERSONS and theirs.kind in PERSONS):
        return False
    left, right = ({w.lower() for w in words(_name(m)) if w[:1].isupper()} for m in (ours, theirs))
    return min(len(left), len(right)) > 1 and not left & right


def _name(mention: Mention) -> str:
    return mention.entity or mention.text
