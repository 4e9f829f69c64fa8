"""Chain drawing: from each report through its relays to the first voice, one line a claim.

Solid: credited in the text. Dashed: named only, no word of saying beside the name. Dotted: inferred from shared
text, or nobody named at all. A line leads to the words that it rests on; nothing is told by the drawing alone, the
same lines stand in a list beneath.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from sayso.model import Claim, Fact
from sayso.publish.dossier.archive import Place
from sayso.publish.dossier.safety import shorten
from sayso.publish.dossier.shelf import Shelf, short_byline

WIDTH, ROW, TOP, LABEL, VOICES = 1000, 34, 26, 230, 735  # drawing units, about pixels
LONGEST = 33  # characters of a label
MOST = 40  # lines that are drawn; the list has all
STYLES = {"solid": "credited in the text", "dashed": "named only", "dotted": "inferred, or nobody named"}


class Node(NamedTuple):
    """A name in the drawing."""

    label: str
    full: str
    x: int
    y: int
    column: int
    family: str


class Edge(NamedTuple):
    """One step from a name to the next, with the words that show it."""

    path: str
    style: str
    words: str
    place: Place


class Bracket(NamedTuple):
    """First voices under one chain of command."""

    y1: int
    y2: int
    label: str


class Chain(NamedTuple):
    """The whole drawing; `routes` is the same as a list, `left_out` the number of routes not drawn."""

    width: int
    height: int
    nodes: list[Node]
    edges: list[Edge]
    brackets: list[Bracket]
    routes: list[tuple[str, str, Place]]
    left_out: int


class _Route(NamedTuple):
    stops: tuple[str, ...]
    style: str
    family: str
    place: Place


def chain_of(shelf: Shelf, fact: Fact) -> Chain:
    """The chains of a fact, each route once."""
    routes = _routes(shelf, fact)
    drawn = routes[:MOST]
    columns = _columns(drawn)
    nodes = _nodes(columns, {route.stops[-1]: route.family for route in drawn})
    height = TOP * 2 + ROW * max((len(column) for column in columns), default=1)
    listed = [(" → ".join(route.stops), STYLES[route.style], route.place) for route in routes]
    return Chain(
        WIDTH, height, list(nodes.values()), _edges(drawn, nodes), _brackets(nodes), listed, len(routes) - MOST
    )


def _routes(shelf: Shelf, fact: Fact) -> list[_Route]:
    origins = {claim: origin for origin in fact.origins.list for claim in origin.claims}
    copied = {f.claim for origin in fact.origins.list for f in origin.folds if f.why == "copied wording"}
    routes: dict[tuple[tuple[str, ...], str], _Route] = {}
    for claim in shelf.claims_of(fact):
        origin = origins.get(claim.id)
        voice = _voice(claim, origin.entity if origin else None)
        family = (origin.family if origin else None) or ""
        stops = (short_byline(shelf.archive.reports[claim.report]), *(m.entity or m.text for m in claim.via), voice)
        style = "dotted" if claim.id in copied else _style(claim, origin.entity if origin else None)
        route = _Route(stops, style, family, _shown_at(shelf, claim))
        routes.setdefault((stops, style), route)
    return list(routes.values())


def _voice(claim: Claim, origin: str | None) -> str:
    if origin:
        return origin
    if claim.said_by:
        return claim.said_by.entity or claim.said_by.text
    return "origin not known (own voice)"


def _style(claim: Claim, origin: str | None) -> str:
    if claim.said_by is None:
        return "solid" if origin else "dotted"
    return "solid" if claim.cue or claim.quote in ("direct", "mixed") else "dashed"


def _shown_at(shelf: Shelf, claim: Claim) -> Place:
    return shelf.archive.cite_mention(claim.report, claim.said_by) or shelf.place(claim.id)


def _columns(routes: list[_Route]) -> list[list[str]]:
    """Names by distance from the report; first voices all stand in the last column, families together."""
    deepest = max((len(route.stops) for route in routes), default=2)
    columns: list[dict[str, str]] = [{} for _ in range(deepest)]
    for route in routes:
        for number, stop in enumerate(route.stops[:-1]):
            columns[number].setdefault(stop, "")
        columns[-1].setdefault(route.stops[-1], route.family)
    families = list(dict.fromkeys(columns[-1].values()))
    voices = sorted(columns[-1], key=lambda name: families.index(columns[-1][name]))
    return [*(list(column) for column in columns[:-1]), voices]


def _nodes(columns: list[list[str]], families: dict[str, str]) -> dict[tuple[int, str], Node]:
    tallest = max((len(column) for column in columns), default=1)
    last, nodes = len(columns) - 1, {}
    for number, column in enumerate(columns):
        x = _x(number, last)
        for row, name in enumerate(column):
            y = TOP + ROW // 2 + round((row + 0.5) * tallest * ROW / len(column) - ROW / 2)
            family = families.get(name, "") if number == last else ""
            nodes[number, name] = Node(shorten(name, LONGEST), name, x, y, number if number < last else -1, family)
    return nodes


def _x(number: int, last: int) -> int:
    """The first column stands at the left, the last voices before the brackets, relays between at equal distances."""
    return 0 if number == 0 else round(LABEL + (VOICES - LABEL) * (number - 0.25 * (number < last)) / last)


def _edges(routes: list[_Route], nodes: dict[tuple[int, str], Node]) -> list[Edge]:
    last = max((number for number, _ in nodes), default=1)
    edges: dict[tuple[str, str], Edge] = {}
    for route in routes:
        spots = [(n, stop) for n, stop in enumerate(route.stops[:-1])] + [(last, route.stops[-1])]
        for left, right in pairwise(spots):
            path = _path(nodes[left], nodes[right])
            words = f"{left[1]} → {right[1]}: {STYLES[route.style]}"
            edges.setdefault((path, route.style), Edge(path, route.style, words, route.place))
    return list(edges.values())


def _path(left: Node, right: Node) -> str:
    x1 = left.x + (LABEL if left.column == 0 else 8 + 7 * len(left.label))
    x2 = right.x - 8
    bend = (x2 - x1) // 2
    return f"M{x1} {left.y}C{x1 + bend} {left.y} {x2 - bend} {right.y} {x2} {right.y}"


def _brackets(nodes: dict[tuple[int, str], Node]) -> list[Bracket]:
    rows: dict[str, list[int]] = {}
    for node in nodes.values():
        if node.family and node.column == -1:
            rows.setdefault(node.family, []).append(node.y)
    return [Bracket(min(ys) - 8, max(ys) + 8, family) for family, ys in rows.items() if len(ys) > 1]
