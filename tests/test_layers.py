"""Each stage imports only from the stages above it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sayso

ORDER = [
    *("model", "errors", "lexicons", "plugins"),
    *("reading", "sentences", "claims", "origins", "facts", "ledger"),
    *("fingerprints", "stages", "kept", "workers", "engines", "pipeline"),
    *("store", "publish", "api", "bench", "cli", "__main__"),
]
PACKAGE = Path(sayso.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "sayso":
            parts = node.module.split(".")[1:]
            found |= {parts[0]} if parts else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("sayso.")}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_from_those_above_it(path: Path) -> None:
    """A stage never looks ahead."""
    if path.parent == PACKAGE and path.name == "__init__.py":
        pytest.skip("the public surface names every room, lazily")
    here = room(path)
    assert here in ORDER, f"{here} has no place in the order of rooms"
    ahead = {other for other in imported_rooms(path) if other in ORDER and ORDER.index(other) > ORDER.index(here)}
    assert not ahead, f"{path.name} in {here} imports from {sorted(ahead)}, which come after it"


def test_no_relative_imports() -> None:
    """Imports name their room, so that this test can see them."""
    relative = [
        path
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative
