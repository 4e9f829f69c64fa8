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
import numpy as np

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
    """An outline as the file has it, a row a point, and the smallest window that holds it."""

    name: str
    points: np.ndarray
    around: Window


def outlines_in(window: Window) -> list[Outline]:
    """The outlines of land, cut at the edges of the window."""
    met = (whole for whole in _outlines() if _meets(whole.around, window))
    return [Outline(whole.name, ring) for whole in met if (ring := _cut(whole, window))]


@lru_cache(maxsize=1)
def _outlines() -> list[Whole]:
    topology = msgspec.json.decode(SOURCE.read_bytes())
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    rings = [(shape["properties"]["name"], _joined(ring, arcs)) for shape in shapes for ring in _outer(shape)]
    return [Whole(name, np.array(ring), _around(ring)) for name, ring in rings]


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


def _cut(whole: Whole, window: Window) -> Ring:
    """A polygon cut to a rectangle, edge by edge (Sutherland and Hodgman, CACM 17(1), 1974), where it goes beyond."""
    points, around = whole.points, whole.around
    for axis, low, high in ((0, "west", "east"), (1, "south", "north")):
        if getattr(around, low) < getattr(window, low):
            points = _cut_at(points, axis, getattr(window, low), keeps_above=True)
        if getattr(around, high) >= getattr(window, high):
            points = _cut_at(points, axis, getattr(window, high), keeps_above=False)
    return [(x, y) for x, y in points.tolist()]


def _cut_at(points: np.ndarray, axis: int, limit: float, *, keeps_above: bool) -> np.ndarray:
    """The points on one side of a line and the crossings of that line, each before the point that it leads to."""
    kept = (points[:, axis] >= limit) == keeps_above
    before = np.roll(points, 1, axis=0)
    crossed = kept != np.roll(kept, 1)
    a, b = before[crossed], points[crossed]
    share = (limit - a[:, axis]) / (b[:, axis] - a[:, axis])
    crossings = a + share[:, None] * (b - a)
    order = np.concatenate((2 * np.flatnonzero(crossed), 2 * np.flatnonzero(kept) + 1))
    return np.concatenate((crossings, points[kept]))[np.argsort(order)]
