"""Where a text names an outlet as its source: "Upland reported", "according to the Upland Wire", "(Upland)".

An outlet is known under its full name, under that without the word that says what it is, and under its
initials. A short name can be a place or a person too, so it counts only beside a word of reporting.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.origins.body_names import press

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_OF_PLACE = re.compile(r" (?:of|de|du|del|von|d['’]\s?)(?: (?:the|la|el|los))?\s?(?=[A-ZÀ-Þ])")
_CUES_BEFORE = (
    "according to|reported by|reported in|quoted by|published by|told|tells|cites?|cited|citing|quotes?|quoted|quoting"
    "|believe|via|comes? from|came from|(?:taken|lifted|borrowed|reprinted|copied) from|traced (?:by|to)|courtesy of"
)
_CUES_AFTER = (
    "reporte?d?s?|reporting|said|says|wrote|writes|quote[sd]|quoting|cite[sd]|citing|claim(?:ed|s)|announced"
    "|published|revealed|carried|puts?|added|reckons?|estimates?|has it|had it|would have (?:it|us)|insists|maintains"
    "|boasts|crows|trumpets|exults|tells us"
)
_KIND = "(?:news agency|news service|newswire|state media|press agency|agency)"
_WHOSE = "state|official|semi-official|private|independent|local|government|state-run|state-owned"
_BETWEEN = "news agency|agency|newspaper|daily|website|is|was|are|also|had|has|first|later|earlier|which|who"
_BEFORE = re.compile(rf"(?:\b(?:{_CUES_BEFORE})(?: (?:the|its|an?))?(?-i:(?: [a-z-]+){{0,3}})|[(/])\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*[)/]|(?:['’]s)?(?: (?:{_BETWEEN}))*,? (?:{_CUES_AFTER})\b")
_OF_MANY = frozenset(("national", "state", "public", "free", "local", "official", "independent", "central", "united"))
REACH = 60  # characters on either side of a name that are looked at


@lexicons.cached
@lru_cache(maxsize=4096)
def names(outlet: str) -> tuple[str, ...]:
    """The names under which reports speak of an outlet, the full one first.

    >>> names("The Upland Wire"), names("Upland News Agency")
    (('Upland Wire', 'Upland'), ('Upland News Agency', 'Upland', 'UNA'))
    """
    full = _ARTICLE.sub("", outlet).strip()
    placed = _OF_PLACE.split(full)[0]
    words = placed.split()
    kinds = lexicons.terms("bodies", "outlet_word") | lexicons.terms("bodies", "agency_word")
    short = [placed] if placed != full and len(words) > 1 else []
    while size := next((n for n in (1, 2, 3) if n < len(words) and " ".join(words[-n:]).lower() in kinds), 0):
        words = words[:-size]
        short.append(" ".join(words))
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    telling = [name for name in short if len(name) > 3 and name.lower() not in _OF_MANY]
    return (full, *telling, *([initials] if len(initials) > 2 else []))


@lexicons.cached
@lru_cache(maxsize=4096)
def newsroom(name: str) -> str:
    """An outlet or agency under one name, however it is called.

    >>> newsroom("the state news agency LTA"), newsroom("LTA news agency"), newsroom("Upland Times")
    ('LTA', 'LTA', 'Upland Times')
    """
    listed = [word for word in name.split() if word in press()]
    bare = re.sub(rf"^(?:the )?(?:(?:{_WHOSE}) )*(?:{_KIND} )+|(?: {_KIND})+$", "", name).strip()
    return listed[-1] if listed else bare if bare[:1].isupper() else name


def credit_spans(text: str, outlet: str) -> list[tuple[int, int]]:
    """Where `text` names `outlet` as a source, in order."""
    if not any(name in text for name in names(outlet)):
        return []
    return [m.span() for m in _pattern(outlet).finditer(text) if _is_source(text, m.start(), m.end())]


def _is_source(text: str, start: int, end: int) -> bool:
    """Whether a word of reporting, or the brackets of a dateline or credit, stand beside the name."""
    return bool(_AFTER.match(text[end : end + REACH]) or _BEFORE.search(text[max(0, start - REACH) : start]))


@lexicons.cached
@lru_cache(maxsize=4096)
def _pattern(outlet: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names(outlet))) + r")(?![\w-])")
