"""Text of others, made harmless to look at: what cannot be seen is shown, what is endless is cut.

Jinja escapes markup. That leaves characters that change how the text around them is drawn or that
cannot be seen at all; a reader who checks a line must not be misled by them.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

#: Unicode 16.0, chapter 23.2-23.8: bidirectional formatting, joiners and marks without a shape. Left alone are the
#: joiners U+200C and U+200D (Persian and Indic spelling needs them) and the soft hyphen.
SHAPELESS = {
    0x061C: "ALM", 0x200B: "ZWSP", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF",
    0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    0xFEFF: "BOM", 0x2028: "LINE", 0x2029: "PARA",
}  # fmt: skip
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with each character that has no shape written out in tortoise brackets.

    >>> visible("abc\\u202edef")
    'abc⟦RLO⟧def'
    """
    return text if text.isprintable() else _HIDDEN.sub(lambda match: f"⟦{_name(ord(match[0]))}⟧", text)


def clip(text: str, limit: int) -> str:
    """The text, or its two ends with the number of characters between them where it is longer than `limit`.

    >>> clip("a" * 50, 20)
    'aaaaaaaaaa … [30 characters not drawn] … aaaaaaaaaa'
    """
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]} … [{len(text) - 2 * half:,} characters not drawn] … {text[-half:]}"


def shorten(text: str, limit: int) -> str:
    """The beginning of a text, with an ellipsis where it goes on."""
    return text if len(text) <= limit else text[: limit - 1].rstrip(" ,;:") + "…"


def printed(value: Any) -> str:
    """What stands on the page for a value: strings of others visible and escaped, nothing for None."""
    kind = type(value)
    if kind is str:
        return _harmless(value)
    if kind is Markup:  # made of what went through here
        return value
    return "" if value is None else _harmless(str(value))


@lru_cache(maxsize=8192)
def _harmless(text: str) -> str:
    """The same names, days and links stand on a page again and again."""
    return str(escape(visible(text)))


def island(data: Any) -> Markup:
    """Data as JSON that can stand inside a script element: no `<`, `>` or `&` and nothing without a shape is in it."""
    text = visible(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return Markup(text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))


def _name(code: int) -> str:
    return SHAPELESS.get(code, f"U+{code:04X}")
