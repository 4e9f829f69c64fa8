"""`sayso build`: from reports to a dossier."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sayso.pipeline import Progress
    from sayso.store import Store


@click.command("build")
@click.argument("paths", nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write.")
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV or JSONL with outlet, url, published of each report, by its id or file name.",
)
@click.option(
    "--store", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file that keeps work from run to run."
)
@click.option(
    "--context", type=click.Path(path_type=Path, dir_okay=False), help="TOML file that names parties and members."
)
@click.option("--lexicons", multiple=True, type=click.Path(path_type=Path), help="Folder of lexicons of your own.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to parse in.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def command(
    paths: tuple[str, ...],
    out: Path,
    manifest: Path | None,
    store: Path | None,
    context: Path | None,
    lexicons: tuple[Path, ...],
    jobs: int,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read reports and write OUT/data/*.jsonl and OUT/index.html.

    PATHS are files, folders, or - for JSON Lines on standard input. Reads .txt, .html and .jsonl, told by what is in
    them. One bad report never stops a run: it is set aside and named in the summary.

    \b
    Example:
      sayso build reports/ --manifest manifest.csv --out dossier
    Exit codes: 0 built · 1 no report could be read · 2 cannot be carried out as given
    """
    from sayso import lexicons as word_lists
    from sayso import pipeline, reading
    from sayso.publish import jsonl, summary
    from sayso.publish.dossier import write_dossier

    word_lists.use(*lexicons)
    read = reading.read_all(list(paths), manifest=manifest)
    options = pipeline.Options(jobs=jobs, context=context)
    with ExitStack() as stack:
        progress = stack.enter_context(_progress(quiet or as_json))
        kept = stack.enter_context(_store(store)) if store else None
        dossier = pipeline.build(
            read.reports, read.set_aside, options=options, cache=kept.parses if kept else None, progress=progress
        )
        jsonl.write_folder(dossier, out / "data")
        page = write_dossier(dossier, out, command=_as_typed())
    if as_json:
        click.echo(summary.as_json(dossier, page))
    elif not quiet:
        summary.print_summary(dossier, page)
    if not dossier.reports:
        sys.exit(1)


def _store(path: Path) -> Store:
    from sayso.store import open_store

    return open_store(path)


def _as_typed() -> str:
    import shlex

    return shlex.join(["sayso", *sys.argv[1:]])


@contextmanager
def _progress(silent: bool) -> Iterator[Progress]:
    if silent or not sys.stderr.isatty():
        yield lambda stage, done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks = {}

        def advance(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=of)
            bars.update(tasks[stage], completed=done, total=of)

        yield advance
