"""Run by Alembic: apply the steps on the connection that `schema.bring_up_to_date` holds open."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
