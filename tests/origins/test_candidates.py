"""Which reports are compared, and the runs of words by which they meet."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Report
from sayso.origins.candidates import CROWD, find_holders, find_runs, joined, meetings, packed, parted, unpacked

LONG = "Nine lighthouse keepers of Orm walked home along the frozen canal."
OTHER = "In Tarvo the mill owners sold forty sacks of barley to passing sailors."


def reports(*texts: str) -> list[Report]:
    return [Report(id=f"r{number:03}", text=text) for number, text in enumerate(texts)]


def met(*texts: str) -> list[list[int]]:
    pairs: list[list[int]] = meetings(find_holders(find_runs(reports(*texts)))).pairs.tolist()
    return pairs


def test_seven_words_in_a_row_bring_two_reports_together() -> None:
    """Three runs of five words are enough to be compared, and two are not."""
    assert met("Then seven words of this row match here", "He saw seven words of this row match it") == []
    assert met("Then seven words of this row match here", "He saw seven words of this row match here") == [[0, 1]]


def test_one_run_is_enough_where_words_are_quoted() -> None:
    """Five words in a row bring reports together if both have quotation marks beside them."""
    one, other = "The mayor said: “We saw grey smoke rising.”", "“We saw grey smoke rising,” he told us."
    assert met(one, other) == [[0, 1]]
    assert met(one, other.replace("“", "").replace("”", "")) == []


def test_runs_do_not_cross_sentences() -> None:
    """The end of one sentence and the beginning of the next are no run."""
    assert met("Fog came. Ships waited. Bells rang. Men slept.", "Fog came. Ships waited. Bells rang. Men slept.") == []


def test_a_crowd_is_chained() -> None:
    """Where more reports share a text than are paired all with all, pairs of neighbours connect them all."""
    pairs = met(*[LONG] * (CROWD + 6), OTHER)
    assert len(pairs) == 2 * (CROWD + 6) - 3
    assert {number for pair in pairs for number in pair} == set(range(CROWD + 6))


def test_kept_runs_stand_for_the_texts() -> None:
    """Runs kept as bytes and joined with those of added reports give the meetings of the whole pile at once."""
    texts = (LONG, OTHER, f"Late news. {OTHER} {LONG}", "", LONG)
    old, new = find_runs(reports(*texts[:2])), find_runs(reports(*texts[2:]))
    whole = find_runs(reports(*texts))
    kept = joined([unpacked(packed(part)) for part in (*parted(old), *parted(new))])
    assert np.array_equal(kept.values, whole.values)
    assert np.array_equal(kept.first, whole.first)
    assert packed(kept) == packed(whole)
    assert meetings(find_holders(kept)).pairs.tolist() == [[0, 2], [0, 4], [1, 2], [2, 4]]


@given(st.lists(st.text(alphabet="abAB .,\n\"“”'’1", max_size=60), max_size=5))
def test_runs_of_a_report_are_its_own(texts: list[str]) -> None:
    """The runs of a report, and whether quotation marks stand near, do not depend on the reports beside it."""
    alone = joined([find_runs(reports(text)) for text in texts])
    together = find_runs(reports(*texts))
    assert packed(alone) == packed(together)


def test_nothing_meets_nothing() -> None:
    """No reports, and reports without words, give no pairs."""
    assert met() == []
    assert met("", "…", "") == []
    assert unpacked(packed(joined([]))).values.tolist() == []
