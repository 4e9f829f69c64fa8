"""A map of the places that facts name: a dot a place, larger for more facts, over outlines of land.

Only places that `facts.locations` found are drawn; the map shows where most of them lie, and names the rest beside.
Projection: equirectangular about the middle latitude, true to scale there.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, log10, radians, sqrt
from statistics import median
from typing import NamedTuple

import numpy as np

from sayso.model import Location
from sayso.publish.dossier.outlines import Outline, Window, outlines_in

WIDTH, HEIGHT = 1000, 560  # of the drawing, in its own units
MARGIN = 1.25  # how far the window goes beyond the outermost places
NARROWEST = 2.4  # degrees of latitude of the smallest window's height
FAR = 6  # times the usual distance from the middle, beyond which a place is named beside the map
NEAR = 1.5  # degrees within which no place counts as far
DEGREE = 111.2  # kilometres of one degree of latitude
LARGE = 0.03  # of the drawing that a country must fill to be named
LETTER, LINE = 7.4, 15  # width of a letter and height of a line of a label, in units of the drawing

Box = tuple[float, float, float, float]  # left, top, right, bottom


class Mark(NamedTuple):
    """A place on the map: its point and radius, its label with the label's point and anchor, and what it opens."""

    name: str
    x: float
    y: float
    radius: float
    exact: bool
    words: str
    href: str
    label: tuple[float, float, str] | None


class Map(NamedTuple):
    """What the page draws: outlines as SVG paths, names of countries, marks, a bar of scale, places outside."""

    land: list[str]
    countries: list[tuple[str, float, float]]
    marks: list[Mark]
    scale: tuple[int, float]
    outside: list[str]
    width: int = WIDTH
    height: int = HEIGHT


class Stop(NamedTuple):
    """A located place, what to call it, the number of facts that name it, and its line on the page."""

    name: str
    at: Location
    facts: int
    href: str


def map_of(stops: Sequence[Stop]) -> Map | None:
    """The map of these places, or None where there is nothing to draw."""
    if not stops:
        return None
    stops = sorted(stops, key=lambda s: (-s.facts, s.name))
    shown, outside = _gathered(stops)
    window = _window(shown)
    land = outlines_in(window)
    taken: list[Box] = []
    marks = _marks(shown, window, taken)
    return Map(
        [_path(outline.ring, window) for outline in land],
        _countries(land, window, taken),
        marks,
        _scale(window),
        [f"{stop.name} ({stop.at.country})" for stop in outside],
    )


def _gathered(stops: Sequence[Stop]) -> tuple[list[Stop], list[Stop]]:
    """The places around the middle of all, and those far from it."""
    north, east = median(s.at.lat for s in stops), median(s.at.lon for s in stops)
    away = [max(abs(s.at.lat - north), abs(s.at.lon - east) * cos(radians(north))) for s in stops]
    limit = max(NEAR, FAR * median(away))
    near = [stop for stop, far in zip(stops, away, strict=True) if far <= limit]
    return near, [stop for stop, far in zip(stops, away, strict=True) if far > limit]


def _window(stops: Sequence[Stop]) -> Window:
    lats, lons = [s.at.lat for s in stops], [s.at.lon for s in stops]
    north, east = (max(lats) + min(lats)) / 2, (max(lons) + min(lons)) / 2
    squeeze = cos(radians(north))
    tall = max(NARROWEST, MARGIN * (max(lats) - min(lats)), MARGIN * (max(lons) - min(lons)) * squeeze * HEIGHT / WIDTH)
    wide = tall * WIDTH / HEIGHT / squeeze
    return Window(east - wide / 2, north - tall / 2, east + wide / 2, north + tall / 2)


def _point(east: float, north: float, window: Window) -> tuple[float, float]:
    x = (east - window.west) / (window.east - window.west) * WIDTH
    y = (window.north - north) / (window.north - window.south) * HEIGHT
    return round(x, 1), round(y, 1)


def _path(ring: np.ndarray, window: Window) -> str:
    """A polygon as a path, its points to a tenth of a unit: "M0 12.5L30 9Z"."""
    x = (ring[:, 0] - window.west) / (window.east - window.west) * WIDTH
    y = (window.north - ring[:, 1]) / (window.north - window.south) * HEIGHT
    path = "L".join(["%.1f %.1f"] * len(ring)) % tuple(np.column_stack((x, y)).ravel().tolist())
    return f"M{path}Z".replace(".0 ", " ").replace(".0L", "L").replace(".0Z", "Z")


def _countries(land: Sequence[Outline], window: Window, taken: list[Box]) -> list[tuple[str, float, float]]:
    """The names of countries that fill enough of the drawing, each in the middle of its part where it fits."""
    named = []
    for outline in land:
        area, east, north = _middle(outline.ring)
        x, y = _point(east, north, window)
        large = area / ((window.east - window.west) * (window.north - window.south)) >= LARGE
        if large and _fits(
            (x - LETTER * len(outline.name) / 2, y - LINE, x + LETTER * len(outline.name) / 2, y), taken
        ):
            named.append((outline.name, x, y))
    return named


def _middle(ring: np.ndarray) -> tuple[float, float, float]:
    """The area of a polygon and its centroid, by the shoelace formula."""
    here, there = ring, np.roll(ring, -1, axis=0)
    cross = here[:, 0] * there[:, 1] - there[:, 0] * here[:, 1]
    parts = np.column_stack((cross / 2, (here + there) * cross[:, None] / 6))
    area, x, y = np.cumsum(parts, axis=0)[-1].tolist()  # one after another: the last digits of `sum` are a processor's
    return (abs(area), x / area, y / area) if area else (0.0, *ring[0].tolist())


def _marks(stops: Sequence[Stop], window: Window, taken: list[Box]) -> list[Mark]:
    marks = []
    for stop in stops:
        x, y = _point(stop.at.lon, stop.at.lat, window)
        radius = round(min(18.0, 4 + 2 * sqrt(stop.facts)), 1)
        label = _label(stop.name, x, y, radius, taken)
        words = f"{stop.name}: {stop.facts} fact{'s' * (stop.facts != 1)}; {stop.at.why}"
        marks.append(Mark(stop.name, x, y, radius, stop.at.exact, words, stop.href, label))
    return marks


def _label(name: str, x: float, y: float, radius: float, taken: list[Box]) -> tuple[float, float, str] | None:
    """Where a label fits without covering another, right, left, above or below its mark; the box joins `taken`."""
    width, gap = LETTER * len(name), radius + 4
    beside = ((x + gap, y + 5, "start"), (x - gap, y + 5, "end"))
    stacked = ((x, y - gap, "middle"), (x, y + gap + LINE - 4, "middle"))
    for at, base, anchor in beside + stacked:
        left = at - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (left, base - LINE, left + width, base + 3)
        if _fits(box, taken):
            return round(at, 1), round(base, 1), anchor
    return None


def _fits(box: Box, taken: list[Box]) -> bool:
    """Whether a box lies within the drawing and covers no other; if so it is taken from now on."""
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT
    free = inside and not any(_overlap(box, other) for other in taken)
    if free:
        taken.append(box)
    return free


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _scale(window: Window) -> tuple[int, float]:
    """A round number of kilometres of about a sixth of the width, and its length in units of the drawing."""
    whole = (window.north - window.south) * DEGREE * WIDTH / HEIGHT
    power = 10 ** ceil(log10(whole / 6) - 1)
    kilometres = max(step * power for step in (1, 2, 5, 10) if step * power <= max(power, whole / 5))
    return round(kilometres), round(kilometres / whole * WIDTH, 1)
