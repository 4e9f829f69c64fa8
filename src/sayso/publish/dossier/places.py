"""Places that the facts name. No record carries coordinates yet, so they are listed, and the page says why."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from sayso.publish.dossier.shelf import Shelf


class Spot(NamedTuple):
    """A place and the facts that are said to have happened there."""

    name: str
    facts: list[tuple[str, str]]


def spots_of(shelf: Shelf) -> list[Spot]:
    """The places by number of facts."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for fact in shelf.dossier.facts:
        for name in fact.place:
            found[name].append((shelf.title_of(fact), f"#{shelf.fact_anchor(fact)}"))
    return [Spot(name, found[name]) for name in sorted(found, key=lambda n: (-len(found[n]), n))]
