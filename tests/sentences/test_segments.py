"""Text into sentences by rule: `sayso.sentences.segments` and `boundaries`."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Dropped, Report
from sayso.sentences.boundaries import LONGEST_SENTENCE, split_sentences
from sayso.sentences.segments import paragraphs, segments

# "|" marks where a sentence ends.
CASES = [
    "Mr. Ohm left.| He came back.",
    "Lt. Gen. Faro, Sgt. Maj. Brandt and Col. Ohm met.| They spoke.",
    "J. A. Ohm came.| The army left.",
    "“Will they go?” Ohm asked.| “No.”| The army left.",
    "“Will they go?” asked Ohm.| He left.",
    "“We left.” Ohm said.| He went.",
    "“The guns are silent.| The counting is not,” she said.",
    "“We left.”| Then he went home.",
    "U.S. troops left.| They live in the U.S.| The army said so.",
    "At 6 a.m. Ostmark forces entered the town.",
    "It began at dawn near Harvel, about 6 a.m.| Ostmark forces entered.",
    "It began at 6 a.m. Monday.| Nobody slept.",
    "The truce between Ohm and Faro took effect at 7 a.m. (0500 GMT) on Monday.| Nobody slept.",
    "It rose 5.5 percent.| 20 people died.",
    "No. 5 was open.| Order Nos. 7 and 8 followed.",
    "It was Jan. 5.| The men left.",
    "They told reporters.|The army left.",
    "See www.harvel.example.com for more.| The army left.",
    "They took the town.| al-Nahda said so.",
    "Nobody knows…| Perhaps it ends...| It did.",
    "Who did it?!| The army.| What now!",
    "(They left.)| He came.| [They did.]| All saw it.",
    "«Go home.»| They went.",
    "The firm Brandt Inc. Monday closed its gate.",
    "He left Brandt Inc.| The firm closed.",
    "It was Group A.| It won.| So did I.| They left.",
    "the army left the town.| they came back on monday." + "| nobody saw them come and nobody saw them go." * 6,
    "Many were ill.| Ostmark sent doctors.",
    "He came from Harvel, Ill. Monday.",
    "They lay in the sun.| Ostmark troops passed.",
    "It cost 5 bn.| Ostmark paid.",
    "They brought rice, oil etc.| Ostmark thanked them.",
    "Ostmark vs. Tarvo was called off.",
    "Figures (see Fig. 3) rose.[1]| The rest fell.",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentence_ends(marked: str) -> None:
    """Abbreviations, initials, times, quotations and lost spaces do not mislead the cut."""
    text = marked.replace("|", "")
    wanted = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


def _sentences(text: str, *dropped: tuple[int, int]) -> list[str]:
    spans = tuple(Dropped(start=s, end=e, kind="boilerplate", why="test") for s, e in dropped)
    return [text[s.start : s.end] for s in segments(Report(id="r", text=text, dropped=spans))]


def test_dateline_and_bullets_stand_outside_sentences() -> None:
    """A dateline, a bullet and a list number are not parsed with the sentence behind them."""
    text = "HARVEL, May 5 (Norlan) - The army left.\n\n• Some 40 came.\n1. The parties agree.\n(a) Guns go.\n- He left."
    assert _sentences(text) == ["The army left.", "Some 40 came.", "The parties agree.", "Guns go.", "He left."]


def test_hours_of_a_live_log_stand_outside_sentences() -> None:
    """The hour that heads an entry is not parsed with it; one inside a sentence, or that opens one, is."""
    text = "17:40 Gunboats fired.\n\n09.15 GMT – Taps are dry.\n\n10.30 was the hour agreed.\n\nAt 10:30 Harvel woke."
    assert _sentences(text) == [
        "Gunboats fired.",
        "Taps are dry.",
        "10.30 was the hour agreed.",
        "At 10:30 Harvel woke.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken at a fixed width are joined; headings and short lines are not."""
    lines = [
        "The army of Ostmark left the town of Harvel on Monday, the ministry",
        "said in a statement that was read out on the radio. Residents spoke",
        "of lorries that had passed all night on the road along the river to",
        "Nordhaven, where the quay is open.",
        "",
        "The ferry will run again from Tuesday, said the harbour master, and",
        "nobody will be asked for papers at the bridge or on the quay itself",
        "until the end of the month.",
    ]
    text = "\n".join(lines)
    assert len(paragraphs(Report(id="r", text=text))) == 2
    assert _sentences(text)[1].startswith("Residents spoke\nof lorries")


def test_headings_are_paragraphs_of_their_own() -> None:
    """A heading without a stop is not glued to the line below it."""
    text = "ACCESS\nThe road is open.\nNEEDS\nTwo houses of three lost their roofs."
    assert _sentences(text) == text.split("\n")


def test_dropped_spans_hold_no_sentence() -> None:
    """What was left unread is not parsed, and the text around it is."""
    text = "The army left. [SEE VIDEO] The ferry runs."
    assert _sentences(text, (15, 26)) == ["The army left.", "The ferry runs."]


def test_overlong_stretch_is_cut() -> None:
    """A stretch without stops is cut at commas, so that no sentence is longer than the limit."""
    text = "the army went on, and on, " * 200
    cut = split_sentences(text)
    assert max(end - start for start, end in cut) <= LONGEST_SENTENCE
    assert all(text[end - 1] == "," for _, end in cut)


@given(st.text(alphabet=st.sampled_from("aA. !?\n\"“”'’()[]…;,-—•1é"), max_size=300))
def test_sentences_are_in_order_and_cover_all_words(text: str) -> None:
    """Whatever the text, sentences lie in it in order, without overlap, and no letter is lost between them."""
    spans = [(s.start, s.end) for s in segments(Report(id="r", text=text))]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(0 <= s < e <= len(text) and text[s:e] == text[s:e].strip() for s, e in spans)
