"""The command line: one file per command, loaded only when it is called.

Exit codes: 0 done (some reports may have been set aside, the summary says which) · 1 nothing could be read,
or a measure is under its floor · 2 the command cannot be carried out as given · 130 interrupted · 141 its reader went
away.
Records go to standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from sayso.errors import SaysoError

COMMANDS = {
    "build": "Read reports and write the dossier.",
    "show": "Print one fact with its claims, origins and conflicts.",
    "claims": "Print the claims of a built dossier.",
    "facts": "Print the facts of a built dossier.",
    "conflicts": "Print where accounts differ.",
    "lineage": "Print who has it from whom.",
    "ledger": "Print what was promised and how far it is reported carried out.",
    "flags": "Print the passages to distrust, and what was left unread.",
    "export": "Write a built dossier as tables, a brief or PDF.",
    "add": "Add reports to a store.",
    "withdraw": "Take a report out of what a store builds.",
    "search": "Print the paragraphs of a store's reports that hold some words.",
    "attributions": "Print who said what in reports, in PolNeAR form.",
    "explain": "Print what a term of the dossier means.",
    "score": "Run a public suite: independence, reuse.",
    "bench": "Measure a stage against a reference, beside a trivial baseline.",
}


class LazyGroup(click.Group):
    """A group whose commands are imported only when they are called, so that `--help` is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"sayso.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader went away, as `head` does: end as other tools do
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="sayso", message="sayso %(version)s")
def cli() -> None:
    """Read news reports and say what is claimed, on whose say-so, and where accounts differ.

    \b
    Example:
      sayso build reports/ --manifest manifest.csv --out dossier
      sayso conflicts -d dossier
    """


def main() -> None:
    """Run `sayso`; an error that is ours is printed as `error:` and `hint:`, exit code 2."""
    try:
        sys.exit(cli.main(prog_name="sayso", standalone_mode=False) or 0)
    except SaysoError as error:
        _fail(error.message if not error.args else str(error), error.hint)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "sayso"
        _fail(error.format_message(), f"see `{command} --help`")
    except click.ClickException as error:
        _fail(error.format_message(), None)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(130)


def _fail(message: str, hint: str | None) -> None:
    click.echo(f"error: {message}", err=True)
    if hint:
        click.echo(f"hint: {hint}", err=True)
    sys.exit(2)
