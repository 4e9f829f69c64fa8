"""What on a page is no part of the report: menus, share bars, pointers, notices, bylines, captions.

Line by line, by the lexicons `furniture` and `captions`: a report's own sentences are long and end in a
stop, furniture is short and says so. In a line too long to be furniture only its first and last sentences
are asked. What is unsure stays in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.model import Dropped
from sayso.reading import captions, headlines, notices
from sayso.reading.dates import leading_stamp
from sayso.reading.phrases import pattern, plain, undecorated

LIST_LINE, LIST_LENGTH = 110, 12  # characters and number of the lines that a list heading carries with it

_LINE = re.compile(r"[^\n]+")
_BRACKET = re.compile(r"\[([^\[\]\n]{1,80})\]|\(([^()\n]{1,80})\)")
_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
_SENTENCE_END = re.compile(r"[.!?]{1,6}[\"'”’)\]]{0,4}(?=\s|$)")


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
    reasons = [notices.why_furniture(line.text) or notices.why_masthead(line.text, outlet) for line in lines]
    _carry_lists(lines, reasons)
    _note_repeats(lines, reasons, title)
    marked = [n for n, line in enumerate(lines) if reasons[n] is None and captions.is_caption(line.text)]
    found = [_dropped(line, reason) for line, reason in zip(lines, reasons, strict=True) if reason]
    found += _captions(lines, reasons, marked, published)
    asides = [n for n in range(len(lines)) if reasons[n] is None and n not in marked and _is_aside(n, lines)]
    found += [_dropped(lines[n], notices.WHY_ASIDE, stray=True) for n in asides]
    body = [n for n, reason in enumerate(reasons) if reason is None and n not in {*marked, *asides}]
    found += _glued_date([lines[n] for n in body[:1]], title)
    for number in body:
        part, tail = _without_tail(lines[number])
        found += [*tail, *_inside(part)]
    return sorted(found, key=lambda d: d.start)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold something."""
    found = []
    for match in _LINE.finditer(text):
        if stripped := match.group().strip():
            start = match.start() + match.group().index(stripped)
            found.append(Line(start, start + len(stripped), stripped))
    return found


def _carry_lists(lines: list[Line], reasons: list[str | None]) -> None:
    """Short lines without a stop that follow a list heading ("Related:") belong to it."""
    left = 0
    for number, line in enumerate(lines):
        if reasons[number]:
            heading = pattern(notices.terms("list")).match(undecorated(plain(line.text)))
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


def _is_aside(number: int, lines: list[Line]) -> bool:
    """Whether a line below the first is other news, by its label and for hardly a word of it stands elsewhere."""
    if not number or not notices.opens_aside(lines[number].text):
        return False
    return captions.is_stray(lines[number].text, "\n".join(line.text for n, line in enumerate(lines) if n != number))


def _glued_date(first: list[Line], title: str | None) -> Iterator[Dropped]:
    """The page's date at the head of the first line, where the line breaks around it were lost."""
    for line in first:
        if stamp := leading_stamp(line.text, title):
            yield _dropped(_part(line, *stamp), notices.WHY_DATE)


def _without_tail(line: Line) -> tuple[Line, list[Dropped]]:
    """A line whose breaks were lost, without the end of its page: from a list's heading on, if a notice follows it."""
    for match in pattern(notices.terms("list")).finditer(plain(line.text), notices.LONGEST):
        heading = line.text[match.start() : match.end()].split()
        behind = _sentence_parts(_part(line, match.end(), len(line.text)))
        if len(heading) < 2 or not all(word[0].isupper() for word in heading):
            continue
        if any(notices.why_furniture(sentence.text) for sentence in behind):
            tail = _part(line, match.start(), len(line.text))
            start, end = _trimmed(line.text, 0, match.start()) or (0, 0)
            return _part(line, start, end), [_dropped(tail, notices.because("list", match.group()))]
    return line, []


def _inside(line: Line) -> Iterator[Dropped]:
    """Furniture inside a line that is body: words in brackets, a credit, the last sentences of a long line."""
    taken = []
    for match in _BRACKET.finditer(line.text):
        words = plain(match[1] or match[2]).strip()
        if match[1] and pattern(notices.terms("bracket"), "$").match(words):
            taken.append(match.span())
    if len(line.text) > captions.LONGEST and (place := captions.credit(line.text)):
        taken.append(place)
    for start, end in sorted(set(taken)):
        yield _dropped(_part(line, start, end), f"media: “{line.text[start:end]}”")
    yield from _sentences(line)


def _sentences(line: Line) -> Iterator[Dropped]:
    """The sentences of a body line that are notices: any that holds a notice's words, and the last few otherwise."""
    parts = _sentence_parts(line)
    last = len(line.text) > notices.LONGEST
    for sentence in reversed(parts[1:] if last else parts):
        reason = notices.why_furniture(sentence.text) if last else None
        if reason and not reason.startswith(("ornament", "address")):
            yield _dropped(sentence, reason)
            continue
        last = False
        if holds := pattern(notices.terms("within")).search(plain(sentence.text)):
            yield _dropped(sentence, notices.because("within", holds.group()))


def _sentence_parts(line: Line) -> list[Line]:
    """A line cut behind every stop, roughly: an abbreviation only makes a part shorter."""
    ends = [match.end() for match in _SENTENCE_END.finditer(line.text)]
    spans = zip([0, *ends], [*ends, len(line.text)], strict=True)
    return [_part(line, *trimmed) for start, end in spans if (trimmed := _trimmed(line.text, start, end))]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return (start + lead, start + len(words.rstrip())) if words.strip() else None


def _part(line: Line, start: int, end: int) -> Line:
    return Line(line.start + start, line.start + end, line.text[start:end])


def _dropped(line: Line, why: str, *, stray: bool = False) -> Dropped:
    return Dropped(start=line.start, end=line.end, kind="unrelated" if stray else "boilerplate", why=why)
