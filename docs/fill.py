"""Fill the command outputs in the documentation by running the commands.

    python docs/fill.py [--check] [FILE.md …]

A block is filled if the line before its opening fence reads `<!-- run: COMMAND -->`. The commands of a file run one
after the other in one fresh folder that holds a copy of `samples/`, so that a later one finds what an earlier wrote.
With `--check` nothing is written, and the exit code is 1 if a block no longer says what its command prints; seconds
are not compared.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"(<!-- run: (?P<command>.+?) -->\n```[a-z]*\n)(?P<output>.*?)(```\n)", re.DOTALL)
CLOCK = re.compile(r"\b\d+(\.\d+)? s\b")


def filled(text: str, folder: Path) -> str:
    """The text with each block's output replaced by what its command prints in `folder`."""
    return BLOCK.sub(lambda found: found[1] + printed(found["command"], folder) + found[4], text)


def printed(command: str, folder: Path) -> str:
    """What a shell command prints, both streams, without trailing space; paths of the folder cut off.

    Raises:
        SystemExit: the command fails.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1"}
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=folder, env=environment, capture_output=True, text=True
    )
    if run.returncode not in (0, 120, 141):  # 120, 141: `head` closed the pipe
        sys.exit(f"error: {command}\n{run.stderr}")
    lines = (run.stdout + run.stderr).replace(f"{folder}/", "").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def stale(path: Path, *, check: bool) -> bool:
    """Whether the file's outputs differ from what its commands print now; unless `check`, they are rewritten."""
    text = path.read_text(encoding="utf-8")
    if not BLOCK.search(text):
        return False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copytree(ROOT / "samples", folder / "samples")
        new = filled(text, folder)
    if not check:
        path.write_text(new, encoding="utf-8")
    return CLOCK.sub("", new) != CLOCK.sub("", text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path, help="default: README.md and all of docs/")
    parser.add_argument("--check", action="store_true", help="write nothing, fail if an output has changed")
    asked = parser.parse_args()
    files = asked.files or [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    changed = [path for path in files if stale(path, check=asked.check)]
    for path in changed:
        print(f"{'stale' if asked.check else 'filled'}: {path}")
    return int(asked.check and bool(changed))


if __name__ == "__main__":
    sys.exit(main())
