"""Words by which a phrase is of a state's organ, of an armed side, or of somebody who speaks for no government."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons

PHRASES = 65536  # answers that are kept about phrases, which recur
_UNOFFICIAL = re.compile(
    r"\b(?:ethnic|pro-\w+|anti-\w+|[\w-]+-backed|breakaway|separatist|secessionist|rebel|insurgent|guerrilla|self-styled"
    r"|self-proclaimed|so-called|unrecogni[sz]ed|de facto)\b"
)  # in small letters
_HEAD = re.compile(r" (?:of|in|from|at|near|on|for|with|based|run|owned|funded|linked|close) ")  # what follows the head
_ADVERSE = re.compile(r"\b(?:occup(?:ation|ying|iers?)|inva(?:ding|ders?)|enemy|hostile|puppet)\b")  # in small letters


def is_adverse(words: str) -> bool:
    """Whether the words are those for the organs of an opponent: "the occupation garrison"."""
    return bool(_ADVERSE.search(words.lower()))


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def names_organ(words: str) -> bool:
    """Whether the words name an organ of a state, or the office of one who governs it."""
    if re.search(r"(?<![\w-])(?:Command|Fleet|Navy|Staff|Armed Forces)(?![\w-])", words):
        return True
    return bool(_whole_organ_pattern().search(words.lower()))


@lexicons.cached
@lru_cache(maxsize=1)
def _whole_organ_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{organ_pattern()})(?![\w-])")


def side_words(text: str) -> bool:
    """Whether a text speaks of an armed side that is no state's organ."""
    return bool(side_word(text))


def is_side(family: str) -> bool:
    """Whether the words are those for an armed side that is no state's organ."""
    return bool(unofficial_word(family))


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def unofficial_word(core: str) -> re.Match[str] | None:
    """Where the words, in small letters, speak of somebody as no state's organ: "self-styled", "rebels"."""
    return _UNOFFICIAL.search(core.lower()) or side_word(core)


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def side_word(core: str) -> re.Match[str] | None:
    """Where the words, in small letters, name an armed side: "rebels", "militia"."""
    return _side_pattern().search(core.lower())


@lexicons.cached
@lru_cache(maxsize=1)
def _side_pattern() -> re.Pattern[str]:
    sides = {e.term.lower() for e in lexicons.load("organs") if e.get("kind") == "side"}
    terms = sides - {"movement", "front", "faction"}
    return re.compile(rf"(?<![\w-])(?:{_alternatives(terms)})(?![\w-])")


@lexicons.cached
@lru_cache(maxsize=1)
def organ_pattern() -> str:
    """Organs of a state and the titles of its members of government, as a pattern in small letters."""
    titles = ("Head of state", "Head of government", "Minister")
    entries = lexicons.load("organs")
    terms = {e.term.lower() for e in entries if e.get("kind") == "office" and e.get("strength") == "firm"}
    terms |= {e.term.lower() for e in entries if e.class_ in titles} | {"staff", "governor", "prefect"}
    return _alternatives(
        terms - {"officials", "soldiers", "drones", "units", "command", "division", "corps", "troops", "forces"}
    )


def _alternatives(terms: set[str]) -> str:
    return "|".join(re.escape(t) for t in sorted(terms, key=lambda t: (-len(t), t)))


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def is_private(core: str) -> bool:
    """Whether somebody who speaks for no government is from a country: "the Upland activists", "an Upland charity"."""
    head = _HEAD.split(core)[0]
    return bool(_private_pattern().search(head)) and not names_organ(core) and " state " not in f" {head} "


@lexicons.cached
@lru_cache(maxsize=1)
def _private_pattern() -> re.Pattern[str]:
    terms = lexicons.terms("source_kinds", "witness") | lexicons.terms("private_voices")
    return re.compile(rf"(?<![\w-])(?i:{_alternatives(set(terms))})(?:s|es)?(?= [A-ZÀ-Þ]|$)")
