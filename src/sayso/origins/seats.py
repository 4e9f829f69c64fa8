"""Texts -> the towns that stand for the government of a learned polity ("Maresk says").

A town is told to be a capital, or it speaks as only governments do and is named with one polity more often than
with the others. A tie leaves it unknown. Where one polity is learned, the town of its government is its seat.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.origins.words import small_words

_TOWN = r"[A-ZÀ-Þ][\w-]+"
_SPEAKS = (
    r"(?:(?:has|had|have) (?:announced|said|kept|accused|denied|confirmed|rejected|agreed|promised|pledged|undertaken)"
    r"|says|said|announced|insists|insisted|claims|claimed|denies|denied|accuses|accused|maintains|persists|persisted|replied"
    r"|agrees|agreed|demands|demanded|undertook|promised|pledged|refuses|refused|rejects|rejected|counters|countered"
    r"|concedes|conceded|acknowledges|acknowledged|retorts|retorted|offered|calls it|puts? (?:the|its))"
)
_ORGAN = "(?:[Gg]eneral )?[Ss]taff|(?:[A-Za-z]+ )?[Mm]inistry|government|parliament|command|authorities"
_MINISTRY_IN = re.compile(rf"\b(?:[Mm]inistry|[Ss]taff|[Pp]arliament|[Pp]residency) in ({_TOWN})")
_DATELINE = re.compile(r"^\s*([A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,})(?=,? [(—–-]|, [A-ZÀ-Þ])", re.MULTILINE)


def find_towns(texts: Iterable[str], owners: Iterable[str]) -> set[str]:
    """Those of the names that own organs of a state which are but the towns where these sit.

    Both a dateline and words like "the ministry in X" name them.
    """
    headed = {town.title() for text in texts for town in _DATELINE.findall(text)} & set(owners)
    return {place for text in texts for place in _MINISTRY_IN.findall(text)} & headed if headed else set()


def find_seats(
    texts: Sequence[str], names: Mapping[str, str], learned: frozenset[str], owning: Iterable[str]
) -> dict[str, str]:
    """Seats of the `learned` polities.

    Args:
        texts: of all reports.
        names: words for polities -> the name that Sayso writes.
        learned: the polities that no list names.
        owning: towns that own organs of a state, see `find_towns`.
    """
    if not learned:
        return {}
    told = _told(texts, names)
    towns = {town for town in {*_speaking(texts), *owning} if town not in names and town not in told}
    words = {word: name for word, name in names.items() if name in learned}
    shared, named = _named_together(texts, towns, words)
    shared.update({town: named for town in owning if not shared.get(town)})
    return {**told, **_assigned(shared, set(told.values()))} or _only_seat(texts, towns, learned)


def _named_together(
    texts: Iterable[str], towns: set[str], words: Mapping[str, str]
) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """The polities in how many clauses with each town, and in how many at all."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    named: Counter[str] = Counter()
    for text in texts:
        for clause in re.split(r"(?<=[.!?;])\s|\n|, while ", text):
            spoken = set(re.findall(r"[^\W_][\w-]*", clause))
            polities = {words[word] for word in spoken & words.keys()}
            named.update(polities)
            for town in towns & spoken:
                shared[town].update(polities)
    return shared, named


def _only_seat(texts: Sequence[str], towns: set[str], learned: frozenset[str]) -> dict[str, str]:
    """The town where the texts say that the government of the only learned polity sits."""
    whole = "\n".join(texts)
    organs = {town for town in re.findall(rf"\b(?:{_ORGAN}) in ({_TOWN})", whole) if town in towns}
    return {next(iter(organs)): next(iter(learned))} if len(organs) == len(learned) == 1 else {}


def _told(texts: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    """ "X, the capital of Y", "Y's capital, X"."""
    found = {}
    for text in (text for text in texts if "capital" in text):
        for match in _capital_of().finditer(text):
            owner = names.get(match.group("owner") or match.group("before"))
            if owner:
                found[match.group("town") or match.group("after")] = owner
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def _capital_of() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<town>{_TOWN}), (?:the )?capital (?:city )?of (?:[a-z]+ ){{0,2}}(?P<owner>{_TOWN})"
        rf"|(?P<before>{_TOWN}?)(?:['’]s)? capital,? (?:of )?(?P<after>{_TOWN})"
    )


def _speaking(texts: Sequence[str]) -> set[str]:
    """Towns that act as a government does, and are places: somebody is in them, and nobody bears the name."""
    whole = "\n".join(texts)
    acting = set(re.findall(rf"(?<![\w’'-])({_TOWN})(?= {_SPEAKS}\b)", whole))
    acting |= set(re.findall(rf"\b(?:{_ORGAN}) in ({_TOWN})", whole)) | set(
        re.findall(rf"\baccording to ({_TOWN})(?=[.,;])", whole)
    )
    lexical = lexicons.terms("organs") | lexicons.terms("formulas") | lexicons.terms("bodies")
    small = {word for text in texts for word in small_words(text)}
    named = {t for t in acting if t.lower() not in lexical and t.lower() not in small}
    return named & _places(whole) if named else set()


def _places(whole: str) -> set[str]:
    """Words that somebody is in, or that head a dateline, and that nobody bears as a name."""
    inside = set(re.findall(rf"\b(?:in|at|near|from) ({_TOWN})", whole))
    inside |= {town.title() for town in re.findall(r"^([A-ZÀ-Þ]{3,})\b", whole, re.MULTILINE)}
    return inside - set(re.findall(rf"[a-zß-ÿ.,] (?!The )[A-ZÀ-Þ][a-zß-ÿ-]+ ({_TOWN})\b", whole))


def _assigned(shared: Mapping[str, Counter[str]], seated: set[str]) -> dict[str, str]:
    """Each town to the polity that it is named with most; a polity has one seat, the clearest first.

    `seated`: polities of which a seat is told.
    """
    seats: dict[str, str] = {}
    waiting = {town: counts for town, counts in shared.items() if counts}
    while waiting:
        margins = {t: _margin(c, seated | set(seats.values())) for t, c in waiting.items()}
        clear = [t for t, (margin, _) in margins.items() if margin > 0]
        if not clear:
            break
        best = max(margins[t][0] for t in clear)
        for town in [t for t in clear if margins[t][0] == best]:
            seats[town] = margins[town][1]
            del waiting[town]
    return seats


def _margin(counts: Counter[str], taken: set[str]) -> tuple[int, str]:
    """By how much the first free polity leads the second, and which it is."""
    free = [(number, name) for name, number in counts.items() if name not in taken]
    if not free:
        return 0, ""
    free.sort(key=lambda f: -f[0])
    return free[0][0] - (free[1][0] if len(free) > 1 else 0), free[0][1]
