"""What has a day to come is planned where its tense leaves that open."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.claims.frames.moods import Judged
from sayso.claims.setting.schedules import scheduled
from sayso.model import Modality, When

SUNDAY = When(text="Sunday", start="2031-05-11", end="2031-05-11")


@pytest.mark.parametrize(
    ("why", "filed", "modality"),
    [
        ("present: “meet”", date(2031, 5, 9), "planned"),
        ("present: “meet”", date(2031, 5, 12), "done"),
        ("past: “met”", date(2031, 5, 9), "done"),
        ("present: “meet”", None, "done"),
    ],
)
def test_scheduled(why: str, filed: date | None, modality: Modality) -> None:
    """Only a day after the report's own, told of in the present, is a plan; without a date nothing changes."""
    assert scheduled(Judged("done", why), SUNDAY, filed).modality == modality
