"""`sayso lineage`: who has it from whom."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("lineage")
@dossier_option
@json_option
def command(folder: Path, as_json: bool) -> None:
    """Print which passages were copied, quoted alike or credited.

    \b
    Example:
      sayso lineage -d dossier
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    emit(dossier.lineage, listing.lineage_line, as_json=as_json)
