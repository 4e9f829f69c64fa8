"""`sayso facts`: the facts of a built dossier."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("facts")
@click.option("--type", "type_", help="Only this type, or all that begin so: `harm`.")
@click.option("--contested", is_flag=True, help="Only those on which accounts contradict each other.")
@dossier_option
@json_option
def command(type_: str | None, contested: bool, folder: Path, as_json: bool) -> None:
    """Print the facts of a built dossier, those that matter most first.

    \b
    Example:
      sayso facts -d dossier --contested
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    from sayso.publish.summary import facts_that_matter

    chosen = [
        fact
        for fact in facts_that_matter(dossier)
        if (type_ is None or fact.type.startswith(type_)) and (fact.contested or not contested)
    ]
    emit(chosen, listing.fact_line, as_json=as_json)
