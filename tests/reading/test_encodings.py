"""Bytes into text: `sayso.reading.encodings`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ReadingError
from sayso.reading.encodings import clean, decode, mend

WORDS = "The café’s “owner” left Härvel – at noon."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    """Each encoding in which newsrooms write gives the same text."""
    assert decode(WORDS.encode(encoding)) == WORDS


def test_damaged_utf8_loses_only_the_damage() -> None:
    """UTF-8 that was cut in the middle of a letter is still UTF-8."""
    assert decode(WORDS.encode()[:-1] + b"\xe2\x80").startswith(WORDS[:-1])


def test_wrongly_decoded_text_is_mended_and_quotation_marks_stay() -> None:
    """Text that was decoded wrongly is put right; curly, straight and angled marks stay what they are."""
    assert mend('itâ€™s “so” "and" «so» &amp; ﬁne') == 'it’s “so” "and" «so» & fine'


def test_a_binary_is_an_error() -> None:
    """Bytes that are no text are refused with a hint."""
    with pytest.raises(ReadingError, match="PDF"):
        decode(b"%PDF-1.7 ...")
    with pytest.raises(ReadingError, match="binary"):
        decode(bytes(range(256)) * 20)


@given(st.text())
def test_cleaning_twice_equals_once(text: str) -> None:
    """Clean text stays as it is, holds no NUL, no carriage return and no half of a pair."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set("\x00\r\u2028\u202e\ufeff")
    cleaned.encode()
