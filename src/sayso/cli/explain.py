"""`sayso explain`: what a term of the dossier means."""

from __future__ import annotations

import re
from pathlib import Path

import click

from sayso.errors import UsageError

PLACES = (Path(__file__).parents[1] / "glossary.md", Path(__file__).parents[3] / "docs" / "glossary.md")


@click.command("explain")
@click.argument("term", required=False)
def command(term: str | None) -> None:
    """Print what TERM means, with a passage that shows it; without TERM, list the terms.

    \b
    Example:
      sayso explain origin
    """
    entries = glossary()
    if term is None:
        click.echo("\n".join(entries))
        return
    wanted = term.strip().lower()
    if wanted not in entries:
        near = [name for name in entries if wanted in name or name in wanted]
        hint = f"did you mean {', '.join(near)}?" if near else "`sayso explain` lists the terms"
        raise UsageError(f"no such term: {term}", hint=hint)
    click.echo(f"{wanted}\n\n{entries[wanted]}")


def glossary() -> dict[str, str]:
    """Each term of `docs/glossary.md`, in lower case, with its definition."""
    path = next(path for path in PLACES if path.exists())
    parts = re.split(r"^## (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name.strip().lower(): body.strip() for name, body in zip(parts[1::2], parts[2::2], strict=True)}
