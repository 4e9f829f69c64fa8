"""Pages to look at: the invented dossier, hostile reports, built sets; and a headless Chromium to look with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from invented import dossier as invented_dossier
from playwright.sync_api import Browser, Page, Request, sync_playwright

from sayso.model import Dossier
from sayso.publish.dossier import write_dossier

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The invented dossier."""
    return invented_dossier()


@pytest.fixture(scope="session")
def page_path(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the invented dossier."""
    return write_dossier(dossier, tmp_path_factory.mktemp("invented"), command="sayso build reports --out invented")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; tests that need it are skipped where Debian's is not installed."""
    if not CHROMIUM.exists():
        pytest.skip(f"needs {CHROMIUM} (Debian's package chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


class Watched:
    """A page that was opened, with all that it wrote to the console, threw, and asked the network for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._take_back)

    def _take_back(self, request: Request) -> None:
        """A request that the page's own policy stopped has not left it."""
        if request.failure == "csp":
            self.requests.remove(request.url)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Watched]]:
    """`visit(path, scheme=..., width=...)`: the page of that file in a fresh, offline browser context."""
    contexts = []

    def open_page(path: Path, *, scheme: str = "light", width: int = 1280, scripts: bool = True) -> Watched:
        context = chromium.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, offline=True, java_script_enabled=scripts
        )
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.goto(path.as_uri())
        return watched

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def opened(visit: Callable[..., Watched], page_path: Path) -> Page:
    """The invented dossier's page, in light colours on a wide screen."""
    page: Page = visit(page_path).page
    return page
