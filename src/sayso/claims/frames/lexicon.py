"""Frames as data: which words evoke which type of claim, with what around them, and who fills which role.

`lexicons/frames.tsv` has a row a frame (type of claim, construction, what must stand around it, roles);
`lexicons/evokers.tsv` a row a word or phrase that evokes a frame. An analyst extends both without code; the
head of `frames.tsv` says what its columns mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, cast, get_args

from sayso import lexicons
from sayso.claims.frames.forms import Shape
from sayso.claims.spelling import spelled
from sayso.errors import LexiconError
from sayso.model import Modality

_ASPECTS = ("event", "state", "process", "pact", "result")
_NO_KINDS = ("yes", "none", "some", "figure")  # what needs ask of the word itself, or of a place as a whole
_PREFIXES = ("re", "de", "co")  # "re-established" is three tokens


class Need(NamedTuple):
    """One condition: some filler of one of `places` has one of `kinds`; `forbidden` turns it round.

    `certain`: what a pronoun may stand for does not count.
    """

    places: tuple[str, ...]
    kinds: frozenset[str]
    forbidden: bool
    certain: bool


class Frame(NamedTuple):
    """One row of `frames.tsv`.

    `form` is verb, noun or adjective; `needs` must all hold; `slots` pairs a function with a role; `aspect`
    says how its tenses are read (see `modality`); `sense` tells opposites of one type apart ("take", "lose");
    `rank` is its place in the file: of two frames that fit one word the first is taken. `first` is the first need if
    it asks for kinds of thing.
    """

    name: str
    type: str
    form: str
    needs: tuple[Need, ...]
    slots: tuple[tuple[str, str], ...]
    aspect: str
    sense: str
    rank: int
    first: Need | None = None


class Evoker(NamedTuple):
    """A word or phrase that evokes a frame: its head word and the words that must stand with it.

    `shape` is the form that the word must have, of the harmed also a number's ("31 *dead*"). `read` says how what
    stands around it is read: as around a verb or not, and with "be" or not. `first` is that of the frame for a word
    alone, as a phrase may hold it in its other words. Of the readings of one word that of the lowest `precedence` is
    tried first: of the longest phrase, and of these that of the frame first in the lexicon.
    """

    term: str
    head: str
    rest: tuple[str, ...]
    frame: Frame
    read: tuple[bool, bool]
    first: Need | None
    shape: Shape
    precedence: tuple[int, int]


@lexicons.cached
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
            aspect=_aspect(entry),
            sense=entry.get("sense"),
            rank=number,
            first=_first_of_kinds(entry.get("needs").split()[:1]),
        )
        for number, entry in enumerate(lexicons.load("frames"))
    }


@lexicons.cached
@lru_cache(maxsize=1)
def evokers() -> dict[str, list[Evoker]]:
    """Head word -> what it can evoke, in the order of the file.

    Raises:
        LexiconError: a row names a frame that `frames.tsv` does not have.
    """
    index: dict[str, list[Evoker]] = {}
    known = frames()
    for entry in lexicons.load("evokers"):
        if entry.class_ not in known:
            raise LexiconError(
                f"'{entry.term}' evokes '{entry.class_}', which frames.tsv does not have",
                path=lexicons.HERE / "evokers.tsv",
            )
        for evoker in _evokers_of(entry.term, known[entry.class_]):
            index.setdefault(evoker.head, []).append(evoker)
    return index


def _evokers_of(term: str, frame: Frame) -> Iterator[Evoker]:
    words = spelled(term).replace("-", " ").split()
    place = _head_of_phrase(words) if frame.form == "noun" else int(words[0] in _PREFIXES and len(words) > 1)
    yield _evoker(term, words[place], (*words[:place], *words[place + 1 :]), frame)
    if frame.form == "verb" and words[0] == "be" and len(words) > 1:
        yield _evoker(term, words[1], ("be", *words[2:]), frame)  # "are expected": the participle heads the clause


def _evoker(term: str, head: str, rest: tuple[str, ...], frame: Frame) -> Evoker:
    read = frame.form == "verb", rest[:1] == ("be",)
    counted = frame.form == "noun" and frame.type == "harm.casualties"
    shape = "counted" if counted else cast(Shape, frame.form)
    return Evoker(term, head, rest, frame, read, None if rest else frame.first, shape, (-len(rest), frame.rank))


def _head_of_phrase(words: list[str]) -> int:
    """The head of a noun phrase: its last word, or the one before "of", "to", "from"."""
    for number, word in enumerate(words[1:], 1):
        if word in ("of", "to", "from", "between", "on", "for") and words[number - 1] != "out":
            return number - 1
    return len(words) - 1


def _aspect(entry: lexicons.Entry) -> str:
    aspect = entry.get("aspect", "event")
    if aspect not in _ASPECTS and aspect.rstrip("!") not in get_args(Modality):
        raise LexiconError(
            f"frame '{entry.term}' has the aspect '{aspect}': neither {', '.join(_ASPECTS)} nor a modality",
            path=lexicons.HERE / "frames.tsv",
        )
    return aspect


@lru_cache(maxsize=5_000)
def _need(cell: str) -> Need:
    places, _, kinds = cell.partition(":")
    signs, named = places[: -len(places.lstrip("!="))], places.lstrip("!=")
    return Need(tuple(named.split("|")), frozenset(kinds.split("/")), "!" in signs, "=" in signs)


def _first_of_kinds(cells: list[str]) -> Need | None:
    """The need, unless it forbids, or asks about the word itself, the report or a place as a whole."""
    needs = [need for need in map(_need, cells) if not need.forbidden]
    return next((n for n in needs if n.places != ("topic",) and n.kinds.isdisjoint(_NO_KINDS)), None)


def _slot(cell: str) -> tuple[str, str]:
    function, _, role = cell.partition("=")
    return function, role
