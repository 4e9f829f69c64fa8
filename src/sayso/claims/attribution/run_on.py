"""Where the source after "according to" ends, if no comma tells: "according to the Observatory nine men died"."""

from __future__ import annotations

from sayso.claims.attribution.sources import can_speak
from sayso.model import Sentence, Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_COUNTS = frozenset(("those", "over", "more", "tens", "dozens", "scores", "hundreds", "thousands"))


def named_after(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The source in what follows "according to": with a description that ends the sentence, without a new subject."""
    end = len(sentence.tokens)
    while sentence.tokens[end - 1].pos == "PUNCT":
        end -= 1
    named = _one_phrase(words)
    described = sentence.tokens[named[-1].index + 1 : end]
    if described and described[0].text.lower() in ("a", "an") and all(t.tag not in _FINITE for t in described):
        return [*named, *described] if named[0].index > 2 else named
    return _without_subject(sentence, named)


def _one_phrase(words: list[Token]) -> list[Token]:
    """The words up to where, without a comma, another noun phrase begins ("the Observatory those killed …")."""
    for place in range(1, len(words)):
        begins = words[place].dep in ("det", "quantmod") or words[place].text.lower() in _COUNTS
        if begins and words[place - 1].pos in ("NOUN", "PROPN"):
            return words[:place]
    return words


def _without_subject(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The source of "according to the Observatory VANA has lost it", where the tree joins the subject to the source."""
    after = sentence.tokens[words[-1].index + 1 :][:1]
    if words[0].index > 2 or not after or after[0].tag not in _FINITE:
        return words
    counted = next((n for n, t in enumerate(words) if n > 0 and t.text.lower() in _COUNTS), None)
    named = words[-1].pos == "PROPN" or words[-1].text.isupper()
    if counted is None and named and len(words) > 1 and words[-2].dep != "det" and can_speak(words[-2]):
        return words[:-1]
    return words[:counted]
