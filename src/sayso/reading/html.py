"""Web pages -> one report: all visible text, with what is not the article's body marked as dropped.

trafilatura decides which blocks are body; where it finds next to none, long blocks with few links are.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import ReadingError
from sayso.model import Dropped, Report
from sayso.plugins import reader
from sayso.reading import captions, pages
from sayso.reading.dates import to_iso
from sayso.reading.encodings import decode, mend
from sayso.reading.limits import DEEPEST, LARGEST, LONGEST_TEXT, MOST_BLOCKS

log = logging.getLogger(__name__)

# What trafilatura, htmldate and lxml raise on pages with control characters or broken attributes.
TRIPS = (ValueError, TypeError, AttributeError, LookupError, RecursionError, OverflowError)
BETWEEN = "\n\n"
LONG_BLOCK = 80  # characters from which a block with few links is taken for body where nothing better is known
FEW_LINKS = 0.4

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|[a-z][a-z0-9]*[\s>/])", re.I
)
_ENOUGH = re.compile(
    rb"</?(?:!doctype html|html|head|body|div|p|article|section|table|h[1-6]|br|span|title)[\s>/]", re.I
)
_DECLARED = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([\w.:-]{2,40})", re.IGNORECASE)
# htmldate bounds dates by the clock unless told; the same page must give the same date in every year.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2100-01-01"}
_SQUEEZE = re.compile(r"\W+")


class About(NamedTuple):
    """What a page says of itself in its metadata."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


def is_html(head: bytes) -> bool:
    """Whether a file begins with markup of a page."""
    return bool(_OPENING.match(head) and _ENOUGH.search(head[:8192]))


@reader("html", suffixes=(".html", ".htm", ".xhtml"), fits=is_html)
def read_html(path: Path) -> Iterator[Report]:
    """Web pages as saved, one report a file."""
    data = path.read_bytes()
    declared = _DECLARED.search(data[:4096])
    page = decode(data, declared[1].decode("ascii") if declared else None)
    yield read_page(page, name=path.stem)


def read_page(page: str, *, name: str) -> Report:
    """The report that a page holds.

    Raises:
        ReadingError: the page holds no text.
    """
    tree = pages.parse(_without_declaration(page))
    found = list(pages.blocks(tree)) if tree is not None else []
    if not found:
        raise ReadingError("holds no text", hint="pages that are made by a script must be saved after it ran")
    if sum(len(block.text) for block in found) > LONGEST_TEXT:
        raise ReadingError(f"holds more than {LONGEST_TEXT:,} characters", hint="split it into reports")
    plain = pages.depth(tree) > DEEPEST or len(found) > MOST_BLOCKS
    about = About() if plain else _about(tree)
    kept = _kept(found, None if plain else _body(tree))
    text, dropped = _lay_out(found, kept)
    return Report(
        id=name, outlet=about.outlet, title=about.title, url=about.url, published=about.published,
        published_basis="page" if about.published else None, text=text, dropped=tuple(dropped),
    )  # fmt: skip


def _without_declaration(page: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", page[:400]) + page[400:]


def _body(tree: Any) -> str | None:
    """The words of the article as trafilatura finds them, squeezed; None if it fails."""
    import trafilatura  # half a second, and only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    settings = trafilatura.settings.Extractor(comments=False, tables=True, dedup=False, fast=True)
    settings.max_file_size, settings.min_extracted_size = LARGEST, 1
    try:
        body = trafilatura.extract(tree, options=settings)
    except TRIPS as error:
        log.debug("trafilatura gave up: %s", error)
        return None
    return _squeezed(body) if body else None


def _about(tree: Any) -> About:
    from trafilatura.metadata import extract_metadata

    try:
        found = extract_metadata(tree, date_config=_DATES)
    except TRIPS as error:
        log.debug("no metadata: %s", error)
        return About()
    title, outlet, url = (_line(value) for value in (found.title, found.sitename, found.url))
    return About(title, outlet, url, to_iso(found.date) if found.date else None)


def _line(value: str | None) -> str | None:
    return " ".join(mend(value).split()) or None if value else None


def _kept(found: list[pages.Block], body: str | None) -> list[bool]:
    """Which blocks are body."""
    heading = next((n for n, block in enumerate(found) if "h1" in block.tags), None)
    if body:
        kept = [_holds(body, block) for block in found]
        if sum(len(b.text) for b, keep in zip(found, kept, strict=True) if keep) >= LONG_BLOCK:
            return [keep or n == heading for n, keep in enumerate(kept)]
    kept = [_looks_like_body(block) for block in found]
    return [keep or n == heading for n, keep in enumerate(kept)] if any(kept) else [True] * len(found)


def _holds(body: str, block: pages.Block) -> bool:
    squeezed = _squeezed(block.text)
    return len(squeezed) > 3 and squeezed in body and (len(squeezed) > 30 or not pages.SIDE & set(block.tags))


def _looks_like_body(block: pages.Block) -> bool:
    return len(block.text) >= LONG_BLOCK and block.share_linked < FEW_LINKS and not pages.SIDE & set(block.tags)


def _squeezed(text: str) -> str:
    return _SQUEEZE.sub("", text).lower()


def _lay_out(found: list[pages.Block], kept: list[bool]) -> tuple[str, list[Dropped]]:
    """The blocks as one text; one dropped stretch for each caption and for each run of other blocks left out."""
    rest = "\n".join(block.text for block, keep in zip(found, kept, strict=True) if keep)
    parts: list[str] = []
    dropped: list[Dropped] = []
    position = 0
    for (kind, _), run in groupby(zip(_kinds(found, kept), found, strict=True), key=lambda pair: pair[0]):
        words = [block for _, block in run]
        joined = BETWEEN.join(block.text for block in words)
        if kind != "body":
            dropped.append(_drop(position, joined, words[0], kind, rest))
        parts.append(joined)
        position += len(joined) + len(BETWEEN)
    return BETWEEN.join(parts), dropped


def _kinds(found: list[pages.Block], kept: list[bool]) -> Iterator[tuple[str, int]]:
    """What each block is, and a number that keeps captions apart from each other."""
    for number, (block, keep) in enumerate(zip(found, kept, strict=True)):
        if keep:
            yield "body", 0
        elif "figcaption" in block.tags or captions.is_caption(block.text):
            yield "caption", number
        else:
            yield "side", 0


def _drop(start: int, joined: str, first: pages.Block, kind: str, rest: str) -> Dropped:
    if stray := kind == "caption" and captions.is_stray(joined, rest):
        why = captions.WHY_STRAY
    elif kind == "caption":
        why = captions.WHY_UNSEEN
    else:
        side = next((tag for tag in reversed(first.tags) if tag in pages.SIDE or tag == "header"), "block")
        why = f"page: outside the article's body ({side})"
    return Dropped(start=start, end=start + len(joined), kind="unrelated" if stray else "boilerplate", why=why)
