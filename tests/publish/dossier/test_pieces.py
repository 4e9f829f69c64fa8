"""A text that is cut at its marks is still that text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.publish.dossier.pieces import Mark, cut

TEXT = "The truce took hold at dawn on Thursday."
spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda span: span[0] < span[1])
marks = st.lists(st.builds(lambda span, kind: Mark(*span, kind), spans, st.sampled_from("abc")), max_size=8)


@given(marks)
def test_the_pieces_put_together_are_the_text(found):
    """No character is lost, doubled or moved, however marks overlap."""
    assert "".join(piece.text for piece in cut(TEXT, 0, len(TEXT), found)) == TEXT


@given(marks)
def test_each_piece_has_the_kinds_of_the_marks_over_it(found):
    """A piece carries a kind exactly where a mark of that kind covers it."""
    for piece in cut(TEXT, 0, len(TEXT), found):
        assert set(piece.kinds.split()) == {m.kind for m in found if m.start <= piece.start and piece.end <= m.end}
