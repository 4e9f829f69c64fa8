"""A pile of reports written out: its records, one dossier a story, and a page that lists the stories.

In: the stories of a build. Out: `DIR/data/*.jsonl`, `DIR/stories/ID/index.html`, each as `dossier` writes it, and
`DIR/index.html`; a pile of one story is its dossier alone. Pages are drawn in as many processes as there are, and
no two dossiers need to be in memory at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso.kept import Story
from sayso.model import SetAside
from sayso.publish import jsonl
from sayso.publish.files import write_text
from sayso.publish.pile.drawing import Drawn, draw_story, draw_whole, pack, unpack
from sayso.publish.summary import Summary, merged
from sayso.workers import Run


class Written(NamedTuple):
    """What was written: the page to open first, all files, what each story came to, and the summary of all."""

    page: Path
    files: list[Path]
    stories: dict[str, Drawn]
    summary: Summary


def write_pile(
    stories: Sequence[Story],
    folder: Path,
    *,
    set_aside: Sequence[SetAside] = (),
    command: str | None = None,
    run: Run = map,
    drawn: Mapping[str, Drawn] | None = None,
) -> Written:
    """Write the records and the pages of a pile.

    Args:
        stories: in the order of their first reports.
        folder: made if it is not there.
        set_aside: what was offered and not read.
        command: what rebuilds it, as typed; printed in the page that opens first.
        run: what applies a function to pieces of work.
        drawn: what stories came to whose pages stand in the folder as they would be drawn, by their key in hex.
    Raises:
        ExportError: a statement has no span in a report.
    """
    records = jsonl.write_stories(stories, set_aside, folder / "data")
    if len(stories) < 2:
        page, summary = draw_whole(stories, folder, set_aside, command)
        return Written(page, [*records, page], {}, summary)
    known = drawn or {}
    fresh = [story for story in stories if story.key.hex() not in known]
    if fresh:
        _load()
    found = map(unpack, run(draw_story, (pack(story, folder) for story in fresh)))
    told = {**known, **dict(zip((story.key.hex() for story in fresh), found, strict=True))}
    ours = {story.key.hex(): told[story.key.hex()] for story in stories}
    from sayso.publish.pile.page import render

    listed = render([one.card for one in ours.values()], set_aside=set_aside, command=command)
    page = write_text(folder / "index.html", listed)
    pages = [folder / one.page for one in ours.values()]
    return Written(page, [*records, *pages, page], ours, merged([one.summary for one in ours.values()], set_aside))


def _load() -> None:
    """Load what draws pages before the processes begin that draw them."""
    from sayso.publish.dossier.page import template

    template()
