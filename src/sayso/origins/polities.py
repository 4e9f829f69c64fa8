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
from sayso.origins.seats import find_seats

_NAME = r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?"
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]+")
_SMALL = re.compile(r"(?<![\w’'-])[a-zß-ÿ][\w-]+")
_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ish", "ic", "er", "ean", "ite", "ene", "s", "ns", "ans", "ians", "is")
_ADJECTIVE = ("n", "an", "ian", "i", "ni", "ese", "ish", "ean", "ene", "nese")
_PLACING = re.compile(
    r"(?:north|south|east|west)(?:ern)?|central|upper|lower|new|old|greater|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|\d+(?:st|nd|rd|th)"
)
_OWNED = (
    "army|armed forces|troops|soldiers|military|government|authorities|president|command|state|forces|parliament|side"
)
_NOT_OWNING = frozenset(
    {"department", "engineers", "units", "division", "corps", "brigade", "regiment", "battalion", "state", "king"}
    | {"command", "headquarters", "staff", "artillery", "drones", "congress", "assembly", "palace", "administration"}
)  # words that towns, companies and clubs have too
_FIRST_WORD = re.compile(r"[^\W_]+")
_GOES_ON = re.compile(r"[\w-]")  # "Russian-brokered" names no owner
_PLACED = re.compile(
    r"\b(?:in|near|inside|across|outside|throughout|around|into|within|over)"
    r" (?:(?:north|south|east|west|central)[a-z-]* )*$"
)
_STATELY = ("Armed Forces", "General Staff", "Presidency", "Government", "Parliament", "Border Guard", "Head of state")


@dataclass(frozen=True)
class Polities:
    """Words for polities -> the name that Sayso writes, and which words are seats of government."""

    names: Mapping[str, str]
    seats: Mapping[str, str]

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, str]]]:
        """(words, polity) by the first word, the longest words first."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for words, name in {**self.names, **self.seats}.items():
            found[_FIRST_WORD.match(words).group()].append((words, name))  # type: ignore[union-attr]
        return {first: sorted(known, key=lambda k: -len(k[0])) for first, known in found.items()}

    def acting(self, text: str) -> list[tuple[int, int, str]]:
        """Where `text` names a polity otherwise than as the place where somebody is: not "activists in Upland"."""
        return [(start, end, name) for start, end, name in self.at(text) if not _is_place(text, start, end)]

    def at(self, text: str) -> list[tuple[int, int, str]]:
        """Where `text` names a polity or its seat: (start, end, polity), longest words first, none inside another."""
        found: list[tuple[int, int, str]] = []
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


def _is_place(text: str, start: int, end: int) -> bool:
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
    small = {word for text in texts for word in _SMALL.findall(text)}
    owners = {owner for text in texts for owner in _owners(text)}
    owners -= {name for text in texts for name in _bearers(text)}
    known = listed()
    learned: dict[str, str] = {}
    for owner in sorted(owners, key=lambda o: (len(o), o)):
        if _is_new(owner, known, small):
            learned[owner] = _base(owner, [*capitals, *owners], learned)
    names = {**known.names, **learned, **{base: base for base in learned.values()}}
    names.update({f"{word}s": base for word, base in learned.items() if f"{word}s" in capitals})
    names.update(_adjectives(frozenset(learned.values()), capitals, names, small))
    return Polities(names, {**known.seats, **find_seats(texts, names, frozenset(learned.values()))})


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
    found = {owner for report in reports for owner in _owners(report.text)}
    return frozenset(polities.names[owner] for owner in found if owner in polities.names)


def owned(text: str, polities: Polities) -> list[str]:
    """The polities whose organs `text` names, each as often as it does, in its order."""
    return [polities.names[owner] for owner in _owners(text) if owner in polities.names] if polities.at(text) else []


def last_owner(text: str, polities: Polities) -> str | None:
    """The polity whose organ `text` names last."""
    owners = owned(text, polities)
    return owners[-1] if owners else None


@lexicons.cached
@lru_cache(maxsize=4096)
def _owners(text: str) -> tuple[str, ...]:
    """Names that own an organ of a state, in the order of the text: "X's army", "the Xian troops", "Republic of X"."""
    found = [(m.end(), m.group("owner")) for pattern in _owner_patterns() for m in pattern.finditer(text)]
    return tuple(owner for _, owner in sorted(found))


@lexicons.cached
@lru_cache(maxsize=1)
def _owner_patterns() -> tuple[re.Pattern[str], ...]:
    organs = lexicons.load("organs")
    terms = {e.term for e in organs if e.class_ in (*_STATELY, "Minister") or e.class_.startswith("Ministry")}
    organ = "|".join(re.escape(t) for t in sorted(terms - _NOT_OWNING, key=lambda t: (-len(t), t)))
    held = "|".join(re.escape(t) for t in sorted(terms - _NOT_OWNING - {"ministry"}, key=lambda t: (-len(t), t)))
    hostile = r"(?:[Ww]ar|[Ff]ighting|[Cc]lashes|[Hh]ostilities|[Tt]ruce|[Cc]ease-?fire|[Bb]order|[Ff]rontier)"
    apart = "breakaway|secessionist|separatist|self-styled|self-proclaimed|unrecogni[sz]ed"
    word, titled = r"[A-ZÀ-Þ][\w-]+", "[Dd]efen[cs]e|[Ff]oreign|[Ii]nterior|[Pp]rime"
    return (
        re.compile(rf"(?<![\w’'-])(?P<owner>{_NAME})['’]s? (?:[a-z]+ )?(?i:{organ})\b"),
        re.compile(rf"\b(?i:{held}|republic|kingdom|state) of (?:the )?(?P<owner>{word})"),
        re.compile(rf"(?<![\w’'-])(?P<owner>{word}) (?:{_OWNED})\b"),
        re.compile(rf"(?<![\w’'-])(?P<owner>{word}) (?:[a-z]+ )?(?:{titled}) [Mm]inist(?:er|ry)\b"),
        re.compile(rf"^\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+ ?)+, (?P<owner>{word}), (?:{word}\.? \d|\d)", re.MULTILINE),
        re.compile(rf"\b{hostile} between (?:the )?(?P<owner>{word}) and "),
        re.compile(rf"\b{hostile} between (?:the )?{word} and (?:the )?(?P<owner>{word})"),
        re.compile(rf"\b(?:{apart}) (?P<owner>{word}) (?:[A-Z][a-z]+ )?(?:Council|Authority|Assembly|Republic)\b"),
        re.compile(rf"\b(?:{apart}) (?:region|province|republic|territory|enclave|state) of (?P<owner>{word})"),
        re.compile(rf"(?<![\w’'-])(?P<owner>{word}) (?:broke away|seceded|declared (?:its )?independence) from "),
        re.compile(rf"\b(?:Generals?|President|King|Prime Minister) (?:{word} ){{1,3}}of (?P<owner>{word})"),
    )


def _bearers(text: str) -> set[str]:
    """The names that somebody bears: after a title, with or without a given name."""
    titles = "General|Colonel|Major|Captain|Lieutenant|Brigadier|Admiral|Commander|Marshal|Mr|Mrs|Ms|Dr|Sheikh"
    pattern = rf"\b(?:{titles})\.? ([A-ZÀ-Þ][\w-]+)(?: ([A-ZÀ-Þ][\w-]+))?"
    return {name for pair in re.findall(pattern, text) for name in pair if name}


def _is_new(owner: str, known: Polities, small: set[str]) -> bool:
    words = owner.split()
    lexical = _organ_words()
    if words[-1].lower() in ("people", "women", "workers", "farmers", "children"):  # "the People's Army"
        return False
    if owner in known.names or owner in known.seats or any(w in known.names for w in words):
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
    return (word, word[:-1]) if word[-1] in "aeiouy" else (word,)
