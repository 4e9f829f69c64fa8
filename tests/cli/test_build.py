"""`sayso build` reads what it can, says what it set aside, and prints errors with a hint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sets import SETS

SAMPLE = SETS["sample"].folder
SAYSO = [sys.executable, "-m", "sayso"]


def run(*arguments: str | Path, stdin: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SAYSO, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100"},
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """The sample, built by the command line in a folder of its own."""
    folder = tmp_path_factory.mktemp("cli")
    done = run("build", SAMPLE / "reports", "--manifest", SAMPLE / "manifest.csv", "--out", "out", cwd=folder)
    done.folder = folder  # type: ignore[attr-defined]
    return done


def test_the_summary(sample: subprocess.CompletedProcess[str], golden: Callable[[str, str], None]) -> None:
    """The summary is what the README and the tutorial show."""
    assert sample.returncode == 0, sample.stderr
    assert sample.stderr == ""
    golden("cli/build.txt", sample.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["facts"],
        ["facts", "--contested"],
        ["claims", "--type", "harm"],
        ["conflicts"],
        ["lineage"],
        ["flags"],
        ["ledger"],
        ["ledger", "--as-of", "2024-03-04"],
    ],
    ids=" ".join,
)
def test_what_is_printed_from_a_built_folder(
    arguments: list[str], sample: subprocess.CompletedProcess[str], golden: Callable[[str, str], None]
) -> None:
    """Each listing is pinned whole."""
    done = run(*arguments, "-d", "out", cwd=sample.folder)  # type: ignore[attr-defined]
    assert (done.returncode, done.stderr) == (0, "")
    golden(f"cli/{'_'.join(a.strip('-') for a in arguments)}.txt", done.stdout)


def test_a_reader_that_goes_away_ends_a_listing(sample: subprocess.CompletedProcess[str]) -> None:
    """`sayso claims | head` ends without a word on standard error."""
    listing = subprocess.Popen(
        [*SAYSO, "claims", "-d", "out"],
        cwd=sample.folder,  # type: ignore[attr-defined]
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.close()
    assert listing.stderr.read() == b""
    assert listing.wait() == 141


def test_show_prints_one_fact_whole(sample: subprocess.CompletedProcess[str]) -> None:
    """A fact is found by how its id begins; its page holds every claim's sentence."""
    folder = sample.folder  # type: ignore[attr-defined]
    fact = json.loads(run("facts", "--json", "-d", "out", cwd=folder).stdout.splitlines()[0])
    shown = run("show", fact["id"], "-d", "out", cwd=folder).stdout
    assert fact["title"] in " ".join(shown.split())
    assert shown.count("\n    ") >= len(fact["claims"])
    missing = run("show", "no-such-fact", "-d", "out", cwd=folder)
    assert missing.returncode == 2
    assert (
        missing.stderr == "error: no fact begins with 'no-such-fact'\nhint: `sayso facts` lists them with their ids\n"
    )


def test_bad_input_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    """An empty file, a binary, another language and a cyclic link stop nothing."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text("The army said on Monday that 12 rebels had handed over their rifles.")
    (reports / "empty.txt").write_text("")
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (reports / "loop").symlink_to(reports)
    (reports / "german.txt").write_text(
        "Die Armee teilte am Montag mit, dass die Rebellen ihre Waffen abgegeben haben. " * 6
    )
    done = run("build", reports, "--out", tmp_path / "out", "--json")
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert summary["reports"] == 1
    assert {Path(s["path"]).name for s in summary["set_aside"]} >= {"empty.txt", "binary.txt", "german.txt"}
    assert all(s["reason"] for s in summary["set_aside"])
    assert summary["undated"] == ["good"]


def test_reports_on_standard_input(tmp_path: Path) -> None:
    """`-` reads a report a line."""
    line = json.dumps({"id": "one", "text": "Six soldiers were killed, the ministry said.", "published": "2022-05-01"})
    done = run("build", "-", "--out", tmp_path / "out", "--json", stdin=line + "\n")
    assert json.loads(done.stdout)["reports"] == 1
    assert (tmp_path / "out" / "index.html").stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (["build"], 2, "error: Missing option '-o' / '--out'.\nhint: see `sayso build --help`\n"),
        (["build", "--out", "o"], 2, "error: Missing argument 'PATHS...'.\nhint: see `sayso build --help`\n"),
        (["build", "nowhere", "--out", "o"], 2, "error: "),
        (
            ["facts", "-d", "nowhere"],
            2,
            "error: no claims.jsonl in nowhere\nhint: run `sayso build PATH --out DIR` first\n",
        ),
        (["frobnicate"], 2, "error: No such command 'frobnicate'.\nhint: see `sayso --help`\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_errors_say_what_and_what_to_try(arguments: list[str], code: int, error: str, tmp_path: Path) -> None:
    """No traceback reaches a user."""
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert done.stderr.startswith(error)
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_readable_is_exit_code_1(tmp_path: Path) -> None:
    """A run without a single report says so by its exit code and still writes the page that says why."""
    (tmp_path / "empty.txt").write_text("")
    done = run("build", tmp_path / "empty.txt", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "set aside" in done.stdout
    assert (tmp_path / "out" / "index.html").exists()


def test_quiet_is_quiet(tmp_path: Path) -> None:
    """`-q` prints nothing when all went well."""
    (tmp_path / "one.txt").write_text("The ceasefire is holding, the mission said.")
    done = run("build", tmp_path / "one.txt", "--out", tmp_path / "out", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
