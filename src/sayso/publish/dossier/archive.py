"""The archived reports, and every place in them that the page points to.

A statement may be shown only with the span that it stands on. So views get their links from `Archive.cite`,
which refuses a span that is not in its report; the reports are drawn last, with an anchor for each span.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from sayso.errors import ExportError
from sayso.model import Claim, LineageEnd, Mention, Report
from sayso.publish.dossier.safety import printed

CONTEXT = 170  # characters shown before and after a passage


class Place(NamedTuple):
    """A passage of a report: where its archived copy shows it, and its words."""

    href: str
    report: Report
    start: int
    end: int
    words: str

    @property
    def where(self) -> str:
        """The span as a reader reads it."""
        return f"characters {self.start:,}–{self.end:,}"

    def link(self, words: object = "open in the report") -> Markup:
        """A link to the passage, as HTML."""
        return Markup(f'<a class="span" href="{printed(self.href)}">{printed(words)}</a>')


def distinct(places: Sequence[Place]) -> list[Place]:
    """The places, each once."""
    return list({place.href: place for place in places}.values())


class Archive:
    """The reports by id, with the spans that were cited so far.

    Args:
        reports: all reports of the dossier, in its order.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self.numbers = {report.id: number for number, report in enumerate(reports, 1)}
        self.spans: dict[str, set[tuple[int, int]]] = {report.id: set() for report in reports}

    def cite(self, report_id: str, start: int | None, end: int | None, words: str | None = None) -> Place:
        """The place of a span, which from now on has an anchor.

        Raises:
            ExportError: there is no such report or span, or other words stand there.
        """
        report = self.reports.get(report_id)
        if report is None:
            raise ExportError(f"a statement points to report {report_id!r}, which is not in the dossier")
        if start is None or end is None or not 0 <= start < end <= len(report.text):
            raise ExportError(f"a statement has no span in report {report_id!r}: {start}-{end}", hint="build again")
        found = report.text[start:end]
        if words is not None and words != found:
            raise ExportError(f"report {report_id!r}, {start}-{end}: {found[:60]!r} stands there, not {words[:60]!r}")
        self.spans[report_id].add((start, end))
        return Place(f"#{self.anchor(report_id, start, end)}", report, start, end, found)

    def cite_claim(self, claim: Claim) -> Place:
        """Where a claim stands."""
        return self.cite(claim.report, claim.start, claim.end, claim.evidence)

    def cite_mention(self, report_id: str, mention: Mention | None) -> Place | None:
        """Where a name stands; None for one that is only implied."""
        if mention is None or mention.start is None or mention.end is None:
            return None
        return self.cite(report_id, mention.start, mention.end)

    def cite_end(self, end: LineageEnd) -> Place:
        """Where one end of a lineage stands."""
        return self.cite(end.report, end.start, end.end)

    def anchor(self, report_id: str, start: int, end: int) -> str:
        """The id of a span in the page."""
        return f"r{self.numbers[report_id]}-{start}-{end}"

    def around(self, place: Place) -> tuple[str, str]:
        """The text before and after a place, cut at words, with an ellipsis where it goes on."""
        text = place.report.text
        before = text[max(0, place.start - CONTEXT) : place.start]
        after = text[place.end : place.end + CONTEXT]
        if place.start > CONTEXT:
            before = "…" + before.partition(" ")[2]
        if place.end + CONTEXT < len(text):
            after = after.rpartition(" ")[0] + "…"
        return before, after
