"""One record of a feed or corpus -> a report, under the names that feeds and corpora use for its fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sayso.model import Report
from sayso.reading.dates import to_iso
from sayso.reading.encodings import mend

TEXT, TITLE, OUTLET = ("text", "body", "content"), ("title", "headline"), ("outlet", "publisher")
PUBLISHED, ADDRESS = ("published", "date"), ("url", "link")


def report_of(record: Mapping[str, Any], name: str, where: str) -> Report:
    """The report that a record holds: text (body, content), id, title, outlet (publisher), published (date), url.

    Args:
        name: its id where the record gives none.
        where: the file and the line or row.
    Raises:
        ValueError: the record has no text.
    """
    text = _first(record, TEXT)
    if text is None:
        raise ValueError("the object has no text")
    given = _first(record, PUBLISHED)
    published = to_iso(given) if given else None
    return Report(
        id=_first(record, ("id",)) or name, outlet=_first(record, OUTLET), title=_first(record, TITLE),
        url=_first(record, ADDRESS), published=published, published_basis="given" if published else None,
        text=text, read_from=where,
    )  # fmt: skip


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of these fields that holds words, repaired; numbers and days count as words."""
    for name in names:
        value = record.get(name)
        if isinstance(value, int | str | date) and not isinstance(value, bool) and str(value).strip():
            return mend(str(value)) if name in TEXT else " ".join(mend(str(value)).split())
    return None
