"""Disputed regions of the world under the names that each side uses for them.

Two words may name one region ("Falklands", "Malvinas"); which word a report uses is kept, and says nothing
about what it names. `lexicons/disputed_regions.tsv` is the list.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons


class Region(NamedTuple):
    """A disputed region or place: its id, the dispute, and its names, each with whose word it is."""

    id: str
    dispute: str
    names: tuple[tuple[str, str], ...]


def region_of(name: str) -> Region | None:
    """The region that a name stands for, or None.

    >>> region_of("the Malvinas").id
    'falklands'
    """
    return _by_name().get(_plain(name))


def same_region(left: str, right: str) -> bool:
    """Whether two different names stand for one disputed region.

    >>> same_region("Senkaku Islands", "Diaoyu Islands"), same_region("Golan Heights", "Gaza")
    (True, False)
    """
    region = region_of(left)
    return region is not None and region == region_of(right)


@lexicons.cached
@lru_cache(maxsize=1)
def _by_name() -> dict[str, Region]:
    rows = lexicons.load("disputed_regions")
    names: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for entry in rows:
        names.setdefault((entry.get("region"), entry.class_), []).append((entry.term, entry.get("used_by")))
    regions = {key: Region(*key, tuple(words)) for key, words in names.items()}
    return {_plain(entry.term): regions[entry.get("region"), entry.class_] for entry in rows}


def _plain(name: str) -> str:
    words = name.lower().replace("’", "'").replace("‘", "'").replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
