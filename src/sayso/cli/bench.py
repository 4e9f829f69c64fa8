"""`sayso bench`: a stage against a reference that the user has, beside a trivial baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click


@click.command("bench")
@click.argument("stage", type=click.Choice(["attribution", "casualties", "stories"]))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to parse in.")
def command(stage: str, files: tuple[Path, ...], jobs: int) -> None:
    """Measure a STAGE on FILES and print a table.

    attribution: PolNeAR form. casualties, stories: reports with the registered toll and incident (`gold`, `incident`).

    \b
    Example:
      sayso bench attribution polnear/dev.jsonl
    """
    measures: dict[str, Callable[[tuple[Path, ...], int], Iterable[str]]] = {
        "attribution": _attribution,
        "casualties": _casualties,
        "stories": _stories,
    }
    for line in measures[stage](files, jobs):
        click.echo(line)


def _attribution(files: tuple[Path, ...], jobs: int) -> Iterable[str]:
    from sayso.bench.attribution import bench_attribution
    from sayso.sentences import annotate_all

    yield f"{'':9} {'':16} {'p':>6} {'r':>6} {'f1':>6} {'gold':>6} {'predicted':>9}"
    for file in files:
        for row in bench_attribution(file, lambda reports: annotate_all(reports, jobs=jobs)):
            yield "{system:9} {measure:16} {p:6.3f} {r:6.3f} {f1:6.3f} {gold:6} {predicted:9}".format(**row)


def _casualties(files: tuple[Path, ...], jobs: int) -> Iterable[str]:
    from sayso import pipeline
    from sayso.bench import casualties
    from sayso.model import Claim, Report

    def claims_of(reports: list[Report]) -> list[list[Claim]]:
        found = pipeline.read_claims(reports, options=pipeline.Options(jobs=jobs))
        return [found[report.id] for report in reports]

    for file in files:
        tally = casualties.run(file, claims_of)
        yield f"{file.name}: {tally.reports} reports"
        yield from (f"  {name:18} {share:.3f}" for name, share in list(tally._asdict().items())[1:])


def _stories(files: tuple[Path, ...], _: int) -> Iterable[str]:
    from sayso.bench import stories

    yield from stories.lines(files)
