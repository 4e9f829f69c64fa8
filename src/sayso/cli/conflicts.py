"""`sayso conflicts`: where accounts differ."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, emit, json_option, open_dossier


@click.command("conflicts")
@click.option("--kind", type=click.Choice(["contradiction", "update", "wording"]), help="Only this kind.")
@dossier_option
@json_option
def command(kind: str | None, folder: Path, as_json: bool) -> None:
    """Print where accounts differ: each side with its families and sentences.

    \b
    Example:
      sayso conflicts -d dossier --kind contradiction
    """
    from sayso.publish import listing

    dossier = open_dossier(folder)
    chosen = [(f, c) for f in dossier.facts for c in f.conflicts if kind in (None, c.kind)]
    if as_json:
        emit([conflict for _, conflict in chosen], str, as_json=True)
    else:
        emit(chosen, lambda pair: "\n".join(listing.conflict_lines(*pair, dossier)), as_json=False)
