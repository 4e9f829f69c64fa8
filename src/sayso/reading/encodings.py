"""Bytes -> text: encodings told and repaired, so that what follows sees plain Unicode.

Three steps. `decode` tells the encoding; `mend` undoes text that was decoded wrongly somewhere on its way
("itâ€™s"), quotation marks left as written; `clean` takes out what no reader sees (control and direction
characters, halves of surrogate pairs). Offsets of a report count into the text after all three.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from sayso.errors import ReadingError

SAMPLE = 65_536  # bytes or characters that are looked at to tell an encoding, or a binary
MOST_UNREADABLE = 0.02  # share of control characters and undecodable bytes above which a file is no text
FEW_UNREADABLE = 8  # so many are forgiven in a text of any length

_MAGIC = (
    (b"PK\x03\x04", "a zip archive or an Office document"), (b"%PDF", "a PDF"), (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"\x7fELF", "a program"), (b"{\\rtf", "a rich-text document"),
    (b"SQLite format 3", "a database"), (b"OggS", "a recording"), (b"ID3", "a recording"), (b"RIFF", "a recording"),
)  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_WESTERN = frozenset("‘’“”–—…•€£©®°½¼¾«»\xa0·§áàâäãåæçéèêëíìîïñóòôöõøúùûüýÿßÁÀÂÄÅÆÇÉÈÊËÍÎÏÑÓÔÖØÚÛÜ")
_LINE_BREAK = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters, directions (a text can be made to look other than it reads), and marks without width.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SOUND = re.compile(r"[\t\r\n\x20-\x25\x27-\x7e‘’“”–—…•]*")  # no wrong decoding is made of these alone
_CLEAN = re.compile(r"[\t\n\x20-\x7e‘’“”–—…•]*")  # most texts
_HALF = re.compile("[\ud800-\udfff]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that `data` encodes.

    Args:
        data: a whole file.
        declared: the encoding that a page declares; tried after UTF-8.
    Raises:
        ReadingError: the bytes are no text.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReadingError(f"is {kind}, not a text", hint="convert it to text or HTML first")
    text = _decode(data, declared)
    sample = text[:SAMPLE]
    unreadable = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    if unreadable > MOST_UNREADABLE * len(sample) + FEW_UNREADABLE:
        raise ReadingError("is a binary file, not a text", hint="convert it to text or HTML first")
    return text


def mend(text: str, *, entities: bool = True) -> str:
    """Undo wrong decodings; quotation marks, which tell who speaks, stay as they are.

    `entities`: whether stray HTML entities ("&amp;") are resolved as well; not where they were already.
    """
    if _SOUND.fullmatch(text):
        return clean(text)
    import ftfy  # a fifth of a second, and not every command reads

    config = ftfy.TextFixerConfig(uncurl_quotes=False, unescape_html="auto" if entities else False, explain=False)
    return clean(ftfy.fix_text(text, config))


def clean(text: str) -> str:
    """One kind of line break, composed letters, no unseen characters. Cleaning twice equals once.

    >>> clean("a\\r\\nb\\x00c")
    'a\\nbc'
    """
    if _CLEAN.fullmatch(text):
        return text
    text = _LINE_BREAK.sub("\n", text)
    text = _HALF.sub("\ufffd", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text)


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if wide := _wide(data[:SAMPLE]):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, declared)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Latin text is then zero."""
    half = len(sample) // 2
    if half >= 4 and sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half >= 4 and sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _decode_legacy(data: bytes, declared: str | None) -> str:
    damaged = data.decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for c in damaged[:SAMPLE] if c > "\x7f")
    if damaged[:SAMPLE].count("\ufffd") * 4 < beyond_ascii:
        return damaged  # UTF-8 that was cut or hurt somewhere
    if declared and _known(declared):
        return data.decode(declared, errors="replace")
    if _is_western(data[:SAMPLE]):
        return data.decode("cp1252", errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _is_western(sample: bytes) -> bool:
    """Windows-1252 as English is written in it: next to all ASCII, the rest quotation marks, dashes and accents."""
    beyond = [byte for byte in sample if byte > 0x7F]
    plausible = sum(bytes((byte,)).decode("cp1252", "replace") in _WESTERN for byte in beyond)
    return len(beyond) < 0.2 * len(sample) and plausible > 0.9 * len(beyond)


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except (LookupError, ValueError):
        return False
