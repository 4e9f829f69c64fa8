"""`sayso show`: one fact, whole."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier
from sayso.errors import UsageError


@click.command("show")
@click.argument("fact_id", metavar="FACT")
@dossier_option
@json_option
def command(fact_id: str, folder: Path, as_json: bool) -> None:
    """Print one fact with its claims, origins, figures and conflicts. FACT is its id or how its id begins.

    \b
    Example:
      sayso show f-3a9c -d dossier
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    chosen = [fact for fact in dossier.facts if fact.id.startswith(fact_id)]
    if len(chosen) != 1:
        problem = f"{len(chosen)} facts begin with" if chosen else "no fact begins with"
        raise UsageError(f"{problem} {fact_id!r}", hint="`sayso facts` lists them with their ids")
    emit(chosen, lambda fact: "\n".join(listing.fact_page(fact, dossier)), as_json=as_json)
