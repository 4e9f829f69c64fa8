"""A build of what a folder was built from leaves the folder alone; whatever differs is built again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import cli, pipeline
from sayso.kept import Story

TEXT = "The army of Ostmark left Harvel on Monday, the defence ministry said. Nine people were killed."

Build = Callable[..., bool]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """`sayso build reports --out out`, with what is added to it; tells whether anything was worked out."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "harvel_post.txt").write_text(TEXT, encoding="utf-8")
    worked: list[int] = []
    real = pipeline.tell_stories
    monkeypatch.setattr(pipeline, "tell_stories", lambda *a, **k: worked.append(1) or real(*a, **k))
    monkeypatch.chdir(tmp_path)

    def run(*more: str) -> bool:
        worked.clear()
        words = ["build", "reports", "--out", "out", "-q", *more]
        monkeypatch.setattr(sys, "argv", ["sayso", *words])
        cli.cli.main(words, prog_name="sayso", standalone_mode=False)
        return bool(worked)

    return run


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("more", [(), ("--store", "s.db")], ids=["alone", "store"])
def test_the_same_again_is_left_alone(build: Build, tmp_path: Path, more: tuple[str, ...]) -> None:
    """Nothing is worked out, and no byte of the folder changes."""
    assert build(*more)
    before = files(tmp_path / "out")
    assert not build(*more)
    assert files(tmp_path / "out") == before


def test_what_is_damaged_or_gone_is_made_again(build: Build, tmp_path: Path) -> None:
    """A file that was changed, and one that was taken away, come back with the same bytes."""
    build()
    before = files(tmp_path / "out")
    (tmp_path / "out" / "index.html").write_text("<p>nothing", encoding="utf-8")
    assert build()
    (tmp_path / "out" / "data" / "facts.jsonl").unlink()
    assert build()
    assert files(tmp_path / "out") == before


def test_a_changed_report_is_built_anew(build: Build, tmp_path: Path) -> None:
    """What is in the files counts, not when they were written."""
    build()
    report = tmp_path / "reports" / "harvel_post.txt"
    report.write_bytes(report.read_bytes())
    assert not build()
    report.write_text(TEXT.replace("Nine", "Ten"), encoding="utf-8")
    assert build()
    assert "Ten people" in (tmp_path / "out" / "data" / "claims.jsonl").read_text(encoding="utf-8")


def test_another_option_is_another_build(build: Build, tmp_path: Path) -> None:
    """A context file counts by what is in it."""
    build()
    context = tmp_path / "parties.toml"
    context.write_text('[party.Ostmark]\nmembers = ["the defence ministry"]\n', encoding="utf-8")
    assert build("--context", "parties.toml")
    assert not build("--context", "parties.toml")
    context.write_text('[party.Nordhaven]\nmembers = ["the defence ministry"]\n', encoding="utf-8")
    assert build("--context", "parties.toml")


def test_another_program_is_another_build(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the program wrote is not taken for its own."""
    build()
    monkeypatch.setattr("sayso.fingerprints.of_all", lambda: b"another")
    assert build()


def test_a_store_that_changed_is_built_from_anew(build: Build) -> None:
    """A report that was withdrawn, added or changed in between by another command counts too."""
    from sayso.store import open_store

    build("--store", "s.db")
    with open_store("s.db") as store:
        store.withdraw("harvel_post")
    with pytest.raises(SystemExit, match="1"):  # no report is left
        build("--store", "s.db")
    with open_store("s.db") as store:
        assert store.dossier().claims == ()


def test_the_command_passes_on_all_that_it_was_given(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the work runs on, in how many processes, and how a best value is found reach the pipeline."""
    seen: list[pipeline.Options] = []

    def seen_only(*_: object, options: pipeline.Options, **__: object) -> list[Story]:
        seen.append(options)
        return []

    monkeypatch.setattr(pipeline, "tell_stories", seen_only)
    with pytest.raises(SystemExit, match="1"):  # nothing was built
        build("--engine", "ray", "--address", "auto", "--jobs", "3", "--best", "ucdp_tie")
    assert seen == [pipeline.Options(jobs=3, engine="ray", address="auto", best="ucdp_tie")]
