"""Readers under random and broken input, for so many minutes: what raises, or takes too long, is kept in a folder.

    python benchmarks/fuzz.py [MINUTES] [FOLDER] [SEED]       (default 10 fuzz-finds 1)

A file is made of pieces that readers look for (tags, quotes, JSON, marks of encodings, menus, datelines), of random
bytes, and of mutations of both: bytes changed, cut out, doubled, or repeated many times. `tests/reading/test_fuzz.py`
runs a few of the same in the tests.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from sayso.reading import read_all
from sayso.sentences import sentence_texts

MOST = 5.0  # seconds of processor time that a file may take
LONGEST = 60_000  # bytes of a file
SUFFIXES = (".txt", ".html", ".jsonl", "")
PIECES: tuple[bytes, ...] = (
    b"The army said on Monday that 12 people were killed in Harvel. ", b"\n\n", b"\r\n", b"\t", b" ", b"\x00",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "“‘’”«»—–…".encode(), "\u202e\u200b\u2028".encode(),
    "Ärmee ثلاثة 军队".encode(),
    b"<html><head><title>x</title></head><body>", b"<p>", b"</p>", b"<div class='menu'>", b"</div>", b"<script>",
    b"<!--", b"-->", b"<table><tr><td>", b"<br/>", b"<![CDATA[", b"&amp;", b"&#x110000;", b"&#0;",
    b'<a href="javascript:x">',
    b"<meta charset=utf-16>", b"<article>", b"<svg><desc>", b"<template>", b"<plaintext>", b"<style>",
    b"<iframe srcdoc='", b'{"text": "', b'"}', b"\\ud800", b"\\u0000", b"[", b"]", b"{", b"}", b'"id": 1e999,',
    b"null", b"-", b"NaN",
    b"HARVEL, June 15 (Norlan) - ", b"By A. Writer\n", b"Read more: ", b"News / Sports / World\n", b"Photo: ", b"(",
    b")", b'"', b"'", b"...", b"12,5", b"1/2/31", b"2031-02-30", b"http://a.example/", b"#", b"* ", b"%", b"\xc3\x28",
)  # fmt: skip


def made_file(chance: random.Random) -> bytes:
    """One file."""
    parts = [_piece(chance) for _ in range(chance.randint(1, 60))]
    data = bytearray(b"".join(parts))
    if chance.random() < 0.2:
        data = bytearray(_line(chance, bytes(data)))
    for _ in range(chance.choice((0, 0, 1, 3, 30))):
        _mutate(chance, data)
    return bytes(data[:LONGEST])


def _piece(chance: random.Random) -> bytes:
    if chance.random() < 0.1:
        return chance.randbytes(chance.randint(1, 40))
    return chance.choice(PIECES) * (chance.choice((1, 1, 1, 1, 2, 9, 400)))


def _line(chance: random.Random, data: bytes) -> bytes:
    """The same as fields of a JSON line."""
    text = data.decode("utf-8", "surrogateescape")
    fields = {chance.choice(("text", "title", "id", "published", "url", "outlet", "language")): text, "text": text}
    return json.dumps(fields).encode() + b"\n"


def _mutate(chance: random.Random, data: bytearray) -> None:
    if not data:
        return
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randint(1, 50))
    kind = chance.randrange(4)
    if kind == 0:
        data[start] = chance.randrange(256)
    elif kind == 1:
        del data[start:end]
    elif kind == 2:
        data[start:start] = data[start:end]
    else:
        data[start:end] = data[start:end] * chance.randint(2, 200)


def tried(data: bytes, suffix: str, folder: Path) -> str | None:
    """What is wrong with how a file is read; None where all is well."""
    path = folder / f"x{suffix}"
    path.write_bytes(data)
    begun = time.process_time()
    try:
        read = read_all([path])
        texts = [text for report in read.reports for text in sentence_texts(report)]
        "".join([*texts, *(report.text for report in read.reports)]).encode()
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return traceback.format_exc()
    seconds = time.process_time() - begun
    if seconds > MOST:
        return f"took {seconds:.1f} s"
    return None if read.reports or read.set_aside else "neither read nor set aside"


def main(minutes: float, finds: Path, seed: int) -> None:
    """Try files until the time is over; print how many were tried and what was found."""
    until, chance, number, found = time.monotonic() + 60 * minutes, random.Random(seed), 0, 0
    with tempfile.TemporaryDirectory() as name:
        while time.monotonic() < until:
            data, suffix = made_file(chance), chance.choice(SUFFIXES)
            number += 1
            if wrong := tried(data, suffix, Path(name)):
                found += 1
                finds.mkdir(parents=True, exist_ok=True)
                (finds / f"{seed}-{number}{suffix}").write_bytes(data)
                print(f"{seed}-{number}{suffix}, {len(data)} bytes: {wrong}", flush=True)
    print(f"{number:,} files, {found} finds")


if __name__ == "__main__":
    given = [*sys.argv[1:], *("10", "fuzz-finds", "1")[len(sys.argv) - 1 :]]
    main(float(given[0]), Path(given[1]), int(given[2]))
