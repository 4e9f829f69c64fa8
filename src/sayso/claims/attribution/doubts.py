"""Drafts that attribute nothing though their words look like it: things that speak, deeds refused, lives "claimed".

A cue with a clause of its own ("said that …") is trusted with any source. Where the cue only judges a thing,
tells what is wanted or believed, or points at an object, the source has to be somebody, or a text or picture.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.attribution.boundaries import holds_clause
from sayso.claims.attribution.cues import lemma_of
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import can_speak
from sayso.claims.attribution.sources import antecedent, is_relative
from sayso.model import Sentence, Token

LONGEST_TITLE = 16  # words
_SURE = frozenset(
    ("verb with clause", "verb with quotation", "quoted as saying", "cited", "aside", "aside by its marks")
)
_POINTING = frozenset(("this", "these", "those", "that", "there", "it", "what"))
_MARKS = frozenset(('"', "“", "”", "``", "''"))
_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_UNDONE = frozenset(("reject", "refuse", "decline", "deny", "fail", "avoid", "stop", "consider"))


def without_doubtful(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts whose source can have said, meant or shown what the cue tells of."""
    return [draft for draft in drafts if not any(is_so(draft) for is_so in _DOUBTS)]


def _is_thing(draft: Draft) -> bool:
    """Whether something speaks that cannot: "the raids threatened to …", "the war has claimed …"."""
    if draft.rule == "according to" and draft.source:
        measure = _head_of(draft.source)
        owner = draft.sentence.child(measure, "poss")
        return owner is not None and owner.pos == "PRON" and not _can_mean(draft.sentence, measure)
    if not draft.source or draft.aside or (draft.kind == "speech" and draft.rule in _SURE):
        return False
    head = _head_of(draft.source)
    if is_relative(head):
        behind = antecedent(draft.sentence, head)
        return not behind or not _can_mean(draft.sentence, _head_of(behind))
    if head.text.lower() in _POINTING:
        return draft.kind == "document" or (draft.kind == "belief" and head.text.lower() != "it")
    return not _can_mean(draft.sentence, head)


def _can_mean(sentence: Sentence, head: Token) -> bool:
    """Whether a noun can be the source, or what it counts can: "a majority of voters"."""
    if head.pos != "NOUN" or can_speak(head):
        return head.pos != "VERB"
    of = sentence.child(head, "prep")
    counted = sentence.child(of, "pobj") if of and of.text.lower() == "of" else None
    return counted is not None and counted.tag in ("NNS", "NNPS") and can_speak(counted)


def _is_undone(draft: Draft) -> bool:
    """Whether the cue is what somebody refused or failed to do: "refused to condemn …", "denied supporting …"."""
    above = draft.sentence.head(draft.head)
    return (
        draft.head.dep in ("xcomp", "ccomp")
        and draft.head.tag in ("VB", "VBG")
        and lemma_of(above) in _UNDONE
        and not draft.aside
        and draft.sentence.child(draft.head, "nsubj") is None
    )


def _head_of(words: list[Token]) -> Token:
    """The word of a phrase that no other word of it governs."""
    held = {t.index for t in words}
    return next((t for t in words if t.head not in held or t.head == t.index), words[0])


def _is_nobody(draft: Draft) -> bool:
    """Whether nobody says it: "no group has claimed …", "the agency made no mention of …"."""
    silent = draft.rule == "noun" and any(t.text.lower() == "no" for t in draft.cue)
    return silent or (bool(draft.source) and draft.source[0].text.lower() in _NOBODY)


def _is_unable(draft: Draft) -> bool:
    """Whether somebody cannot claim, confirm or document a thing: nothing is attributed."""
    unable = any(t.tag == "MD" and t.lemma.lower() in ("can", "could") for t in draft.cue)
    return unable and draft.rule != "verb with clause" and any(t.dep == "neg" for t in draft.cue)


def _is_in_title(draft: Draft) -> bool:
    """Whether cue or source stand in a headline that ran into a sentence: "Related Ruins in Orlan Britons Oppose …"."""
    if "|" in draft.sentence.text and any(t.text == "|" for t in draft.sentence.tokens):
        return True
    small = (t for t in draft.source[1:] if t.pos == "ADP" and t.text.istitle())
    if draft.aside and next(small, None) is None:
        return draft.cue[0].text.istitle() and draft.cue[0].index > 0 and not _tells(draft)
    titled = draft.cue[0].text.istitle() and draft.cue[0].index > 0
    return (titled and len(draft.sentence.tokens) > LONGEST_TITLE) or next(small, None) is not None


def _tells(draft: Draft) -> bool:
    """Whether the content holds a verb, or lies in other sentences."""
    held = [t for s, e in draft.contents for t in draft.sentence.tokens_in(s, e)]
    return not held or any(t.pos in ("VERB", "AUX") for t in held)


def _is_clause(draft: Draft) -> bool:
    """Whether the words taken for a source hold a clause of their own, so that nothing tells who speaks."""
    marked = any(t.text in _MARKS for t in draft.source)
    return any(holds_clause(t, marked=marked) for t in draft.source)


def _is_described(draft: Draft) -> bool:
    """Whether a participle only describes a thing: "footage claimed to have been shot in May"."""
    if not draft.rule.startswith("verb with") or draft.kind != "speech" or draft.head.tag not in ("VBD", "VBN"):
        return False
    if draft.sentence.child(draft.head, "auxpass"):
        return False  # "is reported to have been moved" says it
    after = [t.text.lower() for t in draft.sentence.tokens[draft.head.index + 1 : draft.head.index + 4]]
    return after == ["to", "have", "been"]


_DOUBTS = (_is_thing, _is_undone, _is_nobody, _is_unable, _is_in_title, _is_clause, _is_described)
