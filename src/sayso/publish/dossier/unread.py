"""What was not read and what is not known, to stand at the top where it cannot be missed."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from sayso.model import Dropped, Report
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.shelf import Shelf, byline
from sayso.publish.dossier.words import FLAGS, count


class Skipped(NamedTuple):
    """A passage that was left unread, and why."""

    byline: str
    kind: str
    why: str
    place: Place


class Unread(NamedTuple):
    """All that this dossier does not rest on, and why."""

    headline: list[tuple[str, str]]
    set_aside: list[tuple[str, str, str]]
    skipped: list[Skipped]
    unknown: list[tuple[str, list[str]]]


def unread_of(shelf: Shelf) -> Unread:
    """What was set aside, left unread, or is not known of the reports."""
    skipped = [_skipped(shelf, report, drop) for report in shelf.in_order() for drop in report.dropped]
    set_aside = [(s.path, s.reason, s.hint or "") for s in shelf.dossier.set_aside]
    unknown = _unknown(shelf)
    return Unread(_headline(set_aside, skipped, unknown), set_aside, skipped, unknown)


def _skipped(shelf: Shelf, report: Report, drop: Dropped) -> Skipped:
    place = shelf.archive.cite(report.id, drop.start, drop.end)
    return Skipped(byline(report), FLAGS.get(drop.kind, drop.kind), drop.why, place)


def _unknown(shelf: Shelf) -> list[tuple[str, list[str]]]:
    reports = shelf.in_order()
    inferred = [byline(report) for report in reports if report.published_basis == "inferred"]
    kinds = [
        ("the outlet", [byline(r) for r in reports if not r.outlet]),
        ("the date of publication", [byline(r) for r in reports if not r.published]),
        ("the date of publication other than by inference", inferred),
    ]
    return [(what, who) for what, who in kinds if who]


def _headline(
    set_aside: list[tuple[str, str, str]], skipped: list[Skipped], unknown: list[tuple[str, list[str]]]
) -> list[tuple[str, str]]:
    kinds = Counter(skip.kind for skip in skipped)
    unread = [count(len(set_aside), "file") + " set aside"] if set_aside else []
    unread += [f"{count(times, 'passage')}: {kind}" for kind, times in kinds.most_common()]
    not_known = [f"{what} of {count(len(who), 'report')}" for what, who in unknown]
    return [
        ("Not read", "; ".join(unread) or "nothing; every passage of every report was read"),
        ("Not known", "; ".join(not_known) or "nothing; outlet and date of every report are given"),
    ]
