"""Numbers that count nothing: years, dates, clock times, ages, addresses, parts of names.

`uncounted` gives the tokens whose number must not be read as a quantity; `counts_nothing` judges a
number that was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.model import Sentence, Token
from sayso.sentences.calendar import MONTH_PATTERN, MONTHS
from sayso.sentences.numbers import Number

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_JOINT = r"\s*(?:[-–—]|to|and|or|,)\s*"
_NUMERIC_DATES = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|(?<![\d,.])0\d+)\b")
_DATES = re.compile(
    rf"""
      \b{_DAY}(?:{_JOINT}{_DAY})?\s+(?:of\s+)?{MONTH_PATTERN}\b(?:,?\s+\d{{4}}\b)?
    | \b{MONTH_PATTERN}\s+{_DAY}\b(?:{_JOINT}{_DAY}\b(?!\s*(?:people|[a-z]+s\b)))?(?:,?\s+\d{{4}}\b)?
    | \b{MONTH_PATTERN},?\s+\d{{4}}\b | \b{MONTH_PATTERN}\s\d{{5,6}}\b
    """,
    re.VERBOSE,
)
_CLOCKS_IN_WORDS = re.compile(
    r"\b(?:\w+(?: minutes)? past|quarter to)\s"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_CLOCKS = re.compile(
    r"""
    \b(?:
      \d{1,2}(?:[:.]?\d{2})?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|o['’]clock)
    | \d{1,2}[:.]\d{2}(?:\s?(?:hours|hrs|GMT|UTC|local)|(?=\D)
        (?!\s?(?:thousand|[mb]illion|bn|per\ ?cent|pct|%|[kc]?m\b|kg|tonnes|tons|miles)))
    | \d{4}\s?(?:hrs|hours|GMT|UTC|h)\b
    )
    """,
    re.VERBOSE,
)
_AGES_IN_DIGITS = re.compile(
    r"""
      (?<=[a-z”"’'.)],\ )\d{1,3}  # "Mina Orr, 62, …"
        (?=,(?!\d)|[;)]|\.(?!\d)|\ and\b|\ of\b(?!\ (?:them|whom|which)\b)|\ from\b|$)
    | (?<=\()\d{1,3}(?=\))
    | \b(?:under|over)\ (?:the\ age\ of\ )?1[2-9]\b(?!\ (?:\w+\ )?(?:people|[a-z]+s)\b)
    """,
    re.VERBOSE,
)
_YEARS_OLD = re.compile(r"\b(?:\d{1,3}|[A-Za-z]+(?:[ -][a-z]+)?)[- ](?:year|month|week|day)s?[- ]old")
_AGED = re.compile(r"\b(?:aged?|ages)\s+(?:(?:between|from|of|under|over)\s+)?[\w-]+(?:\s*(?:,|and|to|or|-|–)\s*\d+)*")
_STREETS = (
    r"Street|St\b|Road|Rd\b|Avenue|Ave\b|Boulevard|Blvd|Drive|Dr\b|Lane|Ln\b|Court|Ct\b|Way|Place|Highway|Terrace"
)
_NUMBERED = (
    r"Chapter|Article|Section|Page|Unit|Room|Route|Highway|Interstate|Channel|Resolution|Line|Camp|Zone|Sector|Area|Gate|"
    r"[Rr]esolution|[Dd]ecree|[Aa]rticle|Building|Flight|Class|Type|Phase|Level|Grade|Bulletin|Note|Report|Issue|Number|Day"
)
_POSITIONS = (
    r"[Pp]oints?|[Hh]ills?|[Hh]eights?|[Bb]ases?|[Cc]heckpoints?|"
    r"[Bb]rigades?|[Dd]ivisions?|[Bb]attalions?|[Rr]egiments?"
)
_NAMES = re.compile(
    rf"""
      \#\s?\d+ | \b(?:
      (?:No|Nos|Nr|n[º°]|art|Art|Sec|Ch|Vol|p|pp|H\.R|S\.Res|Res)\.?\s?\d[\d.-]* | N\s?°\s?\d+
    | [A-Z][A-Za-z]{{0,12}}-\d+[A-Za-z]*\b | [A-Z]{{1,3}}\d+\b
    | \d{{1,5}}\s+(?:block\s+of\s+)?(?:(?:[NSEW]\.?|[A-Z][a-z]+|\d+(?:st|nd|rd|th))\s+){{1,3}}(?:{_STREETS})
    | \d+-block\b | \d{{2,5}}\ block\b | \(?\d{{3}}\)?[-\ .]\d{{3}}[-\ .]\d{{4}}\b | \d{{3}}-\d{{4}}\b
    | (?:{_NUMBERED})\s+\d+(?![\d,]*\ [a-z]+s\b)
    | (?:{_POSITIONS})\s+\d+(?:(?:,|,?\s+and)?\s+\d+)*\b(?!,\d|(?:\ [a-z]+)?\ [a-z]+s\b)
    )
    """,
    re.VERBOSE,
)
_EMERGENCY = re.compile(r"\b(?:call|calls|called|calling|dial|dialed|dialled|a|the|to) (?:911|999|112)\b")
_CALIBRES = re.compile(r"\b\d{1,3}(?:\.\d+)?[ -]?(?:mm|millimet(?:er|re)s?)\b")
_OF_DIGITS = (_CALIBRES, _NUMERIC_DATES, _CLOCKS, _NAMES, _AGES_IN_DIGITS)
# Patterns that ask for a word, with signs of which a text must hold one for them to be worth trying.
_IN_WORDS = ((_YEARS_OLD, ("-old", " old")), (_AGED, ("age",)), (_CLOCKS_IN_WORDS, ("past", "quarter")))
_BESIDE_DIGITS = (
    *_IN_WORDS, (_DATES, tuple(month.title() for month in MONTHS)), (_EMERGENCY, ("911", "999", "112")),
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP"))


def uncounted(sentence: Sentence, beginnings: Sequence[int]) -> frozenset[int]:
    """Those of the tokens `beginnings` that stand in a year, date, clock time, age, address or name."""
    spans = _stretches(sentence.text)
    tokens = [sentence.tokens[index] for index in beginnings]
    return frozenset(
        t.index
        for t in tokens
        if any(s < t.end and t.start < e for s, e in spans) or _is_year(sentence, t) or _is_in_name(sentence, t)
    )


@lru_cache(maxsize=1_000)
def _stretches(text: str) -> list[tuple[int, int]]:
    """Where dates, clock times, ages, addresses and numbered names stand in a text, which several trees may share."""
    return [m.span() for pattern in _patterns_for(text) for m in pattern.finditer(text)]


def _patterns_for(text: str) -> list[re.Pattern[str]]:
    """The patterns worth trying: without a digit only ages and clock times in words, if some word of them is there."""
    has_digit = _DIGIT.search(text) is not None
    rows = _BESIDE_DIGITS if has_digit else _IN_WORDS
    worded = [pattern for pattern, signs in rows if any(sign in text for sign in signs)]
    return [*_OF_DIGITS, *worded] if has_digit else worded


def _is_year(sentence: Sentence, token: Token) -> bool:
    """Four digits that no plural noun follows: "the 2020 war", but "1200 square kilometres"."""
    if not _YEAR.fullmatch(token.text):
        return False
    for following in sentence.tokens[token.index + 1 : token.index + 4]:
        if following.tag == "NNS":
            return token.entity == "DATE"
        if following.tag not in ("JJ", "NN", "VBN"):
            break
    return True


def _is_in_name(sentence: Sentence, token: Token) -> bool:
    """A numeral behind a capitalised word, without a noun of its own: "Post 14", "Camp 7 was quiet"."""
    if token.tag != "CD" or not token.text[0].isdigit() or token.index == 0:
        return False
    before = sentence.tokens[token.index - 1]
    if before.text.lower() in lexicons.terms("count_words", "outcome_verb"):
        return False  # "Air Strikes Kill 7 Gunmen"
    if words_at(sentence.tokens, token.index + 1, 1) == "+":
        return False  # "35+ dead"
    if token.entity in _NAMED and not token.begins:
        return True
    if not (before.tag in ("NNP", "NNPS", "NN") and before.end + 1 == token.start and before.text[0].isupper()):
        return False
    if before.text.endswith("day") or before.entity in ("DATE", "TIME"):
        return False
    following = sentence.tokens[token.index + 1 : token.index + 3]
    harmed = any(t.text.lower() in lexicons.terms("count_words", "outcome") for t in following[:1])  # "22 Injured"
    return not harmed and not any(t.tag in ("NNS", "NNPS", "CD") for t in following) and token.dep != "dobj"


def counts_nothing(sentence: Sentence, number: Number) -> bool:
    """Whether a number is a pronoun, part of a word, an age, or the whole of a share."""
    traps = (_is_pronoun, _is_superlative, _is_glued, _is_age, _is_whole, _is_denied)
    return any(trap(sentence, number) for trap in traps)


def words_at(tokens: tuple[Token, ...], at: int, count: int) -> str:
    """The `count` words from token `at` (those before the first token left out), in lower case, joined by blanks."""
    return " ".join([t.text.lower() for t in tokens[max(at, 0) : max(at + count, 0)]])


def _is_pronoun(sentence: Sentence, number: Number) -> bool:
    """ "one" that counts nothing: "no one", "one another", "this one", "one day", "one must"."""
    token = sentence.tokens[number.first]
    if number.last - number.first > 1 or token.text.lower() != "one":
        return False
    following = words_at(sentence.tokens, token.index + 1, 1)
    if words_at(sentence.tokens, token.index - 1, 1) in lexicons.terms("count_words", "before_pronoun"):
        return True
    if following in lexicons.terms("count_words", "behind_pronoun"):
        return True
    described = token.index > 0 and sentence.tokens[token.index - 1].tag == "JJ"  # "an eastern one"
    return (token.tag in ("PRP", "NN") or described) and following != "of"


def _is_superlative(sentence: Sentence, number: Number) -> bool:
    """ "one of its bloodiest raids", "one of the most stubborn fights" count nothing."""
    tokens = sentence.tokens[number.last : number.last + 6]
    if number.low != 1 or not tokens or tokens[0].text.lower() != "of":
        return False
    if sentence.tokens[number.first].dep == "attr":
        return True  # "the town is one of the last strongholds"
    return any(t.tag in ("JJS", "RBS") or (t.pos == "ADJ" and t.text.endswith("iest")) for t in tokens[1:])


def _is_denied(sentence: Sentence, number: Number) -> bool:
    """The number that was wrong or left out: "140 and not | 215", "all but | one of the villages"."""
    return words_at(sentence.tokens, number.first - 2, 2) in ("and not", ", not", "all but")


def _is_glued(sentence: Sentence, number: Number) -> bool:
    """Part of a hyphened word that is no count: "mid-1990s", "Su-25"."""
    first = sentence.tokens[number.first].start
    return first >= 2 and sentence.text[first - 1] in "-/" and sentence.text[first - 2].isalpha()


def _is_age(sentence: Sentence, number: Number) -> bool:
    """An age in words, or a parent's children: "Mina Orr, fifty-four, a mother of six"."""
    tokens = sentence.tokens
    parent, _, joint = words_at(tokens, number.first - 2, 2).partition(" ")
    if parent in lexicons.terms("count_words", "parent") and joint == "of":
        return True
    named = number.first > 1 and tokens[number.first - 1].text == "," and tokens[number.first - 2].tag == "NNP"
    return named and words_at(tokens, number.last, 1) in (",", ".", ";") and number.low < 120


def _is_whole(sentence: Sentence, number: Number) -> bool:
    """The whole of a share, or a number to compare: "two out of | three", "71 votes to | 44", "down from | 44"."""
    tokens, first = sentence.tokens, number.first
    before = words_at(tokens, first - 2, 2)
    if before.endswith(" in") and tokens[first - 2].tag == "CD":
        return is_bare_number(tokens, first)
    if before == "out of":
        part = any(t.tag == "CD" for t in tokens[max(0, first - 4) : first - 2])
        return part or is_bare_number(tokens, first)  # but they "moved out of 17 schools"
    return before in _COMPARED


_COMPARED = ("votes to", "vote to", "votes against", "down from", "up from")


def is_bare_number(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a cardinal, no year, stands at token `at` without a noun behind it: the "four" of "one in four"."""
    if at >= len(tokens) or tokens[at].tag != "CD" or _YEAR.fullmatch(tokens[at].text):
        return False
    return at + 1 == len(tokens) or tokens[at + 1].tag[:2] not in ("NN", "CD", "JJ")
