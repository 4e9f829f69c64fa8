"""The tables of the store. A change here needs a migration (`migrations/versions`); a test compares the two.

Reports are kept whole, as the JSON that `publish` would write (`body`), beside the columns by which they are looked
for; `digest` tells whether one changed without reading it. What was worked out is kept packed, by a hash of all that
it depends on (`key`).
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint, text

metadata = MetaData()

report_versions = Table(
    "report_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("series", Integer, nullable=False),  # the id of the first version of the same report
    Column("version", Integer, nullable=False),  # from 1
    Column("report", String, nullable=False),
    Column("state", String, nullable=False),  # current, superseded, withdrawn
    Column("url", String),
    Column("source", String),
    Column("sha256", String, nullable=False),
    Column("digest", LargeBinary, nullable=False),  # of the record without `read_from`
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("series", "version"),
    Index("one_current_report", "report", unique=True, sqlite_where=text("state = 'current'")),
    Index("report_version_url", "url"),
)
dropped_spans = Table(
    "dropped_span",
    metadata,
    Column("report_version", Integer, ForeignKey("report_version.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("why", String, nullable=False),
    sqlite_with_rowid=False,
)
set_aside = Table(
    "set_aside",
    metadata,
    Column("path", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
parses = Table(
    "parse",
    metadata,
    Column("key", LargeBinary, primary_key=True),  # of model, its version and the sentence
    Column("tokens", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
readings = Table(
    "reading",
    metadata,
    Column("key", LargeBinary, primary_key=True),  # of the report, the program and the options
    Column("claims", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
vocabularies = Table(
    "vocabulary",
    metadata,
    Column("key", LargeBinary, primary_key=True),  # of the report and the program
    Column("words", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
runs = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("options", String, nullable=False),
    Column("inputs", String, nullable=False),  # one hash over the ids and hashes of all reports
)
run_inputs = Table(
    "run_input",
    metadata,
    Column("run", Integer, ForeignKey("run.id"), primary_key=True),
    Column("report_version", Integer, ForeignKey("report_version.id"), primary_key=True),
    sqlite_with_rowid=False,
)
stories = Table(
    "story",
    metadata,
    Column("key", LargeBinary, primary_key=True),  # of its reports, the program and the options
    Column("dossier", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
run_stories = Table(
    "run_story",  # of the last run
    metadata,
    Column("position", Integer, primary_key=True),
    Column("key", LargeBinary, nullable=False),
    Column("reports", LargeBinary, nullable=False),  # ids, as a JSON array
    sqlite_with_rowid=False,
)
histories = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run", Integer, ForeignKey("run.id"), nullable=False),
    Column("kind", String, nullable=False),  # facts, ledger
    Column("key", String, nullable=False),
    Column("change", String, nullable=False),  # appeared, changed, gone
    Column("body", LargeBinary),  # as it was from this run on; none where it is gone
    Index("history_key", "kind", "key"),
)
