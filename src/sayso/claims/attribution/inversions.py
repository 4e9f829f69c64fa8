"""Word order that the tree misread: "the depot burned said the Valley Centre", "the road he said would be opened".

Without commas the parser takes what was said for the speaker, or leaves the subject of what was said outside.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.attribution.drafts import Draft, runs
from sayso.claims.attribution.noun_phrases import can_speak
from sayso.claims.voice import FINITE
from sayso.model import Token

_OUTSIDE = ("npadvmod", "nsubj", "dobj", "dep", "ccomp", "advcl")
_VERBAL = FINITE | {"VBN"}


def set_right(drafts: Iterable[Draft]) -> None:
    """Exchange speaker and content where they are inverted, and give a content the subject that was left outside."""
    for draft in drafts:
        if draft.rule != "verb with clause" or not draft.contents:
            continue
        if draft.kind == "speech" and (name := _speaker_behind(draft)):
            opens = draft.sentence.tokens[0].pos in ("ADP", "ADV") or not draft.source
            low = 0 if opens else draft.source[0].index
            draft.contents = runs(
                draft.sentence, [t for t in draft.sentence.tokens[: draft.cue[0].index] if t.index >= low]
            )
            draft.source, draft.rule, draft.aside = name, "aside", True
            draft.clause = sorted({t.index: t for t in (*draft.cue, *name)}.values(), key=lambda t: t.index)
        elif subject := _subject_before(draft):
            draft.contents = [draft.sentence.span(subject), *draft.contents]


def _speaker_behind(draft: Draft) -> list[Token]:
    """The words after the cue, if they are a name and a whole clause stands before the cue."""
    sentence, cue = draft.sentence, draft.cue
    after = sentence.tokens_in(*draft.contents[0])
    if len(draft.contents) > 1 or not after or after[0].index != cue[-1].index + 1:
        return []
    if (
        (draft.source and draft.source[-1].index != cue[0].index - 1)
        or any(t.tag in FINITE for t in after)
        or after[-1].tag == "VBN"
    ):
        return []
    before = draft.source or sentence.tokens[: cue[0].index]
    speaks = next((t for t in after if t.pos in ("NOUN", "PROPN")), None)
    told = any(
        t.tag in _VERBAL and t.dep not in ("relcl", "amod", "aux", "auxpass") and not t.text.isupper() for t in before
    )
    named = after[0].pos in ("DET", "PROPN", "NUM", "NOUN") and speaks is not None
    return after if named and told and any(can_speak(t) for t in after if t.pos in ("NOUN", "PROPN")) else []


def _subject_before(draft: Draft) -> list[Token]:
    """The noun phrase before the speaker of "The road he said would be opened"."""
    sentence = draft.sentence
    first = sentence.tokens_in(*draft.contents[0])[:1]
    start = draft.source[0].index if draft.source else 0
    if not first or first[0].tag not in FINITE or first[0].index != draft.cue[-1].index + 1 or start == 0:
        return []
    before = sentence.tokens[start - 1]
    outside = before.dep in _OUTSIDE or (before.dep == "ROOT" and before.index == draft.head.head)
    if before.pos not in ("NOUN", "PROPN") or not outside:
        return []
    words = [t for t in sentence.subtree(before) if t.index < start]
    return words if words[-1].index == start - 1 else []
