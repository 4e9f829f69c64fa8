"""Frames as data: which words evoke which type of claim, with what around them, and who fills which role.

`lexicons/frames.tsv` has a row a frame (type of claim, construction, what must stand around it, roles);
`lexicons/evokers.tsv` a row a word or phrase that evokes a frame. An analyst extends both without code;
`lexicons/README.md` says what the columns mean.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.grammar import spelled
from sayso.errors import LexiconError


class Need(NamedTuple):
    """One condition: some filler of one of `places` has one of `kinds`; `forbidden` turns it round."""

    places: tuple[str, ...]
    kinds: tuple[str, ...]
    forbidden: bool


class Frame(NamedTuple):
    """One row of `frames.tsv`.

    `form` is verb, noun or adjective; `needs` must all hold; `slots` pairs a function with a role; `aspect`
    is "event" or "state" (what a plain present tense means), or a modality that the frame always has.
    """

    name: str
    type: str
    form: str
    needs: tuple[Need, ...]
    slots: tuple[tuple[str, str], ...]
    aspect: str
    rank: int


class Evoker(NamedTuple):
    """A word or phrase that evokes a frame: its head word and the words that must stand with it."""

    term: str
    head: str
    rest: tuple[str, ...]
    frame: Frame


@lru_cache(maxsize=1)
def frames() -> dict[str, Frame]:
    """All frames by name, in the order of the file."""
    return {
        entry.term: Frame(
            name=entry.term,
            type=entry.class_,
            form=entry.get("form"),
            needs=tuple(_need(cell) for cell in entry.get("needs").split()),
            slots=tuple(_slot(cell) for cell in entry.get("slots").split()),
            aspect=entry.get("aspect", "event"),
            rank=number,
        )
        for number, entry in enumerate(lexicons.load("frames"))
    }


@lru_cache(maxsize=1)
def evokers() -> dict[str, tuple[Evoker, ...]]:
    """Head word -> what it can evoke, the longest phrases first.

    Raises:
        LexiconError: a row names a frame that `frames.tsv` does not have.
    """
    index: dict[str, list[Evoker]] = {}
    for entry in lexicons.load("evokers"):
        if entry.class_ not in frames():
            raise LexiconError(
                f"'{entry.term}' evokes '{entry.class_}', which frames.tsv does not have",
                path=lexicons.HERE / "evokers.tsv",
            )
        evoker = _evoker(entry.term, frames()[entry.class_])
        index.setdefault(evoker.head, []).append(evoker)
    return {head: tuple(sorted(found, key=lambda e: -len(e.rest))) for head, found in index.items()}


def _evoker(term: str, frame: Frame) -> Evoker:
    words = spelled(term).replace("-", " ").split()
    place = _head_of_phrase(words) if frame.form == "noun" else int(words[0] in ("re", "de", "co") and len(words) > 1)
    return Evoker(term, words[place], tuple(words[:place] + words[place + 1 :]), frame)


def _head_of_phrase(words: list[str]) -> int:
    """The head of a noun phrase: its last word, or the one before "of", "to", "from"."""
    for number, word in enumerate(words[1:], 1):
        if word in ("of", "to", "from", "between", "on", "for"):
            return number - 1
    return len(words) - 1


def _need(cell: str) -> Need:
    places, _, kinds = cell.partition(":")
    return Need(tuple(places.lstrip("!").split("|")), tuple(kinds.split("/")), cell.startswith("!"))


def _slot(cell: str) -> tuple[str, str]:
    function, _, role = cell.partition("=")
    return function, role
