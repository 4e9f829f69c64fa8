"""What has a day to come is planned where its tense leaves that open."""

from __future__ import annotations

import pytest

from sayso.claims.frames.moods import Judged
from sayso.claims.setting.schedules import scheduled
from sayso.model import Modality, When

SUNDAY = When(text="Sunday", start="2031-05-11", end="2031-05-11")


@pytest.mark.parametrize(
    ("why", "published", "modality"),
    [
        ("present: “meet”", "2031-05-09", "planned"),
        ("present: “meet”", "2031-05-12", "done"),
        ("past: “met”", "2031-05-09", "done"),
        ("present: “meet”", None, "done"),
    ],
)
def test_scheduled(why: str, published: str | None, modality: Modality) -> None:
    """Only a day after the report's own, told of in the present, is a plan; without a date nothing changes."""
    assert scheduled(Judged("done", why), SUNDAY, published).modality == modality
