"""The dossier as a brief of one or two pages, in Markdown: the first screen, the facts that matter most, the ledger.

In: a `Dossier`. Out: `DIR/brief.md`. Every line of a fact ends with one sentence of a report and where it stands there.
"""

from __future__ import annotations

import re
from pathlib import Path

from sayso.model import Dossier, Fact
from sayso.publish.dossier.days import write_when
from sayso.publish.dossier.glance import glance_of, rank
from sayso.publish.dossier.heads import says_of
from sayso.publish.dossier.provisions import provisions_of
from sayso.publish.dossier.safety import clip, visible
from sayso.publish.dossier.shelf import Shelf, byline
from sayso.publish.dossier.unread import unread_of
from sayso.publish.dossier.words import count, extent

MOST = 14  # facts, so that the brief keeps to two pages
LONGEST = 220  # characters of a quoted sentence
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!~&])")


def write_brief(dossier: Dossier, folder: Path) -> Path:
    """Write `folder/brief.md` and say where it is.

    Raises:
        ExportError: a statement has no span in a report; nothing is written.
    """
    shelf = Shelf(dossier)
    lines = [*_head(shelf), *_glance(shelf), *_facts(shelf), *_ledger(shelf), ""]
    folder.mkdir(parents=True, exist_ok=True)
    path, beside = folder / "brief.md", folder / ".brief.md.part"
    beside.write_text("\n".join(lines), encoding="utf-8")
    beside.replace(path)
    return path


def plain(text: str) -> str:
    """Text of others as Markdown that shows it as it is: marks escaped, line ends taken out.

    >>> plain("<b>2 * 3</b>")
    '\\\\<b\\\\>2 \\\\* 3\\\\</b\\\\>'
    """
    return _MARKS.sub(r"\\\1", visible(" ".join(text.split())))


def _head(shelf: Shelf) -> list[str]:
    reports = count(len(shelf.dossier.reports), "report")
    notes = [f"**{name}:** {plain(words)}." for name, words in unread_of(shelf).headline]
    return [f"# What {reports} say", "", f"{count(len(shelf.dossier.claims), 'claim')}. {' '.join(notes)}", ""]


def _glance(shelf: Shelf) -> list[str]:
    lines = []
    for column in glance_of(shelf):
        lines += [f"## {column.title}", ""]
        lines += [f"- {plain(line.words)}: {_turn(line.old, line.new)}{plain(line.small)}" for line in column.lines]
        lines += [f"- {column.more} more in the dossier"] if column.more else []
        lines += [column.empty] if not column.lines else []
        lines.append("")
    return lines


def _turn(old: str, new: str) -> str:
    return f"~~{plain(old)}~~ → {plain(new)}, " if new else ""


def _facts(shelf: Shelf) -> list[str]:
    facts = sorted((fact for fact in shelf.dossier.facts if fact.type != "stance.statement"), key=rank)
    lines = ["## What is said to have happened", ""]
    lines += [line for fact in facts[:MOST] for line in _fact(shelf, fact)]
    left = len(shelf.dossier.facts) - min(MOST, len(facts))
    return [*lines, *([f"{count(left, 'more fact')} in the dossier.", ""] if left else [])]


def _fact(shelf: Shelf, fact: Fact) -> list[str]:
    when = write_when(fact.when) or "day not given"
    counts = f"{count(fact.reports, 'report')} · {count(fact.texts, 'text')} · "
    counts += f"{extent(fact.origins.min, fact.origins.max)} origin{'s' if fact.origins.max != 1 else ''}"
    says = "; ".join(f"{modality}: {plain(names)}" for modality, names in says_of(shelf, fact))
    place = shelf.place(shelf.claims_of(fact)[0].id)
    quote = f"“{plain(clip(place.words, LONGEST))}” ({plain(byline(place.report))}, {place.where})"
    return [f"**{plain(shelf.title_of(fact))}** ({plain(when)}; {counts}). {says}. {quote}", ""]


def _ledger(shelf: Shelf) -> list[str]:
    _, provisions = provisions_of(shelf)
    rows = [
        "| "
        + " | ".join([plain(p.name), *(f"{axis.code} {axis.words}" for axis in p.axes), p.as_of or "not known"])
        + " |"
        for p in provisions
    ]
    if not rows:
        return []
    header = ["| provision | commitment | reported implementation | evidence | as of |", "|---|---|---|---|---|"]
    return ["## What was promised, and how far it is reported done", "", *header, *rows]
