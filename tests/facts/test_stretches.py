"""The words of a report are looked up once, and any stretch of it has those that stand in it whole."""

from __future__ import annotations

from sayso.facts.stretches import stretches
from sayso.facts.words import find_names
from sayso.model import Report

TEXT = "On Monday the tower of Dunmar fell. Ostria’s gunners had left Dunmar, the clerk said, by Kestrel Bridge."
NAMES = find_names([Report(id="a", text=f"In Ostria, near Dunmar, at Kestrel Bridge. {TEXT}")])


def test_a_stretch_has_the_words_of_its_text() -> None:
    """Stems and names of a sentence are the same, read alone or as a stretch of its report."""
    found, start = stretches(TEXT, NAMES), TEXT.index("Ostria")
    alone = stretches(TEXT[start:], NAMES)
    assert found.content_in(start, len(TEXT)) == alone.content_in(0, len(TEXT)) != frozenset()
    assert found.names_in(start, len(TEXT)) == alone.named != frozenset()


def test_a_word_that_is_cut_in_two_stands_in_neither_part() -> None:
    """The half of a name at the edge of a stretch is no name."""
    found, cut = stretches(TEXT, NAMES), TEXT.index("mar fell")
    assert not found.names_in(0, cut)
    assert list(found.stems_in(cut, cut + len("mar fell."))) == ["fell"]
