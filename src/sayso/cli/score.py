"""`sayso score`: the public suites."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sayso.errors import UsageError


@click.command("score")
@click.argument("suite", type=click.Choice(["independence", "reuse"]))
@click.option(
    "--suites",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("suites"),
    show_default=True,
    help="Folder that holds the suites, each a folder of small reports with keys.",
)
def command(suite: str, suites: Path) -> None:
    """Run a public suite and print each case; exit code 1 if a case is wrong.

    independence: from how few separate voices, with the claims given and then read from the bodies. reuse: which
    passages were copied.

    \b
    Example:
      sayso score independence
    """
    from sayso.bench import bodies, independence, reuse

    folder = suites / suite
    if not folder.is_dir():
        raise UsageError(f"no suite in {folder}", hint="run in Sayso's own folder, or give --suites DIR")
    if suite == "independence":
        given, read = independence.bench_independence(folder), bodies.bench_bodies(folder)
        lines = ["claims given", *independence.table(given), "", "read from the bodies", *independence.table(read)]
        wrong = any(case.wrong for case in (*given, *read))
    else:
        score = reuse.bench_reuse(folder)
        lines, wrong = reuse.table(score), not all(result.right for result in score.results)
    click.echo("\n".join(lines))
    sys.exit(1 if wrong else 0)
