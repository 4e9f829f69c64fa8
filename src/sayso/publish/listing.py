"""Records as plain text for a terminal: one fact whole, or a line a record."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Claim, Conflict, Dossier, Entry, Fact, Flag, Lineage
from sayso.publish.summary import figure_text, interval, spread


def one_line(text: str, longest: int = 160) -> str:
    """Text with its line breaks folded, shortened with an ellipsis."""
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else folded[: longest - 1].rstrip() + "…"


def speaker(claim: Claim) -> str:
    """Who is said to have said it, with the relays."""
    name = "the outlet itself" if claim.said_by is None else claim.said_by.entity or claim.said_by.text
    relays = ", ".join(mention.text for mention in claim.via)
    return f"{name} (via {relays})" if relays else name


def claim_line(claim: Claim) -> str:
    """A claim on one line: report, type, modality, speaker, figures, evidence."""
    figures = "; ".join(f"{interval(f.low, f.high)} {f.what}" for f in claim.figures)
    when = f" · {claim.when.start or claim.when.text}" if claim.when else ""
    return (
        f"{claim.report}:{claim.start}  {claim.type} ({claim.modality}){when}{' · ' + figures if figures else ''}\n"
        f"    {speaker(claim)}: {one_line(claim.evidence)}"
    )


def fact_line(fact: Fact) -> str:
    """A fact on one line."""
    figures = ", ".join(figure_text(f) for f in fact.figures[:3])
    differs = ", ".join(c.field for c in fact.conflicts if c.kind == "contradiction")
    return (
        f"{fact.id}  {fact.type}  {fact.reports} reports · {fact.texts} texts · "
        f"{spread(fact.origins.min, fact.origins.max)} origins · {fact.evidence}"
        f"{'  contested: ' + differs if differs else ''}\n"
        f"    {one_line(fact.title)}{'  [' + figures + ']' if figures else ''}"
    )


def conflict_lines(fact: Fact, conflict: Conflict, dossier: Dossier) -> Iterator[str]:
    """A conflict with its sides, each with the sentences that bear it out."""
    claims = {c.id: c for c in dossier.claims}
    yield f"{fact.id}  {conflict.field} ({conflict.kind})  {one_line(fact.title, 100)}"
    for side in conflict.sides:
        families = f"  [{', '.join(side.families)}]" if side.families else ""
        yield f"    {side.value}{families}"
        for name in side.claims:
            if name in claims:
                yield f"        {claims[name].report}, {speaker(claims[name])}: {one_line(claims[name].evidence, 120)}"


def lineage_line(lineage: Lineage) -> str:
    """Two passages and how they hang together."""
    arrow = "→" if lineage.direction != "unknown" else "~"
    return (
        f"{lineage.from_.report} {arrow} {lineage.to.report}  {lineage.kind} ({lineage.direction}), "
        f"{lineage.overlap:.0%} of the words: {lineage.why}\n    {one_line(lineage.to.text)}"
    )


def entry_line(entry: Entry) -> str:
    """A provision and how far it is reported carried out."""
    contested = ", contested" if entry.contested else ""
    return (
        f"{entry.provision}: {entry.commitment} · {entry.implementation} · {entry.evidence}{contested}"
        f" · as of {entry.as_of or 'unknown day'} · {len(entry.claims)} claims"
    )


def flag_line(flag: Flag) -> str:
    """A passage to distrust, and why."""
    return f"{flag.report}:{flag.start}  {flag.kind}: {flag.why}\n    {one_line(flag.text, 120)}"


def fact_page(fact: Fact, dossier: Dossier) -> Iterator[str]:
    """A fact whole: its head, claims, origins with their folds, figures, conflicts, and why they are one."""
    claims = {c.id: c for c in dossier.claims}
    yield fact_line(fact)
    yield ""
    for name in fact.claims:
        yield claim_line(claims[name])
    yield "\norigins:"
    for origin in fact.origins.list:
        family = f" · family {origin.family}" if origin.family else ""
        yield f"    {origin.entity or 'not known'}{family}: {len(origin.claims)} claims"
        yield from (f"        folded {fold.claim} into {fold.into}: {fold.why}" for fold in origin.folds)
    for figure in fact.figures:
        best = f", best {figure.best:,} ({figure.best_rule})" if figure.best is not None else ""
        families = spread(figure.families.min, figure.families.max)
        yield f"figure: {figure_text(figure)}{best} · {families} families · {len(figure.claims)} claims"
    for conflict in fact.conflicts:
        yield from conflict_lines(fact, conflict, dossier)
    yield from (f"because: {line}" for line in fact.trail)
