"""What outlets print again and again: it shows no copying."""

from __future__ import annotations

from sayso.model import Report
from sayso.origins.reuse import find_copies

NOUNS = ("barges", "cellars", "lanterns", "ledgers", "culverts", "orchards", "wagons", "granaries", "ropes")
DEEDS = ("counted", "carried", "buried", "repaired", "searched", "painted", "guarded", "flooded", "emptied")
STANDING = (
    "Trouble along the estuary began when millers refused the salt levy, and has since closed eleven quays, ruined the"
    " winter trade and driven hundreds from the lower town."
)
COPIED = "Divers brought up four sealed crates from the wreck beneath the harbour chain before the tide turned at noon."


def story(number: int, *more: str, outlet: str = "Quay Times", length: int = 6) -> Report:
    """A report of sentences that no other has, with more behind them."""
    told = [
        f"{100 * number + n} {NOUNS[(number + n) % 9]} were {DEEDS[n]} by clerk {number} near post {n}{number}, where"
        f" {NOUNS[n]} of lot {number}{n} {DEEDS[(n + number) % 9]} slowly."
        for n in range(length)
    ]
    return Report(id=f"{outlet}{number}", outlet=outlet, text=" ".join([*told, *more]))


def found(*reports: Report) -> list[tuple[str, str]]:
    return [(lineage.from_.report, lineage.to.report) for lineage in find_copies(reports)]


def test_a_paragraph_in_three_stories_of_an_outlet_is_its_own() -> None:
    """Standing paragraphs show nothing between the reports of one outlet, and still show copying by another."""
    house = [story(n, STANDING) for n in range(3)]
    assert found(*house) == []
    assert found(*house[:2]) == [("Quay Times0", "Quay Times1")]
    copies = found(*house, story(7, STANDING, outlet="Orm Post"))
    assert {frozenset(pair) for pair in copies} == {frozenset(("Orm Post7", f"Quay Times{n}")) for n in range(3)}


def test_a_story_printed_three_times_is_no_furniture() -> None:
    """Reports that share most of their wording are one story, whose reprints are found."""
    text = story(0, COPIED).text
    reprints = [Report(id=f"e{n}", outlet="Quay Times", text=f"Edition {n}. {text}") for n in range(3)]
    assert set(found(*reprints)) == {("e0", "e1"), ("e0", "e2"), ("e1", "e2")}


def test_what_stands_on_every_page_shows_nothing_anywhere() -> None:
    """A menu that an outlet prints in all its reports is left out even where it fills half of them."""
    menu = (
        "Ferry strike ends in Orm Budget passes by one vote Prices of barley rise Choir sings for the miners of Tarvo"
    )
    pages = [story(n, menu, length=2) for n in range(6)]
    assert found(*pages, story(9, menu, outlet="Orm Post")) == []
    assert len(found(*pages, story(8, COPIED), story(9, COPIED, outlet="Orm Post"))) == 1
