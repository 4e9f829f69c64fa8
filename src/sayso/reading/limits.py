"""How much of one file Sayso is ready to read; what is larger is set aside, not cut."""

from __future__ import annotations

LARGEST = 10_000_000  # bytes of one report: a file, or a line of JSON Lines
LONGEST_TEXT = 1_000_000  # characters of a report; a longer text is a book or a dump, and would hold up a whole run
HEAD = 65_536  # bytes by which a file's kind is told
DEEPEST = 200  # elements inside each other; deeper pages are read without telling body from the rest
MOST_BLOCKS = 5_000  # blocks of a page; one with more is read as a deep one is
