"""What the README and the guides show is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sets import SETS

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def test_every_output_shown_is_the_real_one(request: pytest.FixtureRequest) -> None:
    """The commands in the README and the documentation are run; `--accept` rewrites what they print."""
    check = [] if request.config.getoption("--accept") else ["--check"]
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "fill.py", *check], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lines_of_python_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Six lines read, build, print and write."""
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    lines = code[1]
    assert len([line for line in lines.splitlines() if line.strip()]) <= 6
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").symlink_to(SETS["sample"].folder / "reports")
    (tmp_path / "manifest.csv").symlink_to(SETS["sample"].folder / "manifest.csv")
    exec(compile(lines, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) > 20
    assert (tmp_path / "dossier" / "index.html").exists()
