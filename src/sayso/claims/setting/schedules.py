"""What is told in the present tense with a day that is yet to come: "the delegations meet on Friday"."""

from __future__ import annotations

from datetime import date

from sayso.claims.frames.moods import Judged
from sayso.model import When

_TIMELESS = ("present:", "event", "process", "pact")  # reasons that leave the time open


def scheduled(judged: Judged, when: When | None, filed: date | None) -> Judged:
    """Planned instead of done, where the tense leaves it open and the day lies after the report's.

    Args:
        judged: the modality, with its reason.
        when: the time of the happening.
        filed: the day of the report, or None; then nothing changes.
    """
    ahead = when is not None and when.start is not None and filed is not None and when.start[:10] > filed.isoformat()
    if not ahead or judged.modality != "done" or not judged.why.startswith(_TIMELESS):
        return judged
    return Judged("planned", f"{judged.why}, on a day to come")
