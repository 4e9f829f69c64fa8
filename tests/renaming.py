"""Reports under invented names: every proper name gives way to one of the same shape, the same always to the same."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.model import AnnotatedReport, Sentence, Token

_LETTERS = ("aeiou", "bdfgklmnprstv")
_WORLDLY = frozenset(("states", "bodies", "disputed_regions", "abbreviations"))  # lexicons that hold names of the world


def renamed(annotated: AnnotatedReport) -> str:
    """The text of a report with every name of a person, place, people or body replaced."""
    found = [t.text for s in annotated.sentences if not _is_title(s) for t in s.tokens if _is_name(t)]
    names = {name: invented(name, number) for number, name in enumerate(dict.fromkeys(found))}
    if not names:
        return annotated.report.text
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")
    return pattern.sub(lambda match: names[match.group()], annotated.report.text)


def invented(name: str, number: int) -> str:
    """A name of the same length, first letter and ending: vowels and consonants take turns in between.

    >>> invented("Armenians", 2)
    'Ametopans'
    """
    kept = 3 if len(name) > 5 else 1
    turn = name[0].lower() in _LETTERS[0]
    middle = ""
    for place in range(len(name) - 1 - kept):
        letters = _LETTERS[(place + turn) % 2]
        middle += letters[(number * 7 + place * 3 + number // 5) % len(letters)]
    return name[0] + middle + name[-kept:]


def _is_name(token: Token) -> bool:
    tagged = token.tag in ("NNP", "NNPS") or token.entity in ("NORP", "GPE", "PERSON")
    shaped = token.text.istitle() and token.text.isalpha() and len(token.text) > 2
    common = {token.text.lower(), token.lemma.lower()} & _common_words()
    return tagged and shaped and not common and token.entity not in ("DATE", "TIME")


def _is_title(sentence: Sentence) -> bool:
    """Whether nearly all words of a sentence are capitalised, so that capitals tell no names."""
    words = [t.text for t in sentence.tokens if t.text.isalpha() and len(t.text) > 3]
    return sum(w.istitle() for w in words) > len(words) / 2


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """All words of the lexicons but those of names: "Ministry", "Red", "General"."""
    found: set[str] = set()
    for path in sorted(lexicons.HERE.glob("*.tsv")):
        if path.stem not in _WORLDLY:
            found.update(word for entry in lexicons.load(path.stem) for word in re.findall(r"\w+", entry.term.lower()))
    return frozenset(found)
