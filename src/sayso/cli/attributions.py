"""`sayso attributions`: who said what, a report a line."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("attributions")
@click.argument("paths", nargs=-1, required=True)
@click.option("--manifest", type=click.Path(path_type=Path, dir_okay=False), help="As for `sayso build`.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to parse in.")
def command(paths: tuple[str, ...], manifest: Path | None, jobs: int) -> None:
    """Print source, cue and content of each attribution under PATHS, as spans, in PolNeAR form (JSON Lines).

    \b
    Example:
      sayso attributions reports/ > attributions.jsonl
    """
    from sayso import reading, sentences
    from sayso.bench.attribution import write_polnear

    read = reading.read_all(list(paths), manifest=manifest)
    for aside in read.set_aside:
        click.echo(f"set aside: {aside.path}: {aside.reason}", err=True)
    write_polnear(sentences.annotate_all(read.reports, jobs=jobs), sys.stdout)
