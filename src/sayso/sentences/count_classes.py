"""What a noun counts: people, arms, houses, days, percent; by lexicon, else by its form."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.model import Token

_AGENT_ENDINGS = ("men", "man", "woman", "women", "ian", "ist", "eer", "soldier")
_PEOPLES = ("ans", "ese", "is", "ites")
_SHORTEST_PEOPLE = 6  # letters
_NAMED = ("", "NORP", "GPE", "ORG", "PERSON")


def class_of_noun(token: Token) -> str:
    """The class of a noun by itself: "arms" for all of `items.tsv`, "thing" where no lexicon has it."""
    found = class_of_phrase(singular(token))
    return found[0] if found else class_by_form(token)


def is_listed(token: Token) -> bool:
    """Whether a lexicon has the noun."""
    return class_of_phrase(singular(token)) is not None


def class_of_phrase(phrase: str) -> tuple[str, str | None] | None:
    """The class of a noun phrase in the singular and its item class, or None where no lexicon has it.

    >>> class_of_phrase("machine gun")
    ('arms', 'small_arms')
    """
    item = _classes("items").get(phrase)
    class_ = "arms" if item else _classes("counted_nouns").get(phrase) or _classes("persons").get(phrase)
    return (class_, item) if class_ else None


def class_by_form(token: Token) -> str:
    """People for names of peoples ("Lorvians") and agent nouns; else a thing."""
    if token.entity == "NORP" or (token.tag == "NNPS" and token.entity in _NAMED) or is_people_by_ending(token.text):
        return "people"
    return "people" if singular(token).endswith(_AGENT_ENDINGS) else "thing"


def is_people_by_ending(word: str) -> bool:
    """Whether a word that is counted names members of a people, known or not: "Lorvians", "Tarnese", "Keltaris"."""
    return word[:1].isupper() and len(word) >= _SHORTEST_PEOPLE and word.endswith(_PEOPLES)


def singular(token: Token) -> str:
    """The noun in the singular, in lower case; also of a plural that the tagger took for a verb."""
    word, lemma = token.text.lower(), token.lemma.lower()
    if token.tag in ("NNS", "NNPS"):
        return lemma if lemma != word else strip_plural(word)
    return strip_plural(word) if token.tag in ("VBZ", "VBP", "VB") else word


def strip_plural(word: str) -> str:
    """A word without the ending of the plural.

    >>> strip_plural("parties"), strip_plural("shells"), strip_plural("glass")
    ('party', 'shell', 'glass')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@lexicons.cached
@lru_cache(maxsize=None)
def _classes(lexicon: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicons.load(lexicon):
        found.setdefault(entry.term.lower(), entry.class_)
    return found
