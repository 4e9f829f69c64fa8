"""Options and output that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from sayso.model import Dossier

F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R")


def dossier_option(function: F) -> F:
    """`-d DIR`: the folder that `sayso build --out DIR` wrote."""
    return click.option(
        "-d",
        "--dossier",
        "folder",
        type=click.Path(path_type=Path),
        default=Path(),
        envvar="SAYSO_DOSSIER",
        show_default="this folder",
        help="Folder that `sayso build --out DIR` wrote.",
    )(function)


def store_option(function: F) -> F:
    """`--store FILE`: the SQLite file that keeps reports and work from run to run."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path, dir_okay=False),
        required=True,
        envvar="SAYSO_STORE",
        help="SQLite file that keeps reports and work from run to run.",
    )(function)


def json_option(function: F) -> F:
    """`--json`: the records themselves, one a line."""
    return click.option("--json", "as_json", is_flag=True, help="Print the records, one a line (JSON Lines).")(function)


def open_dossier(folder: Path) -> Dossier:
    """The records of a built folder.

    Raises:
        ExportError: the folder was not built.
    """
    from sayso.publish import jsonl

    return jsonl.read_folder(folder / "data" if (folder / "data").is_dir() else folder)


def emit(records: Sequence[R], line: Callable[[R], str], *, as_json: bool) -> None:
    """Print records as JSON Lines, or each as `line` shows it; nothing where there are none."""
    if as_json:
        import msgspec

        for record in records:
            click.echo(msgspec.json.encode(record))
    else:
        for record in records:
            click.echo(line(record))
