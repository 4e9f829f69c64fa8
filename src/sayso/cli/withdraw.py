"""`sayso withdraw`: a report out of what is built."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import store_option


@click.command("withdraw")
@click.argument("report")
@store_option
def command(report: str, store: Path) -> None:
    """Take REPORT (its id) out of what is built. It stays in the store, with its versions.

    \b
    Example:
      sayso withdraw daily-0412 --store sayso.db
    """
    from sayso.store import open_store

    with open_store(store) as opened:
        opened.withdraw(report)
    click.echo(f"withdrawn: {report}")
