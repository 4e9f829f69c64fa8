"""Texts -> the names that they show with organs of a state: "X's army", "the Xian troops", "the president of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.origins.heads import COMMUNITY_HEADS

_WORD = r"[A-ZÀ-Þ][\w-]+"
_NAME = rf"{_WORD}(?: {_WORD})?"
_OWNED = (
    "army|armed forces|troops|soldiers?|military(?! (?:air|base|academy|hospital|prison|council|zone|camp|sources?))"
    "|government|authorities|president|command|state(?![- ](?:run|media|news|television|TV|radio))|forces|parliament"
    "|side|navy|air force|servicem[ae]n|marines|border guards?|coast ?guards?|general staff|infantry|platoon"
    "|paratroopers"
)
_BAND = re.compile(r"(?:Army|Front|Movement) of ")  # such a name is an armed group's, whatever follows
_NOT_OWNING = frozenset(
    {"department", "engineers", "units", "division", "corps", "brigade", "regiment", "battalion", "state", "king"}
    | {"command", "headquarters", "staff", "artillery", "drones", "congress", "assembly", "palace", "administration"}
)  # words that towns, companies and clubs have too
_STATELY = ("Armed Forces", "General Staff", "Presidency", "Government", "Parliament", "Border Guard", "Head of state")
_OF_PEOPLE = re.compile(
    rf"(?<![\w’'-])(?P<owner>{_WORD}) (?:officials?|police|diplomats?|ministers?|delegates?|delegation|negotiators?"
    r"|envoys?|officers?|generals?|warplanes|jets|citizens|territory|capital|warships?|frigates?|corvettes?|gunboats?"
    r"|patrol boats?|snipers?|gunners?|sappers?|(?P<sent>[Oo]bservers|[Mm]onitors|engineers|peacekeepers|mediators"
    r"|embassy|ambassador))\b"
)
_POSSESSOR = re.compile(rf"(?<![\w’'-])(?P<owner>{_NAME})(?P<sign>['’]s? )(?:[a-z]+ )?")
_LONGEST = 60  # letters of the longest word for an organ
_WHOLE = rf"(?![\w-]|[ -](?:{COMMUNITY_HEADS})\b)"  # "the troops of the Upland Community" are not Upland's
_OF = re.compile(rf" of (?:the )?(?P<owner>{_WORD}){_WHOLE}")


class Owner(NamedTuple):
    """A name that a text shows with an organ of its own, and the stretch that shows it.

    `firm`: no town has such an organ; where it is not, only the adjective of a country shows one ("Xian officials").
    `sent`: what shows it are but people of a country whom others receive ("Xian observers").
    """

    start: int
    end: int
    name: str
    firm: bool = True
    sent: bool = False


@lexicons.cached
@lru_cache(maxsize=4096)
def find_owners(text: str) -> tuple[Owner, ...]:
    """The owners of organs that a text names, in its order."""
    patterns = (pattern for words, some in _patterns().items() if words in text for pattern in some)
    found = [Owner(*match.span(), match["owner"]) for pattern in patterns for match in pattern.finditer(text)]
    found += [Owner(*m.span(), m["owner"], firm=False, sent=bool(m["sent"])) for m in _OF_PEOPLE.finditer(text)]
    return tuple(sorted([*_possessed(text), *found, *_after_of(text)], key=lambda owner: (owner.end, owner.name)))


def _possessed(text: str) -> Iterator[Owner]:
    """ "X's army" and "X's own army"; what X has is looked for in small letters."""
    organ, at = _organ(), 0
    while owner := _POSSESSOR.search(text, at):
        start, behind_word = owner.end("sign"), owner.end()
        small = text[start : behind_word + _LONGEST].lower()
        found = organ.match(small, behind_word - start) or organ.match(small)
        at = start + found.end() if found else behind_word
        if found:
            yield Owner(owner.start(), at, owner["owner"])


@lexicons.cached
@lru_cache(maxsize=1)
def _organ() -> re.Pattern[str]:
    """A word for an organ in small letters."""
    terms = sorted({term.lower() for term in _organs()}, key=lambda term: (-len(term), term))
    return re.compile(rf"(?:{'|'.join(map(re.escape, terms))})\b")


def _after_of(text: str) -> Iterator[Owner]:
    """ "The president of X"; looked for from "of", for organs are many."""
    held = _held()
    for match in _OF.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()].lower()
        if before.endswith(held):
            organ = next(term for term in held if before.endswith(term))
            if not before.removesuffix(organ)[-1:].isalnum() and not _BAND.match(text, match.start() - len(organ)):
                yield Owner(match.start() - len(organ), match.end(), match["owner"])


@lexicons.cached
@lru_cache(maxsize=1)
def _held() -> tuple[str, ...]:
    """Words for organs that stand before "of", in lower case."""
    terms = {*(term.lower() for term in _organs() - {"ministry"}), "republic", "kingdom", "state"}
    return tuple(sorted(terms, key=lambda term: (-len(term), term)))


@lexicons.cached
@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    """Words for organs that only states and those who would be one have."""
    organs = lexicons.load("organs")
    terms = {e.term for e in organs if e.class_ in (*_STATELY, "Minister") or e.class_.startswith("Ministry")}
    return frozenset(terms - _NOT_OWNING)


@lexicons.cached
@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """What finds owners, by words without which a text shows none in that way."""
    hostile = r"(?:[Ww]ar|[Ff]ighting|[Cc]lashes|[Hh]ostilities|[Tt]ruce|[Cc]ease-?fire|[Bb]order|[Ff]rontier)"
    apart = "breakaway|secessionist|separatist|self-styled|self-proclaimed|unrecogni[sz]ed"
    titled = "[Dd]efen[cs]e|[Ff]oreign|[Ii]nterior|[Pp]rime"
    away = {"broke away": "broke away", "seceded": "seceded", "declared": "declared (?:its )?independence"}
    return {
        "": (
            re.compile(rf"(?<![\w’'-])(?P<owner>{_WORD}) (?:{_OWNED})\b"),
            re.compile(rf"^\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ ?)+, (?P<owner>{_WORD}), (?:{_WORD}\.? \d|\d)", re.MULTILINE),
            re.compile(rf"\b(?:{apart}) (?P<owner>{_WORD}) (?:[A-Z][a-z]+ )?(?:Council|Authority|Assembly|Republic)\b"),
            re.compile(rf"\b(?:{apart}) (?:region|province|republic|territory|enclave|state) of (?P<owner>{_WORD})"),
            re.compile(
                rf"\b(?:Generals?|President|King|Prime Minister) (?:{_WORD} ){{1,3}}of (?P<owner>{_WORD}){_WHOLE}"
            ),
        ),
        "inist": (re.compile(rf"(?<![\w’'-])(?P<owner>{_WORD}) (?:[a-z]+ )?(?:{titled}) [Mm]inist(?:er|ry)\b"),),
        " between ": (
            re.compile(rf"\b{hostile} between (?:the )?(?P<owner>{_WORD}) and "),
            re.compile(rf"\b{hostile} between (?:the )?{_WORD} and (?:the )?(?P<owner>{_WORD})"),
        ),
        **{word: (re.compile(rf"(?<![\w’'-])(?P<owner>{_WORD}) (?:{done}) from "),) for word, done in away.items()},
    }
