"""What an answer says by itself: yes, no, a number, a time, or somebody.

In: a sentence behind a question. Out: each `Reply` that it may be; none if it says more than that.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from sayso import lexicons
from sayso.claims.voice import is_nominal, is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import find_quantities

_LABEL = 4  # words among which the label of a speaker ends: "Lasko: No."
_OPENING = 5  # words of the longest opening
_TIMES = ("DATE", "TIME", "ORDINAL")
_OPENS_TIME = ("ADP", "ADV", "SCONJ", "NOUN", "PROPN")
_STOPS = frozenset((",", ";", ":", ".", "!", "—", "–", "-"))
_PRO_VERBS = frozenset(("be", "have", "do", "will", "shall"))

Saying = Literal["yes", "no", "number", "time", "somebody"]


class Reply(NamedTuple):
    """What an answer says, and the word that says it."""

    says: Saying
    word: Token


def replies(sentence: Sentence) -> list[Reply]:
    """What the sentence can be answering, up to its first comma or the verb of who says it."""
    opening = _opening(sentence)
    if not opening:
        return []
    sign = _sign(opening)
    if sign == "neither" or any(is_verbal(t) and t.lemma not in _PRO_VERBS for t in opening):
        return []
    if sign is None:
        return _pro_verb(opening) or _arguments(sentence, opening)
    denies = sign == "no" or _sign(_next_piece(sentence, opening)) == "no"
    return [Reply("no" if denies else "yes", opening[0])]


def _opening(sentence: Sentence) -> tuple[Token, ...]:
    """The words of the answer itself, without the label of who speaks and without quotation marks."""
    label = next((t.index + 1 for t in sentence.tokens[:_LABEL] if t.text == ":"), 0)
    words = [t for t in sentence.tokens[label:] if t.text not in ("“", '"', "‘", "'")]
    return tuple(takewhile(lambda t: t.text not in _STOPS, words))


def _next_piece(sentence: Sentence, opening: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands behind the comma: "So far, *no*"."""
    rest = sentence.tokens[opening[-1].index + 2 :]
    return tuple(takewhile(lambda t: t.text not in _STOPS, rest))


def _sign(words: tuple[Token, ...]) -> str | None:
    """Yes, no or neither, by the longest opening in the lexicon."""
    signs, lower = _signs(), [t.text.lower() for t in words]
    fits = (signs.get(tuple(lower[:length])) for length in range(min(_OPENING, len(lower)), 0, -1))
    found = next((sign for sign in fits if sign), None)
    determines = found == "no" and len(words) > 1 and words[0].dep == "det" and words[0].text.lower() == "no"
    return None if determines else found  # "No gun of theirs"


@lexicons.cached
@lru_cache(maxsize=1)
def _signs() -> dict[tuple[str, ...], str]:
    return {tuple(entry.term.split()): entry.class_ for entry in lexicons.load("replies")}


def _pro_verb(opening: tuple[Token, ...]) -> list[Reply]:
    """ "It did", "They have not": a verb that stands for the one that was asked about."""
    if len(opening) < 2 or opening[0].pos not in ("PRON", "ADV") or opening[1].lemma not in _PRO_VERBS:
        return []
    rest = [t.text.lower() for t in opening[2:]]
    if any(word not in lexicons.terms("grammar_words", "negative") for word in rest):
        return []
    return [Reply("no" if rest else "yes", opening[1])]


def _arguments(sentence: Sentence, opening: tuple[Token, ...]) -> list[Reply]:
    """A number, a time, somebody, and no verb."""
    if any(is_verbal(t) for t in opening):
        return []
    inside = {t.index for t in opening}
    counts = [q for q in find_quantities(sentence) if q.kind == "count" and q.number in inside]
    found = [Reply("number", sentence.tokens[q.number if q.head is None else q.head]) for q in counts[:1]]
    if opening[0].pos in _OPENS_TIME:
        found += [Reply("time", t) for t in opening if t.entity in _TIMES][:1]
    heads = [t for t in opening if is_nominal(t) and t.head not in inside - {t.index}]
    return [*found, *(Reply("somebody", t) for t in heads[:1])]
