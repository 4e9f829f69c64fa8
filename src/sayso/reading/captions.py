"""Captions and credits of pictures, and whether a caption has anything to do with its report.

A caption is told by its mark ("Photo:", "(File photo)", "(I. Brandt/Norlan)"). It is stray where hardly any
of its names and other content words occurs in the rest of the report: a picture of something else.
"""

from __future__ import annotations

import re

from sayso import lexicons
from sayso.reading.phrases import pattern, plain, undecorated

LONGEST = 600  # characters of a caption; a longer line is body with a credit at its end
STRAY = 0.25  # share of a caption's names and content words that the report holds, up to which it is stray
STRAY_OLD = 0.5  # the same for a caption with a year of its own
FEWEST, FEWEST_OLD = 4, 2  # names and content words below which a caption says too little to be told stray
WHY_STRAY = "caption: shares hardly a name or word with the report"
WHY_UNSEEN = "caption: of a picture that is not here"

_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,80})[)\]][.\s]*$")
_PERSON_SLASH = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3} ?/ ?[A-Z][\w ./-]{1,40}")
_SPEAKS = re.compile(r"\b(?:said|says|was|were|is|are|has|have|told|adds?|added)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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


def is_stray(caption: str, rest: str, years: frozenset[str] = frozenset()) -> bool:
    """Whether a caption shares hardly any name or content word with the rest of its report.

    A name of several words is shared only as a whole: a sports club is not the town that it is called after. A
    caption with a year that the report does not know needs to share more, for it shows something else that was.

    Args:
        caption: the line as written.
        rest: the report's text without captions and furniture.
        years: years that the report knows of, its date's among them.
    """
    described = _described(caption)
    known = {_stem(word) for word in _WORD.findall(plain(rest))}
    shared = [all(_stem(word) in known for word in unit) for unit in _units(described)]
    own = find_years(described)
    old = bool(own) and not own & (years | find_years(rest))
    if len(shared) < (FEWEST_OLD if old else FEWEST):
        return False
    return sum(shared) <= (STRAY_OLD if old else STRAY) * len(shared)


def find_years(text: str) -> frozenset[str]:
    """The years that a text names in digits."""
    return frozenset(_YEAR.findall(text))


def sentences_in(line: str) -> int:
    """How many sentences a line seems to hold."""
    return len(_SENTENCE_END.findall(line)) + 1


def _described(caption: str) -> str:
    """The words that say what is to be seen, without the mark and the credit."""
    described = _BRACKET.sub("", caption)
    opening = _terms("opening").search(plain(described), 0, 60)
    described = described[opening.end() if opening else 0 :].lstrip(" :–—-")
    tail = _tail().search(plain(described).rstrip(" ."), 1)
    return described[: tail.start()] if tail else described


def _units(described: str) -> list[list[str]]:
    """Content words in lower case, those of one name together; the first word is no name for its capital alone."""
    dull = lexicons.terms("dull_words")
    units: list[list[str]] = []
    end, in_name = -1, False
    for match in _WORD.finditer(described):
        capital = match.group()[0].isupper() and match.start() > 0
        joined = capital and in_name and described[end : match.start()] == " "
        end, in_name = match.end(), capital
        if not joined:
            units.append([])
        units[-1].append(plain(match.group()))
    return [words for unit in units if (words := [word for word in unit if word not in dull])]


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
