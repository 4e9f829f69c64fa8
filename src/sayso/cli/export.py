"""`sayso export`: a built dossier in another form."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.options import dossier_option, open_dossier


@click.command("export")
@click.argument("form", type=click.Choice(["csv", "md", "pdf"]))
@dossier_option
def command(form: str, folder: Path) -> None:
    """Write a built dossier in another FORM into its folder, and print where.

    csv: tables of facts, claims and figures with HXL tags. md: a brief to paste. pdf: the page as printed (needs
    Chromium).

    \b
    Example:
      sayso export csv -d dossier
    """
    from sayso.publish import brief, pdf, tables

    if form == "pdf":
        written = [pdf.write_pdf(folder)]
    elif form == "md":
        written = [brief.write_brief(open_dossier(folder), folder)]
    else:
        written = tables.write_tables(open_dossier(folder), folder)
    click.echo("\n".join(map(str, written)))
