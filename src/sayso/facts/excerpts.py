"""The claims of a fact -> the one that speaks most like the others, and its words as a short quotation.

A quotation holds what is said, not who says it, and ends where a phrase ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.facts.matters import Matter
from sayso.model import Claim
from sayso.origins.words import places_of

SHORTEST = 4  # words that still say something
LONGEST_TAIL = 60  # characters of "…, the ministry said."
_PHRASE = re.compile(r"[,;:—–](?=\s)|\s(?=(?:and|but|which|who|where|when|while|after|as|because|although|if)\s)")
_BEHIND_QUOTE = re.compile(r"(?<=[,.?!])[”’\"]\s[^“‘\"]*$")
_SPEAKER = re.compile(r"[^,“”\"]*")
THAT = " that "
_MARKED_OFF = re.compile(r"[,”\"’]+ [^,;]*\Z")
_EDGE = re.compile(r"\b")
_HANGING = re.compile(
    r"(?:it|its|they|their|them|he|his|she|her|this|that|these|those|then|there|but|and|so|yet|however|meanwhile|both"
    r"|each|none|one|some|all|if|should|unless)\b",
    re.IGNORECASE,
)


def typical(matters: Sequence[Matter]) -> Claim:
    """The claim that shares most words with the others; of equals the shortest, then the first."""
    if len(matters) == 1:
        return matters[0].claim
    spread = Counter(stem for matter in matters for stem in matter.stems)

    def typicality(matter: Matter) -> tuple[float, int]:
        shared = sum(spread[stem] - 1 for stem in matter.stems)
        return -shared / (len(matter.stems) + 3), len(matter.claim.evidence)

    return min(matters, key=typicality).claim


def plainest(matters: Sequence[Matter], longest: int) -> Claim:
    """The claim whose words can stand alone: told as done, in a report's own voice, short, and naming what it means."""
    told = [m for m in matters if m.standing == "told"] or matters
    lacks = {m.id: _lacks(m.claim, longest) for m in told}
    least = min(lacks.values())
    return typical([m for m in told if lacks[m.id] == least])


def _lacks(claim: Claim, longest: int) -> int:
    text = " ".join(claim.evidence.split())
    return (claim.quote in ("direct", "mixed")) + (len(text) > longest) + bool(_HANGING.match(text.lstrip("“‘\"'")))


def excerpt(claim: Claim, longest: int) -> str:
    """What a claim says in its own words, in quotation marks, without its speaker where he stands at an end."""
    return quotation(_without_speaker(" ".join(claim.evidence.split()), claim), longest)


def quotation(text: str, longest: int) -> str:
    """A text in quotation marks; a long one is cut at the end of a phrase, or else at a word."""
    flat = " ".join(text.split()).strip(" ,“”\"'«»‘")
    return f"“{flat}”" if len(flat) <= longest else f"“{_cut(flat, longest).rstrip(' ,;:—–')} …”"


def _cut(text: str, longest: int) -> str:
    ends = [match.start() for match in _PHRASE.finditer(text, 0, longest) if match.start() >= longest // 2]
    return text[: ends[-1]] if ends else text[:longest].rsplit(" ", 1)[0]


def _without_speaker(text: str, claim: Claim) -> str:
    """The text without "X said that" before it or ", said X" after it."""
    quoted = _BEHIND_QUOTE.sub("", text)
    if quoted != text and len(quoted.split()) >= SHORTEST:
        return quoted
    if not claim.cue or claim.said_by is None:
        return text
    cue = " ".join(claim.cue.split())
    said = _behind_that(text, cue)
    end = _speaker_behind(said, cue)
    if len(said) - end <= LONGEST_TAIL:
        said = said[:end]
    return said if len(said.split()) >= SHORTEST else text


def _behind_that(text: str, cue: str) -> str:
    """What follows "X said that", as far as X holds no comma and no quotation mark; else the whole text."""
    who = _SPEAKER.match(text)
    places = [at for at in _places(cue, text) if who and at <= who.end() and text.startswith(THAT, at + len(cue))]
    return text[places[-1] + len(cue) + len(THAT) :] if places else text


def _speaker_behind(text: str, cue: str) -> int:
    """Where ", said X" begins at the end of a text; the length of the text where it has none."""
    clause = text.rfind(";")
    cues = (at for at in _places(cue, text) if at + len(cue) > clause and _EDGE.match(text, at + len(cue)))
    begun = (_MARKED_OFF.search(text, 0, at) for at in cues)
    return min((found.start() for found in begun if found), default=len(text))


def _places(cue: str, text: str) -> Iterator[int]:
    """Where a cue stands in a text, at the beginning of a word."""
    return (at for at in places_of(cue, text) if _EDGE.match(text, at))
