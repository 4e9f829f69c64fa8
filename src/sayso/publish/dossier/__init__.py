"""The dossier: one page that shows every statement with its sentence.

In: a `Dossier`. Out: `DIR/index.html`, whole in itself: it opens from disk, asks for nothing and runs only its own
script. The idea: a view may only show what `Archive.cite` gives it a span for, so that what has none is not built.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sayso.model import Dossier
from sayso.publish.files import write_text


def write_dossier(
    dossier: Dossier,
    folder: Path,
    *,
    command: str | None = None,
    title: str | None = None,
    read_on: Mapping[str, str] | None = None,
    up: str | None = None,
) -> Path:
    """Write the page of a dossier to `folder/index.html`.

    Args:
        dossier: all records of a run, or as `jsonl.read_folder` reads them back.
        folder: made if it is not there.
        command: what rebuilds it, as typed; printed in the page.
        title: the page's headline; without one it says how many reports were read.
        read_on: ISO date on which each report was read, by its id, where somebody kept it.
        up: where the list of all stories is, as seen from the page, for a dossier that is one of many.
    Returns:
        Where the page is.
    Raises:
        ExportError: a statement has no span in a report; nothing is written.
    """
    from sayso.publish.dossier.page import render

    page = render(dossier, title=title, command=command, read_on=read_on or {}, up=up)
    return write_text(folder / "index.html", page)
