"""Texts and outlets -> the names in them that end in a word for a body or an armed group: "Truce Observer Mission"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Report
from sayso.origins.heads import BODY_HEADS, CAPITALISED, GROUP_HEADS
from sayso.origins.person_names import title_words

_PEOPLE = "Fighters|Rebels|Guerrillas|Partisans|Insurgents|Soldiers|Troops|Members|Units|Men"
_PEOPLE_OF = re.compile(rf"^(?:{_PEOPLE}) (?:of|from) (?:the )?")
_WORD = re.compile(r" ([\w-]+)(?![\w-])")
_POSSESSIVE = re.compile(  # but not that of "the People's Army"
    r"(?<=[^s])(?<!People)(?<!Women)(?<!Worker)(?<!Farmer)(?<!Children)'s (?=[A-Z])"
)

_DESCRIBING = re.compile(  # a country's group is not of its government, whatever it is called beside its name
    r"^(?:(?!(?:of|for|from|in|at|by|told|said)\b)[\w’'-]+ ){0,6}"
    r"(?:group|militia|movement|faction|organi[sz]ation|channel|newspaper|website|charity)"
    r" (?=[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*$)"
)

_HEAD = re.compile(rf"(?:{BODY_HEADS}|{GROUP_HEADS})$")


class Name(NamedTuple):
    """A body's name without an article, and the initials that a bracket gives for it."""

    full: str
    acronym: str | None


def body_names(report: Report) -> Iterator[Name]:
    """The names of bodies in a report and of its outlet, those of state organs left out; each as often as it stands."""
    text = f"{_institution(report)}\n{report.text}"
    for match in _name_pattern().finditer(text):
        if _is_credit(text, match.end()):
            continue
        *owners, last = _chain(match.group("name"))
        for owner in owners:
            if _HEAD.search(owner) and not _is_state_organ(owner):
                yield Name(owner, None)
        if not _is_state_organ(last):
            yield Name(last, match.group("acronym"))


def _is_credit(text: str, end: int) -> bool:
    """Whether an agency follows, so that a headline credits its source: "Raid kills nine in Orlan | Monitor VANA"."""
    following = _WORD.match(text, end)
    return following is not None and following[1] in press()


def name_behind(words: str) -> str:
    """The name that ends a description, the words themselves where none does.

    >>> name_behind("the Upland militant group Tarn Dawn")
    'Tarn Dawn'
    """
    return _DESCRIBING.sub("", words)


def _institution(report: Report) -> str:
    """The name of the outlet, where it is no news agency's."""
    outlet = report.outlet or ""
    return "" if any(term in outlet.lower() for term in _agency_words()) else outlet


@lexicons.cached
@lru_cache(maxsize=1)
def _agency_words() -> tuple[str, ...]:
    """ "news agency", "press service"."""
    return tuple(sorted(term for term in lexicons.terms("bodies", "agency_word") if " " in term))


@lexicons.cached
@lru_cache(maxsize=1)
def _name_pattern() -> re.Pattern[str]:
    of, head = rf" (?:of|for|on) (?:the )?{CAPITALISED}(?: {CAPITALISED})*", f"(?:{BODY_HEADS}|{GROUP_HEADS})"
    return re.compile(
        rf"(?<![\w’'-])(?P<name>(?:{CAPITALISED} ){{1,6}}{head}(?:{of})?|(?!{_PEOPLE}){head}{of})(?![\w-])"
        r"(?: \((?P<acronym>[A-Z]{2,7})\))?"
    )


def _chain(name: str) -> list[str]:
    """The names of a possessive chain, without an article: "League" and "Guard Force" of "The League's Guard Force"."""
    name = re.sub(r"^.* The (?=[A-Z])", "", name.replace("’", "'"))  # a headline that ran into its text
    name = re.sub(r"^(?:(?:The|In|At|By|On|From|For|And|But|As|An?|[A-Z][\w.-]*[ -][Bb]ased)\s)+", "", name)
    name = _PEOPLE_OF.sub("", name)
    return [_titles_pattern().sub("", part) for part in _POSSESSIVE.split(name)]


@lexicons.cached
@lru_cache(maxsize=1)
def _titles_pattern() -> re.Pattern[str]:
    """What follows the name of a body that is told by who leads it: "Commission *of Madame Ohm*"."""
    titles = "|".join(sorted(re.escape(word.title()) for word in {*title_words(), "prime", "king"}))
    return re.compile(rf" (?:of|for|on) (?:{titles})\b.*$")


def _is_state_organ(name: str) -> bool:
    return name.lower() in _organs() or bool(re.match(r"(?:National|Armed|Defen[cs]e|Republican|Security) ", name))


@lexicons.cached
@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    return frozenset(e.term for e in lexicons.load("organs") if e.class_ != "Peacekeeping Contingent")


@lexicons.cached
@lru_cache(maxsize=1)
def press() -> frozenset[str]:
    """The news agencies and outlets of the general list, under all their names."""
    entries = [e for e in lexicons.load("bodies") if e.class_ in ("news_agency", "outlet")]
    return frozenset(name for e in entries if e.get("strength") == "firm" for name in (e.term, e.get("entity")) if name)
