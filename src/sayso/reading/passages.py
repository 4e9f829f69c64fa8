"""A report's text with what was left unread blanked out, so that offsets stay."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Dropped


def unread_blanked(text: str, dropped: Iterable[Dropped]) -> str:
    """The text, as long as before, with line breaks in the place of every dropped character.

    >>> unread_blanked("Share this. The army left.", [Dropped(start=0, end=12, kind="boilerplate", why="share")])[12:]
    'The army left.'
    """
    position, parts = 0, []
    for stretch in sorted(dropped, key=lambda d: d.start):
        parts += [text[position : stretch.start], "\n" * (stretch.end - max(position, stretch.start))]
        position = max(position, stretch.end)
    return "".join([*parts, text[position:]])
