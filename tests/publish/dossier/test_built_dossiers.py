"""The pages of real builds: the sample always, the seeds where `../shared` is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from sayso.publish import jsonl
from sets import SETS

pytestmark = pytest.mark.browser
HEAVIEST = 1_500_000  # bytes, issue 7
THIN = """() => {
    for (const kind of ['.fact', '.report']) [...document.querySelectorAll(kind)].slice(1).forEach(n => n.remove());
}"""  # axe-core takes a minute and a half on all facts at once


@pytest.fixture(params=["sample", "seeds"])
def built_page(request, built):
    """The page of a set of reports as it is built."""
    if not SETS[request.param].here:
        pytest.skip(f"{SETS[request.param].folder} is not here")
    return built(request.param) / "index.html"


@pytest.fixture
def seeds_page(visit, built):
    """The page of the seeds, opened."""
    if not SETS["seeds"].here:
        pytest.skip(f"{SETS['seeds'].folder} is not here")
    return visit(built("seeds") / "index.html").page


def test_a_built_page_keeps_its_budget(visit, built_page):
    """At most 1.5 MB, first view within a second, no complaint, no request."""
    assert built_page.stat().st_size <= HEAVIEST
    seen = visit(built_page)
    assert seen.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0") < 1000
    assert seen.complaints == []
    assert seen.requests == [built_page.as_uri()]


@pytest.mark.slow
def test_axe_finds_nothing_to_object_to_in_a_built_page(visit, built_page):
    """With its first fact and report open, axe-core finds no violation in all that is on the page."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core comes with axe-playwright-python")
    page = visit(built_page).page
    page.evaluate(THIN)
    for opener in page.locator(".fact .opens, .report > summary").all():
        opener.click()
    page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html).slice(0, 3)]))")
    assert found == []


def test_whose_say_so_a_figure_is_takes_two_steps(seeds_page):
    """A figure that is searched for leads to a fact whose strip names the speakers and days."""
    seeds_page.locator("#search").fill("800 guns")
    seeds_page.locator(".fact:visible .opens").first.click()
    lanes = seeds_page.locator(".fact:visible .strip a")
    labels = [lane.get_attribute("aria-label") for lane in lanes.all()]
    assert any("800 guns" in label and "Ministry of Defence of Russia" in label for label in labels)


def test_which_outlets_copied_takes_one_step(seeds_page):
    """Outlets that share a passage stand side by side, reached from the bar at the top."""
    seeds_page.get_by_role("navigation").get_by_role("link", name="Side by side").click()
    pairs = [parallel.locator("h3").all_inner_texts() for parallel in seeds_page.locator(".parallel").all()]
    assert ["unknown outlet 000_9f2c, Sat 23 Sep", "Press TV, Sun 24 Sep"] in pairs


def test_which_day_is_given_by_whom_takes_one_step(seeds_page, built):
    """The day of the ceasefire stands among the disputes; its line opens the cards of who gives which day."""
    facts = jsonl.read_folder(built("seeds") / "data").facts
    if not any(c.field == "when" for fact in facts if fact.type == "ceasefire.agreement" for c in fact.conflicts):
        pytest.skip("this build finds no difference about the day; the floors of conflicts judge that")
    seeds_page.locator(".glance .dispute a", has_text="easefire").first.click()
    cards = seeds_page.locator(".fact .difference", has_text="when").first.locator(".sides li")
    expect(cards.first).to_be_visible()
    assert {day for day in ("20 Sep", "21 Sep") for card in cards.all_inner_texts() if day in card} == {
        "20 Sep",
        "21 Sep",
    }


def test_what_one_speaker_said_on_two_days_takes_no_step(seeds_page):
    """The first screen strikes out what a speaker said before and puts beside it what he said later."""
    changed = seeds_page.locator(".glance .change li", has_text="Babayan").first
    expect(changed.locator("s")).to_contain_text("Babayan")
    expect(changed).to_contain_text("Fri 22 Sep 2023 → Sun 24 Sep 2023")


def test_the_caption_that_does_not_belong_takes_one_step(seeds_page):
    """The stray caption stands on the first screen and opens in its report, struck out."""
    seeds_page.locator(".glance .care a", has_text="has nothing to do with the rest").first.click()
    expect(seeds_page.locator("#reader .lit.unread").first).to_be_visible()
