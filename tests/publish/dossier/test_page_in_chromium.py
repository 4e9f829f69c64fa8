"""The page as a person meets it: it opens from disk, complains of nothing, asks for nothing, can be read by anyone."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
OPEN_ALL = """() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const fact of document.querySelectorAll('.fact')) fact.style.contentVisibility = 'visible';
}"""


def test_the_page_opens_without_a_complaint_and_without_a_request(visit, page_path):
    """Opened from disk the page writes no error and no request but its own leaves it."""
    seen = visit(page_path)
    for details in seen.page.locator("summary:visible").all():
        details.click()
    assert seen.complaints == []
    assert seen.requests == [page_path.as_uri()]


def test_the_policy_runs_only_the_script_of_the_page(visit, page_path):
    """A script or a style that was put into the page does not take effect."""
    seen = visit(page_path)
    ran = seen.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); const i = new Image(); i.src = 'https://example.org/x.png'; return window.ran ?? 0 }"
    )
    assert ran == 0
    assert seen.requests == [page_path.as_uri()]
    assert any("Content Security Policy" in complaint for complaint in seen.complaints)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_to_object_to(visit, page_path, scheme, width):
    """With all parts open, axe-core finds no violation, in light and dark, on a wide screen and a phone."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core comes with axe-playwright-python")
    page = visit(page_path, scheme=scheme, width=width).page
    page.evaluate(OPEN_ALL)
    page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html).slice(0, 3)]))")
    assert found == []


def test_nothing_is_wider_than_a_phone(visit, page_path):
    """On a screen of 390 pixels the page does not scroll sideways."""
    page = visit(page_path, width=390).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_nothing_shifts_after_the_first_view(visit, page_path):
    """The layout does not shift while the page loads, and the first view stands within a second."""
    page = visit(page_path).page
    shift = page.evaluate(
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
        " sum += e.value }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 300) })"
    )
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    assert shift < 0.02
    assert first < 1000


def test_without_scripts_every_statement_can_still_be_reached(visit, page_path):
    """Where scripts are off, facts and reports open as plain disclosure elements."""
    page = visit(page_path, scripts=False).page
    page.locator(".fact summary").first.click()
    assert page.locator("#f1-body blockquote").first.is_visible()
