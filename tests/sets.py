"""The sets of reports with an answer key, and where each stands."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


class KeyedSet(NamedTuple):
    """Reports, their manifest and their key (`gold.yaml`)."""

    folder: Path

    @property
    def here(self) -> bool:
        return (self.folder / "gold.yaml").exists()

    def digest(self) -> str:
        """SHA-256 over the names and bytes of all files of the set."""
        whole = hashlib.sha256()
        for path in sorted(p for p in self.folder.rglob("*") if p.is_file() and p.suffix != ".md"):
            whole.update(path.relative_to(self.folder).as_posix().encode() + b"\0" + path.read_bytes())
        return whole.hexdigest()[:16]


SETS = {
    "sample": KeyedSet(ROOT / "samples"),
    **{path.name: KeyedSet(path) for path in sorted((ROOT / "tests" / "dossiers").glob("*")) if path.is_dir()},
    "seeds": KeyedSet(SHARED / "seeds"),
    "border_war": KeyedSet(SHARED / "practice" / "border_war"),
    "collection": KeyedSet(SHARED / "practice" / "collection"),
}
# dossiers of three to five short reports, measured together: {"open": .., "held_out": ..}, name to set
SHORT = {
    group.name: {path.name: KeyedSet(path) for path in sorted(group.iterdir())}
    for group in sorted((ROOT / "tests" / "short").iterdir())
    if group.is_dir() and group.name in ("open", "held_out")
}
