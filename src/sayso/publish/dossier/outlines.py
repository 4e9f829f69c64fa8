"""Outlines of the world's countries inside a window of degrees, from Natural Earth 1:50m as world-atlas packs it.

The file is TopoJSON: rings made of shared arcs of delta-coded, quantised points (TopoJSON format, sections 2.1.3
and 2.1.4). Lines are drawn as its makers draw them; Sayso takes no position on any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

SOURCE = Path(__file__).with_name("static") / "vendor" / "countries-50m.json"
Point = tuple[float, float]  # degrees east, degrees north
Ring = list[Point]


class Window(NamedTuple):
    """A part of the earth in degrees: west, south, east, north."""

    west: float
    south: float
    east: float
    north: float


class Outline(NamedTuple):
    """One closed ring of land, and the name that the file has for it."""

    name: str
    ring: Ring


class Whole(NamedTuple):
    """An outline as the file has it, and the smallest window that holds it."""

    outline: Outline
    around: Window


def outlines_in(window: Window) -> list[Outline]:
    """The outlines of land, cut at the edges of the window."""
    met = (whole.outline for whole in _outlines() if _meets(whole.around, window))
    return [Outline(whole.name, ring) for whole in met if (ring := _cut(whole.ring, window))]


@lru_cache(maxsize=1)
def _outlines() -> list[Whole]:
    topology = msgspec.json.decode(SOURCE.read_bytes())
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    rings = [(shape["properties"]["name"], _joined(ring, arcs)) for shape in shapes for ring in _outer(shape)]
    return [Whole(Outline(name, ring), _around(ring)) for name, ring in rings]


def _decoded(arc: list[list[int]], transform: dict[str, Any]) -> Ring:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [(x * sx + tx, y * sy + ty) for x, y in zip(xs, ys, strict=True)]


def _outer(shape: dict[str, Any]) -> Iterator[list[int]]:
    """The rings around a shape, as indexes of arcs; a negative one, `~i`, is arc i backwards. Holes are other land."""
    polygons = {"Polygon": lambda arcs: [arcs], "MultiPolygon": lambda arcs: arcs}
    for polygon in polygons[shape["type"]](shape["arcs"]):
        yield polygon[0]


def _joined(ring: list[int], arcs: list[Ring]) -> Ring:
    parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]
    return [point for part in parts for point in part[:-1]]


def _around(ring: Ring) -> Window:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Window(min(xs), min(ys), max(xs), max(ys))


def _meets(one: Window, other: Window) -> bool:
    across = one.east > other.west and one.west < other.east
    return across and one.north > other.south and one.south < other.north


def _cut(ring: Ring, window: Window) -> Ring:
    """A polygon cut to a rectangle, edge by edge (Sutherland and Hodgman, CACM 17(1), 1974)."""
    for axis, low, high in ((0, window.west, window.east), (1, window.south, window.north)):
        ring = list(_cut_at(ring, axis, low, keeps_above=True))
        ring = list(_cut_at(ring, axis, high, keeps_above=False))
    return ring


def _cut_at(ring: Ring, axis: int, limit: float, *, keeps_above: bool) -> Iterator[Point]:
    for before, point in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was_in, is_in = ((p[axis] >= limit) == keeps_above for p in (before, point))
        if was_in != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            x, y = (b + share * (p - b) for b, p in zip(before, point, strict=True))
            yield x, y
        if is_in:
            yield point
