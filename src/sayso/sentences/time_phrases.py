"""Words that name a time, found in a sentence and taken apart; nothing is reckoned here.

Each pattern gives a `Phrase` of one kind. Where patterns overlap the earlier in `_PATTERNS` wins, so that
"Wednesday, 19 May" is one date and not a weekday and a date.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.model import Sentence
from sayso.sentences.calendar import MONTH_PATTERN, MONTHS, SEASONS, WEEKDAYS
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.numbers import number_at
from sayso.sentences.ordinals import EARLY, LATE

# Pieces of the patterns below, which are verbose: blanks in them are written "\s+" or "\ ".
_MONTH = rf"(?P<month>{MONTH_PATTERN})"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WITH_YEAR = rf"(?:,?\s+{_YEAR}\b)?"
_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_ORDINAL = rf"(?P<ordinal>{EARLY})"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
_ON_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.?|Tue\.?|Wed\.?|Thu\.?|Fri\.?|Sat\.?|Sun\.?),?\s+(?:the\s+)?"
)
_PART = r"(?:\s+(?P<part>morning|afternoon|evening|night|noon|midday))?"
_PART_OF = r"(?:(?:the\s+)?(?P<part2>morning|afternoon|evening|night|eve)\s+of\s+(?:the\s+)?)?"
_THIRD = r"(?:(?P<third>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\s+))"
_COUNT = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?|thirty|"
    r"\d{1,3}|several|a\ few|a\ couple\ of|some)"
)
_UNIT = r"(?P<unit>day|night|week|fortnight|month|year|decade|hour|minute)s?"
_DAY_UNIT = r"(?P<unit>day|night|morning|afternoon|evening|week|month|year)"

_SOURCES: tuple[tuple[str, str], ...] = (
    ("iso", r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?\b"),
    ("numeric", r"\b(?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})\b"),
    (
        "range",
        rf"\b(?:(?:[Bb]etween|[Ff]rom)\s+)?{_DAY}\s*(?:to|–|—|-|until)\s*{_DAY2}\s+(?:of\s+)?{_MONTH}{_WITH_YEAR}",
    ),
    ("range", rf"\b[Bb]etween\s+{_DAY}\s+and\s+{_DAY2}\s+(?:of\s+)?{_MONTH}{_WITH_YEAR}"),
    ("range", rf"\b{_MONTH}\s+{_DAY}\s*(?:to|–|—|-)\s*{_DAY2}\b(?!\s*(?:people|[a-z]+s\b)){_WITH_YEAR}"),
    ("date", rf"\b{_DAY}(?=(?:,\s*{_NUMBER})*\s+(?:and|or)\s+{_NUMBER}\s+{_MONTH}{_WITH_YEAR})"),
    ("date", rf"\b{_PART_OF}(?:{_ON_DAY})?(?:the\s+)?(?:{_DAY}|{_ORDINAL})\s+(?:of\s+)?{_MONTH}{_WITH_YEAR}"),
    ("date", rf"\b{_PART_OF}(?:{_ON_DAY})?{_MONTH}\s+{_DAY}\b(?![:.]\d)(?!,\d{{3}}){_WITH_YEAR}"),
    ("month_year", rf"\b{_THIRD}?{_MONTH},?\s+(?:of\s+)?{_YEAR}\b"),
    (
        "season",
        rf"\b(?:(?P<which>last|next|this|the\ (?:previous|following|coming)|the)\s+)?{_THIRD}?"
        rf"(?P<season>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?{_YEAR}\b)?",
    ),
    ("decade", rf"\b{_THIRD}?(?P<year>1[5-9]\d0|20\d0)['’]?s\b"),
    ("ago", rf"\b{_COUNT}\s+{_UNIT}\s+(?:ago\b|(?P<ahead>from\ now|hence)\b)"),
    ("ago", rf"\b[Ii]n\s+{_COUNT}\s+{_UNIT}['’]?s?\s+(?P<ahead>time)\b"),
    (
        "offset",
        rf"\b{_COUNT}\s+{_UNIT}\s+(?P<side>before|after|later|earlier|previously|prior\ to|beforehand|afterwards)\b",
    ),
    (
        "offset",
        r"\b(?P<count>the)\s+(?P<unit>day|night|week|month|year)\s+(?P<side>before|after)\b(?!\ (?:yester|tomor|last))",
    ),
    ("offset", rf"\b{_COUNT}\s+{_UNIT}\s+(?P<side>on)(?=[,;.])"),
    ("offset", r"\b(?P<unit>hour|minute)s\s+(?P<side>before|after)\b"),
    (
        "neighbour",
        rf"\b(?:the|that)\s+(?P<which>following|next|previous|preceding|same)\s+(?:{_DAY_UNIT}|(?P<occasion>occasion))\b",
    ),
    ("neighbour", rf"\b(?P<which>that)\s+(?:same\s+)?{_DAY_UNIT}\b"),
    (
        "relative",
        r"\b(?P<word>the\ (?:day\ before\ yesterday|day\ after\ tomorrow|night\ before\ last)|yesterday|today|tonight|"
        rf"tomorrow|last\ night|this\ (?:morning|afternoon|evening|very\ day)|(?<!to\ )this\ day)\b{_PART}",
    ),
    (
        "unit",
        r"\b(?:(?:earlier|later)\s+)?(?P<which>(?<!\bthe\ )(?:last|next)|this|the\ coming|the\ current)\s+"
        r"(?P<unit>week|weekend|month|year|decade)\b",
    ),
    (
        "weekday",
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his\ coming|[Tt]his\ past|[Tt]his|[Tt]he)\s+)?"
        rf"{_PART_OF}{_WEEKDAY}{_PART}",
    ),
    (
        "month",
        r"\b(?P<prep>[Ii]n|[Ss]ince|before|until|till|[Bb]y|during|of|last|next|this|from|after|through|around|to|past)"
        rf"\s+(?:the\s+)?(?:(?P<third>early|mid|late|end\ of|beginning\ of|middle\ of)(?:-|\s+))?{_MONTH}(?!\s+\d)",
    ),
    ("month", rf"\b{_THIRD}{_MONTH}(?!\s+\d)"),
    (
        "monthday",
        r"\b(?P<prep>[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]efore|[Aa]fter|[Oo]f)\s+the\s+"
        rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)|(?P<ordinal>{LATE}))\b",
    ),
    (
        "clock",
        r"(?<![\d:.])(?:(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.?|p\.m\.?|[ap]m\b|[AP]M\b)"
        r"|(?P<hour24>[0-2]?\d):(?P<minute24>[0-5]\d)|\b(?P<word>noon|midday|midnight)\b)(?:\s+local(?:\s+time)?)?"
        r"(?:\s*[\[(/]?\s*(?:(?P<zhour>[0-2]?\d)[:.]?(?P<zminute>[0-5]\d)\s*)?(?P<zone>GMT|UTC|Z)\b\s*[\])]?)?",
    ),
    (
        "duration",
        r"\b(?P<prep>for|over|during|in|within|after)\s+"
        r"(?:(?:more\ than|less\ than|almost|nearly|about|over|some|at\ least|another|up\ to)\s+)?(?:the\s+)?"
        rf"(?:(?:past|last|next|first|coming)\s+)?{_COUNT}?\s*{_UNIT}\b(?!-)",
    ),
    ("year", rf"(?<![\d,./:£$€-]){_YEAR}(?![\d/:]|,\d|\.\d|-\d)"),
)
_ANY_CASE = frozenset(("season", "decade", "ago", "offset", "neighbour", "relative", "unit", "duration"))
_PATTERNS = tuple(
    (kind, re.compile(source, re.VERBOSE | (re.IGNORECASE if kind in _ANY_CASE else 0))) for kind, source in _SOURCES
)
_DAYS = frozenset(("day", "night", "morning", "afternoon", "evening", "week", "month", "year"))
_UNITS = frozenset(("day", "night", "week", "fortnight", "month", "year", "decade", "hour", "minute"))
# Groups of words: of some groups (`_NEEDED`) a text must hold a word for a pattern to be worth trying, and most
# sentences name no time.
_GROUPS = {
    "digit": frozenset(str(n) for n in range(10)) | frozenset(f"{n:02}" for n in range(100)),
    "century": frozenset(("15", "16", "17", "18", "19", "20")),
    "hyphen": frozenset(("-",)),
    "month": frozenset(
        ("Jan", "January", "Feb", "February", "Mar", "March", "Apr", "April", "May", "Jun", "June", "Jul", "July",
         "Aug", "August", "Sep", "Sept", "September", "Oct", "October", "Nov", "November", "Dec", "December")
    ),
    "weekday": frozenset(day.title() for day in WEEKDAYS),
    "season": frozenset(f"{season}{s}" for season in SEASONS for s in ("", "s")),
    "plural": frozenset(("s",)),
    "unit": _UNITS | {f"{unit}s" for unit in _UNITS} | {"weekend"},
    "ago": frozenset(("ago", "now", "hence", "time")),
    "side": frozenset(("before", "after", "later", "earlier", "previously", "prior", "beforehand", "afterwards", "on")),
    "neighbour": frozenset(("following", "next", "previous", "preceding", "same", "that")),
    "occasion": _DAYS | {"occasion"},
    "ordinal": frozenset(("st", "nd", "rd", "th", *(word.partition("-")[0] for word in LATE.split("|")))),
    "relative": frozenset(("yesterday", "today", "tonight", "tomorrow", "last", "this")),
    "which": frozenset(("last", "next", "this", "coming", "past", "current")),
    "clock": frozenset((":", "m", "am", "pm", "noon", "midday", "midnight")),
}  # fmt: skip
_GROUPS_OF = {
    word: [group for group, members in _GROUPS.items() if word in members]
    for word in frozenset().union(*_GROUPS.values())
}
_NEEDED = {
    "iso": ("digit", "hyphen"), "numeric": ("digit",), "range": ("month", "digit"), "date": ("month",),
    "month_year": ("month", "century"), "season": ("season",), "decade": ("century", "plural"), "ago": ("unit", "ago"),
    "offset": ("unit", "side"), "neighbour": ("occasion", "neighbour"), "relative": ("relative",),
    "monthday": ("ordinal",), "unit": ("unit", "which"), "weekday": ("weekday",), "month": ("month",),
    "clock": ("clock",), "duration": ("unit",), "year": ("century",),
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+|\d\d?|[:-]")
_AT = re.compile(r"\b(?:at|by|around|about|until|from|since)\s+$")
_YEAR_PREPOSITIONS = frozenset(
    ("in", "since", "of", "by", "from", "until", "till", "to", "before", "after", "during", "and", "through", "around")
)

_BEARING_DAYS = frozenset(
    ("district", "neighbourhood", "neighborhood", "quarter", "street", "square", "avenue", "bridge")
)
_ROUGHLY = frozenset(("nearly", "almost", "some", "about", "approximately", "roughly", "than", "least", "another"))


class Phrase(NamedTuple):
    """Words that name a time: `kind`, where they stand in the sentence, and their parts by name."""

    kind: str
    start: int
    end: int
    parts: dict[str, str]

    def number(self, name: str) -> int | None:
        """A part as a number, or None if the words lack it."""
        value = self.parts.get(name)
        return int(value) if value and value.isdigit() else None


@kept_by_sentence
def find_phrases(sentence: Sentence) -> list[Phrase]:
    """The time phrases of a sentence, in order, none inside another; offsets count from its beginning."""
    found: list[Phrase] = []
    for kind, pattern in _patterns_of(frozenset(_groups_in(sentence.text))):
        for match in pattern.finditer(sentence.text):
            parts = {k: v.lower() if kind in _ANY_CASE else v for k, v in match.groupdict().items() if v}
            phrase = Phrase(kind, *match.span(), parts)
            if not _overlaps(phrase, found) and _holds(sentence, phrase):
                found.append(phrase)
    return sorted(found, key=lambda p: p.start)


@lru_cache(maxsize=500)
def _patterns_of(groups: frozenset[str]) -> list[tuple[str, re.Pattern[str]]]:
    """The patterns that may fit a text in which words of these groups stand."""
    return [(kind, pattern) for kind, pattern in _PATTERNS if groups.issuperset(_NEEDED[kind])]


def _groups_in(text: str) -> set[str]:
    """The groups of `_GROUPS` of which a word stands in a text, as written or in lower case; digits go in pairs."""
    written = _WORD.findall(text)
    telling = _GROUPS_OF.keys() & {*written, *map(str.lower, written)}
    return {group for word in telling for group in _GROUPS_OF[word]}


def count_of(phrase: Phrase) -> int | None:
    """The number of units in a phrase; None where the words leave it open ("several days")."""
    words = phrase.parts.get("count", "").lower().replace("-", " - ").split()
    if words in (["a"], ["an"], ["the"]):
        return 1
    number = number_at(words, 0) if words else None
    return int(number.low) if number and number.low == number.high and not number.approx else None


def month_number(name: str) -> int:
    """1 to 12."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name.lower())


def _overlaps(phrase: Phrase, found: list[Phrase]) -> bool:
    return any(phrase.start < other.end and other.start < phrase.end for other in found)


def _holds(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether words that look like a time are one here."""
    parts = phrase.parts
    if phrase.kind == "year":
        return _is_year(sentence, phrase)
    if phrase.kind == "monthday":
        return not _names_next(sentence, phrase)
    if phrase.kind == "date" and _names_place(sentence, phrase):
        return False
    if phrase.kind == "season" and parts["season"] in ("fall", "spring"):
        return bool(parts.get("which", "the") != "the" or parts.get("year"))
    if phrase.kind == "month" and parts.get("prep") in ("of", "to", "past"):
        return parts["month"] not in ("May", "March")
    if phrase.kind == "clock" and not parts.keys() & {"word", "half", "zone"}:
        return bool(_AT.search(sentence.text[: phrase.start]))
    return True


def _names_next(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a number counts the noun behind it: "the 6th *brigade*", not a day of the month."""
    following = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    return following is not None and following.pos in ("NOUN", "PROPN", "ADJ", "NUM")


def _names_place(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a place bears the day as its name: "the 7 July *district*", "the 14 October *bridge*"."""
    following = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    return following is not None and following.text.lower() in _BEARING_DAYS


def _is_year(sentence: Sentence, phrase: Phrase) -> bool:
    """Four digits that are a year: behind a preposition, before a singular noun, or tagged as a date."""
    token = next((t for t in sentence.tokens if t.start == phrase.start), None)
    if token is None:
        return False
    before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    following = sentence.tokens[token.index + 1 : token.index + 2]
    after = following[0].tag if following else ""
    if after == "CD":
        return before in _YEAR_PREPOSITIONS and following[0].text.isalpha()  # "in 1944 forty men", "some 1944 7.62s"
    if after == "NNS":
        return before == "the" and token.entity == "DATE"  # "the 2020 elections", but "some 1991 rifles"
    if before in _ROUGHLY:
        return False  # "nearly 2000 air raids"
    return token.entity == "DATE" or before in _YEAR_PREPOSITIONS or after == "NN"
