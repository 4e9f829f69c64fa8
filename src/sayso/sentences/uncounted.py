"""Numbers that count nothing: years, dates, clock times, ages, addresses, parts of names.

`uncounted(sentence)` gives the tokens whose number must not be read as a quantity.
"""

from __future__ import annotations

import re

from sayso.model import Sentence, Token

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATES = re.compile(
    rf"""
      \b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b | \b\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})\b
    | \b{_DAY}(?:\s*(?:[-–—]|to|and|or|,)\s*{_DAY})?\s+(?:of\s+)?{MONTH}\b(?:,?\s+\d{{4}}\b)?
    | \b{MONTH}\s+{_DAY}\b(?:\s*(?:[-–—]|to|and|or)\s*{_DAY}\b(?!\s*(?:people|[a-z]+s\b)))?(?:,?\s+\d{{4}}\b)?
    | \b{MONTH},?\s+\d{{4}}\b
    """,
    re.VERBOSE,
)
_CLOCKS = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|o['’]clock)"
    r"|\b\d{1,2}[:.]\d{2}(?:\s?(?:hours|hrs|GMT|UTC|local)|(?=\D))|\b\d{4}\s?(?:hrs|hours|GMT|UTC|h)\b"
    r"|(?<=\bat )\d{1,2}:\d{2}\b"
)
_AGES = re.compile(
    r"\b(?:\d{1,3}|[A-Za-z]+(?:[ -][a-z]+)?)[- ](?:year|month|week|day)s?[- ]old"
    r"|\b(?:aged?|ages)\s+(?:between\s+|from\s+|of\s+|under\s+|over\s+)?[\w-]+(?:\s*(?:,|and|to|or|-|–)\s*\d+)*"
    r"|(?<=[a-z”\"’'.)], )\d{1,3}(?=,(?!\d)|[;)]|\.(?!\d)| and\b| of\b| from\b|$)|(?<=\()\d{1,3}(?=\))"
    r"|\b(?:under|over) (?:the age of )?1[2-9]\b(?! (?:\w+ )?(?:people|[a-z]+s)\b)"
)
_NAMES = re.compile(
    r"\b(?:No|Nos|Nr|n[º°]|art|Art|Sec|Ch|Vol|p|pp|H\.R|S\.Res|Res)\.?\s?\d[\d.-]*|#\s?\d+|\bN\s?°\s?\d+"
    r"|\b[A-Z][A-Za-z]{0,12}-\d+[A-Za-z]*\b|\b[A-Z]{1,3}\d+\b|\b\d{1,5}\s+(?:block\s+of\s+)?(?:(?:[NSEW]\.?|[A-Z][a-z]+|\d+(?:st|nd|rd|th))\s+){1,3}"
    r"(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Boulevard|Blvd|Drive|Dr\b|Lane|Ln\b|Court|Ct\b|Way|Place|Highway|Terrace|Circle|Parkway)"
    r"|\b\d+-block\b|\b\d{2,5} block\b|\b\(?\d{3}\)?[- .]\d{3}[- .]\d{4}\b|\b\d{3}-\d{4}\b"
    r"|\b(?:Chapter|Article|Section|Page|Unit|Room|Route|Highway|Interstate|Channel|Resolution|Line|Camp|Zone|Sector|Area|Gate|Building|Flight|Class|Type|Phase|Level|Grade|Bulletin|Note|Report|Issue|Number|Day)\s+\d+(?![\d,]* [a-z]+s\b)"
)
_EMERGENCY = re.compile(r"\b(?:call|calls|called|calling|dial|dialed|dialled|a|the|to) (?:911|999|112)\b")
_PATTERNS = (_DATES, _CLOCKS, _AGES, _NAMES, _EMERGENCY)
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP"))


def uncounted(sentence: Sentence) -> frozenset[int]:
    """Indices of the tokens that stand in a year, date, clock time, age, address or name."""
    spans = [m.span() for pattern in _PATTERNS for m in pattern.finditer(sentence.text)]
    return frozenset(
        t.index
        for t in sentence.tokens
        if any(s < t.end and t.start < e for s, e in spans) or _is_year(sentence, t) or _is_in_name(sentence, t)
    )


def _is_year(sentence: Sentence, token: Token) -> bool:
    if not _YEAR.fullmatch(token.text):
        return False
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    counts = following is not None and following.tag == "NNS"
    return not counts or token.entity == "DATE"


def _is_in_name(sentence: Sentence, token: Token) -> bool:
    """A numeral behind a capitalised word, without a noun of its own: "Post 14", "Camp 7 was quiet"."""
    if token.tag != "CD" or not token.text[0].isdigit() or token.index == 0:
        return False
    if token.entity in _NAMED and not token.begins:
        return True
    before = sentence.tokens[token.index - 1]
    if not (before.tag in ("NNP", "NNPS", "NN") and before.end + 1 == token.start and before.text[0].isupper()):
        return False
    if before.text.endswith("day") or before.entity in ("DATE", "TIME"):
        return False
    following = sentence.tokens[token.index + 1 : token.index + 3]
    return not any(t.tag in ("NNS", "NNPS", "CD") for t in following) and token.dep != "dobj"
