"""Input that fights back is read or set aside in bounded time: `sayso.reading`."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sayso.reading import read_all

SAID = b"The army said that it was in the town and of it.\n"
HOSTILE: dict[str, bytes] = {
    "deep.html": b"<html><body>" + b"<div>" * 200_000 + SAID,
    "attributes.html": b"<html><body><p " + b'a="b" ' * 200_000 + b">" + SAID + b"</p></body></html>",
    "blocks.html": b"<html><body>" + b"<p>The army left.</p>" * 20_000,
    "broken.html": b"<html><body><p>" + SAID + b"<table><<p></div <a href='>x</html><p>" + SAID,
    "entities.html": b'<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><p>&b; ' + SAID + b"</p></html>",
    "spaces.txt": SAID + b" " * 900_000 + b"x",
    "dots.txt": SAID + b"." * 900_000,
    "stops.txt": SAID + b"a.!" * 100_000 + b"/",
    "runs.html": b"<html><body><p>" + b"." * 250_000 + b"/ " + SAID,
    "quotes.txt": SAID + b'"(' * 400_000,
    "word.txt": SAID + b"A" * 900_000,
    "capitals.txt": SAID + b"AAAA BBBB, " * 60_000,
    "bylines.txt": SAID + (b"By " + b"Aaa and " * 14 + b"1\n") * 5_000,
    "menus.txt": SAID + (b"News / " * 40 + b"zzz\n") * 3_000,
    "brackets.txt": SAID + (b"(" * 70 + b"photo\n") * 3_000,
    "stars.txt": SAID + (b"names maps map boundaries " * 11 + b"\n") * 1_000,
    "entities.txt": SAID + b"&amp;" * 150_000,
    "twice.txt": SAID + "â€™".encode() * 100_000,
    "line.jsonl": b'{"id": "1", "text": "The army said that it was there."}\n{"text": "' + b"a" * 50_000_000 + b'"}\n',
    "deep.jsonl": b'{"id": "1", "text": "The army said that it was there."}\n{"x":' + b"[" * 500_000 + b"\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_takes_bounded_time(tmp_path: Path, name: str) -> None:
    """A file made to hold the program up takes a few seconds at most, and is read or set aside."""
    (tmp_path / name).write_bytes(HOSTILE[name])
    begun = time.process_time()
    read = read_all([tmp_path / name])
    assert time.process_time() - begun < 10
    assert read.reports or read.set_aside


def test_halves_of_surrogate_pairs_and_nuls_leave_text_that_can_be_written(tmp_path: Path) -> None:
    """Lone surrogates, NULs and direction marks of a JSON line leave text that is valid UTF-8."""
    line = b'{"text": "The army \\ud800 said \\u0000 that \\u202eit was there."}'
    (tmp_path / "x.jsonl").write_bytes(line)
    report = read_all([tmp_path]).reports[0]
    assert report.text == "The army \ufffd said  that it was there."
    assert report.text.encode()
