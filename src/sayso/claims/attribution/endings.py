"""What may follow a cue that stands behind what was said: "… were killed NAME told VANA on Monday without details".

The words behind such a cue say to whom, when, where or how it was said, or they go on with what was said; whatever
else follows is what the cue brings in, and then nothing before it is its content.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.cues import lemma_of
from sayso.claims.attribution.noun_phrases import can_speak, is_time
from sayso.claims.voice import FINITE
from sayso.model import Token

_WHEN = frozenset(("on", "late", "early", "in", "a", "the", "statement", "report", "of", "at", "separate", "earlier"))
_TELLINGS = frozenset(
    ("statement", "report", "toll", "bulletin", "broadcast", "interview", "briefing", "conference", "message", "post",
     "video", "telephone", "phone", "skype", "anonymity")
)  # fmt: skip
_BACKGROUND = frozenset(("as", "while", "when", "after", "before", "without", "unlike", "alongside"))
_SPANS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_GOING_ON = frozenset(("and", "including", "with"))
_NAMED = frozenset(("ORG", "PERSON", "GPE", "NORP", "WORK_OF_ART"))


def words_of_cue(verb: Token, following: Sequence[Token]) -> list[Token] | None:
    """The words behind a cue that belong to it; None if what was said follows.

    Args:
        verb: the head of the cue.
        following: the words behind it up to where its sentence or its part of it ends, without marks.
    """
    told = _told_to(following) if lemma_of(verb) == "tell" else []
    if lemma_of(verb) == "tell" and not told:
        return None
    behind = following[len(told) :]
    when = _leading_time(behind)
    rest = behind[len(when) :]
    if not rest or _is_manner(behind) or _is_background(rest):
        return list(following)
    return [*told, *when] if _goes_on(verb, rest) else None


def _told_to(words: Sequence[Token]) -> list[Token]:
    """Who was told: "VANA", "Valley News Agency", "the agency", "reporters"; [] if the words name nobody."""
    end = next(
        (n for n, t in enumerate(words) if t.pos not in ("PROPN", "DET", "ADJ", "NOUN", "PUNCT") or is_time(t)), None
    )
    named = list(words[:end])
    return named if named and (named[-1].pos == "PROPN" or can_speak(named[-1])) else []


def _leading_time(words: Sequence[Token]) -> list[Token]:
    """The words at the head that tell when or in which statement: "on Monday", "late on Friday", "in a statement"."""
    end = next((n for n, t in enumerate(words) if not _is_when(t)), len(words))
    while end and words[end - 1].pos in ("ADP", "DET"):
        end -= 1
    return list(words[:end])


def _is_when(token: Token) -> bool:
    return is_time(token) or token.entity in ("DATE", "TIME") or token.text.lower() in _WHEN


def _is_manner(words: Sequence[Token]) -> bool:
    """Whether the words tell in what or by what means it was said: "in a report", "by telephone from Orlan"."""
    opens = words[0].pos == "ADP" or words[0].tag == "VBG"
    return opens and any(t.text.lower() in _TELLINGS for t in words) and not any(is_finite(t) for t in words)


def _is_background(words: Sequence[Token]) -> bool:
    """Whether the words are what the outlet adds of its own: "as troops moved in", "a day after the raid"."""
    word = words[0].text.lower()
    if word in _BACKGROUND:
        return word != "as" or any(is_finite(t) for t in words)
    later = next((n for n, t in enumerate(words[:4]) if t.text.lower() in ("after", "before")), 0)
    return later > 0 and words[later - 1].lemma.lower() in _SPANS


def _goes_on(verb: Token, words: Sequence[Token]) -> bool:
    """Whether the words are more of what stands before the cue: "and hurt six", "including two boys", "killing six"."""
    if words[0].text.lower() in _GOING_ON or words[0].tag == "VBG":
        joined = next((n for n, t in enumerate(words) if t.pos == "CCONJ"), len(words))
        return not any(is_finite(t) for t in words[:joined])
    if lemma_of(verb) != "say" or words[0].text.lower() not in ("a", "an", "part") or can_speak(_head(words)):
        return False
    return words[0].text.lower() == "part" or not any(is_finite(t) for t in words)


def is_finite(token: Token) -> bool:
    """Whether the word is a finite verb, and no acronym that the tagger took for one."""
    return token.tag in FINITE and not token.text.isupper()


def _head(words: Sequence[Token]) -> Token:
    """The head of a noun phrase read from the left: its last noun before a preposition."""
    end = next((n for n, t in enumerate(words) if n and t.pos == "ADP"), len(words))
    return next((t for t in reversed(words[:end]) if t.pos in ("NOUN", "PROPN")), words[0])
