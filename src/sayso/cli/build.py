"""`sayso build`: from reports to a dossier."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

import click

from sayso import __version__

if TYPE_CHECKING:
    from sayso.engines import Engine
    from sayso.facts.choices import Best
    from sayso.kept import Story
    from sayso.model import SetAside
    from sayso.pipeline import Options, Progress
    from sayso.publish.receipts import Receipt
    from sayso.store import Store
    from sayso.workers import Run


@click.command("build")
@click.argument("paths", nargs=-1)
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write.")
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
@click.option(
    "--engine",
    type=click.Choice(["local", "daft", "ray"]),
    default="local",
    show_default=True,
    help="What the processes run on; daft and ray need sayso[engine].",
)
@click.option("--address", help="Ray cluster, such as ray://host:10001 or auto; without it ray starts one here.")
@click.option(
    "--best",
    type=click.Choice(["agreed", "conservative", "ucdp_tie"]),
    default="agreed",
    show_default=True,
    help="How a best value is found where nobody agrees: not at all, the lowest (ACLED), the lower of a tie (UCDP).",
)
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
    engine: Engine,
    address: str | None,
    best: Best,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read reports and write OUT/data/*.jsonl and OUT/index.html.

    A pile of more than 100 reports is parted into the stories that it tells: one dossier a story in OUT/stories, and
    OUT/index.html lists them.

    PATHS are files, folders, addresses of an object store (s3://…), or - for JSON Lines on standard input. Reads .txt,
    .html, .jsonl and .parquet, told by what is in them. One bad report never stops a run: it is set aside and named in
    the summary.

    With --store, PATHS are added to what the store holds (a report that changed is a new version of itself), and the
    dossier is of all its reports; only what is new is read. See `sayso add` and `sayso withdraw`.

    \b
    Example:
      sayso build reports/ --manifest manifest.csv --out dossier
    Exit codes: 0 built · 1 no report could be read · 2 cannot be carried out as given
    """
    from sayso import lexicons as word_lists
    from sayso.publish import receipts

    word_lists.use(*lexicons)
    if not paths and not store:
        raise click.UsageError("Missing argument 'PATHS...'.", click.get_current_context())
    given = Given(paths, manifest, store, context, lexicons, jobs, engine, address, best)
    offered, receipt = _offered(given), receipts.read(out)
    if not _is_built(receipt, offered, given, out):
        with _parser_begun(given) as parser:
            receipt = _build(given, offered, out, receipt, parser, silent=quiet or as_json)
    _show(receipt, out, quiet=quiet, as_json=as_json)


class Given(NamedTuple):
    """What the command was given."""

    paths: tuple[str, ...]
    manifest: Path | None
    store: Path | None
    context: Path | None
    lexicons: tuple[Path, ...]
    jobs: int
    engine: Engine
    address: str | None
    best: Best


def _offered(given: Given) -> str:
    """A hash of all that the build depends on but the store; empty where it cannot be known before it is read."""
    from sayso import fingerprints

    if "-" in given.paths:
        return ""
    beside = [path for path in (given.manifest, given.context) if path]
    files = [fingerprints.of_files(map(Path, paths)) for paths in (given.paths, beside, given.lexicons)]
    return fingerprints.digest(fingerprints.of_all(), _as_typed(), *files).hex()


def _is_built(receipt: Receipt | None, offered: str, given: Given, out: Path) -> TypeGuard[Receipt]:
    """Whether the folder holds what this build would write."""
    from sayso.fingerprints import of_store
    from sayso.publish.receipts import stands

    if receipt is None or not offered or receipt.offered != offered:
        return False
    return receipt.store == (of_store(given.store) if given.store else "") and stands(receipt, out)


def _parser_begun(given: Given) -> AbstractContextManager[Run | None]:
    """Processes that load the model while this one imports the stages and reads, where something is offered."""
    from sayso.engines import parsing

    return parsing(given.jobs) if given.engine == "local" and given.paths else nullcontext()


def _build(
    given: Given, offered: str, out: Path, before: Receipt | None, parser: Run | None, *, silent: bool
) -> Receipt:
    from sayso.cli.progress import progress_bars
    from sayso.fingerprints import of_store
    from sayso.publish import receipts
    from sayso.publish.pile import write_pile
    from sayso.publish.pile.redrawing import drawn_before, receipt_of
    from sayso.workers import workers

    with progress_bars(silent=silent) as progress, _told(given, progress, parser) as (stories, aside):
        known = drawn_before(before, out)
        with workers(given.jobs if len(stories) - len(known) > 1 else 1) as run:
            written = write_pile(stories, out, set_aside=aside, command=_as_typed(), run=run, drawn=known)
        held = of_store(given.store) if given.store else ""
    receipt = receipt_of(written, out, offered=offered, store=held, before=before, kept=known)
    receipts.write(receipt, out, before)
    return receipt


def _show(receipt: Receipt, out: Path, *, quiet: bool, as_json: bool) -> None:
    from sayso.publish import summary

    page = out / receipt.page
    if as_json:
        click.echo(summary.as_json(receipt.summary, page))
    elif not quiet:
        summary.print_summary(receipt.summary, page)
    if not receipt.summary.reports:
        sys.exit(1)


@contextmanager
def _told(given: Given, progress: Progress, parser: Run | None) -> Iterator[tuple[list[Story], list[SetAside]]]:
    """The stories of what is offered, or of all that a store holds with it, as long as they can be loaded."""
    from sayso import pipeline, reading

    options = pipeline.Options(given.jobs, given.context, given.engine, given.address, given.best)
    read = reading.read_all(list(given.paths), manifest=given.manifest)
    if given.store is None:
        parts = pipeline.part(read.reports)
        yield pipeline.tell_stories(parts, options=options, progress=progress, parser=parser), read.set_aside
        return
    from sayso.store import open_store

    with open_store(given.store) as opened:
        opened.add_reports(read.reports, read.set_aside)
        yield _build_in_store(opened, options, progress, parser), opened.set_aside()


def _build_in_store(store: Store, options: Options, progress: Progress, parser: Run | None) -> list[Story]:
    """All that the store holds, told; the run is kept in it."""
    from sayso import lexicons, pipeline
    from sayso.fingerprints import of_telling
    from sayso.kept import Kept
    from sayso.store import Run as KeptRun

    own = lexicons.in_use()
    kept = Kept(store.parses, store.readings(own), store.stories, store.vocabularies(own))
    stories = pipeline.build_stories(store.reports(), options=options, kept=kept, progress=progress, parser=parser)
    chosen = {"best": options.best} | ({"context": str(options.context)} if options.context else {})
    store.keep_run(stories, KeptRun(__version__, of_telling(*own).hex(), chosen))
    return stories


def _as_typed() -> str:
    import shlex

    return shlex.join(["sayso", *sys.argv[1:]])
