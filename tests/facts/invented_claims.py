"""Claims about an invented war between Ostria and Vell, made in one line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.facts import Reconciled, reconcile
from sayso.facts.matters import Matter, read_matters
from sayso.facts.words import find_names
from sayso.model import Claim, Figure, Mention, Report, When
from sayso.origins import Traced

NAMES = "In Ostria, in Norvia and in Vell, near Dunmar and at Kestrel Bridge, as in Ostrian towns, General Staff says."


def day(iso: str) -> When:
    """A day told in full."""
    return When(text=iso, start=iso, end=iso, precision="day")


def who(name: str, **fields: Any) -> Mention:
    """A mention by its name."""
    return Mention(text=name, entity=name, **{"kind": "official", **fields})


def number(low: float | None, what: str, **fields: Any) -> Figure:
    """A figure; exact unless `high` says otherwise."""
    return Figure(what=what, text=f"{low} {what}", low=low, **{"high": low, **fields})


def claim(
    id_: str,
    evidence: str,
    *,
    type: str = "hostilities.attack",
    modality: str = "done",
    said_by: str | Mention | None = None,
    roles: dict[str, Sequence[str | Mention]] | None = None,
    start: int = 0,
    **fields: Any,
) -> Claim:
    """A claim of the report that its id begins with ("a-1" stands in report "a")."""
    named = {r: tuple(who(m) if isinstance(m, str) else m for m in held) for r, held in (roles or {}).items()}
    speaker = who(said_by, family=said_by) if isinstance(said_by, str) else said_by
    return Claim(
        id=id_, report=id_.split("-")[0], start=start, end=start + len(evidence), evidence=evidence, type=type,
        modality=modality, said_by=speaker, roles=named, **fields,
    )  # fmt: skip


def reports_for(claims: Sequence[Claim], **published: str) -> list[Report]:
    """A report for each that the claims stand in; its text holds their evidence and then the names of the war."""
    texts: dict[str, str] = {}
    for one in claims:
        text = texts.get(one.report, "").ljust(one.start)
        texts[one.report] = text[: one.start] + one.evidence + text[one.start + len(one.evidence) :]
    return [
        Report(id=name, outlet=f"The {name}", published=published.get(name, "2031-04-10"), text=f"{text}\n\n{NAMES}")
        for name, text in texts.items()
    ]


def matters_of(claims: Sequence[Claim], **published: str) -> dict[str, Matter]:
    """The matters of claims by id."""
    reports = reports_for(claims, **published)
    return {matter.id: matter for matter in read_matters(reports, claims, find_names(reports))}


def reconciled(claims: Sequence[Claim], traced: Traced | None = None, **published: str) -> Reconciled:
    """What the claims come to."""
    return reconcile(reports_for(claims, **published), traced or Traced(list(claims), []))
