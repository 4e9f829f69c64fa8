"""Reports -> the states and would-be states that they speak of, under all the words they use for them.

Known ones come from `lexicons/states.tsv`. Others are learned from the texts: whatever has an army, a ministry
or a president ("Lorvia's Defence Ministry", "the Lorvian army", "Republic of X"). A capital stands for its
government; of a learned polity it is learned too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso import lexicons
from sayso.model import Report
from sayso.origins.organs import Owner, find_owners
from sayso.origins.seats import find_seats, find_towns
from sayso.origins.words import small_words

_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]+")
_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ish", "ic", "er", "ean", "ite", "ene", "s", "ns", "ans", "ians", "is")
_ADJECTIVE = ("n", "an", "ian", "i", "ni", "ese", "ish", "ean", "ene", "nese")
_PLACING = re.compile(
    r"(?:north|south|east|west)(?:ern)?|central|upper|lower|new|old|greater|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|\d+(?:st|nd|rd|th)"
)
_FIRST_WORD = re.compile(r"[^\W_]+")
_GOES_ON = re.compile(r"[\w-]")  # "Russian-brokered" names no owner
_PLACED = re.compile(
    r"\b(?:in|near|inside|across|outside|throughout|around|into|within|over)"
    r" (?:(?:north|south|east|west|central)[a-z-]* )*$"
)


@dataclass(frozen=True)
class Polities:
    """Words for polities -> the name that Sayso writes, and which words are seats of government.

    `base`: polities of which all words are among these, with their meaning or another.
    """

    names: Mapping[str, str]
    seats: Mapping[str, str]
    base: Polities | None = None

    @cached_property
    def all(self) -> frozenset[str]:
        """The names that Sayso writes."""
        return frozenset(self.names.values())

    @cached_property
    def words(self) -> dict[str, str]:
        """All words, those for seats too."""
        return {**self.names, **self.seats}

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, str]]]:
        """(words, polity) by the first word, the longest words first."""
        found = dict(self.base._by_first_word) if self.base else {}
        known = self.base.words if self.base else {}
        for words, name in self.words.items():
            if known.get(words) != name:
                first = _FIRST_WORD.match(words).group()  # type: ignore[union-attr]
                others = [other for other in found.get(first, ()) if other[0] != words]
                found[first] = sorted([*others, (words, name)], key=lambda k: -len(k[0]))
        return found

    def acting(self, text: str) -> list[tuple[int, int, str]]:
        """Where `text` names a polity otherwise than as the place where somebody is: not "activists in Upland"."""
        return [(start, end, name) for start, end, name in self.at(text) if not is_place(text, start, end)]

    def at(self, text: str) -> list[tuple[int, int, str]]:
        """Where `text` names a polity or its seat: (start, end, polity), longest words first, none inside another."""
        found: list[tuple[int, int, str]] = []
        if self._by_first_word.keys().isdisjoint(_FIRST_WORD.findall(text)):
            return found
        for match in _FIRST_WORD.finditer(text):
            start = match.start()
            if found and start < found[-1][1]:
                continue
            for words, name in self._by_first_word.get(match.group(), ()):
                end = start + len(words)
                if text.startswith(words, start) and not _GOES_ON.match(text, end):
                    found.append((start, end, name))
                    break
        return found


def is_place(text: str, start: int, end: int) -> bool:
    """Whether the name stands after a word of place and owns nothing: "across Upland", but "in Upland's army"."""
    return bool(_PLACED.search(text[:start])) and not re.match("['’]s? ", text[end:])


@lexicons.cached
@lru_cache(maxsize=1)
def listed() -> Polities:
    """The polities of the general list. A word that stands for several is left out."""
    main = {e.get("code"): e.term for e in lexicons.load("states") if e.class_ == "name"}
    meant: dict[str, set[str]] = defaultdict(set)
    seats = set()
    for entry in lexicons.load("states"):
        meant[entry.term].add(main[entry.get("code")])
        if entry.class_ in ("capital", "seat"):
            seats.add(entry.term)
    single = {term: next(iter(names)) for term, names in meant.items() if len(names) == 1}
    return Polities(
        {t: n for t, n in single.items() if t not in seats}, {t: n for t, n in single.items() if t in seats}
    )


def find_polities(reports: Sequence[Report]) -> Polities:
    """The polities of the general list and those that these reports show."""
    texts = [report.text for report in reports]
    capitals = Counter(word for text in texts for word in _WORD.findall(text))
    small = {word for text in texts for word in small_words(text)}
    shown = {(found.name, found.firm) for text in texts for found in find_owners(text)}
    owners = {name for name, firm in shown if firm or _base(name, capitals, {}) != name}
    towns = find_towns(texts, owners)
    owners -= towns
    owners -= {form for text in texts for name in _bearers(text) for form in (name, f"{name}s")}
    known = listed()
    learned: dict[str, str] = {}
    for owner in sorted(owners, key=lambda o: (len(o), o)):
        if _is_new(owner, known, small):
            learned[owner] = _base(owner, [*capitals, *owners], learned)
    if not learned:
        return known
    names = {**known.names, **learned, **{base: base for base in learned.values()}}
    names.update({f"{word}s": base for word, base in learned.items() if f"{word}s" in capitals})
    names.update(_adjectives(frozenset(learned.values()), capitals, names, small))
    return Polities(names, {**known.seats, **find_seats(texts, names, frozenset(learned.values()), towns)}, known)


def _adjectives(
    bases: frozenset[str], capitals: Iterable[str], names: Mapping[str, str], small: set[str]
) -> dict[str, str]:
    """Words of the texts made from the name of one learned polity: "Norvalese" of "Norvale"."""
    made: dict[str, set[str]] = defaultdict(set)
    for base in bases:
        for stem in _stems(base):
            for ending in _ADJECTIVE:
                made[stem + ending].add(base)
    known = listed()
    return {
        word: min(made[word])
        for word in capitals
        if len(made.get(word, ())) == 1 and word not in {**names, **known.seats} and word.lower() not in small
    }


def owning(reports: Sequence[Report], polities: Polities) -> frozenset[str]:
    """The polities that the reports show with organs of their own."""
    return frozenset(owner.name for report in reports for owner in owned(report.text, polities))


def owned(text: str, polities: Polities) -> list[Owner]:
    """Where `text` names organs of polities, in its order, each with the polity's name."""
    return [
        found._replace(name=polities.names[found.name])
        for found in find_owners(text)
        if found.name in polities.names and not found.sent
    ]


def last_owner(text: str, start: int, end: int, polities: Polities) -> str | None:
    """The polity whose organ `text[start:end]` names last."""
    here = (owner.name for owner in reversed(owned(text, polities)) if start <= owner.start and owner.end <= end)
    return next(here, None)


def _bearers(text: str) -> set[str]:
    """The names that somebody bears: after a title, with or without a given name."""
    titles = (
        "General|Colonel|Major|Captain|Lieutenant|Brigadier|Admiral|Commander|Marshal|Mr|Mrs|Ms|Dr|Sheikh"
        "|President|Prime Minister|Chancellor|Premier"
    )
    pattern = rf"\b(?:{titles})\.? ([A-ZÀ-Þ][\w-]+)(?: (?:[a-z]{{2}}[- ])?([A-ZÀ-Þ][\w-]+))?"
    return {name for pair in re.findall(pattern, text) for name in pair if name}


def _is_new(owner: str, known: Polities, small: set[str]) -> bool:
    words = owner.split()
    lexical = _organ_words()
    if words[-1].lower() in ("people", "women", "workers", "farmers", "children"):  # "the People's Army"
        return False
    if owner in known.words or any(w in known.names for w in words):
        return False
    return not any(
        "-" in w or w.lower() in small or w.lower() in lexical or _PLACING.fullmatch(w.lower()) for w in words
    )


@lexicons.cached
@lru_cache(maxsize=1)
def _organ_words() -> frozenset[str]:
    """Words of offices, titles and bodies; none of them alone is a polity."""
    words = {w for e in lexicons.load("organs") for w in e.term.lower().split()}
    words |= {w for e in lexicons.load("bodies") if e.class_.endswith("_word") for w in e.term.lower().split()}
    return frozenset(words | lexicons.terms("formulas"))


def _base(owner: str, words: Iterable[str], learned: Mapping[str, str]) -> str:
    """The name from which an adjective is made, if the texts have it: "Lorvia" for "Lorvian"."""
    fits = [
        word
        for word in words
        if word != owner
        and len(word) >= 4
        and word[:3] == owner[:3]
        and any(owner == stem + e for stem in _stems(word) for e in _ENDINGS)
    ]
    best = max(sorted(fits), key=len, default=owner)
    return learned.get(best, best)


def _stems(word: str) -> tuple[str, ...]:
    """What endings are put to: "Orvani" of "Orvania", "Tarn" of "Tarnland"."""
    whole = word.removesuffix("land")
    return (word, whole[:-1] if whole[-1] in "aeiouy" else whole)
