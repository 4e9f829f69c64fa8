"""Word lists as data: each `NAME.tsv` here is one lexicon, and `load(NAME)` gives its entries.

In: tab-separated files whose first row that is no comment names the columns; `term` and `class` come
first and must be filled. Out: `Entry` rows in the order of the file. Lines that begin with `#` carry
origin, licence and known gaps. A newsroom's own folder (`use(DIR)`, `--lexicons DIR`) adds rows to the
lexicons of the same name, or takes them out where `strength` is `drop`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from inspect import signature
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from sayso.errors import LexiconError

HERE = Path(__file__).parent
_NO_MORE: Mapping[str, str] = MappingProxyType({})  # most rows have two cells
_own: tuple[Path, ...] = ()


class _Cache(Protocol):
    def cache_clear(self) -> None: ...

    def __call__(self, *given: Any) -> Any: ...


C = TypeVar("C", bound=_Cache)
_caches: list[_Cache] = []


class Entry:
    """One row of a lexicon: `term`, `class_`, and the other columns by name through `get`."""

    __slots__ = ("class_", "fields", "term")

    def __init__(self, term: str, class_: str, fields: Mapping[str, str]) -> None:
        self.term, self.class_, self.fields = term, class_, fields

    def get(self, column: str, default: str = "") -> str:
        """The cell in `column`, or `default` where it is empty or the lexicon has no such column."""
        return self.fields.get(column) or default

    def __repr__(self) -> str:
        return f"Entry({self.term!r}, {self.class_!r}, {self.fields!r})"


def use(*folders: Path | str) -> None:
    """Add newsrooms' own lexicon folders to all lexicons that are loaded from now on."""
    global _own
    for folder in folders:
        if not Path(folder).is_dir():
            raise LexiconError("no such folder", path=str(folder), hint="give a folder that holds .tsv files")
    _own = tuple(Path(f) for f in folders)
    for cache in _caches:
        cache.cache_clear()


def cached(function: C) -> C:
    """Let `use` empty this `lru_cache`, because what it keeps was read from lexicons."""
    _caches.append(function)
    return function


def fill() -> None:
    """Read all that is kept of lexicons and depends on nothing else, for processes that part from this one to have."""
    for kept in _caches:
        if not signature(kept).parameters:
            kept()


def in_use() -> tuple[Path, ...]:
    """The newsrooms' folders that `use` added, for a worker process to add in its turn."""
    return _own


@cached
@lru_cache(maxsize=None)
def load(name: str) -> tuple[Entry, ...]:
    """All entries of a lexicon, Sayso's own first.

    Raises:
        LexiconError: a row has the wrong number of cells or lacks its term or class; `.path`, `.line`.
    """
    entries = _read(HERE / f"{name}.tsv")
    for path in (folder / f"{name}.tsv" for folder in _own):
        for entry in _read(path) if path.exists() else ():
            if entry.get("strength") == "drop":
                entries = [e for e in entries if (e.term, e.class_) != (entry.term, entry.class_)]
            else:
                entries.append(entry)
    return tuple(entries)


@cached
@lru_cache(maxsize=None)
def terms(name: str, class_: str | None = None) -> frozenset[str]:
    """The terms of a lexicon, or of one class of it, in lower case."""
    return frozenset(e.term.lower() for e in load(name) if class_ in (None, e.class_))


def _read(path: Path) -> list[Entry]:
    columns: list[str] | None = None
    others: list[str] = []
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = list(map(str.strip, line.split("\t")))
        if columns is None:
            columns, others = cells, cells[2:]
            if columns[:2] != ["term", "class"]:
                raise LexiconError("the first columns must be 'term' and 'class'", path=path, line=number)
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{len(cells)} cells under {len(columns)} columns", path=path, line=number)
        if len(cells) < 2 or not cells[0] or not cells[1]:
            raise LexiconError("term or class is missing", path=path, line=number, hint="separate cells by one tab")
        more = dict(zip(others, cells[2:], strict=False)) if len(cells) > 2 else _NO_MORE
        entries.append(Entry(cells[0], cells[1], more))
    return entries
