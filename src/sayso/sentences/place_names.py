"""Capitalised names in a row of words: where they begin and end, and whether they name a body or a person."""

from __future__ import annotations

from sayso import lexicons
from sayso.model import Token

Tokens = tuple[Token, ...]
_INNER = frozenset(
    ("de", "del", "la", "las", "los", "el", "al", "da", "do", "dos", "upon", "sur", "-", "–", "d'", "y", "e")
)
_JOINTS = ("of", "at", "near", "called")
_ROUTE_JOINTS = (*_JOINTS, "from", "to", "between")


def is_name(token: Token) -> bool:
    """Whether a word is part of a name, days and months left out."""
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper() and token.entity not in ("DATE", "TIME")


def is_body(tokens: Tokens, first: int, last: int, *, titles: bool = True) -> bool:
    """Whether a name is that of a body, an outlet or, where `titles` count, a person with a title."""
    words = {t.text.lower() for t in tokens[first:last]}
    if titles and words & lexicons.terms("place_features", "title"):
        return True
    return bool(words & lexicons.terms("place_features", "body"))


def name_ending(tokens: Tokens, last: int) -> int | None:
    """Where the name that ends right before token `last` begins; None if there is none."""
    first = last
    while first > 0 and is_name(tokens[first - 1]):
        first -= 1
        while first > 1 and tokens[first - 1].text.lower() in _INNER and is_name(tokens[first - 2]):
            first -= 1
    return first if first < last else None


def name_from(tokens: Tokens, first: int) -> int | None:
    """Where the name that begins at token `first` ends; small words count inside it ("Cruz de la Alta")."""
    last = first
    while last < len(tokens) and (is_name(tokens[last]) or (last > first and _is_inside(tokens, last))):
        last += 1
    return last if last > first else None


def _is_inside(tokens: Tokens, at: int) -> bool:
    """Whether a small word leads on to more of the name."""
    if tokens[at].text.lower() not in _INNER or at + 1 >= len(tokens):
        return False
    return is_name(tokens[at + 1]) or _is_inside(tokens, at + 1)


def name_behind(tokens: Tokens, at: int, kind: str) -> tuple[int, int] | None:
    """The name in "of Ruhl", "at Ruhl", of a route also "from Ruhl to Senn", behind a noun of place."""
    joint = tokens[at].text.lower() if at + 1 < len(tokens) else ""
    if joint not in (_ROUTE_JOINTS if kind == "route" else _JOINTS):
        return None
    first = at + 1 + (tokens[at + 1].text.lower() == "the")
    last = name_from(tokens, first)
    if last is None or is_body(tokens, first, last):
        return None
    while joint in ("from", "between") and last + 1 < len(tokens) and tokens[last].text.lower() in ("to", "and"):
        further = name_from(tokens, last + 1)
        if further is None:
            break
        last = further
    return first, last
