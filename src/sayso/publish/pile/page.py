"""The page of a pile: its stories as a table that can be searched and sorted, and what was not read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from sayso import __version__
from sayso.model import SetAside
from sayso.publish.dossier.page import POLICY, STATIC, digest
from sayso.publish.pile.cards import Card, summary_of
from sayso.publish.templates import environment

OWN = Path(__file__).with_name("static")
ASIDE = 200  # files set aside that are listed; the rest stand in data/set_aside.jsonl


def render(cards: Sequence[Card], *, set_aside: Sequence[SetAside], command: str | None) -> str:
    """The whole page as HTML; stories of many reports come first, then later ones."""
    ordered = sorted(cards, key=lambda card: card.id)
    ordered = sorted(ordered, key=lambda card: (card.reports, card.disputed, card.day), reverse=True)
    style = (STATIC / "base.css").read_text(encoding="utf-8") + (OWN / "pile.css").read_text(encoding="utf-8")
    script = (OWN / "pile.js").read_text(encoding="utf-8")
    return (
        environment(__package__)
        .get_template("pile.html.j2")
        .render(
            cards=ordered, summary=summary_of(ordered), command=command, version=__version__,
            set_aside=sorted(set_aside, key=lambda s: (s.path, s.reason)), most=ASIDE,
            style=Markup(style), script=Markup(script),
            policy=POLICY.format(style=digest(style), script=digest(script)),
        )
    )  # fmt: skip
