"""The page put together: views from the records, one style, one script, and a policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Template
from markupsafe import Markup

from sayso import __version__
from sayso.model import Dossier, Fact
from sayso.publish.dossier import glance, words
from sayso.publish.dossier.chains import chain_of
from sayso.publish.dossier.clocks import LANES, timeline_of
from sayso.publish.dossier.conflicts import differences_of
from sayso.publish.dossier.days import write_span
from sayso.publish.dossier.decisions import decision_of
from sayso.publish.dossier.filters import choices_of, index_of
from sayso.publish.dossier.grids import SIGNS, grid_of
from sayso.publish.dossier.heads import Head, head_of
from sayso.publish.dossier.margins import STANDINGS, annotated_reports, cite_flags
from sayso.publish.dossier.namings import namings_of
from sayso.publish.dossier.packing import Packer
from sayso.publish.dossier.parallels import credits_of, parallels_of
from sayso.publish.dossier.passages import passages_of
from sayso.publish.dossier.places import where_of
from sayso.publish.dossier.provisions import provisions_of
from sayso.publish.dossier.safety import island
from sayso.publish.dossier.shelf import Shelf
from sayso.publish.dossier.strips import strips_of
from sayso.publish.dossier.unread import unread_of
from sayso.publish.templates import environment

STATIC = Path(__file__).with_name("static")
STYLES = ("base.css", "facts.css", "drawings.css", "reports.css", "print.css")
SCRIPTS = ("reader.js", "filters.js", "figures.js", "keys.js")
LIGHT = 150  # facts up to which the page is whole without a script; beyond, what is closed is packed
FIRST = 60  # facts of each group that stand in a large page as it opens; as in static/filters.js
POLICY = "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


class FactView(NamedTuple):
    """All that the page shows of one fact."""

    head: Head
    differences: list[Any]
    strips: list[Any]
    chain: Any
    grid: Any
    passages: list[Any]
    decision: Any


def render(
    dossier: Dossier, *, title: str | None, command: str | None, read_on: Mapping[str, str], up: str | None = None
) -> str:
    """The whole page as HTML.

    Raises:
        ExportError: a statement has no span in a report of the dossier.
    """
    view = _views(Shelf(dossier), read_on)
    view |= {"title": title or _title(dossier), "command": command, "version": __version__, "up": up}
    return template().render(**view, **_own())


def template() -> Template:
    """The page's template, compiled once (an eighth of a second); processes that part from this one then have it."""
    return environment(__package__).get_template("index.html.j2")


def _views(shelf: Shelf, read_on: Mapping[str, str]) -> dict[str, Any]:
    ordered = glance.in_order(shelf.dossier.facts)
    facts = [_fact_view(shelf, fact) for fact in ordered]
    index = [index_of(shelf, fact, view.head) for fact, view in zip(ordered, facts, strict=True)]
    large = len(facts) > LIGHT
    cite_flags(shelf)
    days, provisions = provisions_of(shelf)
    views = {
        "shared": [fact for fact in facts if fact.head.reports > 1], "part": Packer(large=large), "facts": len(facts),
        "single": [fact for fact in facts if fact.head.reports <= 1], "first": FIRST,
        "index": island(index), "choices": choices_of(index),
        "glance": glance.glance_of(shelf), "unread": unread_of(shelf), "parallels": parallels_of(shelf),
        "credits": credits_of(shelf), "timeline": timeline_of(shelf, read_on), "lanes": LANES,
        "namings": namings_of(shelf), "days": days, "provisions": provisions, "where": where_of(shelf),
        "span": _span(shelf.dossier), "deck": _deck(shelf.dossier),
        "outlets": len({r.outlet for r in shelf.dossier.reports if r.outlet}),
        "claims": len(shelf.dossier.claims), "signs": SIGNS, "standings": STANDINGS,
    }  # fmt: skip
    return views | {"reports": annotated_reports(shelf)}  # last: by now every span that is shown has been cited


def _fact_view(shelf: Shelf, fact: Fact) -> FactView:
    return FactView(
        head_of(shelf, fact),
        differences_of(shelf, fact),
        strips_of(shelf, fact),
        chain_of(shelf, fact),
        grid_of(shelf, fact) if fact.reports > 1 else None,
        passages_of(shelf, fact),
        decision_of(shelf, fact),
    )


def _title(dossier: Dossier) -> str:
    return f"What {words.count(len(dossier.reports), 'report')} {'say' if len(dossier.reports) != 1 else 'says'}"


def _deck(dossier: Dossier) -> list[tuple[str, str]]:
    """Whom and where the reports speak of most: parties by the claims said by them, places by facts."""
    parties = Counter(c.said_by.party for c in dossier.claims if c.said_by and c.said_by.party)
    places = Counter(place for fact in dossier.facts for place in fact.place)
    named = [("Parties heard", parties, 4), ("Places named most", places, 5)]
    return [
        (title, words.listed(sorted(counts, key=lambda name: (-counts[name], name))[:most], most))
        for title, counts, most in named
        if counts
    ]


def _span(dossier: Dossier) -> str:
    known = sorted(report.published for report in dossier.reports if report.published)
    return write_span(known[0], known[-1]) if known else "no date of publication is known"


@lru_cache(maxsize=1)
def _own() -> dict[str, str]:
    """What is the same in every page: the style, the script, and the policy that allows these two alone."""
    style, script = ("\n".join((STATIC / n).read_text(encoding="utf-8") for n in names) for names in (STYLES, SCRIPTS))
    policy = POLICY.format(style=digest(style), script=digest(script))
    return {"style": Markup(style), "script": Markup(script), "policy": policy}


def digest(text: str) -> str:
    """What a policy names a style or script by (Content Security Policy level 3, section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
