"""`sayso add`: reports into a store, without building."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import store_option


@click.command("add")
@click.argument("paths", nargs=-1, required=True)
@store_option
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV or JSONL with outlet, url, published of each report, by its id or file name.",
)
@click.option("--restore", is_flag=True, help="Also bring back reports that were withdrawn.")
def command(paths: tuple[str, ...], store: Path, manifest: Path | None, restore: bool) -> None:
    """Add the reports under PATHS to a store. `sayso build --store FILE --out DIR` then builds from all of them.

    \b
    Example:
      sayso add new/ --store sayso.db --manifest manifest.csv
    """
    from sayso import reading
    from sayso.store import open_store

    read = reading.read_all(list(paths), manifest=manifest)
    with open_store(store) as opened:
        added = opened.add_reports(read.reports, read.set_aside, restore=restore)
    for name, reports in added._asdict().items():
        click.echo(f"{name}: {len(reports)}{' (' + ', '.join(reports[:6]) + ')' if reports else ''}")
    for aside in read.set_aside:
        click.echo(f"set aside: {aside.path}: {aside.reason}", err=True)
