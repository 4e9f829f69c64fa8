"""What the finders of attributions pass to one another: a draft that is still made of words and spans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from sayso.model import AttributionKind, Sentence, Token

Polarity = Literal["asserts", "denies", "refuses", "asks", "supposes"]
Spans = list[tuple[int, int]]
_MARKS = " \t\n,;:.–—-()[]"
_PAIRS = {"(": ")", "[": "]"}


@dataclass
class Draft:
    """An attribution in the making.

    `source`, `cue` are tokens of `sentence`; `contents` are offsets into the report's text. `aside` tells that
    the cue stands inside or after its content ("…, he said, …"); `quotes` that it can bring in a quotation;
    `clause` holds the words of the cue's own clause; `relays` those of who passed it on, outermost first.
    A draft with `after` continues another one: it has no cue, and its source stands in that one's sentence.
    """

    sentence: Sentence
    head: Token
    cue: list[Token]
    source: list[Token]
    contents: Spans
    kind: AttributionKind
    rule: str
    polarity: Polarity = "asserts"
    aside: bool = False
    quotes: bool = False
    proposition: bool = True
    clause: list[Token] = field(default_factory=list)
    after: Draft | None = None
    relays: list[list[Token]] = field(default_factory=list)
    confidence: float = 1.0


def in_order(tokens: Iterable[Token]) -> list[Token]:
    """The tokens of one sentence, each once, in the order of the text."""
    return sorted({t.index: t for t in tokens}.values(), key=lambda t: t.index)


def between_semicolons(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens, from one to before another, of the part between semicolons that holds tokens `first` to `last`."""
    marks = [t.index for t in sentence.tokens if t.text == ";"]
    low = max((m + 1 for m in marks if m < first), default=0)
    high = min((m for m in marks if m > last), default=len(sentence.tokens))
    return low, high


def runs(sentence: Sentence, tokens: Iterable[Token]) -> Spans:
    """Offsets of these tokens in the report, in unbroken stretches; punctuation between two of them joins them."""
    chosen = {t.index for t in tokens}
    found: list[tuple[int, int]] = []
    previous: int | None = None
    for index in sorted(chosen):
        token = sentence.tokens[index]
        start, end = sentence.start + token.start, sentence.start + token.end
        between = [] if previous is None else [t.pos for t in sentence.tokens[previous + 1 : index]]
        if previous is not None and between.count("PUNCT") == len(between):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        previous = index
    return found


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without white space, commas, stops and dashes at its edges; None if nothing is left."""
    while start < end and text[start] in _MARKS and not _opens_inside(text, start, end):
        start += 1
    while end > start and text[end - 1] in _MARKS and not _closes_inside(text, start, end):
        end -= 1
    for opening, closing in _PAIRS.items():
        if text.count(opening, start, end) > text.count(closing, start, end) and text[end : end + 1] == closing:
            end += 1
    return (start, end) if start < end else None


def _opens_inside(text: str, start: int, end: int) -> bool:
    return text[start] in "([" and _PAIRS[text[start]] in text[start:end]


def _closes_inside(text: str, start: int, end: int) -> bool:
    """Whether the stretch ends in a bracket that it opened: "… the eastern plain (desert)"."""
    last = text[end - 1]
    opening = next((o for o, c in _PAIRS.items() if c == last), None)
    return opening is not None and text.count(opening, start, end) >= text.count(last, start, end)


def subtract(spans: Spans, holes: Spans) -> Spans:
    """The parts of `spans` that lie outside all `holes`."""
    for first, last in holes:
        spans = [
            piece
            for start, end in spans
            for piece in ((start, min(end, first)), (max(start, last), end))
            if piece[0] < piece[1]
        ]
    return spans


def union(spans: Spans) -> Spans:
    """The same characters as sorted spans that do not touch."""
    found: Spans = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
