"""A pile of several stories: a dossier each, and a page that lists them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from invented import dossier as invented_dossier
from playwright.sync_api import expect

from sayso.kept import InMemory, Story
from sayso.model import Dossier, SetAside
from sayso.publish.pile import Written, write_pile
from sayso.publish.pile.cards import UNTOLD, card_of
from sayso.stages import pack_dossier

ASIDE = (SetAside(path="scan.pdf", reason="no text in it"),)


def stories() -> list[Dossier]:
    """The invented dossier, and a story of its first report alone, in which nothing is told."""
    whole = invented_dossier()
    first = msgspec.structs.replace(whole.reports[0], id="z", title="<script>alert(1)</script>", outlet="Ö & Söhne")
    return [whole, Dossier(reports=(first,))]


def write(dossiers: list[Dossier], folder: Path, **options: Any) -> Written:
    """Write the pages of these stories."""
    shelf = InMemory()
    told = [Story(one.reports, one.reports[0].id.encode(), shelf) for one in dossiers]
    shelf.keep({story.key: pack_dossier(one) for story, one in zip(told, dossiers, strict=True)})
    return write_pile(told, folder, **options)


def test_one_story_is_its_dossier_alone(tmp_path):
    """A pile about one matter has no list of stories."""
    page = write([invented_dossier()], tmp_path, set_aside=ASIDE).page
    assert page == tmp_path / "index.html"
    assert not (tmp_path / "stories").exists()
    assert "scan.pdf" in page.read_text(encoding="utf-8")


def test_no_story_is_an_empty_dossier(tmp_path):
    """Where nothing could be read the page says so."""
    assert "scan.pdf" in write([], tmp_path, set_aside=ASIDE).page.read_text(encoding="utf-8")


def test_every_story_has_its_dossier_and_its_line(tmp_path):
    """Each line opens a page that leads back, and names what most of its reports tell of."""
    page = write(stories(), tmp_path, set_aside=ASIDE, command="sayso build x").page.read_text(encoding="utf-8")
    links = re.findall(r'href="(stories/[0-9a-f]+/index\.html)"', page)
    assert len(set(links)) == 2
    for link in links:
        assert '<a href="../../index.html">' in (tmp_path / link).read_text(encoding="utf-8")
    assert card_of(stories()[0]).title.partition(",")[0] in page
    assert UNTOLD in page
    assert "<script>alert" not in page
    assert "scan.pdf" in page


def test_the_same_stories_give_the_same_bytes(tmp_path):
    """Neither order nor time shows in the page."""
    one = write(stories(), tmp_path / "a").page.read_bytes()
    assert write(stories()[::-1], tmp_path / "b").page.read_bytes() == one


@pytest.mark.browser
def test_the_list_can_be_searched_and_sorted(visit, tmp_path):
    """Search, the boxes and the heads of the columns work without the network."""
    page = visit(write(stories(), tmp_path).page).page
    rows = page.locator("table.stories tbody tr:visible")
    expect(rows).to_have_count(2)
    page.locator("#several").check()
    expect(rows).to_have_count(1)
    expect(page.locator("#shown")).to_have_text("1 story")
    page.locator("#several").uncheck()
    page.locator("#search").fill("söhne")
    expect(rows).to_have_count(1)
    page.locator("#search").fill("")
    page.get_by_role("button", name="Reports").click()
    first = rows.first.get_attribute("data-reports")
    page.get_by_role("button", name="Reports").click()
    assert rows.first.get_attribute("data-reports") != first
    rows.first.get_by_role("link").click()
    expect(page.get_by_role("link", name="← All stories")).to_be_visible()
