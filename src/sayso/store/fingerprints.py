"""What a kept result depends on, as short hashes: same hash, same result."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sayso
from sayso.sentences import parsing

PACKAGE = Path(sayso.__file__).parent
READING = ("model.py", "lexicons", "reading", "sentences", "claims")  # what the claims of one report depend on
TELLING = (*READING, "origins", "facts", "ledger", "stages.py")  # what the dossier of one story depends on


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
    source = Path(parsing.__file__).read_bytes()
    return digest(source, parsing.MODEL, *(_version(name) for name in ("spacy", parsing.MODEL.replace("_", "-"))))


def of_program(*folders: Path) -> bytes:
    """The code and lexicons that turn a report into claims, the parser, and a newsroom's own lexicon folders."""
    return _of(READING, folders)


def of_telling(*folders: Path) -> bytes:
    """The same for what turns the reports of a story into its dossier."""
    return _of(TELLING, folders)


@lru_cache(maxsize=8)
def _of(rooms: tuple[str, ...], folders: tuple[Path, ...]) -> bytes:
    own = [PACKAGE / room for room in rooms]
    return digest(sayso.__version__, of_parser(), *(part for root in (*own, *folders) for part in _contents(root)))


def _contents(root: Path) -> Iterable[bytes]:
    files = [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.suffix in (".py", ".tsv"))
    for path in files:
        yield path.name.encode()
        yield path.read_bytes()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
