"""Ends of contents in which somebody else speaks: "… nine died | while the army counts five", "… died | VANA reports".

The tree hangs such an end on the content wherever a comma is lost; its first words and its own cue tell it apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.claims.attribution.drafts import Draft, subtract
from sayso.model import Token

_CONTRASTS = frozenset(("while", "whereas"))
_TO_DO = ("verb with predicate", "verb with infinitive")
_DEMANDING = frozenset(("order", "urge", "warn", "instruct", "command", "vow", "pledge"))
_TAGS = frozenset(("reports", "reported"))
_LEADING = frozenset(("ADP", "VERB", "ADJ", "PROPN", "AUX", "PUNCT"))
SHORTEST = 5  # words of a content before the tag of an agency
TAG = 2  # words behind "NAME said" that are the tag of who passed it on


def cut_other_voices(drafts: Sequence[Draft]) -> None:
    """End the contents of the drafts of one sentence where another voice begins."""
    for draft in drafts:
        if not draft.contents:
            continue
        held = list(draft.sentence.tokens_in(*draft.contents[-1]))
        while held and held[-1].pos == "PUNCT":
            held.pop()
        begins = (
            _contrast(held, draft, drafts)
            or _absolute(held, draft, drafts)
            or _occasion(held, draft)
            or _tag(held)
            or _torn_tag(held, draft)
        )
        if begins:
            at = draft.sentence.start + begins.start
            draft.contents = subtract(draft.contents, [(at, draft.contents[-1][1])])


def _contrast(held: Sequence[Token], draft: Draft, drafts: Iterable[Draft]) -> Token | None:
    """The "while" of "… nine died | while the army puts the toll at five", where the army has a draft of its own."""
    if draft.aside or draft.kind != "speech":
        return None
    speakers = {d.source[0].index for d in drafts if d is not draft and d.source and d.kind == "speech" and not d.aside}
    return next((t for t in held if t.text.lower() in _CONTRASTS and t.index + 1 in speakers), None)


def _absolute(held: Sequence[Token], draft: Draft, drafts: Iterable[Draft]) -> Token | None:
    """The "with" of "… as the worst in years, | with the army putting the toll at five"."""
    speaking = {d.head.head for d in drafts if d is not draft and d.head.dep == "pcomp" and d.head.tag == "VBG"}
    return next((t for t in held if t.text.lower() == "with" and t.index in speaking), None)


def _occasion(held: Sequence[Token], draft: Draft) -> Token | None:
    """The "after" behind what is yet to be done: "ordered people to leave | after shells fell on the market"."""
    if draft.rule not in _TO_DO or draft.head.lemma.lower() not in _DEMANDING:
        return None
    for token in held:
        verb = draft.sentence.head(token)
        if token.text.lower() == "after" and token.dep == "mark" and verb.tag == "VBD" and verb.index > token.index:
            return token
    return None


def _tag(held: Sequence[Token]) -> Token | None:
    """The agency of "… have been shot or both | VANA reports", at the end of a content."""
    if len(held) < SHORTEST or held[-1].text not in _TAGS or not held[-2].text.isupper():
        return None
    before = held[-3]
    leads = before.pos in _LEADING and before.tag != "VBN"
    return None if leads or before.text.lower() in ("the", "some") else held[-2]


def _torn_tag(held: Sequence[Token], draft: Draft) -> Token | None:
    """The name of "“The road is shut” the note said | VANA reported", where a quotation closes before the cue."""
    if len(held) != TAG or held[0].index != draft.head.index + 1:
        return None
    named = held[0].pos == "PROPN" and held[1].tag in ("VBD", "VBZ", "VBP")
    quoted = named and any(t.tag == "''" for t in draft.sentence.tokens[: draft.head.index])
    return held[0] if quoted else None
