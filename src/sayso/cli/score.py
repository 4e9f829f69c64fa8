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

    independence: from how few separate voices. reuse: which passages were copied.

    \b
    Example:
      sayso score independence
    """
    from sayso.bench import independence, reuse

    folder = suites / suite
    if not folder.is_dir():
        raise UsageError(f"no suite in {folder}", hint="run in Sayso's own folder, or give --suites DIR")
    if suite == "independence":
        cases = independence.bench_independence(folder)
        lines, wrong = independence.table(cases), any(case.wrong for case in cases)
    else:
        score = reuse.bench_reuse(folder)
        lines, wrong = reuse.table(score), not all(result.right for result in score.results)
    click.echo("\n".join(lines))
    sys.exit(1 if wrong else 0)
