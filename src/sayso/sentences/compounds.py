"""Words that the parser parts at a hyphen, put together: "cease-fire" is one word, as "ceasefire" is.

In: the tokens of a sentence. Out: the same, each listed compound one token that governs what its parts did.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from sayso import lexicons
from sayso.model import Token


def join_compounds(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with each listed hyphenated compound as one; offsets and the tree stay whole."""
    hyphens = [n for n, t in enumerate(tokens[1:-1]) if t.text == "-"]
    first_of = {n: last for n in hyphens if (last := _compound_at(tokens, n))}
    if not first_of:
        return tokens
    whole = {part: last for first, last in first_of.items() for part in range(first, last + 1)}
    kept = [t for t in tokens if t.index not in whole or t.index == whole[t.index]]
    place = {t.index: n for n, t in enumerate(kept)}
    place |= {part: place[last] for part, last in whole.items()}
    start_of = {last: tokens[first] for first, last in first_of.items()}
    return tuple(_joined(t, n, start_of.get(t.index), _governor(tokens, t, whole), place) for n, t in enumerate(kept))


def _compound_at(tokens: tuple[Token, ...], first: int) -> int | None:
    left, hyphen, right = tokens[first : first + 3]
    together = left.end == hyphen.start and hyphen.end == right.start
    listed = together and f"{left.text}-{right.text}".lower() in _listed()
    return first + 2 if listed else None


def _governor(tokens: tuple[Token, ...], token: Token, whole: dict[int, int]) -> int:
    """What governs a token from outside its compound (itself at a root)."""
    last = whole.get(token.index)
    head = token.head
    while last is not None and whole.get(head) == last and tokens[head].head != head:
        head = tokens[head].head
    return token.index if last is not None and whole.get(head) == last else head


def _joined(token: Token, index: int, first: Token | None, head: int, place: dict[int, int]) -> Token:
    if first is None:
        return msgspec.structs.replace(token, index=index, head=place[head])
    text = f"{first.text}-{token.text}"
    pos, lemma = _listed()[text.lower()]
    tag = "NNS" if text.lower().endswith("s") else "NN"
    return msgspec.structs.replace(
        token, index=index, head=place[head], start=first.start, text=text, lemma=lemma, pos=pos, tag=tag
    )


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, str]]:
    """Compound -> part of speech and lemma."""
    return {entry.term: (entry.class_, entry.get("lemma")) for entry in lexicons.load("compounds")}
