"""Large dossiers: what is closed at first travels packed, so that the page opens quickly and stays one file.

A part of a template inside `{% call part(KEY) %}` is written where it stands in a small dossier. In a large one it
is kept in packs of about `SIZE` characters, compressed (gzip, RFC 1952) and in base64, which the page's script
unpacks when a reader opens that part.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

from markupsafe import Markup

SIZE = 400_000  # characters of HTML in one pack; about a tenth of a second to unpack


class Pack(NamedTuple):
    """Some parts: their keys, divided by spaces, and a JSON object of them, compressed."""

    keys: str
    data: str


class Packer:
    """Takes the parts of a page as its templates are drawn.

    Args:
        large: whether parts are packed; a small page has them in place.
    """

    def __init__(self, *, large: bool) -> None:
        self.large = large
        self._parts: dict[str, str] = {}

    def __call__(self, key: str, closed: bool = True, *, caller: Callable[[], Markup]) -> Markup:
        """The part itself in a small page; in a large one nothing where it is closed, for it is kept under `key`."""
        if not (self.large and closed):
            return caller()
        self._parts[key] = str(caller())
        return Markup("")

    def packs(self) -> Iterator[Pack]:
        """The packs of all parts that were taken so far, in the order in which they came."""
        waiting: dict[str, str] = {}
        for key, html in self._parts.items():
            waiting[key] = html
            if sum(map(len, waiting.values())) > SIZE:
                yield _pack(waiting)
                waiting = {}
        if waiting:
            yield _pack(waiting)


def _pack(parts: dict[str, str]) -> Pack:
    packed = gzip.compress(json.dumps(parts, ensure_ascii=False).encode(), compresslevel=6, mtime=0)
    return Pack(" ".join(parts), base64.b64encode(packed).decode())
