"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sets import SETS

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
SUMMARY = ROOT / "tests" / "golden" / "cli" / "build.txt"
BLOCK = re.compile(r"(<!-- demo-output -->\n).*?(<!-- /demo-output -->)", re.DOTALL)


def test_the_output_shown_is_the_real_one(request: pytest.FixtureRequest) -> None:
    """The block of the README is the summary that the command line's test pins."""
    shown = "".join(f"    {line}".rstrip() + "\n" for line in SUMMARY.read_text(encoding="utf-8").splitlines())
    text = README.read_text(encoding="utf-8")
    wanted = BLOCK.sub(lambda match: match[1] + "\n" + shown + "\n" + match[2], text)
    if request.config.getoption("--accept"):
        README.write_text(wanted, encoding="utf-8")
        text = wanted
    assert text == wanted, "run pytest --accept and review the diff"


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
