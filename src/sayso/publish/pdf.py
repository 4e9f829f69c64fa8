"""The dossier on paper: the page printed to PDF by a Chromium, where one is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from sayso.errors import ExportError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip
LONGEST = 120  # seconds


def write_pdf(folder: Path) -> Path:
    """Print `folder/index.html` to `folder/dossier.pdf`, each fact open, and say where it is.

    Raises:
        ExportError: there is no page in the folder, no Chromium on the machine, or it printed nothing.
    """
    page, path = folder / "index.html", folder / "dossier.pdf"
    if not page.exists():
        raise ExportError(f"no index.html in {folder}", hint="run `sayso build PATH --out DIR` first")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise ExportError("no Chromium to print with", hint="install the package chromium, or print the page by hand")
    command = [browser, *FLAGS, f"--print-to-pdf={path.resolve()}", page.resolve().as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    if done.returncode or not path.exists():
        raise ExportError(f"{browser} printed nothing: {done.stderr.strip()[-200:]}")
    return path
