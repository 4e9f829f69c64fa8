"""Outlines of the world's countries inside a window of degrees, from Natural Earth 1:50m as world-atlas packs it.

The file is TopoJSON: rings made of shared arcs of delta-coded, quantised points (TopoJSON format, sections 2.1.3
and 2.1.4). Lines are drawn as its makers draw them; Sayso takes no position on any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

SOURCE = Path(__file__).with_name("static") / "vendor" / "countries-50m.json"


class Window(NamedTuple):
    """A part of the earth in degrees: west, south, east, north."""

    west: float
    south: float
    east: float
    north: float


class Outline(NamedTuple):
    """One closed ring of land, a row a point in degrees east and north, and the name that the file has for it."""

    name: str
    ring: np.ndarray


def outlines_in(window: Window) -> list[Outline]:
    """The outlines of land, cut at the edges of the window."""
    outlines, around = _outlines()
    west, south, east, north = around.T
    met = (east > window.west) & (west < window.east) & (north > window.south) & (south < window.north)
    cut = (Outline(outlines[n].name, _cut(outlines[n].ring, Window(*around[n]), window)) for n in np.flatnonzero(met))
    return [outline for outline in cut if len(outline.ring)]


@lru_cache(maxsize=1)
def _outlines() -> tuple[list[Outline], np.ndarray]:
    """All outlines whole, and the smallest window that holds each, a row an outline."""
    topology = msgspec.json.decode(SOURCE.read_bytes())
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    found = [Outline(shape["properties"]["name"], _joined(ring, arcs)) for shape in shapes for ring in _outer(shape)]
    return found, np.array([(*outline.ring.min(axis=0), *outline.ring.max(axis=0)) for outline in found])


def _decoded(arc: list[list[int]], transform: dict[str, Any]) -> np.ndarray:
    return np.cumsum(np.array(arc), axis=0) * transform["scale"] + transform["translate"]


def _outer(shape: dict[str, Any]) -> Iterator[list[int]]:
    """The rings around a shape, as indexes of arcs; a negative one, `~i`, is arc i backwards. Holes are other land."""
    polygons = {"Polygon": lambda arcs: [arcs], "MultiPolygon": lambda arcs: arcs}
    for polygon in polygons[shape["type"]](shape["arcs"]):
        yield polygon[0]


def _joined(ring: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([(arcs[i] if i >= 0 else arcs[~i][::-1])[:-1] for i in ring])


def _cut(points: np.ndarray, around: Window, window: Window) -> np.ndarray:
    """A polygon cut to a rectangle, edge by edge (Sutherland and Hodgman, CACM 17(1), 1974), where it goes beyond."""
    if around.west < window.west:
        points = _cut_at(points, 0, window.west, keeps_above=True)
    if around.east >= window.east:
        points = _cut_at(points, 0, window.east, keeps_above=False)
    if around.south < window.south:
        points = _cut_at(points, 1, window.south, keeps_above=True)
    if around.north >= window.north:
        points = _cut_at(points, 1, window.north, keeps_above=False)
    return points


def _cut_at(points: np.ndarray, axis: int, limit: float, *, keeps_above: bool) -> np.ndarray:
    """The points on one side of a line and the crossings of that line, each before the point that it leads to."""
    kept = (points[:, axis] >= limit) == keeps_above
    crossed = kept != np.roll(kept, 1)
    a, b = points[np.flatnonzero(crossed) - 1], points[crossed]
    share = (limit - a[:, axis]) / (b[:, axis] - a[:, axis])
    crossings = a + share[:, None] * (b - a)
    order = np.concatenate((2 * np.flatnonzero(crossed), 2 * np.flatnonzero(kept) + 1))
    return np.concatenate((crossings, points[kept]))[np.argsort(order)]
