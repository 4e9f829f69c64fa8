"""What kinds of body the names and short names of a report stand for: "the Force", "RVM", "the Union".

In: the sentences of a report. Out: the same, those with such a name bearing what it means there (`Sentence.bodies`).
A full name tells by its own words ("Valley Interposition Force", "Eastern Rifles"); its acronym, its last word with a
capital and a name in capitals beside a describing noun ("the regional force RVM") mean the same; and a name whose
members are told of ("fighters of the Union") is a body of such members.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sayso import lexicons
from sayso.claims.frames.terms import by_words
from sayso.model import Sentence, Token

Kinds = frozenset[str]

_BODIES = frozenset(("third", "monitor", "agency", "fighters", "force", "legislature", "government", "sapper-word"))
_MEMBERS = {"fighters": frozenset(("fighters", "force")), "third": frozenset(("third",)),
            "monitor": frozenset(("monitor",))}  # fmt: skip
_THE_FORCE = frozenset(("third", "force"))  # "the Force", which no report names in full, stands between the sides
_OF_AGENCIES = frozenset(("Cross", "Crescent", "Programme"))  # "Red Cross", "World Food Programme"
_OWNS = ("poss", "compound", "nmod", "amod")


def with_bodies_known(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences; those that name a body by a short name, an acronym or a bare name as new records that know it."""
    sentences = tuple(sentences)
    known = _known(sentences)
    return tuple(_knowing(sentence, known) for sentence in sentences)


def _knowing(sentence: Sentence, known: dict[str, Kinds]) -> Sentence:
    here = {t.text: known[t.text] for t in sentence.tokens if t.text in known and t.text[:1].isupper()}
    return sentence.with_bodies(here) if here else sentence


def _known(sentences: tuple[Sentence, ...]) -> dict[str, Kinds]:
    """Short name -> the kinds of body that it stands for: of two names those that both tell."""
    told: dict[str, set[Kinds]] = {}
    for sentence in sentences:
        for name, kinds in (*_of_full_names(sentence), *_of_members(sentence), *_of_agencies(sentence)):
            told.setdefault(name, set()).add(kinds)
    shared = {name: frozenset.intersection(*kinds) for name, kinds in told.items()}
    known = {name: kinds for name, kinds in shared.items() if kinds}
    return known if "Force" in known else {**known, "Force": _THE_FORCE}


def _of_full_names(sentence: Sentence) -> Iterator[tuple[str, Kinds]]:
    """The short names that a name of several words, or a describing noun, gives: its last word, its acronym."""
    for token in sentence.tokens:
        if token.pos not in ("PROPN", "NOUN"):
            continue
        behind = sentence.tokens[token.index + 1 : token.index + 3]
        short = behind[1] if len(behind) > 1 and behind[0].text == "(" else behind[0] if behind else token
        acronym = _is_acronym(short)
        name = token.text[:1].isupper() and _has_name_before(sentence, token)
        if not name and not acronym:
            continue
        words = by_words(sentence, token)
        kinds = _BODIES.intersection(words) | ({"force"} if name and "regiment-word" in words else set())
        if kinds and acronym:
            yield short.text, frozenset(kinds)
        if kinds and name:
            yield token.text.capitalize(), frozenset(kinds)


def _has_name_before(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1]
    return token.index > 1 and before.text[:1].isupper() and before.pos in ("PROPN", "NOUN", "ADJ")


def _is_acronym(token: Token) -> bool:
    return 2 <= len(token.text) <= 9 and token.text.isupper() and token.text.isalpha()


def _of_members(sentence: Sentence) -> Iterator[tuple[str, Kinds]]:
    """ "rebels of the *Union*", "the *Union*'s observers": what its members are, a body is."""
    for token in sentence.tokens:
        if token.pos != "PROPN" or not token.text[:1].isupper():
            continue
        if (members := _members(sentence, token)) is not None:
            for kind in sorted(_MEMBERS.keys() & by_words(sentence, members)):
                yield token.text, _MEMBERS[kind]


def _of_agencies(sentence: Sentence) -> Iterator[tuple[str, Kinds]]:
    """The aid agencies that the lexicon of bodies lists, by the one word that stands for each: "UNICEF", "Cross"."""
    for token in sentence.tokens:
        if token.pos == "PROPN" and token.text in _agency_words():
            yield token.text, frozenset(("agency",))


@lexicons.cached
@lru_cache(maxsize=1)
def _agency_words() -> frozenset[str]:
    names = {e.term for e in lexicons.load("bodies") if e.class_ == "aid_agency" and e.get("strength") == "firm"}
    return frozenset({name for name in names if " " not in name} | _OF_AGENCIES)


def _members(sentence: Sentence, name: Token) -> Token | None:
    """The common noun that a name owns or modifies, or of which it follows "of"."""
    head = sentence.head(name)
    if name.dep == "pobj" and head.text.lower() in ("of", "from"):
        head = sentence.head(head)
    elif name.dep not in _OWNS:
        return None
    return head if head.pos == "NOUN" and head.index != name.index else None
