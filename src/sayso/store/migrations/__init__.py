"""How a store of an older Sayso becomes one of this: Alembic's steps, in `versions`, each in one transaction."""
