"""Persons whom the reports quote -> what they are called, anywhere: titles before the name, appositions after it.

"Colonel Ana Ohm, spokeswoman for the League's Force" in one report tells whose voice "Ohm" is in all others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.model import Report
from sayso.origins.bodies import is_force
from sayso.origins.introductions import introduced
from sayso.origins.organ_words import names_organ
from sayso.origins.owners import Description, World, owner_of
from sayso.origins.person_names import is_personal

_BEFORE = 90  # characters before a name that can describe its bearer
ITS = re.compile(r"\b(?:its|their)\b")
_VERB = (
    r"\b(?:said|says|told|added|stated|recalls?|recalled|declared|according to|announced|explained|insisted|replied)\b"
)
_ON_STAFF = re.compile(r"\b(?i:reporter|correspondent|journalist|photographer|editor|director|chief|head|writer)\b")
_HOLDER = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]* )*[A-ZÀ-Þ][\w’'-]*$")
_OF_PART = re.compile(r" of the [a-z -]+$")
_BREAKS = (
    "and|as|when|by|with|to|that|from|before|after|against|under|between|during|until|since|into|upon|which|who|whom"
)
_SERVED = re.compile(r"\b(?:to|of) (?:[A-Z]?\w+ )?([A-ZÀ-Þ]\w+ [A-ZÀ-Þ]\w+)$")

_LEADER = re.compile(
    r"\b(?:President|Prime Minister|King|Queen|Emperor|Sultan|Emir|Premier|Chancellor)"
    r" ([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){1,2})"
)
_SENT = re.compile(r"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w-]+ ?)+['’]s (?:[a-z]+ )?(?:man|woman|voice|delegate|envoy|people)\b")
_APPOSED = re.compile(
    r",\s+(?!(?:and|but|or|as|when|while|where|after|before|which|in|on|at) )"
    r"(?P<words>(?:who (?:leads|heads|directs|commands|runs|chairs)\s)?[^,.;:”\"]{3,140})"
)


def describe(names: Iterable[str], reports: Sequence[Report]) -> dict[str, list[Description]]:
    """What the reports call these persons, and those whom they serve ("adviser to Ana Ohm"), by full name."""
    single = {surname for surname, number in Counter(name.split()[-1] for name in set(names)).items() if number == 1}
    found = {name: _descriptions(name, reports, single) for name in sorted(set(names))}
    served = {match.group(1) for ds in found.values() for d in ds if (match := _SERVED.search(d.words))}
    served = {name for name in served if is_personal(name)}
    return found | {name: _descriptions(name, reports, frozenset()) for name in sorted(served - set(found))}


def leaders(reports: Sequence[Report]) -> set[str]:
    """Full names of those whom the reports call heads of state or of government."""
    return {name for report in reports for name in _LEADER.findall(report.text)}


def _descriptions(name: str, reports: Sequence[Report], single: Collection[str]) -> list[Description]:
    """Of a person; by the surname alone, if it is among the `single` ones, in reports that do not give more."""
    last = name.split()[-1]
    full = re.compile(r"(?<![\w-])" + r"\s+".join(map(re.escape, name.split())) + r"(?![\w-])")
    found = []
    for report in (report for report in reports if last in report.text):
        words = [introduced(report.text, name)]
        places = [match.span() for match in full.finditer(report.text)]
        for start, end in places:
            words += _around(report.text, start, end)
        if not places and last in single:
            words += [
                _title_at(report.text, match.start()) for match in re.finditer(rf"\b{last}(?![\w-])", report.text)
            ]
        found += [Description(report.id, _spaced(one)) for one in words if one]
    return found


def _title_at(text: str, start: int) -> str:
    """The title right before a name, if it is one of rank or office: "Colonel" before "Ohm"."""
    title = _title(" ".join(text[max(sentence_start(text, start), start - _BEFORE) : start].split()))
    return title if _names_office(title) else ""


def _spaced(words: str) -> str:
    """With a space put back where one was lost: "UplandPresident"."""
    return re.sub(r"(?<=[a-zß-ÿ]{3})(?=[A-ZÀ-Þ][a-zß-ÿ]{3})", " ", words)


def _around(text: str, start: int, end: int) -> list[str]:
    """The title before the name, the apposition before or after it, the sentence's hold on people ("her fighters")."""
    opening = sentence_start(text, start)
    before = " ".join(text[max(opening, start - _BEFORE) : start].split())
    after = " ".join(text[end : end + 160].split("\n")[0].split())
    of = re.match(r"of (?:the )?([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*)", after)
    held = re.search(r"\b(?:her|his) (?:own )?(fighters|rebels|guerrillas|militants|militiamen|insurgents)\b", after)
    leading = _leading(before, text[opening:start])
    title = f"{_title(before)} of {of.group(1)}" if of else _title(before)
    return [title, leading, _apposition(after), held.group(1) if held else ""]


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that holds a place of a text, roughly."""
    return max(text.rfind(mark, 0, at) for mark in ("\n", ". ", "? ", "! ")) + 1


def _title(before: str) -> str:
    """ "Ministry of Defence spokesman" right before the name."""
    return re.split(rf"[,;:“”\"]|{_VERB}|\b(?:{_BREAKS})\b", before)[-1].strip()


def _leading(before: str, sentence: str) -> str:
    """ "The Ministry's spokesman," and "its director,": an apposition before the name, "its" put into words."""
    parts = [part.strip() for part in before.split(",")]
    if parts[-2:-1] and (held := re.match("whose (?=[a-z])", parts[-2])) and _names_office(parts[-2]):
        holder = _HOLDER.search(parts[-3]) if len(parts) > 2 else None
        return f"{holder.group()} {parts[-2][held.end() :]}" if holder else ""
    if len(parts) < 2 or not set(parts[-1].lower().split()) <= _office_words():
        return ""
    words = re.split(rf"[;:“”\"]|{_VERB}|\b(?:and|but|when|as)\b", parts[-2])[-1].strip()
    if len(words.split()) > 7 or not (_names_office(words) or _SENT.match(words)):
        return ""
    return f"{antecedent(sentence)} {words}".strip() if ITS.match(words) else words


def antecedent(sentence: str) -> str:
    """The last body or office that the sentence names before."""
    offices = list(_office_pattern().finditer(sentence))
    return offices[-1].group() if offices else ""


def _apposition(after: str) -> str:
    """ ", spokesman for the Ministry," after the name; also ", who directs the hospital,"."""
    after = re.sub(r"(?<=[a-z]), (?=[a-z-]+ [A-ZÀ-Þ])", " ", after)  # "the 90-strong, unarmed Sool Mission"
    match = _APPOSED.match(after)
    if not match:
        return ""
    words = re.split(_VERB, match.group("words"))[0].strip()
    return words if words.startswith("who ") or _names_office(words) else ""


def _names_office(words: str) -> bool:
    return bool(set(re.findall(r"[a-z-]+", words.lower())) & _office_words())


@lexicons.cached
@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    """Words for who somebody is: the single words of titles."""
    words = {w for e in lexicons.load("organs") if e.get("kind") == "title" for w in e.term.lower().split()}
    others = {"member", "founder", "owner", "doctor", "surgeon", "bishop", "imam", "editor", "operations"}
    return frozenset(words - {"for", "of", "the", "state", "force"} | others)


@lexicons.cached
@lru_cache(maxsize=1)
def _office_pattern() -> re.Pattern[str]:
    heads = "Mission|Force|Consortium|Observatory|League|Compact|Council|Committee|Commission|Agency|Front|Movement"
    return re.compile(
        r"(?:[A-ZÀ-Þ][\w-]+(?:['’]s)? )*"
        rf"(?:General Staff|Ministry of [A-Z]\w+|(?:[A-Z]\w+ )?Ministry|Army|Government|Hospital|{heads})\b"
        r"|\b[A-ZÀ-Þ][\w-]+ (?:army|ministry|government|foreign ministry|defen[cs]e ministry|military)\b"
    )


def affiliations(described: Mapping[str, Sequence[Description]], world: World) -> dict[str, str]:
    """Person -> the chain of command that most descriptions give; a tie is left out."""
    found: dict[str, str] = {}
    for _ in range(2):  # the second time for those who serve somebody found in the first
        for name, descriptions in described.items():
            owners = Counter(o for d in descriptions if (o := _owner(d, found, world)))
            owners = owners or Counter(o for d in descriptions if (o := _of_house(d, world) or _of_state(d, world)))
            owners = owners or Counter(o for d in descriptions if (o := civil_house(d.words)))
            ranked = owners.most_common(2)
            if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
                found[name] = ranked[0][0]
    return found


def _owner(description: Description, found: Mapping[str, str], world: World) -> str | None:
    owner = owner_of(description.words, description.report, world)
    if owner in world.bodies.press and not _ON_STAFF.search(description.words):  # "told the agency governor Ana Ohm"
        return None
    return owner or next((family for name, family in found.items() if description.words.endswith(name)), None)


def _of_house(description: Description, world: World) -> str | None:
    """The side or body whose own publication calls somebody by a rank ("commander of the wing") or as its voice."""
    rank = _OF_PART.sub("", description.words).lower().removeprefix("the ")
    return world.houses.get(description.report) if rank in _ranks() else None


@lexicons.cached
@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    return frozenset(term for rank in ("Officer", "Spokesperson", "Envoy") for term in lexicons.terms("organs", rank))


def civil_house(words: str) -> str | None:
    """The hospital or parish for which somebody is told to speak: "the director of the hospital there".

    >>> civil_house("who heads the hospital in the town")
    'hospital'
    """
    match = _civil_pattern().search(words)
    return match.group().lower() if match else None


@lexicons.cached
@lru_cache(maxsize=1)
def _civil_pattern() -> re.Pattern[str]:
    civil = "|".join(sorted(lexicons.terms("houses", "civil")))
    return re.compile(rf"(?<![\w-])(?<!military )(?<!army )(?:{civil})(?![\w-])", re.IGNORECASE)


def _of_state(description: Description, world: World) -> str | None:
    """The state at war with an armed side, for an officer of organs that nothing else tells of."""
    return world.state if names_organ(description.words) and not is_force(description.words) else None
