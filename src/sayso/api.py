"""The four things that a program does with Sayso: read, build, write, load."""

from __future__ import annotations

from pathlib import Path

from sayso import pipeline, reading
from sayso.model import Dossier
from sayso.publish import jsonl
from sayso.publish.dossier import write_dossier
from sayso.publish.pile import write_pile
from sayso.publish.pile.parting import parted


def read(*paths: str | Path, manifest: str | Path | None = None) -> reading.Read:
    """The reports under `paths` (files, folders, "-" for JSON Lines on standard input).

    Args:
        manifest: CSV or JSONL with outlet, url, published of reports, by id or file name.
    Returns:
        `.reports`, and `.set_aside` with the reason for each that could not be read.
    Raises:
        ManifestError, UsageError: see `sayso.errors`.
    """
    return reading.read_all(list(paths), manifest=manifest)


def build(read: reading.Read, *, jobs: int = 1, context: str | Path | None = None) -> Dossier:
    """Everything that the reports say, reconciled.

    Args:
        read: what `read` gave.
        jobs: processes to parse in; the result does not depend on it.
        context: TOML file that names parties and their members.
    """
    options = pipeline.Options(jobs=jobs, context=Path(context) if context else None)
    return pipeline.build(read.reports, read.set_aside, options=options)


def write(dossier: Dossier, folder: str | Path) -> Path:
    """Write `folder/data/*.jsonl` and the page; of a mixed pile a page a story too, as `sayso build` does.

    Returns:
        The path of the page to open first, `folder/index.html`.
    """
    if len(dossier.stories) > 1:
        return write_pile(parted(dossier), Path(folder), set_aside=dossier.set_aside).page
    jsonl.write_folder(dossier, Path(folder) / "data")
    return write_dossier(dossier, Path(folder))


def load(folder: str | Path) -> Dossier:
    """The records of a folder that `write` or `sayso build` wrote.

    Raises:
        ExportError: the folder holds no build.
    """
    return jsonl.read_folder(Path(folder) / "data")
