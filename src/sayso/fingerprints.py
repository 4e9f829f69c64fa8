"""What a result depends on, as short hashes: same hash, same result."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import sayso
from sayso import lexicons
from sayso.model import Report
from sayso.reading.files import find_files
from sayso.sentences import casing, lemmatizing, parsing, ruling, stepping

if TYPE_CHECKING:
    from sayso.facts.choices import Choices

SOURCES = (".py", ".tsv", ".j2", ".css", ".js")
PACKAGE = Path(sayso.__file__).parent
READING = ("model.py", "lexicons", "reading", "sentences", "claims")  # what the claims of one report depend on
TELLING = (*READING, "origins", "facts", "ledger", "stages.py")  # what the dossier of one story depends on
PARTING = ("model.py", "lexicons", "facts")  # what the vocabulary of one report depends on
_PARSER = (parsing.__file__, casing.__file__, ruling.__file__, lemmatizing.__file__, stepping.__file__)
READERS = 4  # threads that read files
DRAWING = ("publish", "facts")  # what its page depends on besides

_encode = msgspec.json.Encoder().encode


def digest(*parts: str | bytes) -> bytes:
    """A hash of 16 bytes over some parts, each told apart from the next."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        found.update(len(data).to_bytes(8, "big") + data)
    return found.digest()


@lru_cache(maxsize=1)
def of_parser() -> bytes:
    """The parser: its code, its model and the versions of both."""
    source = (Path(file).read_bytes() for file in _PARSER)
    return digest(*source, parsing.MODEL, *(_version(name) for name in ("spacy", parsing.MODEL.replace("_", "-"))))


def of_program(*folders: Path) -> bytes:
    """The code and lexicons that turn a report into claims, the parser, and a newsroom's own lexicon folders."""
    return _of(READING, folders)


def of_telling(*folders: Path) -> bytes:
    """The same for what turns the reports of a story into its dossier."""
    return _of(TELLING, folders)


def of_parting(*folders: Path) -> bytes:
    """The same for what counts the words of a report."""
    return _of(PARTING, folders)


@lru_cache(maxsize=8)
def _of(rooms: tuple[str, ...], folders: tuple[Path, ...]) -> bytes:
    own = [PACKAGE / room for room in rooms]
    return digest(sayso.__version__, of_parser(), *(part for root in (*own, *folders) for part in _contents(root)))


def of_story(reports: Sequence[Report], context: Path | None, choices: Choices) -> bytes:
    """What the dossier of a story depends on: its reports, the program, the context file, and what was chosen."""
    told = of_telling(*lexicons.in_use())
    return digest(told, context.read_bytes() if context else b"", _encode(choices), *map(_encode, reports))


@lru_cache(maxsize=1)
def of_all() -> bytes:
    """The whole program, with the versions of all that it was installed with and of its plug-ins."""
    return digest(*_contents(PACKAGE), *_installed(), sys.version)


@lru_cache(maxsize=1)
def of_drawing() -> bytes:
    """The code and templates that turn the dossier of a story into its page."""
    return _of(DRAWING, ())


def of_files(paths: Iterable[Path]) -> bytes:
    """Some files and folders: the names of all files, what is in them, and what cannot be followed."""
    files, aside = find_files(paths)
    held = zip(files, of_each(files), strict=True)
    return digest(*(part for path, what in held for part in (str(path), what or "")), *(a.path for a in aside))


def of_file(path: Path) -> str | None:
    """What a file holds; None where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def of_each(paths: Sequence[Path]) -> list[str | None]:
    """What each of some files holds, read side by side."""
    with ThreadPoolExecutor(READERS) as threads:
        return list(threads.map(of_file, paths))


def of_store(path: Path) -> str:
    """What is current in a store, and what was set aside, read without holding it; empty where it cannot be read."""
    wanted = ("SELECT id, state FROM report_version ORDER BY id", "SELECT path, body FROM set_aside ORDER BY path")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as store:
            return digest(*(repr(row) for query in wanted for row in store.execute(query))).hex()
    except sqlite3.Error:
        return ""


def _installed() -> Iterable[str]:
    needed = [re.split(r"[^\w.-]", need)[0] for need in requires("sayso") or ()]
    readers = {e.dist.name for e in entry_points(group="sayso.readers") if e.dist}
    return [f"{name} {_version(name)}" for name in sorted({*needed, *readers})]


def _contents(root: Path) -> Iterable[bytes]:
    files = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.suffix in SOURCES)
    for path in files:
        yield path.name.encode()
        yield path.read_bytes()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
