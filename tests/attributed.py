"""What the tests of attribution share: attributions as short lines of text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sayso.claims.attribution.attributions import find_attributions
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


class Said(NamedTuple):
    """One attribution: entity of the source, cue, contents, quote kind, entities of the relays."""

    source: str | None
    cue: str
    contents: tuple[str, ...]
    quote: str
    via: tuple[str | None, ...]


def said(annotate: Annotate, text: str, **fields: object) -> list[Said]:
    """The attributions of a text that attribute a proposition, in order."""
    annotated = annotate(text, **fields)
    return [
        Said(
            a.source.entity if a.source else None,
            a.cue,
            tuple(text[s:e] for s, e in a.content_spans),
            a.quote,
            tuple(v.entity for v in a.via),
        )
        for a in find_attributions(annotated)
        if a.proposition
    ]
