"""Parses of sentences, kept by content: each distinct sentence is parsed once ever."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.fingerprints import digest, of_parser
from sayso.sentences.parsing import Packed
from sayso.store import tables

AT_ONCE = 500  # keys asked for in one query; SQLite's own limit is higher everywhere
_LEVEL = 1  # of zlib: 480 bytes a sentence for 765, at 16,000 sentences a second

T = TypeVar("T")


class StoredParses:
    """The store's parses; what `sentences.parsing.ParseCache` asks for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, sentences: list[str]) -> dict[str, Packed]:
        """Those of the sentences whose parse by this parser, of this version, is kept."""
        keys = {_key(sentence): sentence for sentence in sentences}
        found: dict[str, Packed] = {}
        with self._connection.begin():
            for part in pieces(list(keys), AT_ONCE):
                wanted = select(tables.parses).where(tables.parses.c.key.in_(part))
                found |= {keys[row.key]: zlib.decompress(row.tokens) for row in self._connection.execute(wanted)}
        return found

    def add(self, parses: Mapping[str, Packed]) -> None:
        """Keep these parses; on return they are on disk."""
        rows = [{"key": _key(text), "tokens": zlib.compress(packed, _LEVEL)} for text, packed in parses.items()]
        if rows:
            with self._connection.begin():
                self._connection.execute(insert(tables.parses).on_conflict_do_nothing(), rows)


def pieces(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Consecutive pieces of at most `size` items.

    >>> list(pieces([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _key(sentence: str) -> bytes:
    return digest(of_parser(), sentence)
