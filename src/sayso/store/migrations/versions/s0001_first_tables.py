"""The first tables: reports and their versions, parses, readings, runs, records, histories, search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _reports()
    _kept()
    _runs()
    op.execute(
        "CREATE VIRTUAL TABLE passage USING fts5("
        'body, report_version UNINDEXED, start UNINDEXED, tokenize = "unicode61 remove_diacritics 2")'
    )


def downgrade() -> None:
    """Take all tables away."""
    for table in ("passage", "history", "record", "run_input", "run", "reading", "parse", "dropped_span"):
        op.drop_table(table)
    op.drop_table("report_version")


def _reports() -> None:
    op.create_table(
        "report_version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("series", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("report", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("source", sa.String),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("series", "version"),
    )
    current = sa.text("state = 'current'")
    op.create_index("one_current_report", "report_version", ["report"], unique=True, sqlite_where=current)
    op.create_index("report_version_url", "report_version", ["url"])
    op.create_table(
        "dropped_span",
        sa.Column("report_version", sa.Integer, sa.ForeignKey("report_version.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )


def _kept() -> None:
    for table, column in (("parse", "tokens"), ("reading", "claims")):
        op.create_table(
            table,
            sa.Column("key", sa.LargeBinary, primary_key=True),
            sa.Column(column, sa.LargeBinary, nullable=False),
            sqlite_with_rowid=False,
        )


def _runs() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("version", "fingerprint", "options", "inputs")),
    )
    op.create_table(
        "run_input",
        sa.Column("run", sa.Integer, sa.ForeignKey("run.id"), primary_key=True),
        sa.Column("report_version", sa.Integer, sa.ForeignKey("report_version.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "record",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("run", sa.Integer, sa.ForeignKey("run.id"), nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "key", "change")),
        sa.Column("body", sa.LargeBinary),
    )
    op.create_index("history_key", "history", ["kind", "key"])
