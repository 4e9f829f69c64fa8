"""Headlines and leads that run into the next sentence are cut off."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.sentences.run_ons import parted
from sayso.sentences.segments import segments

TITLE = "Two bridges reopen in Harvel"


@pytest.mark.parametrize(
    "marked",
    [
        f"{TITLE}| Engineers reopened two bridges on Monday.",
        f"{TITLE} Norlan Radio",
        f"{TITLE} to the joy of all its people.",
        "Two bridges were reopened in Harvel on Monday.",
        "Shells hit a mill and two barns in Orle| Shells hit a mill and two barns in Orle on Monday.",
        "They saw the mill burn and they saw the mill fall.",
    ],
)
def test_run_ons(marked: str) -> None:
    """A title ends before a new sentence, and a lead that stands twice is two sentences."""
    text = marked.replace("|", "")
    wanted = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in parted(text, 0, len(text), TITLE)] == wanted


def test_segments_cut_titles() -> None:
    """A report's own title is no part of its first sentence."""
    text = f"{TITLE} Engineers reopened two bridges. All is well."
    found = segments(Report(id="a", outlet="Norlan", text=text, title=TITLE))
    assert [text[s.start : s.end] for s in found] == [TITLE, "Engineers reopened two bridges.", "All is well."]
