"""What on a page is no part of the report: `sayso.reading.furniture` and its lexicons."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.reading.captions import is_caption
from sayso.reading.furniture import find_furniture
from sayso.reading.notices import date_line

BODY = (
    "The army of Ostmark left the town of Harvel on Monday, the defence ministry said.\n\n"
    "Residents said that the ferry at the quay of Nordhaven was running and that lorries had passed."
)


def _dropped(text: str, title: str | None = None) -> list[tuple[str, str, str]]:
    return [(d.kind, d.why.split(":")[0], text[d.start : d.end]) for d in find_furniture(text, title)]


@pytest.mark.parametrize("example", [e.get("example") for e in lexicons.load("furniture") if e.get("example")])
def test_each_class_of_the_lexicon_drops_its_example(example: str) -> None:
    """The example of each class of the lexicon is left unread, and the report beside it is not."""
    found = _dropped(f"{BODY}\n\n{example}")
    assert [words for _, _, words in found] == [example]


def test_every_class_of_the_lexicons_has_an_example() -> None:
    """No class of the reading lexicons goes without an example."""
    for name in ("furniture", "captions", "datelines", "dull_words", "function_words", "abbreviations"):
        classes = {e.class_ for e in lexicons.load(name)}
        assert {e.class_ for e in lexicons.load(name) if e.get("example")} == classes - {"agency"}, name


@pytest.mark.parametrize("example", [e.get("example") for e in lexicons.load("captions") if e.get("example")])
def test_each_class_of_captions_knows_its_example(example: str) -> None:
    """The example of each class of caption marks is told to be a caption."""
    assert is_caption(example)


@pytest.mark.parametrize(
    "line",
    [
        "More than 800 people fled the town, the relief group said.",
        "Share prices fell in Nordhaven after the blockade was announced.",
        "Watch towers along the river were pulled down on Friday.",
        "By Wednesday the last lorries had left, officials said.",
        "Also on Friday, rebels handed over 40 rifles.",
        "To reach the town, convoys must cross two checkpoints.",
        "By continuing to shell the harbour, the army broke the truce, rebels said.",
        "The ministry accepts no responsibility for the deaths.",
        "The deal is without prejudice to the status of the islands.",
        "This video shows soldiers leaving the post, the army said.",
        "All material was seized at the crossing.",
        "Contact was lost with nine fishermen on Sunday.",
        "Published reports of a retreat are false, the ministry said.",
        "Some 2,300 people had gone back (source: district authorities).",
        "The quarter was quiet (as the mayor said it would be).",
        "According to a Norlan/Harvel poll, most want the truce.",
        "He told reporters that the army had left. (Norlan)",
        "DEMOBILISATION",
        "Photographers and medics were among the injured, doctors said.",
        "Updated figures put the dead at 44, the hospital said.",
    ],
)
def test_body_is_never_dropped(line: str) -> None:
    """Sentences of a report that begin like furniture, or end like a credit, are read."""
    assert _dropped(f"{BODY}\n\n{line}\n\n{BODY[:80]}") == []


def test_stray_caption_is_unrelated_and_own_caption_is_not() -> None:
    """A caption that shares no name or word with the report is unrelated; one that does is merely left out."""
    stray = "Photo: entrants of the vintage motorcycle rally line up in Southmoor, 2019. (Archive)"
    own = "Residents wait for the ferry at the quay of Nordhaven. (Norlan photo)"
    found = _dropped(f"{stray}\n{own}\n\n{BODY}")
    assert [(kind, words) for kind, _, words in found] == [("unrelated", stray), ("boilerplate", own)]


def test_one_shared_place_does_not_make_a_caption_related() -> None:
    """A caption of a sports day in a town that the report names is stray all the same."""
    stray = "Pictured: Harvel Rovers players parade the regional handball trophy, March 2019. (File photo)"
    assert _dropped(f"{stray}\n\n{BODY}")[0][0] == "unrelated"


@pytest.mark.parametrize(
    "caption",
    [
        "Archive picture: a contestant at the Harvel ice festival, January 2006.",
        "Photo: Fans of AC Nordhaven celebrate the league title, May 2010",
        "Pictured: visitors at the Harvel Orchid Show, April 2018. (Archive)",
    ],
)
def test_caption_of_another_year_must_share_more(caption: str) -> None:
    """A caption with a year that the report does not know is stray, though it names a town of the report."""
    assert _dropped(f"{caption}\n\n{BODY}")[0][0] == "unrelated"


def test_old_picture_of_the_same_matter_is_not_stray() -> None:
    """A file picture of what the report is about stays a caption of the report, whatever its year."""
    caption = "File photo: the army of Ostmark on the road to Harvel, April 2018."
    assert _dropped(f"{caption}\n\n{BODY}")[0][0] == "boilerplate"


def test_headline_is_read_once() -> None:
    """Of a headline that stands twice the second is dropped, with the outlet's name behind it or without."""
    text = f"Army leaves Harvel\n\nArmy leaves Harvel\n\nArmy leaves Harvel | Norlan\n\n{BODY}"
    assert [words for _, _, words in _dropped(text)] == ["Army leaves Harvel", "Army leaves Harvel | Norlan"]
    assert text.index("Army") not in [d.start for d in find_furniture(text)]


def test_words_in_brackets_go_and_the_sentence_stays() -> None:
    """Of a line that holds a placeholder in brackets only the placeholder is dropped."""
    assert [w for _, _, w in _dropped("The army left Harvel. [SEE VIDEO] The ferry runs again.")] == ["[SEE VIDEO]"]


def test_notice_inside_a_paragraph_goes_alone() -> None:
    """A disclaimer drops its own sentence, not the paragraph that it stands in."""
    text = "Reporting period: 11 to 17 June. The names used imply no opinion on status. Power is back in Harvel."
    assert [w for _, _, w in _dropped(text)] == ["The names used imply no opinion on status."]


def test_furniture_at_the_end_of_one_long_line_goes() -> None:
    """Where a text lost its line breaks, pointers behind its last sentence are dropped."""
    text = BODY.replace("\n", " ") * 3 + " The ferry runs. Read more: Prices rise. Follow us on Instagram."
    assert [w for _, _, w in _dropped(text)] == ["Read more: Prices rise.", "Follow us on Instagram."]


def test_page_end_run_into_the_text_goes_from_its_first_heading() -> None:
    """Where a text lost its line breaks, a list of other stories is dropped with all behind it, if a notice follows."""
    body = BODY.replace("\n", " ") * 4
    tail = "Related News Ferry strike ends in Orm Budget passes by one vote. Follow us on Instagram. About Careers"
    assert [w for _, _, w in _dropped(f"{body} {tail}")] == [tail]
    assert _dropped(f"{body} The envoy gave related news to the council in Orm and left. The ferry runs.") == []


def test_links_under_a_heading_belong_to_it() -> None:
    """The short lines under "Related" are dropped with it, up to the next sentence."""
    text = f"{BODY}\n\nRelated articles\nFerry strike ends\nBudget passes by one vote\n\n{BODY[:82]}"
    assert [w for _, _, w in _dropped(text)] == ["Related articles", "Ferry strike ends", "Budget passes by one vote"]


@pytest.mark.parametrize(
    "line",
    ["Pass this story on: Mail | X | Copy link", "Home > World > Europe", "Comments (14) · 2.1k shares", "3 min read"],
)
def test_menus_are_told_by_their_labels(line: str) -> None:
    """A line of labels is a menu, with counts and a few words before a colon or without."""
    assert [w for _, _, w in _dropped(f"{BODY}\n\n{line}")] == [line]


def test_masthead_is_the_outlets_own_name() -> None:
    """A line that is nothing but the outlet's name is dropped; a sentence that begins with it is not."""
    text = f"The Harvel Post\n\nThe Harvel Post has seen the text of the truce, and prints it below.\n\n{BODY}"
    found = [text[d.start : d.end] for d in find_furniture(text, outlet="The Harvel Post")]
    assert found == ["The Harvel Post"]


def test_date_glued_to_the_first_sentence_goes() -> None:
    """Where the line break behind the date was lost, the date is dropped and the sentence is not."""
    assert [w for _, _, w in _dropped("Thu Sep 5 2031 18:04 Ferry runs again in Harvel.")] == ["Thu Sep 5 2031 18:04"]
    assert _dropped("September 5, 2031 was the day of the truce.") == []
    assert _dropped("On 5 May 2031 Harvel militiamen attacked the ferry.") == []


def test_date_behind_a_glued_headline_goes() -> None:
    """Headline, credit and date run into the first sentence: the date goes, which parts them."""
    text = "Ferry runs again in Harvel port QNA Friday 5 Sep 2031 The ferry at Orm runs again."
    title = "Ferry runs again in Harvel - port"
    assert [text[d.start : d.end] for d in find_furniture(text, title=title)] == ["Friday 5 Sep 2031"]
    assert find_furniture(text.replace("2031 The", "2031 the"), title=title) == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 2031-06-15", "2031-06-15"),
        ("Updated at 10:40 GMT, 15 June 2031", "2031-06-15"),
        ("Posted on: Sunday, June 15, 2031 11:41 AM EDT", "2031-06-15"),
        ("Sunday 15 June 2031 10.30 BST", "2031-06-15"),
        ("Published 03/04/2031", None),
        ("Published reports of 15 June 2031 speak of a retreat.", None),
        ("Posted 3:57 AM, May 26, 2031, by Ilse Brandt", "2031-05-26"),
        ("The truce of 15 June 2031 holds.", None),
    ],
)
def test_date_lines(line: str, date: str | None) -> None:
    """A line that says when the article appeared gives its date; an ambiguous or other one gives none."""
    assert date_line(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Like | Share | Report a slip",
        "91.1 FM. Donate | Write to the desk | All times are Norlan time",
        "Follow The Quay by post and radio. Readers of the Quay know first.",
        "Pictures may be reproduced with a credit to the Mission.",
        "TOMORROW: sunny spells, a light breeze. The cheese fair opens at ten.",
    ],
)
def test_bars_appeals_and_other_news_are_left_unread(line: str) -> None:
    """A bar with one known wish, an appeal for the outlet and what stands under the label of other news go."""
    found = find_furniture(f"{BODY}\n\n{line}", outlet="The Quay")
    assert [(d.start, d.end) for d in found] == [(len(BODY) + 2, len(BODY) + 2 + len(line))]


@pytest.mark.parametrize("line", ["District | Killed | 12", f"Tomorrow: {'{}'}", "Sites | Weapons | Rounds"])
def test_rows_of_tables_and_the_reports_own_tomorrow_stay(line: str) -> None:
    """A table's row asks for nothing, and a line that speaks of what the report speaks of is no other news."""
    assert not find_furniture(f"{BODY}\n\n{line.format(BODY.splitlines()[-1])}", outlet="The Quay")
