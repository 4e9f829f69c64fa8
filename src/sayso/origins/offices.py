"""A phrase and its family -> the office that speaks: "Ministry of Defence of Lorvia" for all its names.

The words for organs are those of `lexicons/organs.tsv`; an office is written as its class "of" the family.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.origins.organ_words import PHRASES
from sayso.origins.owners import Description, World, owner_of

_SPOKES = re.compile(r"\bspokes\w+\b|\bpress (?:secretary|officer|service)\b", re.IGNORECASE)
_BROAD = frozenset(("Ministry", "Government"))  # any of a state's organs may be meant


def office_of(phrase: str, family: str | None, world: World) -> str | None:
    """The office of a polity that a phrase names; None where it names none, or one that has a name of its own.

    The bare name of a polity or its seat gives the polity itself.
    """
    if family is None or family not in world.polities.all:
        return None
    class_ = _class(phrase)
    if class_ in _BROAD or (class_ is None and _is_bare(phrase, world)):
        return family
    return f"{class_} of {family}" if class_ else None


def spokespersons(
    described: Mapping[str, Sequence[Description]], people: Mapping[str, str], world: World
) -> dict[str, str]:
    """Person -> the office or body for which the reports say that they speak."""
    found = {}
    for name, descriptions in described.items():
        family = people.get(name)
        for d in descriptions:
            if family and _SPOKES.search(d.words) and owner_of(d.words, d.report, world) == family:
                office = office_of(d.words, family, world) or _body(d.words, family, world)
                if office != family or name not in found:
                    found[name] = office
    return found


def _body(words: str, family: str, world: World) -> str:
    """The body named in the words that belongs to the family, else the family."""
    named = [full for name, full in world.bodies.names.items() if name in words and world.bodies.top(full) == family]
    return max(sorted(named), key=len, default=family)


def _is_bare(phrase: str, world: World) -> bool:
    """Whether a phrase is the name of a polity or its seat, or somebody unnamed of it, and nothing else."""
    return re.sub(r"^(?:the|an?) ", "", phrase.strip(), flags=re.IGNORECASE) in world.polities.words


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def _class(phrase: str) -> str | None:
    match = _pattern().search(phrase.replace("’", "'"))
    return _classes()[match.group().lower()] if match else None


@lexicons.cached
@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    entries = [e for e in lexicons.load("organs") if e.get("kind") == "office" and e.get("strength") == "firm"]
    heads = [e for e in lexicons.load("organs") if e.class_ in ("Head of state", "Head of government")]
    named = {e.term.lower(): e.class_ for e in reversed(entries)}
    return {**{e.term.lower(): "Presidency" if e.class_ == "Head of state" else "Government" for e in heads}, **named}


@lexicons.cached
@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    terms = sorted(_classes(), key=lambda t: (-len(t), t))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, terms))})(?![\w-])", re.IGNORECASE)
