"""A cue between commas attributes what stands on both sides of it, as far as that is one statement."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

AROUND = [
    (
        "Until the last gun is in store, Colonel Marek Dovan warned, no soldier will leave the fort.",
        ("Until the last gun is in store", "no soldier will leave the fort"),
    ),
    (
        "No rifle will be surrendered, Colonel Marek Dovan said on Friday, as long as the port remains shut.",
        ("No rifle will be surrendered", "as long as the port remains shut"),
    ),
    (
        "A bomb tore through a lorry on Friday, killing five men aboard and wounding eight, Colonel Marek Dovan said.",
        ("A bomb tore through a lorry on Friday, killing five men aboard and wounding eight",),
    ),
    (
        "Up to 200 fighters could benefit, Colonel Marek Dovan said, who was not allowed to give more.",
        ("Up to 200 fighters could benefit",),
    ),
]


@pytest.mark.parametrize(("text", "contents"), AROUND)
def test_around(annotate: Annotate, text: str, contents: tuple[str, ...]) -> None:
    """A condition before the cue wants its main clause after it, and a limit may follow; a relative clause is none."""
    found = said(annotate, text)[0]
    assert (found.source, found.contents) == ("Marek Dovan", contents)


def test_whoever_speaks_around_an_aside(annotate: Annotate) -> None:
    """The aside is an agency's, the verb behind it has the subject before it, wherever the parser hangs that."""
    text = "The army is content, although the defence ministry, Orlen reported, speaks of at least 900 rifles hidden."
    sources = {one.cue: one.source for one in said(annotate, text)}
    assert sources["speaks of"] == "defence ministry", sources
