"""Takes the screenshots of these docs: `python docs/screenshots/take.py DIR`, DIR a built dossier (the sample's)."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def first_screen(page: Page) -> None:
    """The page as it opens."""


def fact(page: Page) -> None:
    """The first fact, opened."""
    page.locator(".fact .opens").first.click()
    page.locator(".fact .body").first.wait_for()
    page.evaluate("scrollTo(0, document.querySelector('.fact').getBoundingClientRect().top + scrollY - 60)")


def report(page: Page) -> None:
    """A passage, opened in its report beside the fact."""
    fact(page)
    page.locator("blockquote .from a").first.click()
    page.locator("#reader .lit").first.wait_for()


def timeline(page: Page) -> None:
    """The four clocks."""
    for _ in range(3):  # parts that come into view change the height of what is above
        page.evaluate("document.querySelector('#timeline').scrollIntoView()")
        page.wait_for_timeout(200)


SHOTS = {
    "first-screen-light": (first_screen, "light", 1280),
    "first-screen-dark": (first_screen, "dark", 1280),
    "fact-light": (fact, "light", 1280),
    "report-dark": (report, "dark", 1140),
    "timeline-light": (timeline, "light", 1280),
    "phone-light": (fact, "light", 390),
}


def take(folder: Path) -> None:
    """Write each screenshot as `docs/screenshots/NAME.png`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for name, (arrange, scheme, width) in SHOTS.items():
            page = browser.new_page(
                color_scheme=scheme, viewport={"width": width, "height": 540 if scheme == "dark" else 800}
            )
            page.goto((folder / "index.html").resolve().as_uri())
            arrange(page)
            page.screenshot(path=HERE / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
