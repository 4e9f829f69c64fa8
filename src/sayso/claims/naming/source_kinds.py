"""What kind of source a noun phrase names: official, armed group, agency, witness, unnamed …, from general lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso import lexicons
from sayso.model import SourceKind

_LONGEST = 6  # words of a lexicon term
_WITHHELD = re.compile(
    r"\b(?:not|nor|without|declined|refused|condition|anonym\w*|unnamed|unidentified|nameless)\b.*?"
    r"\b(?:named?|naming|identified|quoted|anonymity)\b|\bunnamed\b|\bunidentified\b|\banonymous\b|\banonymity\b",
    re.IGNORECASE,
)  # fmt: skip
_BODY_CLASSES: dict[str, SourceKind] = {
    "news_agency": "news_agency",
    "agency_word": "news_agency",
    "outlet": "outlet",
    "outlet_word": "outlet",
    "international_body": "international_body",
    "body_word": "international_body",
    "aid_agency": "aid_agency",
    "aid_word": "aid_agency",
}
_NAMED_ONLY = frozenset(("outlet_word", "agency_word", "body_word", "aid_word"))


@lexicons.cached
@lru_cache(maxsize=20_000)
def kind_of(words: str, head: str, *, person: bool) -> SourceKind:
    """The kind of the source that `words` name.

    Args:
        words: the noun phrase with its titles and appositions, as written.
        head: its head word, a lemma.
        person: whether it holds a personal name.
    Returns:
        "unknown" where no lexicon tells.
    """
    if _WITHHELD.search(words):
        return "unnamed"
    found = _by_lexicon(words)
    if found:
        return found
    head = head.lower()
    for class_ in ("witness", "unnamed"):
        if head in lexicons.terms("source_kinds", class_) and not person:
            return "witness" if class_ == "witness" else "unnamed"
    return "person" if person or head in lexicons.terms("source_kinds", "person") else "unknown"


def is_agency(words: str) -> bool:
    """Whether the words name a news agency or an outlet."""
    return _by_lexicon(words) in ("news_agency", "outlet")


@lexicons.cached
@lru_cache(maxsize=20_000)
def _by_lexicon(words: str) -> SourceKind | None:
    spoken = re.findall(r"[\w.&-]+(?:['’]s)?", words)
    known = ((_RANK[kind], size, kind) for size, term in _grams(spoken) if (kind := _known(term)))
    return max(known, default=(0, 0, None))[2]


_RANK: dict[SourceKind, int] = {
    "aid_agency": 5,
    "armed_group": 4,
    "international_body": 3,
    "news_agency": 6,
    "outlet": 2,
    "official": 1,
}


def _grams(words: list[str]) -> Iterator[tuple[int, str]]:
    """The rows of words that begin as a term does, each with the number of its words."""
    for start, word in enumerate(words):
        if not _first_words().isdisjoint((word, bare := _bare(word), word.lower(), bare.lower())):
            for size in range(1, min(_LONGEST, len(words) - start) + 1):
                yield size, " ".join(words[start : start + size])


def _bare(term: str) -> str:
    return term[:-2] if term.endswith(("'s", "’s")) else term


def _known(term: str) -> SourceKind | None:
    bare = _bare(term)
    return _names().get(bare) or _common().get(bare.lower())


@lexicons.cached
@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(term.partition(" ")[0] for term in (*_names(), *_common()))


@lexicons.cached
@lru_cache(maxsize=1)
def _names() -> dict[str, SourceKind]:
    """Names that must be written as they are: bodies of the world, states and their capitals."""
    found: dict[str, SourceKind] = {}
    for entry in lexicons.load("bodies"):
        kind = _BODY_CLASSES.get(entry.class_)
        if kind and entry.get("strength") != "weak":
            found.setdefault(entry.term, kind)
            if entry.class_ in _NAMED_ONLY:
                found.setdefault(entry.term.title(), kind)
    for entry in lexicons.load("states"):
        if entry.class_ in ("name", "variant", "capital", "seat"):
            found.setdefault(entry.term, "official")
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def _common() -> dict[str, SourceKind]:
    """Common nouns, lower case: organs, titles, armed sides."""
    found: dict[str, SourceKind] = {}
    for entry in lexicons.load("organs"):
        kind: SourceKind = "armed_group" if entry.get("kind") == "side" else "official"
        found.setdefault(entry.term.lower(), kind)
        found.setdefault(entry.term.lower() + "s", kind)
        if entry.term.endswith("s") and not entry.term.endswith("ss"):
            found.setdefault(entry.term.lower()[:-1], kind)
    return found
