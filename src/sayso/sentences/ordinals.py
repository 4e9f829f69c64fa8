"""Days of a month in words: "first" to "thirty-first"."""

from __future__ import annotations

_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", *(f"twenty-{ones}" for ones in (
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")),
    "thirtieth", "thirty-first",
)  # fmt: skip
EARLY = "|".join(_WORDS[:10])
# From the eleventh on: "on the second" may be the second of anything.
LATE = "|".join(_WORDS[10:])


def day_number(word: str) -> int | None:
    """1 to 31, or None for other words.

    >>> day_number("twenty-first")
    21
    """
    return _WORDS.index(word) + 1 if word in _WORDS else None
