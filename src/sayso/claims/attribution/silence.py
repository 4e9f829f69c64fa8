"""Drafts in which nobody says anything: pictures, what was left unsaid, "it was announced".

A picture shows a scene, but makes no statement; who says what it shows is told elsewhere. A saying that is denied
("did not say when …") leaves nothing that the source vouches for.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso import lexicons
from sayso.claims.attribution.cues import cue_words, lemma_of
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.sources import antecedent, is_passive, is_relative
from sayso.model import Token

_SHOWING = frozenset(("show", "reveal", "demonstrate", "illustrate", "indicate", "confirm", "record"))
_PUBLISHING = frozenset(("publish", "post", "broadcast", "tweet", "air", "retweet"))
_WORDS = frozenset(("give", "name", "provide", "identify", "disclose", "respond", "release"))
_TOLD = ("verb with clause", "verb with object", "verb with stance", "verb with quotation")


def without_silent(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts in which somebody says, means or reports something."""
    return [draft for draft in drafts if not any(is_so(draft) for is_so in _SILENT)]


def _is_picture(draft: Draft) -> bool:
    """Whether a picture shows a scene, or somebody publishes one."""
    lemma = lemma_of(draft.head)
    if lemma in _PUBLISHING and draft.rule == "verb with object":
        shown = draft.sentence.child(draft.head, "dobj")
        return shown is not None and _shows(shown)
    if lemma not in _SHOWING | _PUBLISHING or not draft.source:
        return False
    bearers = draft.source
    if is_relative(bearers[0]):
        bearers = antecedent(draft.sentence, bearers[0])
    held = {t.index for t in bearers}
    pictured = any(_shows(t) and (t.head not in held or _is_counted(draft, t)) for t in bearers)
    return pictured or (bool(bearers) and _shows(bearers[-1]))


def _is_counted(draft: Draft, noun: Token) -> bool:
    """Whether only a number stands over the noun: "thousands of photos"."""
    link = draft.sentence.head(noun)
    return link.text.lower() == "of" and draft.sentence.head(link).entity == "CARDINAL"


def _shows(word: Token) -> bool:
    known = lexicons.terms("source_kinds", "picture")
    return word.lemma.lower() in known or word.text.lower().removesuffix("s") in known


def _is_unsaid(draft: Draft) -> bool:
    """Whether the source said nothing of the content: "did not specify the cause", "has not said whether …"."""
    denied = any(t.dep == "neg" or t.text.lower() == "without" for t in draft.cue)
    if not denied or draft.polarity != "asserts" or draft.kind not in ("speech", "document"):
        return False
    return draft.rule in _TOLD


def _is_expletive(draft: Draft) -> bool:
    """Whether the source is the "it" of "after it was announced that …", which stands for nobody."""
    if len(draft.source) != 1 or draft.source[0].text.lower() != "it":
        return False
    verb = draft.sentence.head(draft.source[0])
    return verb.index != draft.head.index and is_passive(draft.sentence, verb) and lemma_of(verb) in cue_words("verb")


def _is_conduct(draft: Draft) -> bool:
    """Whether somebody refuses a deed, not a word: "refused to leave the town"; a refusal to say so is told."""
    if draft.polarity != "refuses" or draft.rule != "verb with infinitive":
        return False
    deed = draft.sentence.child(draft.head, "xcomp")
    return deed is not None and lemma_of(deed) not in cue_words("verb") and lemma_of(deed) not in _WORDS


def _is_gloss(draft: Draft) -> bool:
    """Whether the reporter explains a word of the speaker: "… NAME said, referring to the coastal plain"."""
    return draft.head.tag == "VBG" and lemma_of(draft.head) == "refer"


_SILENT = (_is_picture, _is_unsaid, _is_expletive, _is_conduct, _is_gloss)
