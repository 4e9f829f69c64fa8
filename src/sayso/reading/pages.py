"""A web page's visible text, block by block, whatever state its markup is in.

The tree is walked step by step, never by recursion, so that depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree, html

from sayso.errors import ReadingError
from sayso.reading.encodings import mend

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "canvas", "audio",
    "video", "map", "datalist", "textarea",
))  # fmt: skip
SIDE = frozenset((
    "nav", "aside", "footer", "form", "button", "select", "figure", "figcaption", "menu",
))  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f\v\xa0]+")
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)


class Block(NamedTuple):
    """One block of visible text: its words, the tags around it, and how many of its characters are links."""

    text: str
    tags: tuple[str, ...]
    linked: int

    @property
    def share_linked(self) -> float:
        """Share of the block's characters that are links, 0-1."""
        return min(1.0, self.linked / len(self.text))


def parse(page: str | bytes) -> Any | None:
    """The tree of a page; None where there is none. Fetches nothing, expands no entities.

    Raises:
        ReadingError: its elements stand too deep inside each other, so that the parser gave up half-way.
    """
    parser = html.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ReadingError("its elements stand too deep inside each other", hint="save the page's text instead")
    return tree


def depth(tree: Any) -> int:
    """How many elements stand inside each other at the deepest place."""
    deepest = now = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        now += 1 if event == "start" else -1
        deepest = max(deepest, now)
    return deepest


def blocks(tree: Any) -> Iterator[Block]:
    """The visible blocks of a page, in order, repaired and with single spaces."""
    words: list[str] = []
    tags: list[str] = []
    linked = links = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in BLOCKS:
            yield from _block(words, tags, linked)
            words, linked = [], 0
        if event == "start":
            if _unseen(element, tag):
                walk.skip_subtree()
            elif element.text:
                words.append(element.text)
                linked += len(element.text) if links or tag == "a" else 0
            links += tag == "a"
            tags.append(tag)
            continue
        tags.pop()
        links -= tag == "a"
        if element.tail:
            words.append(element.tail)
            linked += len(element.tail) if links else 0
    yield from _block(words, tags, linked)


def _block(words: list[str], tags: list[str], linked: int) -> Iterator[Block]:
    text = mend(_SPACE.sub(" ", "".join(words)).strip(), entities=False).replace("\n", " ").strip()
    if text:
        yield Block(text, tuple(tags), linked)


def _unseen(element: Any, tag: str) -> bool:
    if tag in UNSEEN or not tag or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search((element.get("style") or "")[:400]))
