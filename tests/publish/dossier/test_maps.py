"""Places on a map: what is drawn, where, and what is named beside it."""

from __future__ import annotations

import pytest

from sayso.model import Location
from sayso.publish.dossier.maps import HEIGHT, WIDTH, Stop, map_of
from sayso.publish.dossier.outlines import Window, outlines_in


def stop(name: str, north: float, east: float, facts: int = 1, *, exact: bool = True) -> Stop:
    """A stop at a point."""
    at = Location(name=name, known_as=name, geonames=1, country="XX", lat=north, lon=east, exact=exact, why="invented")
    return Stop(name, at, facts, f"#{name}")


def test_nothing_located_gives_no_map() -> None:
    """Without a point there is no map at all."""
    assert map_of([]) is None


def test_north_is_up_and_east_is_right() -> None:
    """Points keep their bearings, inside the drawing, the busiest place first and largest."""
    drawn = map_of([stop("South", 10.0, 20.0), stop("North", 11.0, 20.5, facts=9)])
    north, south = drawn.marks
    assert north.name == "North"
    assert north.radius > south.radius
    assert north.y < south.y
    assert north.x > south.x
    assert all(0 < m.x < WIDTH and 0 < m.y < HEIGHT for m in drawn.marks)


def test_a_far_place_is_named_beside_the_map() -> None:
    """One capital abroad does not shrink the valley to a dot."""
    near = [stop(f"P{n}", 10 + n / 10, 20.0) for n in range(5)]
    drawn = map_of([*near, stop("Abroad", 50.0, 5.0)])
    assert drawn.outside == ["Abroad (XX)"]
    assert len(drawn.marks) == 5


def test_labels_do_not_cover_one_another() -> None:
    """Where there is no room for a name the mark keeps its words for the pointer and the reader."""
    crowd = [stop(f"Settlement {n:02}", 10 + n / 500, 20.0) for n in range(12)]
    labels = [mark.label for mark in map_of(crowd).marks]
    assert None in labels
    assert len({label for label in labels if label}) == sum(label is not None for label in labels) > 2


def test_the_bar_of_scale_is_true() -> None:
    """The bar is a round number of kilometres, as long as they are on the drawing at its middle latitude."""
    drawn = map_of([stop("A", 0.0, 20.0), stop("B", 0.0, 21.0)])
    kilometres, length = drawn.scale
    a, b = sorted(mark.x for mark in drawn.marks)
    assert length / kilometres == pytest.approx((b - a) / 111.2, rel=0.01)
    assert str(kilometres).strip("0") in ("1", "2", "5")


def test_outlines_are_cut_at_the_window() -> None:
    """No point of an outline lies outside the window; open sea has none."""
    window = Window(5.0, 44.0, 12.0, 48.0)
    found = outlines_in(window)
    assert {"Switzerland", "Italy"} <= {outline.name for outline in found}
    edge = 1e-9
    points = [p for outline in found for p in outline.ring]
    assert all(window.west - edge <= x <= window.east + edge for x, _ in points)
    assert all(window.south - edge <= y <= window.north + edge for _, y in points)
    assert outlines_in(Window(-140.0, -45.0, -130.0, -40.0)) == []
