"""What a run found is kept by story, so that a run that adds a report writes one story and not all records anew.

The records of the last run become one story; `downgrade` does not make them single records again, as the next run
of that Sayso writes them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from msgspec import json

from sayso.fingerprints import digest
from sayso.model import Dossier
from sayso.stages import pack_dossier

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables, and one story of the records."""
    for table, column in (("story", "dossier"), ("vocabulary", "words")):
        op.create_table(
            table,
            sa.Column("key", sa.LargeBinary, primary_key=True),
            sa.Column(column, sa.LargeBinary, nullable=False),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "run_story",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("reports", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    _move_records()
    op.drop_table("record")


def downgrade() -> None:
    """Take them away."""
    for table in ("run_story", "story", "vocabulary"):
        op.drop_table(table)
    op.create_table(
        "record",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def _move_records() -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT kind, body FROM record ORDER BY kind, position")).all()
    current = "SELECT report FROM report_version WHERE state = 'current' ORDER BY report"
    reports = json.encode(list(connection.scalars(sa.text(current))))
    kinds = {kind: [json.decode(body) for name, body in rows if name == kind] for kind, _ in rows}
    if not kinds:
        return
    packed = pack_dossier(json.decode(json.encode(kinds), type=Dossier))
    story = {"key": digest(packed), "dossier": packed, "reports": reports}
    connection.execute(sa.text("INSERT INTO story (key, dossier) VALUES (:key, :dossier)"), story)
    connection.execute(sa.text("INSERT INTO run_story (position, key, reports) VALUES (0, :key, :reports)"), story)
