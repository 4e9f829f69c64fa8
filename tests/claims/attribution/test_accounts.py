"""A noun of telling with an owner attributes what it is said to be."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

ACCOUNTS = [
    ("The hospital's figure is six dead.", "hospital", "six dead"),
    ("The word from the ministry is that six men were killed.", "ministry", "that six men were killed"),
    ("The hospital's count: six dead, nine wounded.", "hospital", "six dead, nine wounded"),
    ("“Six guns have gone,” was the colonel's reply.", "colonel", "“Six guns have gone,”"),
]


@pytest.mark.parametrize(("text", "source", "content"), ACCOUNTS)
def test_what_an_account_is(annotate: Annotate, text: str, source: str, content: str) -> None:
    """What follows "is" or a colon, or the quotation before it, is the owner's."""
    found = said(annotate, text)[0]
    assert (found.source, found.contents) == (source, (content,))


@pytest.mark.parametrize("text", ["Our count is six dead.", "Friday's figure is six dead.", "The figure is six dead."])
def test_nobody_to_tell(annotate: Annotate, text: str) -> None:
    """The outlet's own count, a day's and nobody's are nobody's telling."""
    assert said(annotate, text) == []
