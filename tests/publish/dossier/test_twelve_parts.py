"""Each part of the dossier, driven as a reader would, in headless Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def open_fact(page, number=1):
    """Open a fact by its title and give its article."""
    fact = page.locator(f"#f{number}")
    fact.locator(".opens").click()
    return fact


def test_the_head_counts_and_each_count_opens_what_was_folded(opened):
    """1: reports, texts and origins stand at the head, the last as a range, and each opens its list."""
    fact = opened.locator("#f1")
    expect(fact.locator(".counts")).to_have_text("4 reports 4 texts 2–3 origins", use_inner_text=False)
    fact.locator(".counts a").nth(2).click()
    expect(fact.locator("#f1-origins")).to_be_visible()
    expect(fact.locator("#f1-origins .folded")).to_contain_text("same speaker")


def test_a_sentence_opens_in_the_archived_report_at_its_place(opened):
    """2: a statement stands with the text around it and opens in the archived copy, with its words lit."""
    fact = open_fact(opened)
    fact.locator("blockquote .from a").first.click()
    expect(opened.locator("#reader")).to_be_visible()
    lit = opened.locator("#reader .lit").all_inner_texts()
    assert "".join(lit) == fact.locator("blockquote p").first.evaluate(
        "p => [...p.childNodes].filter(n => !n.classList?.contains('around')).map(n => n.textContent).join('')"
    )
    opened.keyboard.press("Escape")
    expect(opened.locator("#reader")).to_be_hidden()


def test_shared_wording_and_changed_figures_stand_side_by_side(opened):
    """3: reports that share a passage stand beside each other; the changed figure is marked in both."""
    parallel = opened.locator(".parallel").first
    assert parallel.locator("article").count() == 2
    assert parallel.locator(".changed-fact").all_inner_texts() == ["two", "four"]
    expect(parallel.locator(".shared").first).to_have_text("The clinic at Pell was hit by")


def test_the_chain_tells_credited_from_named_from_inferred(opened):
    """4: solid where credited, dashed where only named, dotted where inferred; a click shows the words."""
    fact = open_fact(opened)
    assert fact.locator(".chains .wide .edge.solid").count() >= 3
    assert fact.locator(".chains .wide .edge.dashed").count() == 1
    assert open_fact(opened, 3).locator(".chains .wide .edge.dotted").count() == 2
    fact.locator(".chains .wide a").first.dispatch_event("click")
    expect(opened.locator("#reader .lit").first).to_be_visible()


def test_figures_are_drawn_by_voice_and_the_conventions_switch(opened):
    """5: a lane a voice and day, the reported range in words, and what ACLED or UCDP would enter only when asked."""
    fact = open_fact(opened)
    strip = fact.locator(".strip").first
    assert strip.locator("svg a").count() == 3
    expect(strip.locator(".reported").first).to_contain_text("640 or more")
    expect(strip.locator("p.acled")).to_be_hidden()
    fact.get_by_label("ACLED’s convention").check()
    expect(strip.locator("p.acled")).to_contain_text("640")
    fact.get_by_label("UCDP’s convention").check()
    expect(strip.locator("p.ucdp")).to_contain_text("high open")


def test_the_grid_tells_silent_from_not_read(opened):
    """6: asserts, denies, differs, silent and not read are five different cells, and the last two look different."""
    grid = open_fact(opened).locator("table.grid")
    verdicts = {cell.strip() for cell in grid.locator("td").all_inner_texts()}
    assert verdicts == {"● asserts", "✕ denies", "◆ differs", "– silent", "▨ not read"}
    look = "n => [getComputedStyle(n).color, getComputedStyle(n).backgroundImage]"
    assert grid.locator("td.silent").first.evaluate(look) != grid.locator("td.not-read").first.evaluate(look)


def test_a_report_is_read_with_marks_in_its_margin(opened):
    """7: same, differs, only here, copied and flagged stand in the margin beside the text."""
    marks = set()
    for report in opened.locator(".report").all():
        report.locator("> summary").click()
        marks |= set(report.locator(".row .mark b").all_inner_texts())
    assert marks == {"same elsewhere", "differs", "only here", "copied", "flagged"}


def test_the_timeline_has_four_clocks_and_strikes_out_what_was_replaced(opened):
    """8: four clocks; a conflict and an update are drawn differently, the old value is struck through."""
    timeline = opened.locator("#timeline")
    for clock in ("happened", "said", "published", "read"):
        expect(timeline.locator("svg text", has_text=clock).first).to_be_visible()
    assert timeline.locator(".arc.contradiction").count() == 1
    assert timeline.locator(".arc.update").count() == 1
    timeline.locator("summary").click()
    expect(timeline.locator("s")).to_have_text("Families leave the valley, or do not")


def test_what_was_not_read_stands_at_the_top(opened):
    """9: what was left unread or is not known stands on the first screen, with its reasons one click away."""
    note = opened.locator(".note")
    assert note.bounding_box()["y"] < 300
    expect(note).to_contain_text("1 file set aside")
    expect(note).to_contain_text("the outlet of 1 report")
    expect(opened.locator("#unread")).to_contain_text("no text in it")


def test_how_it_was_decided_names_rule_score_version_command_and_digests(opened, dossier):
    """10: rule, score, threshold, version, published rate, command and digests of the inputs are there."""
    fact = open_fact(opened)
    fact.locator(".decided > summary").click()
    decided = fact.locator(".decided")
    for words in (
        "weight 7.2, 5.0 asked",
        "frame.verb",
        "no error rate",
        "sayso build reports",
        dossier.reports[0].sha256[:16],
    ):
        expect(decided).to_contain_text(words)


def test_names_in_own_voice_and_in_quotation_stand_apart(opened):
    """11: what each report calls a thing, with its own words and those it quotes in different columns."""
    rows = opened.locator("table.names tbody tr")
    expect(rows.nth(0).locator("td").nth(0)).to_have_text("the Hill Front")
    expect(rows.nth(0).locator("td").nth(1)).to_have_text("not so named")
    expect(rows.nth(1).locator("td").nth(1)).to_have_text("“الجبهة”")


def test_the_ledger_has_three_axes_and_each_party(opened):
    """12: a provision with commitment, implementation and evidence apart, by day and as each party reports it."""
    row = opened.locator("table.ledger tbody tr").first
    for words in ("C3", "agreed or announced", "I1", "first acts reported", "E3", "Orland"):
        expect(row).to_contain_text(words)
    expect(opened.locator("table.byday thead")).to_contain_text("Fri 9 May 2031")


def test_the_first_screen_tells_the_four_things(opened):
    """What opposed sides say, what is disputed, what changed and what to distrust stand above the fold."""
    for kind in ("both", "dispute", "change", "care"):
        column = opened.locator(f".glance > .{kind}")
        assert column.locator("li").count() >= 1
        assert column.locator("li").first.bounding_box()["y"] < 700


def test_facts_are_searched_and_filtered(opened):
    """Search, type, outlet, party, day and dispute each leave the facts that fit."""
    facts = opened.locator(".fact:visible")
    opened.locator("#search").fill("clinic")
    expect(facts).to_have_count(1)
    opened.get_by_role("button", name="Show all").click()
    expect(facts).to_have_count(5)
    for filter_, value, left in (
        ("group", "Ceasefire", 1),
        ("outlets", "النهار", 1),
        ("parties", "Hill Front", 3),
        ("days", "2031-05-07", 1),
    ):
        opened.locator(f"[data-filter={filter_}]").select_option(value)
        expect(facts).to_have_count(left)
        opened.get_by_role("button", name="Show all").click()
    opened.get_by_role("checkbox", name="in dispute").check()
    expect(facts).to_have_count(2)


def test_places_stand_on_a_map_and_open_their_facts(opened):
    """12: a place that the gazetteer knows is a mark on outlines of land, with a bar of scale, and opens its line."""
    drawing = opened.locator("svg.map")
    assert drawing.locator("path.land").count() >= 2
    expect(drawing.locator("a text, a + text").first).to_have_text("Pell")
    expect(drawing).to_contain_text(" km")
    drawing.locator("a").first.dispatch_event("click")
    line = opened.locator(drawing.locator("a").first.get_attribute("href"))
    expect(line.locator("a").first).to_be_visible()


def test_the_keyboard_alone_is_enough(opened):
    """j, k and o walk through the facts, / searches, ? tells the keys."""
    opened.keyboard.press("j")
    opened.keyboard.press("j")
    opened.keyboard.press("k")
    opened.keyboard.press("o")
    expect(opened.locator("#f1-body")).to_be_visible()
    opened.keyboard.press("/")
    expect(opened.locator("#search")).to_be_focused()
    opened.locator("#search").blur()
    opened.keyboard.press("?")
    expect(opened.locator("#keys")).to_be_visible()
