"""What on a page is no part of the report: menus, share bars, pointers, notices, bylines, captions.

Line by line, by the lexicons `furniture` and `captions`: a report's own sentences are long and end in a
stop, furniture is short and says so. In a line too long to be furniture only its first and last sentences
are asked. What is unsure stays in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Dropped
from sayso.reading import captions, headlines
from sayso.reading.dates import find_date, is_date, leading_date
from sayso.reading.phrases import pattern, plain, undecorated

LONGEST = 300  # characters of a line that may be furniture as a whole
LABEL_WORDS = 5  # before the colon of a share bar: "Pass this story on to others:"
LIST_LINE, LIST_LENGTH = 110, 12  # characters and number of the lines that a list heading carries with it
WHY_DATE = "date line: says when the article appeared"

_LINE = re.compile(r"[^\n]+")
_MENU_BREAK = re.compile(r"\s*[|/·•>»›,]\s*|\s{2,}|\s+[–—-]\s+|\t")
_COUNT = re.compile(r"\d[\d.,]*[km]?\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|pic\.twitter\.com/\S+|\+?[\d ()-]{7,20}")
_BRACKET = re.compile(r"\[([^\[\]\n]{1,80})\]|\(([^()\n]{1,80})\)")
_NAME = r"[A-ZÀ-Þ][\w’'.-]*"
_SMALL = r"(?:and|in|of|for|the|at|with|de|da|del|der|van|von|bin|ibn|al|el|la|le|y|e|&)"
_NAMES = re.compile(rf"{_NAME}(?:(?:,| \||,? {_SMALL}){{0,3}} (?:{_NAME}|{_SMALL})){{0,14}}[,.|]?")
_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
_SENTENCE = re.compile(r"[^.!?]*[.!?]+[\"'”’)\]]*(?=\s|$)|[^.!?]+$")


class Line(NamedTuple):
    """A line that holds something, without the white space around it."""

    start: int
    end: int
    text: str


def find_furniture(
    text: str, title: str | None = None, outlet: str | None = None, published: str | None = None
) -> list[Dropped]:
    """The stretches of a text that are to be left unread, in order, not overlapping.

    Args:
        text: a report's text.
        title: its headline, where known; it is read once, wherever it stands first.
        outlet: who published it, where known; a line that holds the name alone is a masthead.
        published: its date, where known; a caption from another year is rather of something else.
    """
    lines = lines_of(text)
    reasons = [_reason(line.text) or _masthead(line.text, outlet) for line in lines]
    _carry_lists(lines, reasons)
    _note_repeats(lines, reasons, title)
    marked = [n for n, line in enumerate(lines) if reasons[n] is None and captions.is_caption(line.text)]
    found = [_dropped(line, reason) for line, reason in zip(lines, reasons, strict=True) if reason]
    found += _captions(lines, reasons, marked, published)
    body = [n for n, reason in enumerate(reasons) if reason is None and n not in marked]
    found += _glued_date([lines[n] for n in body[:1]])
    for number in body:
        found += _inside(lines[number])
    return sorted(found, key=lambda d: d.start)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold something."""
    found = []
    for match in _LINE.finditer(text):
        if stripped := match.group().strip():
            start = match.start() + match.group().index(stripped)
            found.append(Line(start, start + len(stripped), stripped))
    return found


def date_line(line: str) -> str | None:
    """The date of a line that says when the article appeared, as ISO 8601; None for every other line.

    >>> date_line("Published: 15 June 2031, 10:40")
    '2031-06-15'
    """
    if len(line) > 120:
        return None
    bare = undecorated(line)
    label = pattern(_terms("date")).match(plain(bare))
    found = find_date(bare[label.end() :]) if label else None
    if found and found[1] <= 25:
        return found[0]
    whole = find_date(bare)
    return whole[0] if whole and is_date(bare) else None


def _reason(line: str) -> str | None:
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


def _masthead(line: str, outlet: str | None) -> str | None:
    named = outlet and len(line) <= len(outlet) + 8 and headlines.same_headline(line, outlet)
    return "masthead: the outlet's own name" if named else None


def _phrase(text: str) -> str | None:
    if whole := pattern(_terms("line"), r"[.:!]?$").match(text):
        return _because("line", whole.group())
    if begins := pattern(_terms("start")).match(text):
        return _because("start", begins.group())
    if captions.sentences_in(text) == 1 and (holds := pattern(_terms("within")).search(text)):
        return _because("within", holds.group())
    return None


def _because(class_: str, found: str) -> str:
    entries = [e for e in lexicons.load("furniture") if e.class_ == class_]
    exact = next((e for e in entries if e.term in (found, found.rstrip(".:!"))), None)
    starred = (e for e in entries if "*" in e.term and found.startswith(e.term.split("*")[0].strip()))
    entry = exact or next(starred, None)
    return f"{entry.get('kind') if entry else 'notice'}: “{found}”"


def _terms(class_: str) -> frozenset[str]:
    return lexicons.terms("furniture", class_)


def _is_menu(text: str) -> bool:
    """Whether a line holds labels only, with or without a few words before them ("Share this: Mail | Print")."""
    head, _, tail = text.replace("?", ":").partition(":")
    return _all_known(text) or (len(head.split()) <= LABEL_WORDS and len(_labels(tail)) > 1 and _all_known(tail))


def _labels(text: str) -> list[str]:
    """The cells between bars and dots, without counts: "Comments (14)" is "comments"."""
    cells = (_COUNT.sub("", cell).strip(" :.[]()") for cell in _MENU_BREAK.split(text))
    return [cell for cell in cells if cell]


def _all_known(text: str) -> bool:
    labels = _labels(text)
    return bool(labels) and all(label in _terms("menu") for label in labels)


def _is_byline(line: str) -> bool:
    if len(line) > 120:
        return False
    lead = pattern(_terms("byline")).match(plain(line))
    if not lead:
        return False
    rest = _ADDRESS.sub("", line[lead.end() :]).strip(" :|–—-")
    dated = find_date(rest)
    names = (rest[: dated[1]] + rest[dated[2] :] if dated else rest).strip(" :|,–—-")
    return len(names.split()) >= 2 and bool(_NAMES.fullmatch(names)) and not is_date(rest)


def _carry_lists(lines: list[Line], reasons: list[str | None]) -> None:
    """Short lines without a stop that follow a list heading ("Related:") belong to it."""
    headings = frozenset(e.term for e in lexicons.load("furniture") if e.get("strength") == "list")
    left = 0
    for number, line in enumerate(lines):
        if reasons[number]:
            heading = pattern(headings).match(undecorated(plain(line.text)))
            left = LIST_LENGTH if heading or reasons[number].startswith("mirror") else left  # type: ignore[union-attr]
        elif left and len(line.text) <= LIST_LINE and not _STOP.search(line.text):
            reasons[number] = "list: follows a heading of links"
            left -= 1
        else:
            left = 0


def _note_repeats(lines: list[Line], reasons: list[str | None], title: str | None) -> None:
    body = [number for number, reason in enumerate(reasons) if reason is None]
    first, second = (lines[n].text for n in body[:2]) if len(body) > 1 else ("", "")
    wanted = title or (first if headlines.looks_like_title(first, second) else None)
    same = [number for number in body if wanted and headlines.same_headline(lines[number].text, wanted)]
    for number in same[1:]:
        reasons[number] = "headline: stands here a second time"


def _captions(
    lines: list[Line], reasons: list[str | None], marked: list[int], published: str | None
) -> Iterator[Dropped]:
    rest = "\n".join(line.text for n, line in enumerate(lines) if reasons[n] is None and n not in marked)
    unmarked = (line.text for n, line in enumerate(lines) if n not in marked)
    years = captions.find_years("\n".join([*unmarked, published or ""]))
    for number in marked:
        line = lines[number]
        if captions.is_stray(line.text, rest, years):
            yield _dropped(line, captions.WHY_STRAY, stray=True)
        elif captions.sentences_in(line.text) <= 3:
            yield _dropped(line, captions.WHY_UNSEEN)
        elif place := captions.credit(line.text):
            yield _dropped(_part(line, *place), "credit: of a picture that is not here")


def _glued_date(first: list[Line]) -> Iterator[Dropped]:
    """A date in front of the first sentence, where the line break behind it was lost."""
    for line in first:
        if end := leading_date(line.text):
            yield _dropped(_part(line, 0, len(line.text[:end].rstrip())), WHY_DATE)


def _inside(line: Line) -> Iterator[Dropped]:
    """Furniture inside a line that is body: words in brackets, a credit, the last sentences of a long line."""
    taken = []
    for match in _BRACKET.finditer(line.text):
        words = plain(match[1] or match[2]).strip()
        if match[1] and pattern(_terms("bracket"), "$").match(words):
            taken.append(match.span())
    if len(line.text) > captions.LONGEST and (place := captions.credit(line.text)):
        taken.append(place)
    for start, end in sorted(set(taken)):
        yield _dropped(_part(line, start, end), f"media: “{line.text[start:end]}”")
    yield from _sentences(line)


def _sentences(line: Line) -> Iterator[Dropped]:
    """The sentences of a body line that are notices: any that holds a notice's words, and the last few otherwise."""
    parts = [_part(line, *_stripped(m)) for m in _SENTENCE.finditer(line.text) if m.group().strip()]
    last = len(line.text) > LONGEST
    for sentence in reversed(parts[1:] if last else parts):
        reason = _reason(sentence.text) if last else None
        if reason and not reason.startswith(("ornament", "address")):
            yield _dropped(sentence, reason)
            continue
        last = False
        if holds := pattern(_terms("within")).search(plain(sentence.text)):
            yield _dropped(sentence, _because("within", holds.group()))


def _stripped(match: re.Match[str]) -> tuple[int, int]:
    lead = len(match.group()) - len(match.group().lstrip())
    return match.start() + lead, match.start() + len(match.group().rstrip())


def _part(line: Line, start: int, end: int) -> Line:
    return Line(line.start + start, line.start + end, line.text[start:end])


def _dropped(line: Line, why: str, *, stray: bool = False) -> Dropped:
    return Dropped(start=line.start, end=line.end, kind="unrelated" if stray else "boilerplate", why=why)
