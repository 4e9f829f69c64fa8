"""Full-text search over the paragraphs that were read, with SQLite's FTS5."""

from __future__ import annotations

import re
from typing import NamedTuple

from sqlalchemy import Connection, text

from sayso.model import Report
from sayso.sentences.segments import paragraphs

_TERM = re.compile(r'"([^"]*)"|(\S+)')


class Hit(NamedTuple):
    """A paragraph that holds what was looked for: `text` stands at `start`-`end` of the report."""

    report: str
    start: int
    end: int
    text: str


def keep(connection: Connection, version: int, report: Report) -> None:
    """Make the paragraphs of a report's version findable."""
    rows = [{"version": version, "start": s, "body": report.text[s:e]} for s, e in paragraphs(report)]
    if rows:
        statement = text("INSERT INTO passage (body, report_version, start) VALUES (:body, :version, :start)")
        connection.execute(statement, rows)


def forget(connection: Connection, version: int) -> None:
    """Take the paragraphs of a report's version out of the search."""
    connection.execute(text("DELETE FROM passage WHERE report_version = :version"), {"version": version})


def search(connection: Connection, query: str, limit: int) -> list[Hit]:
    """The paragraphs that hold all words of the query, best first; words in quotation marks stand together."""
    terms = [phrase or word for phrase, word in _TERM.findall(query)]
    wanted = " ".join('"{}"'.format(term.replace('"', "")) for term in terms if any(map(str.isalnum, term)))
    if not wanted:
        return []
    statement = text(
        "SELECT v.report, p.start, p.body FROM passage p JOIN report_version v ON v.id = p.report_version"
        " WHERE passage MATCH :wanted ORDER BY bm25(passage), v.report, p.start LIMIT :limit"
    )
    with connection.begin():
        rows = connection.execute(statement, {"wanted": wanted, "limit": limit}).all()
    return [Hit(row.report, row.start, row.start + len(row.body), row.body) for row in rows]
