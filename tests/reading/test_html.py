"""Web pages into reports: `sayso.reading.html`."""

from __future__ import annotations

import pytest

from sayso.errors import ReadingError
from sayso.reading.html import is_html, read_page

PAGE = """<!DOCTYPE html><html><head><title>Two bridges reopened - Harvel Post</title>
<meta property="og:site_name" content="Harvel Post">
<meta property="article:published_time" content="2031-06-15T08:30:00+02:00"><style>p {color: red}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Two bridges reopened</h1>
<figure><figcaption>Juniors at a chess tournament in Southmoor, 2019. (Archive)</figcaption></figure>
<p>HARVEL &#8211; Two bridges over the Tarvo were reopened on Sunday after the army of Ostmark withdrew its last
checkpoint, the defence ministry&rsquo;s spokesman said.</p>
<p>&#8220;The road is free,&#8221; said Colonel Jan Ohm.
<a href="/x">The convoy</a> of nine lorries crossed by noon.</p>
<p>Some 1,200 people had been cut off since May, according to the relief group that runs the only clinic there.</p>
<p style="display: none">Hidden words</p></article>
<aside><h2>Most read</h2><p>Ten recipes for plum dumplings that take less than an hour and that all will like</p>
</aside>
<footer><p>&copy; 2031 Harvel Post. All rights reserved.</p></footer></body></html>"""


def test_body_is_read_and_the_rest_is_dropped() -> None:
    """Headline and paragraphs stay; menu, teasers and notice are dropped; scripts and hidden words are not there."""
    report = read_page(PAGE, name="bridges")
    left_out = [report.text[d.start : d.end] for d in report.dropped]
    assert [d.kind for d in report.dropped] == ["boilerplate", "unrelated", "boilerplate"]
    assert left_out[0] == "Home\n\nWorld"
    assert left_out[1].startswith("Juniors")
    assert left_out[2].startswith("Most read")
    assert "“The road is free,” said Colonel Jan Ohm. The convoy of nine lorries crossed by noon." in report.text
    assert "Hidden" not in report.text
    assert "color" not in report.text


def test_metadata_gives_outlet_title_and_date() -> None:
    """What the page says of itself is kept, its date with the basis `page`."""
    report = read_page(PAGE, name="bridges")
    assert (report.outlet, report.title) == ("Harvel Post", "Two bridges reopened")
    assert report.published is not None
    assert report.published.startswith("2031-06-15")
    assert report.published_basis == "page"


def test_control_characters_in_a_page_do_not_matter() -> None:
    """A page with characters that XML forbids is read, without what trafilatura would have told of it."""
    page = PAGE.replace("Two bridges over", "Two &#1;bridges&#0; over").replace("Harvel Post", "Har&#2;vel Post")
    assert "Two bridges over the Tarvo were reopened" in read_page(page, name="bridges").text.replace("\ufffd", "")


@pytest.mark.parametrize("page", ["", "<html></html>", "<!-- only this -->", "<script>x</script>"])
def test_page_without_text_is_an_error(page: str) -> None:
    """A page that shows nothing cannot be read."""
    with pytest.raises(ReadingError):
        read_page(page, name="x")


def test_kind_is_told_by_content() -> None:
    """Markup makes a page, whatever the file is called; a comparison sign in a text does not."""
    assert is_html(b"\n<!doctype html><html>")
    assert is_html(b'<?xml version="1.0"?><html xmlns="x"><body>')
    assert is_html(b"<p>The army left.</p>")
    assert not is_html(b"Losses < 5 were counted; the army left.")
    assert not is_html(b"<The army left>")
