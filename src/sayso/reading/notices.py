"""Why one line of a page is furniture: its words, its labels, its names, by the lexicon `furniture`."""

from __future__ import annotations

import re

from sayso import lexicons
from sayso.reading import captions, headlines
from sayso.reading.dates import find_date, is_around_date, is_date
from sayso.reading.phrases import pattern, plain, undecorated

LONGEST = 300  # characters of a line that may be furniture as a whole
LABEL_WORDS = 5  # before the colon of a share bar: "Pass this story on to others:"
CELL_WORDS = 8  # of one cell of a bar
WHY_ASIDE = "aside: under a label of other news, and shares hardly a name or word with the report"
WHY_DATE = "date line: says when the article appeared"
_MENU_BREAK = re.compile(r"\s*[|/·•>»›,]\s*|\s{2,}|\s+[–—-]\s+|\t")
_ASKS = re.compile(
    r"(?:share|follow|subscribe|donate|like|tweet|print|email|write to|sign (?:in|up)|log in|get alerts|comment)\b"
)
_COUNT = re.compile(r"\d[\d.,]*[km]?\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|pic\.twitter\.com/\S+|\+?[\d ()-]{7,20}")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*")
_SMALL = frozenset("and in of for the at with de da del der van von bin ibn al el la le y e &".split())  # noqa: SIM905


def date_line(line: str) -> str | None:
    """The date of a line that says when the article appeared, as ISO 8601; None for every other line.

    >>> date_line("Published: 15 June 2031, 10:40")
    '2031-06-15'
    """
    if len(line) > 120:
        return None
    bare = undecorated(line)
    label = pattern(terms("date")).match(plain(bare))
    behind = bare[label.end() :] if label else ""
    found = find_date(behind)
    if found and is_around_date(behind[: found[1]].strip(" :")):
        return found[0]
    whole = find_date(bare)
    return whole[0] if whole and is_date(bare) else None


def why_furniture(line: str) -> str | None:
    """Why a whole line is furniture, or None."""
    if not any(c.isalnum() for c in line):
        return "ornament: no letter in it"
    if len(line) > LONGEST:
        return None
    text = undecorated(plain(line))
    if date_line(line):
        return WHY_DATE
    if _is_menu(text):
        return "menu or share bar: labels only"
    if _is_byline(undecorated(line)):
        return "byline: names the writer"
    if not _ADDRESS.sub("", text).strip(" :,|"):
        return "address: nothing but addresses"
    return _phrase(text)


def opens_aside(line: str) -> bool:
    """Whether a line begins with the label of other news: "IN BRIEF. The chess team won."."""
    return bool(pattern(terms("aside"), r"(?:[.:]| [–—-] )").match(undecorated(plain(line))))


def why_masthead(line: str, outlet: str | None) -> str | None:
    """The reason if a line is nothing but the outlet's name, or asks to follow or support it, else None."""
    if not outlet:
        return None
    if len(line) <= len(outlet) + 8 and headlines.same_headline(line, outlet):
        return "masthead: the outlet's own name"
    asks = len(line) <= LONGEST and _ASKS.match(plain(line)) and plain(outlet) in plain(line)
    return "subscribe: asks to follow the outlet" if asks else None


def _phrase(text: str) -> str | None:
    if whole := pattern(terms("line"), r"[.:!]?$").match(text):
        return because("line", whole.group())
    if begins := pattern(terms("start")).match(text):
        return because("start", begins.group())
    if captions.sentences_in(text) == 1 and (holds := pattern(terms("within")).search(text)):
        return because("within", holds.group())
    return None


def because(class_: str, found: str) -> str:
    """The reason to give for words that a term of this class matched."""
    entries = [e for e in lexicons.load("furniture") if e.class_ == class_]
    exact = next((e for e in entries if e.term in (found, found.rstrip(".:!"))), None)
    starred = (e for e in entries if "*" in e.term and found.startswith(e.term.split("*")[0].strip()))
    entry = exact or next(starred, None)
    return f"{entry.get('kind') if entry else 'notice'}: “{found}”"


def terms(class_: str) -> frozenset[str]:
    """The terms of one class of the lexicon `furniture`."""
    return lexicons.terms("furniture", class_)


def _is_menu(text: str) -> bool:
    """Whether a line holds labels only, with or without a few words before them ("Share this: Mail | Print")."""
    head, _, tail = text.replace("?", ":").partition(":")
    return (
        _all_known(text)
        or _is_bar(text)
        or (len(head.split()) <= LABEL_WORDS and len(_labels(tail)) > 1 and _all_known(tail))
    )


def _is_bar(text: str) -> bool:
    """Whether bars part a line into three or more short cells, one of which asks to share, follow or pay."""
    cells = [cell.strip() for cell in text.split("|")]
    short = len(cells) > 2 and all(0 < len(cell.split()) <= CELL_WORDS and not _COUNT.fullmatch(cell) for cell in cells)
    return short and any(_ASKS.match(cell) for cell in cells)


def _labels(text: str) -> list[str]:
    """The cells between bars and dots, without counts: "Comments (14)" is "comments"."""
    cells = (_COUNT.sub("", cell).strip(" :.[]()") for cell in _MENU_BREAK.split(text))
    return [cell for cell in cells if cell]


def _all_known(text: str) -> bool:
    labels = _labels(text)
    return bool(labels) and all(label in terms("menu") for label in labels)


def _is_byline(line: str) -> bool:
    if len(line) > 120:
        return False
    lead = pattern(terms("byline")).match(plain(line))
    if not lead:
        return False
    rest = _ADDRESS.sub("", line[lead.end() :]).strip(" :|–—-")
    dated = find_date(rest)
    names = (rest[: dated[1]] + rest[dated[2] :] if dated else rest).strip(" :|,–—-")
    return _are_names(names) and not is_date(rest)


def _are_names(words: str) -> bool:
    """Whether words are two to sixteen, all with a capital but for the small words between names."""
    tokens = re.split(r"[\s,|]+", words.rstrip(".,|"))
    named = [bool(_NAME.fullmatch(token)) for token in tokens]
    return 2 <= len(tokens) <= 16 and named[0] and all(n or t in _SMALL for n, t in zip(named, tokens, strict=True))
