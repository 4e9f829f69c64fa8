"""`sayso ledger`: what was promised and how far it is reported carried out."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("ledger")
@click.option("--as-of", help="As it was reported up to this day (YYYY-MM-DD).")
@dossier_option
@json_option
def command(as_of: str | None, folder: Path, as_json: bool) -> None:
    """Print each provision on its three axes: commitment, reported implementation, evidence.

    \b
    Example:
      sayso ledger -d dossier --as-of 2023-09-22
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    from sayso.ledger import known_by

    entries = known_by(dossier.ledger, as_of) if as_of else dossier.ledger
    emit(entries, listing.entry_line, as_json=as_json)
