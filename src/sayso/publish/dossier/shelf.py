"""A dossier's records by id and by what belongs together: what every view looks things up in."""

from __future__ import annotations

from collections import defaultdict

from sayso.errors import ExportError
from sayso.model import Claim, Dossier, Fact, Report
from sayso.publish.dossier.archive import Archive, Place
from sayso.publish.dossier.copies import Copies
from sayso.publish.dossier.days import MONTHS, day_of, write_day, write_days
from sayso.publish.dossier.safety import shorten


class Shelf:
    """The records of one dossier, indexed once.

    Args:
        dossier: all records, as `pipeline.build` or `jsonl.read_folder` gives them.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.archive = Archive(dossier.reports)
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.places = {claim.id: self.archive.cite_claim(claim) for claim in dossier.claims}
        self._in_order = sorted(dossier.reports, key=self._order)
        self.numbers = {fact.id: number for number, fact in enumerate(dossier.facts, 1)}
        self.facts_of: dict[str, list[Fact]] = defaultdict(list)
        for fact in dossier.facts:
            for claim_id in fact.claims:
                self.facts_of[claim_id].append(fact)
        self.copies = Copies(dossier)
        self._claims_of = {fact.id: self._sorted(fact) for fact in dossier.facts}
        self._reports_of = {fact.id: self._carrying(fact) for fact in dossier.facts}
        self._titles = {fact.id: _title(fact) for fact in dossier.facts}

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id.

        Raises:
            ExportError: a record points to a claim that is not there.
        """
        if claim_id not in self.claims:
            raise ExportError(f"a record points to claim {claim_id!r}, which is not in the dossier", hint="build again")
        return self.claims[claim_id]

    def place(self, claim_id: str) -> Place:
        """Where the claim of that id stands."""
        self.claim(claim_id)
        return self.places[claim_id]

    def claims_of(self, fact: Fact) -> list[Claim]:
        """The claims of a fact, by day of their report, then by outlet and place in the text."""
        return self._claims_of[fact.id]

    def _sorted(self, fact: Fact) -> list[Claim]:
        found = [self.claim(claim_id) for claim_id in fact.claims]
        return sorted(found, key=lambda c: (*self._order(self.archive.reports[c.report]), c.start, c.id))

    def reports_of(self, fact: Fact) -> list[Report]:
        """The reports that carry a fact, by day and outlet."""
        return self._reports_of[fact.id]

    def _carrying(self, fact: Fact) -> list[Report]:
        """Those of its claims, which are sorted already."""
        return list({c.report: self.archive.reports[c.report] for c in self.claims_of(fact)}.values())

    def in_order(self) -> list[Report]:
        """All reports by day and outlet; those without a date come last."""
        return self._in_order

    def title_of(self, fact: Fact) -> str:
        """The title of a fact without the day that stands above it, other days as a reader reads them."""
        return self._titles[fact.id]

    def fact_anchor(self, fact: Fact) -> str:
        """The id of a fact in the page."""
        return f"f{self.numbers[fact.id]}"

    @staticmethod
    def _order(report: Report) -> tuple[str, str, str]:
        return (report.published or "9999", report.outlet or "", report.id)


def _title(fact: Fact) -> str:
    day = (fact.when.start or "")[:10] if fact.when else ""
    return write_days(fact.title.removesuffix(f"; {day}") if day else fact.title)


def outlet_of(report: Report) -> str:
    """Who published a report, or that it is not known, with enough of its id to tell it from others."""
    return report.outlet or f"unknown outlet {report.id[:8]}"


def byline(report: Report) -> str:
    """Outlet and day of a report in one phrase."""
    day = write_day(report.published, year=False)
    return f"{outlet_of(report)}, {day or 'date not known'}"


def short_byline(report: Report) -> str:
    """Outlet and day as short as a drawing needs them."""
    day = day_of(report.published)
    return f"{shorten(outlet_of(report), 23)}, {f'{day.day} {MONTHS[day.month - 1]}' if day else 'no date'}"


def speaker_of(claim: Claim, report: Report) -> str:
    """Who is said to have said a claim; the outlet's own voice where nobody is named."""
    if claim.said_by is None:
        return f"{outlet_of(report)} (own voice)"
    return claim.said_by.entity or claim.said_by.text
