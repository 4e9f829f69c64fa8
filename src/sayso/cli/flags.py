"""`sayso flags`: the passages to distrust."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("flags")
@click.option("--kind", help="Only this kind: stale, unrelated, boilerplate …")
@dossier_option
@json_option
def command(kind: str | None, folder: Path, as_json: bool) -> None:
    """Print the passages to distrust, and what was left unread, with why.

    \b
    Example:
      sayso flags -d dossier --kind stale
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    chosen = [flag for flag in dossier.flags if kind in (None, flag.kind)]
    emit(chosen, listing.flag_line, as_json=as_json)
