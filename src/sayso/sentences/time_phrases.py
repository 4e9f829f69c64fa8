"""Words that name a time, found in a sentence and taken apart; nothing is reckoned here.

Each pattern gives a `Phrase` of one kind. Where patterns overlap the earlier in `_PATTERNS` wins, so that
"Wednesday, 19 May" is one date and not a weekday and a date.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.model import Sentence
from sayso.sentences.calendar import MONTHS, WEEKDAYS
from sayso.sentences.numbers import number_at

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
_DAYS_NAME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.?|Tue\.?|Wed\.?|Thu\.?|Fri\.?|Sat\.?|Sun\.?),?\s+(?:the\s+)?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_PART = r"(?:\s+(?P<part>morning|afternoon|evening|night|noon|midday))?"
_OF_PART = r"(?:(?:the\s+)?(?P<part2>morning|afternoon|evening|night|eve)\s+of\s+(?:the\s+)?)?"
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_COUNT = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?|thirty|\d{1,3}|"
    r"several|a few|a couple of|some)"
)
_UNIT = r"(?P<unit>day|night|week|fortnight|month|year|decade|hour|minute)s?"
_CLOCK = (
    r"(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b)"
    r"|(?P<hour24>[0-2]?\d):(?P<minute24>[0-5]\d)|\b(?P<word>noon|midday|midnight)\b"
)
_AT = re.compile(r"\b(?:at|by|around|about|until|from|since)\s+$")
_ZONE = r"(?P<zone>GMT|UTC|Z)\b"


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


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?\b")),
    ("numeric", re.compile(r"\b(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})\b")),
    ("range", re.compile(rf"\b(?:(?:between|from)\s+)?{_DAY}\s*(?:to|–|—|-|until|and)\s*{_DAY2}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?")),
    ("range", re.compile(rf"\b{_MONTH}\s+{_DAY}\s*(?:to|–|—|-|and)\s*{_DAY2}\b(?!\s*(?:people|[a-z]+s\b))(?:,?\s+{_YEAR}\b)?")),
    ("date", re.compile(rf"\b{_OF_PART}(?:{_DAYS_NAME})?(?:the\s+)?(?:{_DAY}|{_ORDINAL})\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?")),
    ("date", re.compile(rf"\b{_OF_PART}(?:{_DAYS_NAME})?{_MONTH}\s+{_DAY}\b(?![:.]\d)(?!,\d{{3}})(?:,?\s+{_YEAR}\b)?")),
    ("month_year", re.compile(rf"\b(?:(?P<third>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\s+))?{_MONTH},?\s+(?:of\s+)?{_YEAR}\b")),
    ("season", re.compile(
        rf"\b(?:(?P<which>last|next|this|the (?:previous|following|coming)|the)\s+)?(?:(?P<third>early|mid|late)[ -])?"
        rf"(?P<season>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?{_YEAR}\b)?")),
    ("decade", re.compile(r"\b(?:(?P<third>early|mid|late)[ -])?(?P<year>1[5-9]\d0|20\d0)['’]?s\b")),
    ("ago", re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+ago\b")),
    ("offset", re.compile(
        rf"\b{_COUNT}\s+{_UNIT}\s+(?P<side>before|after|later|earlier|previously|prior to|beforehand|afterwards)\b")),
    ("offset", re.compile(r"\b(?P<count>the)\s+(?P<unit>day|night|week|month|year)\s+(?P<side>before|after)\b(?! yesterday| tomorrow)")),
    ("neighbour", re.compile(
        r"\b(?:the|that)\s+(?P<which>following|next|previous|preceding|same)\s+(?P<unit>day|night|morning|afternoon|evening|week|month|year)\b")),
    ("neighbour", re.compile(r"\b(?P<which>[Tt]hat)\s+(?:same\s+)?(?P<unit>day|night|morning|afternoon|evening|week|month|year)\b")),
    ("relative", re.compile(
        r"\b(?P<word>the day before yesterday|the day after tomorrow|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|"
        r"[Tt]his (?:morning|afternoon|evening|very day))" + _PART)),
    ("unit", re.compile(
        r"\b(?:(?P<edge>earlier|later)\s+)?(?P<which>[Ll]ast|[Nn]ext|[Tt]his|the coming|the past|the current)\s+"
        r"(?P<unit>week|weekend|month|year|decade)\b")),
    ("weekday", re.compile(
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he|[Tt]his coming|[Tt]his past)\s+)?{_OF_PART}{_WEEKDAY}{_PART}")),
    ("month", re.compile(
        rf"\b(?P<prep>in|since|before|until|till|by|during|of|last|next|this|from|after|through|around|to|past)\s+"
        rf"(?:the\s+)?(?:(?P<third>early|mid|late|end of|beginning of|middle of)(?:-|\s+))?{_MONTH}(?!\s+\d)")),
    ("month", re.compile(rf"\b(?P<third>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\s+){_MONTH}(?!\s+\d)")),
    ("clock", re.compile(
        rf"(?<![\d:.])(?:{_CLOCK})(?:\s+(?:local\s+time|local))?(?:\s*[\[(/]?\s*(?:(?P<zhour>[0-2]?\d)[:.]?(?P<zminute>[0-5]\d)\s*)?{_ZONE}\s*[\])]?)?")),
    ("duration", re.compile(
        rf"\b(?P<prep>for|over|during|in|within|after)\s+(?:(?:more than|less than|almost|nearly|about|over|some|at least|another|up to)\s+)?"
        rf"(?:the\s+)?(?:(?:past|last|next|first|coming)\s+)?{_COUNT}?\s*{_UNIT}\b(?!-)")),
    ("year", re.compile(rf"(?<![\d,./:£$€-]){_YEAR}(?![\d/:]|,\d|\.\d|-\d)")),
)  # fmt: skip
_YEAR_PREPOSITIONS = frozenset(
    [
        "in",
        "since",
        "of",
        "by",
        "from",
        "until",
        "till",
        "to",
        "before",
        "after",
        "during",
        "and",
        "through",
        "around",
        "year",
    ]
)


def find_phrases(sentence: Sentence) -> list[Phrase]:
    """The time phrases of a sentence, in order, none inside another; offsets count from its beginning."""
    text = sentence.text
    found: list[Phrase] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            phrase = Phrase(kind, *match.span(), {k: v for k, v in match.groupdict().items() if v})
            if not _overlaps(phrase, found) and _holds(sentence, phrase):
                found.append(phrase)
    return sorted(found, key=lambda p: p.start)


def count_of(phrase: Phrase) -> int | None:
    """The number of units in a phrase; None where the words leave it open ("several days")."""
    words = phrase.parts.get("count", "").lower().replace("-", " - ").split()
    if not words:
        return None
    if words in (["a"], ["an"], ["the"]):
        return 1
    number = number_at(words, 0)
    return int(number.low) if number and number.low == number.high and not number.approx else None


def month_number(name: str) -> int:
    """1 to 12."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name[:3].lower()))


def _overlaps(phrase: Phrase, found: list[Phrase]) -> bool:
    return any(phrase.start < other.end and other.start < phrase.end for other in found)


def _holds(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether words that look like a time are one here."""
    parts = phrase.parts
    if phrase.kind == "year":
        return _is_year(sentence, phrase)
    if phrase.kind == "season" and parts["season"] in ("fall", "spring"):
        return bool(parts.get("which", "the") != "the" or parts.get("year"))
    if phrase.kind == "month" and parts.get("prep") in ("of", "to", "past"):
        return parts["month"] not in ("May", "March")
    if phrase.kind == "clock" and not parts.keys() & {"word", "half", "zone"}:
        return bool(_AT.search(sentence.text[: phrase.start]))
    return True


def _is_year(sentence: Sentence, phrase: Phrase) -> bool:
    """Four digits that are a year: behind a preposition, before a singular noun, or tagged as a date."""
    token = next((t for t in sentence.tokens if t.start == phrase.start), None)
    if token is None:
        return False
    around = sentence.tokens[max(0, token.index - 1) : token.index + 2]
    before = around[0].text.lower() if token.index else ""
    after = around[-1].tag
    return token.entity == "DATE" or (after not in ("NNS", "CD") and (before in _YEAR_PREPOSITIONS or after == "NN"))
