"""Speech goes on without a cue of its own, with a reason and a lower confidence."""

from __future__ import annotations

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.continuations import FREE_INDIRECT, QUOTED_AGAIN


def test_paragraph_of_quotation(annotate: Annotate) -> None:
    """A paragraph of nothing but quotation continues the last quoted speaker."""
    text = "“The ford is closed to us,” said Jon Pell.\n\n“There is no bread in the valley, and no salt.”"
    last = find_attributions(annotate(text))[-1]
    assert last.source is not None
    assert (last.source.entity, last.cue_spans) == ("Jon Pell", ())
    assert last.confidence <= QUOTED_AGAIN


def test_reported_speech_in_a_shifted_tense(annotate: Annotate) -> None:
    """A sentence in the tense of reported speech, after reported speech of "she", is hers."""
    text = "Ana Brod met the press. Sixty men had arrived, she said. On the first day two breaches had been logged."
    last = find_attributions(annotate(text))[-1]
    assert last.source is not None
    assert last.source.entity == "Ana Brod"
    assert last.confidence <= FREE_INDIRECT


def test_plain_narration_is_not_continued(annotate: Annotate) -> None:
    """A sentence in the tense of the report is the outlet's own again."""
    text = "Ana Brod met the press. Sixty men had arrived, she said. The road runs along the river."
    assert find_attributions(annotate(text))[-1].cue == "said"
