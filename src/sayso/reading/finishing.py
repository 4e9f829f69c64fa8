"""A report as a reader gave it -> the report that is read: clean text, language, date, what is left unread.

All readers' reports come through here, so that a rule holds whatever the file was.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date

from msgspec.structs import replace

from sayso.errors import ReadingError
from sayso.model import Dropped, Report
from sayso.reading.captions import is_caption
from sayso.reading.datelines import dateline_of, find_dateline
from sayso.reading.encodings import clean
from sayso.reading.furniture import Line, find_furniture, lines_of
from sayso.reading.headlines import looks_like_title
from sayso.reading.languages import find_language
from sayso.reading.limits import LONGEST_TEXT
from sayso.reading.notices import date_line
from sayso.reading.passages import unread_blanked

_LATER = re.compile(r"\W*(?:last|updated?|modified)\b", re.IGNORECASE)


def finish(report: Report, *, settled: bool = False) -> Report:
    """The report with its text cleaned and told apart, and all that can be known of it filled in.

    Args:
        report: as a reader gave it; `dropped` only if its text is clean already (`encodings.clean`).
        settled: whether a manifest gives its date, which then stands whatever the page prints.
    Raises:
        ReadingError: nothing to read is left, the text is too long, or it is clearly not in English.
    """
    text = clean(report.text)
    if report.dropped and text != report.text:
        raise ReadingError("its reader marked passages of a text that was not clean", hint="clean the text first")
    if len(text) > LONGEST_TEXT:
        raise ReadingError(f"holds {len(text):,} characters, more than {LONGEST_TEXT:,}", hint="split it into reports")
    report = replace(report, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    report = replace(report, dropped=_dropped(report))
    report = _titled(report if settled else _dated(report))
    read = _read_text(report)
    if not any(character.isalnum() for character in read):
        raise ReadingError("holds no text", hint="is the file complete?")
    return _in_english(report, read)


def _dropped(report: Report) -> tuple[Dropped, ...]:
    """What the reader left out and, outside that, what the general rules find."""
    given = list(report.dropped)
    text = unread_blanked(report.text, report.dropped)
    found = find_furniture(text, report.title, report.outlet, report.published)
    return tuple(sorted([*given, *found], key=lambda d: (d.start, d.end)))


def _read_text(report: Report) -> str:
    return unread_blanked(report.text, report.dropped).strip()


def _dated(report: Report) -> Report:
    """Its date: as given, unless the page itself prints another day; else a line that says so, or a dateline."""
    lines = [report.text[d.start : d.end] for d in report.dropped if d.why.startswith("date line")]
    stated = min(lines, key=lambda line: bool(_LATER.match(line)), default="")  # rather "published" than "updated"
    if stated and _outdoes(stated, report.published):
        return replace(report, published=date_line(stated), published_basis="page")
    dateline = None if report.published else dateline_of(report)
    if dateline and dateline.published:
        return replace(report, published=dateline.published, published_basis="dateline")
    return report


def _outdoes(stated: str, given: str | None) -> bool:
    """Whether what a page prints as its day stands against the given one, which may be the day of a crawl.

    A day apart may be the hour's zone; what was updated later may have been published when it is given.
    """
    printed = date_line(stated)
    if not given or not printed:
        return not given
    later = (date.fromisoformat(printed[:10]) - date.fromisoformat(given[:10])).days
    return later < -1 or (later > 1 and not _LATER.match(stated))


def _titled(report: Report) -> Report:
    lines = lines_of(unread_blanked(report.text, report.dropped))[:2] if not report.title else []
    if lines and not _filed(lines[0]) and looks_like_title(lines[0].text, lines[1].text if len(lines) > 1 else ""):
        return replace(report, title=lines[0].text)
    return report


def _filed(line: Line) -> bool:
    return is_caption(line.text) or find_dateline(line.text) is not None


def _in_english(report: Report, read: str) -> Report:
    language = find_language(read)
    if language not in (None, "en"):
        raise ReadingError(f"is in another language ({language})", hint="Sayso reads English; translate it first")
    return replace(report, language=language)
