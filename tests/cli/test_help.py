"""Every command's help shows an example and is pinned whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module

import pytest
from click.testing import CliRunner

from sayso.cli import COMMANDS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command(name: str, golden: Callable[[str, str], None]) -> None:
    """The help ends nowhere without an example."""
    shown = CliRunner().invoke(cli, [name, "--help"], terminal_width=100, prog_name="sayso").output
    assert "Example" in shown
    assert f"sayso {name}" in shown
    golden(f"help/{name}.txt", shown)


def test_help_of_the_program(golden: Callable[[str, str], None]) -> None:
    """The first page lists every command."""
    shown = CliRunner().invoke(cli, ["--help"], terminal_width=100, prog_name="sayso").output
    golden("help/sayso.txt", shown)


def test_every_command_has_a_file_of_its_own() -> None:
    """The list of commands and the files agree, and the short help is the first sentence of the long one or kin."""
    for name in COMMANDS:
        assert import_module(f"sayso.cli.{name}").command.name == name


def test_help_is_quick() -> None:
    """No command's module loads a stage before it runs."""
    started = time.perf_counter()
    CliRunner().invoke(cli, ["--help"])
    assert time.perf_counter() - started < 0.3
