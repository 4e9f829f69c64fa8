"""Reports that want to run, to mislead or to choke: their text is shown as text."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from sayso.model import Claim, Dossier, Fact, Families, Mention, Origin, Origins, Report, SetAside
from sayso.publish.dossier import write_dossier

PAYLOADS = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    '"><svg onload=window.ran=1>',
    "javascript:window.ran=1",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "</style><style>*{display:none}",
    "</title><base href='https://example.org/'>",
    "</template><script>window.ran = 1</script>",
    "&lt;b&gt;",
    "\u2028\u2029",
)
BIDI = "payment \u202eelif.exe\u202c and \u2066isolated\u2069 \u200bzero \ufeffmark \x07bell \U000e0041tag"


def hostile(text: str, *, outlet: str | None = None) -> Dossier:
    """A dossier in which every word of others is `text`."""
    said_by = Mention(text=text[:80], entity=text[:200], party=text[:80], start=0, end=min(80, len(text)))
    claim = Claim(
        id="c", report="r", start=0, end=len(text), evidence=text, type="talks.meeting", modality="done",
        said_by=said_by,
        cue=text[:5], rule=text[:40], trail=(text[:200],), roles={"place": (said_by,)},
    )  # fmt: skip
    origins = Origins(min=1, max=1, list=(Origin(entity=text[:200], party=text[:80], claims=("c",)),))
    fact = Fact(
        id="f", type="talks.meeting", title=text[:200], claims=("c",), reports=1, texts=1, origins=origins,
        families=Families(min=1, max=1, names=(text[:80],)), place=(text[:80],), trail=(text[:200],),
    )  # fmt: skip
    report = Report(
        id="r", outlet=outlet or text[:80], title=text[:200], url=text[:80], text=text + "\n\nThe end.",
        sha256=sha256(text.encode()).hexdigest(), published="2031-05-09",
    )  # fmt: skip
    return Dossier(
        reports=(report,), claims=(claim,), facts=(fact,), set_aside=(SetAside(path=text[:99], reason=text[:99]),)
    )


@pytest.mark.browser
@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_a_report_is_shown_and_never_run(visit, tmp_path, payload):
    """Markup of a report stands in the page as the characters that it is made of."""
    seen = visit(write_dossier(hostile(f"Rusk said {payload} today."), tmp_path, command=payload))
    seen.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert seen.page.evaluate("window.ran ?? 0") == 0
    assert seen.page.evaluate("document.querySelectorAll('script').length") == 2
    assert seen.page.evaluate("document.querySelectorAll('base, img').length") == 0
    assert seen.complaints == []
    shown = payload.replace("\u2028\u2029", "⟦LINE⟧⟦PARA⟧")
    assert shown in seen.page.locator(".text").inner_text()
    assert len(seen.requests) == 1


def test_characters_without_a_shape_are_written_out(tmp_path):
    """Bidirectional controls, zero width characters, control codes and tags are named, and nowhere raw."""
    page = write_dossier(hostile(BIDI), tmp_path).read_text(encoding="utf-8")
    for name in ("⟦RLO⟧", "⟦PDF⟧", "⟦LRI⟧", "⟦PDI⟧", "⟦ZWSP⟧", "⟦BOM⟧", "⟦U+0007⟧", "⟦U+E0041⟧"):
        assert name in page
    assert not set(page) & set("\u202e\u202c\u2066\u2069\u200b\ufeff\x07\U000e0041")


@pytest.mark.browser
def test_a_line_of_ten_megabytes_opens(visit, tmp_path):
    """Of a line of 10 MB the ends are drawn and the number of characters between them is told."""
    path = write_dossier(hostile("Rusk said it. " + "x" * 10_000_000, outlet="Aun Gazette"), tmp_path)
    assert path.stat().st_size < 300_000
    seen = visit(path)
    assert "characters not drawn" in seen.page.locator(".fact").text_content()
    assert seen.complaints == []


def test_data_in_the_page_is_json_that_cannot_end_its_element(tmp_path):
    """The index in the page parses as JSON and holds no angle bracket or ampersand."""
    page = write_dossier(hostile("</script><script>alert(1)</script> & more"), tmp_path).read_text(encoding="utf-8")
    index = page.partition('<script type="application/json" id="index">')[2].partition("</script>")[0]
    assert not set(index) & set("<>&")
    assert "</script>" in json.loads(index)[0]["words"]
