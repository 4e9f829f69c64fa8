"""A second cue of the same speaker: "…, he said, adding that …", "said that … and warned …".

It keeps the speaker of the cue before it, whatever noun stands nearest, and ends that cue's content.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.cues import lemma_of
from sayso.claims.attribution.drafts import Draft, subtract
from sayso.claims.attribution.sources import is_relative

_THINGS = ("verb with object", "verb with stance")  # contents that hold no speech of others
_SPOKEN = ("VBD", "VBZ", "VBP", "VBN", "VB")
_ADDING = frozenset(
    ("add", "note", "stress", "point", "reiterate", "emphasize", "underline", "specify", "insist", "clarify")
)


def part_second_cues(drafts: Sequence[Draft]) -> None:
    """Tie the second cues of one sentence to the speaker before them and take their words out of the first contents."""
    for later in drafts:
        if not later.contents or not _goes_on(later):
            continue
        before = [d for d in drafts if d is not later and d.source and d.head.index < later.head.index]
        if denier := next((d for d in before if _turns_round(d, later)), None):
            later.source = denier.source
        if later.head.tag == "VBG" and (lemma_of(later.head) in _ADDING or _follows_cue(later, before)):
            _take_speaker(later, before)
        elif teller := next((d for d in before if _hangs_on_told(later, d)), None):
            later.source = teller.source
        for draft in before:
            if draft.source == later.source or (lemma_of(later.head) == "say" and draft.rule in _THINGS):
                _end_before(draft, later)


def _goes_on(draft: Draft) -> bool:
    """Whether the cue can be a second one of its speaker: a participle such as "adding", or joined by "and"."""
    if draft.head.tag == "VBG":
        return draft.sentence.child(draft.head, "aux", "auxpass") is None and not draft.aside
    return draft.head.dep == "conj" and not draft.sentence.child(draft.head, "nsubj")


def _turns_round(denial: Draft, later: Draft) -> bool:
    """ "*denied* that its army had fired and *accused* the rebels": who denies accuses, whatever the tie to "fired"."""
    sentence, denied = later.sentence, later.sentence.head(later.head)
    had = sentence.child(denied, "aux") is not None and not sentence.child(later.head, "aux")
    inside = denied.dep == "ccomp" and denied.head == denial.head.index
    return denial.polarity == "denies" and inside and had and later.head.tag == denial.head.tag


def _follows_cue(later: Draft, before: Sequence[Draft]) -> bool:
    """Whether the participle stands right behind another attribution: "… NAME said | blaming …"."""
    return any(d.clause and d.clause[-1].index == later.cue[0].index - 1 for d in before)


def _hangs_on_told(later: Draft, before: Draft) -> bool:
    """Whether the participle hangs on what the speaker told: "an activist confirmed the toll | saying that …"."""
    told = later.sentence.head(later.head)
    hangs = later.head.tag == "VBG" and later.head.dep == "acl" and told.dep == "dobj"
    return hangs and told.head == before.head.index and before.rule == "verb with object" and before.kind == "speech"


def _take_speaker(later: Draft, before: Sequence[Draft]) -> None:
    speaking = [d for d in before if d.kind == "speech" and d.head.tag in _SPOKEN and not is_relative(d.source[0])]
    if not speaking and not later.source:
        speaking = list(before)
    if speaking:
        later.source = speaking[-1].source


def _end_before(draft: Draft, later: Draft) -> None:
    sentence = later.sentence
    words = [t for t in sentence.subtree(later.head) if t.index >= later.cue[0].index]
    before = sentence.tokens[words[0].index - 1]
    words = [before, *words] if before.dep == "cc" or later.head.dep == "pcomp" else words
    start, end = sentence.span(words)
    if later.head.tag == "VBG":
        end = max([end, *(e for s, e in draft.contents if s < start and e <= sentence.end)])
    draft.contents = subtract(draft.contents, [(start, end)])
