"""`sayso claims`: the claims of a built dossier."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("claims")
@click.option("--type", "type_", help="Only this type, or all that begin so: `harm`.")
@click.option("--report", help="Only those of this report.")
@dossier_option
@json_option
def command(type_: str | None, report: str | None, folder: Path, as_json: bool) -> None:
    """Print the claims of a built dossier, two lines a claim.

    \b
    Example:
      sayso claims -d dossier --type harm.casualties
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    chosen = [
        claim
        for claim in dossier.claims
        if (type_ is None or claim.type.startswith(type_)) and (report is None or claim.report == report)
    ]
    emit(chosen, listing.claim_line, as_json=as_json)
