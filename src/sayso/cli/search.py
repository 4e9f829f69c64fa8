"""`sayso search`: paragraphs of the reports in a store."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import store_option


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@store_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Most paragraphs to print.")
def command(words: tuple[str, ...], store: Path, limit: int) -> None:
    """Print the paragraphs that hold all WORDS, best first.

    \b
    Example:
      sayso search handed over rifles --store sayso.db
    """
    from sayso.publish.listing import one_line
    from sayso.store import open_store

    with open_store(store) as opened:
        for hit in opened.search(" ".join(words), limit=limit):
            click.echo(f"{hit.report}:{hit.start}\n    {one_line(hit.text)}")
