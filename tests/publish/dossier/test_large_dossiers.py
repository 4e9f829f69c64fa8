"""A large dossier stays one file, opens at once and gives its parts when they are asked for."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import expect

from sayso.model import Dossier
from sayso.publish.dossier import write_dossier
from sayso.publish.dossier.page import LIGHT


@pytest.fixture(scope="module")
def large(dossier: Dossier, tmp_path_factory):
    """The invented dossier with its last fact told many times over."""
    *others, talks = dossier.facts
    many = tuple(msgspec.structs.replace(talks, id=f"talks{n}", title=f"Talks, round {n}") for n in range(LIGHT + 50))
    grown = msgspec.structs.replace(dossier, facts=(*others, *many))
    return write_dossier(grown, tmp_path_factory.mktemp("large"))


@pytest.mark.browser
def test_what_is_closed_is_unpacked_when_opened(visit, large):
    """The body of a fact and the text of a report are not in the page until they are opened."""
    seen = visit(large)
    assert seen.page.locator("blockquote").count() == 0
    seen.page.locator(".fact:visible .opens").first.click()
    seen.page.locator("blockquote .from a").first.click()
    expect(seen.page.locator("#reader .lit").first).to_be_visible()
    assert seen.complaints == []


@pytest.mark.browser
def test_a_fact_far_down_is_found_by_search_and_by_link(visit, large):
    """A fact that the page does not draw at first is drawn once a search or a link asks for it."""
    page = visit(large).page
    assert page.locator("#f193").count() == 0
    page.locator("#search").fill("round 188")
    expect(page.locator(".fact:visible")).to_have_count(1)
    page.goto(f"{large.as_uri()}#f191-origins")
    expect(page.locator("#f191-origins")).to_be_visible()


@pytest.mark.browser
def test_all_facts_can_be_shown(visit, large):
    """The facts that are left out at first can all be shown, in their order."""
    page = visit(large).page
    page.locator("#all").click()
    expect(page.locator(".fact:visible")).to_have_count(LIGHT + 54)
    titles = page.locator("#single .fact h4").all_text_contents()
    assert titles.index("Talks, round 9") > titles.index("Talks, round 10")
