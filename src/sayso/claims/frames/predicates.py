"""What is said of a happening by "be" and a few words: "a truce is *possible*", "a swap is *on the cards*".

The words are data: `lexicons/modality.tsv`, takes "predicate" for phrases.
"""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from sayso import lexicons
from sayso.claims.frames.moods import Judged
from sayso.claims.frames.operators import operator
from sayso.claims.negation import is_negated
from sayso.model import Modality, Sentence, Token

_PARTLY = frozenset(("half", "nearly", "almost", "partly", "largely", "two-thirds", "halfway"))
_OPEN = ("agreed", "planned", "proposed", "demanded", "requested", "refused")
_TURNED: dict[Modality, Modality] = {"planned": "refused", "proposed": "refused"}  # "is not on the cards"


def predicated(sentence: Sentence, noun: Token, be: Token) -> Judged | None:
    """What the "be" of which a noun is the subject says of it, or None."""
    if be.lemma not in ("be", "remain") or noun.dep != "nsubj" or noun.head != be.index:
        return None
    negated = is_negated(sentence, be)
    if phrase := _phrase(sentence, be):
        words, modality = phrase
        if not negated:
            return Judged(modality, f"“{words}”")
        return Judged(_TURNED[modality], f"not “{words}”") if modality in _TURNED else None
    adjectives = [c for c in sentence.children(be) if c.dep == "acomp" and c.pos == "ADJ"]
    found = next((c for c in adjectives if operator(c, "noun") in _OPEN), None)
    return None if found is None or negated else Judged(cast(Modality, operator(found, "noun")), f"“{found.text}”")


def _phrase(sentence: Sentence, be: Token) -> tuple[str, Modality] | None:
    """The phrase right behind the "be", adverbs aside, and what it says."""
    behind = [t.text.lower() for t in sentence.tokens[be.index + 1 :] if t.dep not in ("advmod", "neg")]
    partly = any(t.text.lower() in _PARTLY for t in sentence.tokens[be.index + 1 : be.index + 3])
    for words, modality in _phrases():
        if tuple(behind[: len(words)]) == words:
            return " ".join(words), "ongoing" if partly and modality == "done" else modality
    return None


@lexicons.cached
@lru_cache(maxsize=1)
def _phrases() -> list[tuple[tuple[str, ...], Modality]]:
    entries = (e for e in lexicons.load("modality") if e.get("takes") == "predicate")
    return [(tuple(e.term.split()), cast(Modality, e.class_)) for e in entries]
