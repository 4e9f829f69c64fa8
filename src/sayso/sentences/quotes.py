"""Quotation marks of all kinds into quotations: speech, scare quotes, titles."""

from __future__ import annotations

import re

from sayso.model import Quotation

_PAIR = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")


def find_quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """The quotations of a text, paragraph by paragraph, in order, not nested."""
    found = []
    for first, last in paragraphs:
        for match in _PAIR.finditer(text, first, last):
            start, end = match.span()
            found.append(Quotation(start=start, end=end, inner_start=start + 1, inner_end=end - 1))
    return tuple(found)
