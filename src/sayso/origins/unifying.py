"""Mentions of all reports -> one name for each person and body: the fullest that any report gives.

Persons: "Ohm", "Col. Ana Ohm" and a misspelt "Anna Ohm" are "Ana Ohm" where only one bearer is known. Bodies: "the
Mission" is the one mission of that name, and an acronym is what the texts spell out. Text and spans stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from msgspec import structs
from rapidfuzz.distance import DamerauLevenshtein

from sayso import lexicons
from sayso.model import Claim, Mention, Report
from sayso.origins.body_names import name_behind
from sayso.origins.families import mapped
from sayso.origins.organ_words import PHRASES
from sayso.origins.person_names import is_personal, surname_of, untitled
from sayso.origins.spelling import accented
from sayso.sentences.accents import unaccented

_SPELLED = r"(?:[A-ZÀ-Þ][\w’'-]* (?:(?:of|for|the|and|on|in) ){0,2}){1,7}"
_SURNAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ][\w’'-]*|[A-ZÀ-Þ]{4,}")
_GIVEN = re.compile(r"(?<=[a-zß-ÿ,] )([A-ZÀ-Þ][a-zß-ÿ][\w’'-]*) (?=([A-ZÀ-Þ][a-zß-ÿ][\w-]*))")
MISSPELT = 1  # letters by which two spellings of one long name may differ
LONG_NAME = 8  # letters from which a name may be misspelt
CONSONANTS = 7  # from which two names with the same ones are one name in two transliterations


def unify(claims: Sequence[Claim], reports: Sequence[Report]) -> list[Claim]:
    """The claims with unified entities on sources, relays and roles."""
    named = Counter(name for claim in claims for m in _mentions(claim) if (name := named_as(m)))
    names = _unified(named, {report.id: report.text for report in reports})

    def renamed(mention: Mention, claim: Claim) -> Mention:
        entity = named_as(mention)
        return structs.replace(mention, entity=names[entity]) if entity else mention

    return [mapped(claim, renamed) for claim in claims]


def named_as(mention: Mention) -> str | None:
    """The name of a mention: the full one that its words give where its entity is but a part of that."""
    full = _bare(mention.text)
    if mention.entity and " " not in mention.entity and is_personal(full) and mention.entity in full.split():
        return full
    return mention.entity


def _mentions(claim: Claim) -> list[Mention]:
    roles = [m for held in claim.roles.values() for m in held]
    return [m for m in (claim.said_by, *claim.via, *roles) if m]


def _unified(named: Mapping[str, int], texts: Mapping[str, str]) -> dict[str, str]:
    """Each name -> the name that Sayso writes."""
    bare = {name: _bare(name) for name in named}
    people = Counter({b: 0 for b in (*bare.values(), *_full_names(bare.values(), texts)) if is_personal(b)})
    for name, number in named.items():
        if bare[name] in people:
            people[bare[name]] += number
    found = {}
    for name in named:
        full = _person(bare[name], people) or _spelled_out(bare[name], texts)
        found[name] = full or bare[name]
    spelled = accented(found.values())
    return {name: spelled[full] for name, full in found.items()}


def _full_names(names: Collection[str], texts: Mapping[str, str]) -> set[str]:
    """The full names that the texts alone give to surnames: "Ana Ohm" where nobody but "Ohm" speaks."""
    borne = {name.split()[-1] for name in names if " " in name}
    surnames = {_in_small(name) for name in names if _SURNAME.fullmatch(name)} - borne
    whole = "\n".join(texts.values()) if surnames else ""
    small = lexicons.terms("formulas") | lexicons.terms("organs")
    return {
        f"{given} {surname}"
        for given, surname in _GIVEN.findall(whole)
        if surname in surnames and given.lower() not in small
    }


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def _bare(name: str) -> str:
    """Without article, title, apposition, description, doubled spaces and dots of initials, apostrophes made one."""
    name = " ".join(name.replace("’", "'").split())
    name = name_behind(re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", name))
    if re.fullmatch(r"(?:[A-Z]\.){2,}", name):
        return name.replace(".", "")
    for part in (
        name.split(", ")[0],
        name,
    ):  # "Ana Ohm, its voice", "its voice, Ana Ohm of the Upland army"
        borne = re.split(r" of |, ", untitled(part))[0]
        if is_personal(borne):
            return borne
    short = untitled(name)
    return short if short != name and short[:1].isupper() and " " not in short else name


def _person(name: str, people: Mapping[str, int]) -> str | None:
    """The person meant by a full name, a surname that one person has, or another spelling of a long name."""
    if name in people:
        close = [p for p in people if p != name and people[p] > people[name] and _is_respelt(p, name)]
        return close[0] if len(close) == 1 else name
    if " " in name or not name or not surname_of(name)[0].isupper():
        return None
    surname = surname_of(_in_small(name))
    bearers = [p for p in people if surname_of(p) == surname]
    return bearers[0] if len(bearers) == 1 else None


def _in_small(surname: str) -> str:
    """A surname in small letters where it may be no acronym: "SORN:" before what she says."""
    return surname.title() if surname.isupper() and len(surname) > 3 else surname


def _is_respelt(one: str, other: str) -> bool:
    """Whether two names differ by a slip, or only as transliterations do: "Abdel Rahman", "Abdulrahman"."""
    if DamerauLevenshtein.distance(one, other, score_cutoff=MISSPELT) <= MISSPELT:
        return len(other) >= LONG_NAME
    return _consonants(one) == _consonants(other) and len(_consonants(one)) >= CONSONANTS


@lru_cache(maxsize=PHRASES)
def _consonants(name: str) -> str:
    """The consonants of a name in order, doubled ones once, without marks and gaps: "Abdulrahman" -> "bdlrhmn"."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]|[aeiouy]", "", unaccented(name).lower()))


def _spelled_out(name: str, texts: Mapping[str, str]) -> str | None:
    """What an acronym stands for, where a text spells it out: "Plains Relief Consortium (PRC)"."""
    if not re.fullmatch(r"[A-Z]{2,7}", name):
        return None
    for report in sorted(report for report, text in texts.items() if f"({name})" in text):
        match = re.search(rf"({_SPELLED}){re.escape('(' + name + ')')}", texts[report])
        if match:
            words = match.group(1).replace("’", "'").split()
            for first in range(len(words)):
                if "".join(w[0] for w in words[first:] if w[0].isupper()) == name and words[first][0].isupper():
                    return " ".join(words[first:])
    return None
