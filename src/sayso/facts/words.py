"""Text -> what can be compared: stems of content words, and keys of names.

A word counts as a name where the pile of reports writes it with a capital inside sentences and never
without. Keys of names fold what peoples and countries share ("Ostria", "Ostrian", "Ostrians"), so that a
demonym meets its country without a list.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from sayso import lexicons
from sayso.model import Report
from sayso.sentences.accents import unaccented

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?(?=\W|$)")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:\n“\"‘•]\s*)$")
_PEOPLE_ENDINGS = ("ians", "ian", "eans", "ean", "ese", "ish", "ans", "an", "is", "ia", "i", "a", "s", "e", "o")
_WORD_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "ion", "e", "y")
_SPEECH = frozenset(
    {"say", "said", "says", "tell", "told", "add", "added", "announce", "announced", "report", "reported", "according"}
)
_CALENDAR = frozenset(
    {*(day.lower() for day in day_name), *(month.lower() for month in month_name), "today", "yesterday", "tomorrow"}
)
SHORTEST_STEM = 3


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as written, without possessive endings."""
    return tuple(_WORD.findall(unpossessed(text)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its ending: what its forms share.

    >>> stem("handed") == stem("hands"), stem("villages") == stem("village")
    (True, True)
    """
    lower = word.lower()
    for ending in _WORD_ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= SHORTEST_STEM:
            return lower[: -len(ending)]
    return lower


@lru_cache(maxsize=65536)
def name_key(word: str) -> str:
    """What a name shares with its adjective and its people, with or without its accents.

    >>> name_key("Ostrians") == name_key("Ostria"), name_key("Sélva") == name_key("Selva")
    (True, True)
    """
    key = unaccented(word.lower())
    for _ in range(2):
        ending = next((e for e in _PEOPLE_ENDINGS if key.endswith(e) and len(key) - len(e) >= 4), "")
        key = key.removesuffix(ending)
    return key


@lexicons.cached
@lru_cache(maxsize=65536)
def is_function_word(word: str) -> bool:
    """Whether a word says nothing about the matter: grammar, speech or calendar."""
    lower = word.lower()
    return len(lower) < SHORTEST_STEM or lower in lexicons.terms("stop_words") or lower in _SPEECH or lower in _CALENDAR


def find_names(reports: Iterable[Report]) -> frozenset[str]:
    """The words, in lower case, that the reports use as names."""
    counts = [written(report.text) for report in reports]
    inside: Counter[str] = Counter()
    for capital, _ in counts:
        inside.update(capital)
    for _, small in counts:
        inside.subtract({word: small[word] for word in inside.keys() & small.keys()})
    return frozenset(w for w, n in inside.items() if n > 0 and not (is_function_word(w) or w in _titles()))


@lexicons.cached
@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    """The words of offices and ranks, which are written like names and name nobody."""
    told = [e.term for e in lexicons.load("organs") if e.get("kind") == "title"]
    return frozenset(word for term in (*told, *lexicons.terms("honorifics")) for word in term.lower().split())


@lru_cache(maxsize=64)
def written(text: str) -> tuple[Counter[str], Counter[str]]:
    """The words of a text in lower case: how often with a capital inside sentences, how often without one.

    Kept for a while, as reprints have one text.
    """
    found = placed(text)
    lower = Counter([word.lower() for _, word in found if not word[0].isupper()])
    inside = Counter([word.lower() for start, word in found if word[0].isupper() and not _opens(text, start)])
    return inside, lower


def _opens(text: str, start: int) -> bool:
    """Whether the word at an offset is the first of a sentence or of a quotation."""
    return _OPENS_SENTENCE.search(text, max(0, start - 3), start) is not None


@lru_cache(maxsize=64)
def placed(text: str) -> list[tuple[int, str]]:
    """The words of a text, each with the offset at which it begins."""
    return [(match.start(), unpossessed(match.group())) for match in _WORD.finditer(text)]


def unpossessed(text: str) -> str:
    """A text without possessive endings."""
    return _POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


@lexicons.cached
@lru_cache(maxsize=65536)
def carried(word: str) -> str:
    """The stem of a word that carries the matter; empty for a title, a number or a function word."""
    return "" if is_function_word(word) or word[0].isdigit() or word.lower() in _titles() else stem(word)
