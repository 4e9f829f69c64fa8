"""Words of reports as arrays: where they stand, what they say, where sentences begin."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Dropped, Report
from sayso.origins.sequences import Wording, read_words, wordings


def wording(text: str, **fields: object) -> Wording:
    return wordings(read_words([Report(id="a", text=text, **fields)]), 1)[0]


def words(text: str, **fields: object) -> list[str]:
    found = wording(text, **fields)
    return [text[start:end] for start, end in zip(found.start, found.end, strict=True)]


def sentences(text: str, **fields: object) -> list[list[str]]:
    found, bounds = words(text, **fields), wording(text, **fields).bounds
    return [found[first:last] for first, last in pairwise(bounds)]


def test_figures_and_apostrophes_hold_words_together() -> None:
    """A comma or point stands inside a figure, an apostrophe inside a word, and neither at an end."""
    assert words("Some 1,140 rifles’ worth, at 3.5. It’s 'all' 7.") == [
        *("Some", "1,140", "rifles", "worth", "at", "3.5", "It’s", "all", "7")
    ]


def test_sentences_end_at_stops_before_capitals_and_at_lines() -> None:
    """A stop before a small letter ends nothing; a line break always does."""
    assert sentences("Ferries at approx. noon. “All went well.” Then fog\ncame") == [
        ["Ferries", "at", "approx", "noon"],
        ["All", "went", "well"],
        ["Then", "fog"],
        ["came"],
    ]


def test_dropped_stretches_are_left_out_and_part_sentences() -> None:
    """What reading dropped has no words, and what follows it begins a sentence."""
    text = "Six barges (follow us on Quaynet) burned"
    dropped = (Dropped(start=11, end=33, kind="boilerplate", why="subscribe"),)
    assert sentences(text, dropped=dropped) == [["Six", "barges"], ["burned"]]


def test_content_words_are_neither_names_nor_formulas() -> None:
    """Numbers count as content; names, small words and words of reporting do not."""
    found = wording("The spokesman said 40 lanterns from Prill were buried")
    said = [found.hashes.index(value) for value in found.said if value]
    assert [words("The spokesman said 40 lanterns from Prill were buried")[i] for i in said] == [
        "40",
        "lanterns",
        "buried",
    ]


def test_hashes_do_not_depend_on_case_or_place() -> None:
    """The same word has the same hash wherever it stands, with either form of apostrophe."""
    far = wording("lamp " * 40_000 + "Don’t").hashes[-1]
    assert far == wording("don't").hashes[0]


def test_short_words_have_hashes_of_their_own() -> None:
    """No two of all words of up to three small letters share a hash."""
    texts = ["".join(letters) for size in (1, 2, 3) for letters in product("abcdefghijklmnopqrstuvwxyz", repeat=size)]
    assert len(set(wording(" ".join(texts)).hashes)) == len(texts)


@given(st.lists(st.text(max_size=60), max_size=4))
def test_reports_are_read_alike_alone_and_together(texts: list[str]) -> None:
    """A report's words, offsets and sentences do not depend on the reports that are read with it."""
    reports = [Report(id=str(number), text=text) for number, text in enumerate(texts)]
    together = wordings(read_words(reports), len(reports))
    assert together == [wordings(read_words([report]), 1)[0] for report in reports]
    for found, text in zip(together, texts, strict=True):
        assert all(text[start:end].strip() for start, end in zip(found.start, found.end, strict=True))
