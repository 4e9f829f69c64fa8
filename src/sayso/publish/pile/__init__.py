"""A mixed pile of reports: one dossier a story, and a page that lists the stories.

In: the dossiers of the stories. Out: `DIR/stories/ID/index.html`, each as `dossier` writes it, and `DIR/index.html`;
a pile of one story is its dossier alone. No two dossiers need to be in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path

from sayso.model import Dossier, SetAside
from sayso.publish.dossier import write_dossier
from sayso.publish.files import write_text
from sayso.publish.pile.cards import Card, card_of


def write_pile(
    stories: Iterable[Dossier], folder: Path, *, set_aside: Sequence[SetAside] = (), command: str | None = None
) -> Path:
    """Write the pages of a pile.

    Args:
        stories: the dossier of each story, in any order; each is taken once.
        folder: made if it is not there.
        set_aside: what was offered and not read.
        command: what rebuilds it, as typed; printed in the pages.
    Returns:
        The page to open first.
    Raises:
        ExportError: a statement has no span in a report.
    """
    stories = iter(stories)
    first = list(islice(stories, 2))
    if len(first) < 2:
        return write_dossier(_with(first[0] if first else Dossier(), set_aside), folder, command=command)
    cards = [_write_story(story, folder, command) for story in chain(first, stories)]
    from sayso.publish.pile.page import render

    return write_text(folder / "index.html", render(cards, set_aside=set_aside, command=command))


def _write_story(story: Dossier, folder: Path, command: str | None) -> Card:
    card = card_of(story)
    write_dossier(story, folder / "stories" / card.id, command=command, title=card.title, up="../../index.html")
    return card


def _with(story: Dossier, set_aside: Sequence[SetAside]) -> Dossier:
    from msgspec.structs import replace

    return replace(story, set_aside=tuple(set_aside))
