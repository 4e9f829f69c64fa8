"""`sayso explain` prints the glossary."""

from __future__ import annotations

from click.testing import CliRunner

from sayso.cli import cli


def test_a_term_is_explained_with_a_passage() -> None:
    """Each entry shows a passage."""
    shown = CliRunner().invoke(cli, ["explain", "Origin"])
    assert shown.output.startswith("origin\n\n")
    assert "> " in shown.output


def test_an_unknown_term_suggests_what_is_near() -> None:
    """A cut-off term finds its entry's name."""
    from sayso.errors import UsageError

    failed = CliRunner().invoke(cli, ["explain", "orig"], standalone_mode=False)
    assert isinstance(failed.exception, UsageError)
    assert failed.exception.hint == "did you mean origin?"
