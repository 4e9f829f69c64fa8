"""Captions and credits of pictures, and whether a caption has anything to do with its report.

A caption is told by its mark ("Photo:", "(File photo)", "(I. Brandt/Norlan)"). It is stray where hardly any
of its names and other content words occurs in the rest of the report: a picture of something else.
"""

from __future__ import annotations

import re

from sayso import lexicons
from sayso.reading.phrases import pattern, plain, undecorated

LONGEST = 600  # characters of a caption; a longer line is body with a credit at its end
STRAY = 0.25  # share of a caption's content words in the rest of the report below which it is stray

FEWEST = 4  # content words below which a caption says too little to be told stray
WHY_STRAY = "caption: shares hardly a name or word with the report"
WHY_UNSEEN = "caption: of a picture that is not here"

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,80})[)\]][.\s]*$")
_PERSON_SLASH = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3} ?/ ?[A-Z][\w ./-]{1,40}")
_SPEAKS = re.compile(r"\b(?:said|says|was|were|is|are|has|have|told|adds?|added)\b")
_SHARED = re.compile(r"/|,|\bvia\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*[^\W_]")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*\w)")


def is_caption(line: str) -> bool:
    """Whether a line is the caption or credit of a picture."""
    if len(line) > LONGEST:
        return False
    text = undecorated(plain(line))
    return bool(
        _terms("opening").match(text) or _is_labelled(text) or _tail().search(text.rstrip(" ."), 3) or credit(line)
    )


def _is_labelled(text: str) -> bool:
    """Whether a line begins with a few words, one of them for a picture, and a colon."""
    label = text[:60].partition(":")[0] if ":" in text[:60] else ""
    return 0 < len(label.split()) <= 6 and bool(_terms("kind").search(label)) and not _SPEAKS.search(label)


def credit(line: str) -> tuple[int, int] | None:
    """Where the bracketed credit at a line's end stands, or None.

    >>> line = "A ferry lies at anchor. (Norlan photo)"
    >>> line[slice(*credit(line))]
    '(Norlan photo)'
    """
    found = _BRACKET.search(line, max(0, len(line) - 90))
    if not found:
        return None
    inside = plain(found[1]).strip()
    named = _terms("credit").match(inside) or (
        _SHARED.search(inside) and _terms("agency").fullmatch(_last_part(inside))
    )
    slashed = _PERSON_SLASH.fullmatch(found[1].strip()) or ("/" in inside and _terms("agency").search(inside))
    ends = _credit_end().search(inside)
    return (found.start(), len(line.rstrip())) if (named and _not_body(inside)) or slashed or ends else None


def is_stray(caption: str, rest: str) -> bool:
    """Whether a caption shares hardly any name or content word with the rest of its report.

    Args:
        caption: the line as written.
        rest: the report's text without captions and furniture.
    """
    words = _content(caption)
    if len(words) < FEWEST:
        return False
    known = {_stem(word) for word in _WORD.findall(plain(rest))}
    shared = [word for word in words if _stem(plain(word)) in known]
    names = {word for word in shared if word[0].isupper()}
    return len(shared) <= STRAY * len(words) and len(names) < 2


def sentences_in(line: str) -> int:
    """How many sentences a line seems to hold."""
    return len(_SENTENCE_END.findall(line)) + 1


def _content(caption: str) -> list[str]:
    """The words that say what is to be seen: without the mark, the credit and words that say little."""
    described = _BRACKET.sub("", caption)
    if tail := _tail().search(plain(described).rstrip(" .")):
        described = described[: tail.start()]
    opening = _terms("opening").search(plain(described), 0, 60)
    dull = lexicons.terms("dull_words")
    return [word for word in _WORD.findall(described[opening.end() if opening else 0 :]) if plain(word) not in dull]


def _stem(word: str) -> str:
    word = re.sub(r"['’]s?$", "", word)
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


def _last_part(inside: str) -> str:
    return _SHARED.split(inside)[-1].strip()


def _not_body(inside: str) -> bool:
    return not _SPEAKS.search(inside)


def _terms(*classes: str) -> re.Pattern[str]:
    return pattern(frozenset().union(*(lexicons.terms("captions", class_) for class_ in classes)))


def _tail() -> re.Pattern[str]:
    return pattern(lexicons.terms("captions", "tail"), "$")


def _credit_end() -> re.Pattern[str]:
    kinds = ("photo", "photos", "image", "picture")
    return pattern(frozenset(t for t in lexicons.terms("captions", "credit") if t.split()[-1] in kinds), "$")
