"""To whom a phrase belongs that names nobody in full, or not only one."""

from __future__ import annotations

import pytest
from msgspec import structs

from sayso.model import Claim, Mention, Report
from sayso.origins import trace

WAR = "The army of Orvania and fighters of the Tarn River Front shelled each other. Orvania blamed the Front. "


def family(*texts: str, words: str, outlet: str = "Quay Times") -> str | None:
    """The family of the words, which the last report says somebody speaks by."""
    reports = [Report(id=f"r{n}", text=text, outlet=f"Paper {n}") for n, text in enumerate(texts[:-1])]
    reports.append(Report(id="r9", text=texts[-1], outlet=outlet))
    return families(reports, words)[0]


def families(reports: list[Report], *words: str) -> list[str | None]:
    """The family of each of the words, by which the last report says that somebody speaks."""
    claims = trace(reports, [said(reports[-1], one) for one in words]).claims
    return [claim.said_by.family for claim in claims if claim.said_by]


def said(report: Report, words: str) -> Claim:
    """What the words of a report say, the whole of its text."""
    start = report.text.index(words)
    return Claim(
        id=words, report=report.id, start=0, end=len(report.text), evidence=report.text, type="stance.statement",
        modality="done", said_by=Mention(text=words, entity=words, kind="unknown", start=start, end=start + len(words)),
    )  # fmt: skip


def test_a_body_that_begins_like_a_sea_is_no_state() -> None:
    """Soldiers "of the Upland Community" make no state of Upland, and its force is a body of its own."""
    text = "Soldiers of the Upland Community came. The Upland Community Truce Force (UCTF) said so."
    assert family(text, words="The Upland Community Truce Force") in (
        "Upland Community Truce Force",
        "Upland Community",
    )


def test_a_town_that_owns_a_ministry_is_the_seat_of_the_state() -> None:
    """A town that heads a dateline and where ministries sit stands for the state whose forces are named."""
    texts = (
        "The Orvanian navy sailed. Orvania is large. The Orvanian army stayed, said the Defence Ministry in Velk.",
        "VELK — The President rested. Velk's interior ministry said so.",
    )
    assert family(*texts, words="Velk's interior ministry") == "Orvania"


def test_the_council_of_a_front_is_the_front() -> None:
    """In a report that speaks of "the Front's Council", the Council is the Front's."""
    assert family(WAR, "A report of the Front's Council came. The Council said so.", words="The Council") == (
        "Tarn River Front"
    )


def test_our_delegate_is_of_the_side_for_which_the_outlet_speaks() -> None:
    """A mouthpiece's "our" means its side."""
    text = "Our fighters hold the ford, said the Front. Our delegate said so."
    reports = [Report(id="r0", text=WAR, outlet="Paper"), Report(id="r1", text=text, outlet="Ford Radio")]
    assert families(reports, "the Front", "Our delegate") == ["Tarn River Front"] * 2


def test_the_ministers_of_a_president_are_of_the_state() -> None:
    """What is called after somebody known belongs where they do."""
    text = "President Ivo Brandt of Orvania rested. The army of Orvania rested. Brandt's ministers said so."
    assert family(text, words="Brandt's ministers") == "Orvania"


@pytest.mark.parametrize(("people", "learned"), [("Orvanian officials", "Orvania"), ("Velk officials", None)])
def test_officials_show_a_state_only_beside_its_adjective(people: str, learned: str | None) -> None:
    """Towns have officials too, so that only the adjective of a country shows a state."""
    assert family(f"In Orvania and in Velk it rained. They met. {people} said so.", words=people) == learned


def test_the_garrison_of_the_occupation_is_the_opponents() -> None:
    """In the words of one side, the occupier's organs are those of the other."""
    text = "Our soldiers stood fast, said the army of Orvania. The occupation garrison said so."
    war = "Fighting between Orvania and Lestria went on. The army of Lestria shelled the army of Orvania. "
    reports = [Report(id="r0", text=war * 2, outlet="Paper"), Report(id="r1", text=text, outlet="Velk Radio")]
    assert families(reports, "the army of Orvania", "The occupation garrison") == ["Orvania", "Lestria"]


@pytest.mark.parametrize("words", ["Satellite pictures", "Traders in Velk"])
def test_what_only_begins_a_sentence_is_no_name(words: str) -> None:
    """A capital letter at the head of a sentence names no body."""
    assert family(f"It rained. {words} said so.", words=words) is None


def test_a_description_before_a_name_is_no_part_of_it() -> None:
    """A charity is one family, with the word "charity" before its name and without."""
    assert family("It rained, the charity Lanternworks said.", words="charity Lanternworks") == "Lanternworks"


@pytest.mark.parametrize(
    "words",
    [
        "Orvanian activists",
        "the Orvanian rights group",
        "The Orvanian TV channel Al-Tarn",
        "A charity run by Orvania's sailors",
    ],
)
def test_who_speaks_for_no_government_is_not_its_countrys(words: str) -> None:
    """Activists, charities and channels of a country are not of its government's family."""
    assert family(f"{WAR}{words} said so.", words=words) != "Orvania"
    assert family(f"{WAR}The Orvanian state news agency said so.", words="The Orvanian state news agency") == "Orvania"


def test_the_observatory_of_a_town_is_the_one_named() -> None:
    """Where one observatory is known, "the Lorn-based observatory" is that."""
    text = "The Orvanian Observatory for Ceasefires counts. The Lorn-based observatory said so."
    assert family(text, words="The Lorn-based observatory") == "Orvanian Observatory for Ceasefires"


def test_a_group_of_a_country_has_its_own_name() -> None:
    """A movement that a report calls "the Orvanian militant group" beside its name is of its own family."""
    assert family(f"{WAR}The Orvanian militant group Dawn said so.", words="The Orvanian militant group Dawn") == "Dawn"


@pytest.mark.parametrize("name", ["Free Orvanian Army", "Orvanian Liberation Front", "Orvanian Democratic Forces"])
def test_an_irregular_band_is_not_the_government_of_its_country(name: str) -> None:
    """A group that fights under the name of a country does not speak for its state."""
    text = f"The army of Orvania shelled fighters of the {name}. Orvania rested. The {name} said so."
    assert family(text, words=f"The {name}") == name


def test_the_ministry_of_a_state_that_nobody_names_is_the_governments() -> None:
    """Where only an armed group is named, the organs are of one state, which the group fights."""
    text = "Fighters of the Movement of the Tarns fell back. The defence ministry said so, and the governor agreed."
    report = Report(id="r9", text=text, outlet="Quay Times")
    assert families([report], "The defence ministry", "the governor") == ["Government", "Government"]


def test_an_officer_of_a_part_is_of_the_body_whose_bulletin_it_is() -> None:
    """In a group's own publication, the commander of its southern wing is the group's."""
    text = "Fighters of the Movement of the Tarns rested. The road is open, says the commander of the wing, Ana Ohm."
    report = Report(id="r9", text=text, outlet="Movement of the Tarns")
    assert families([report], "Ana Ohm") == ["Movement of the Tarns"]


@pytest.mark.parametrize("words", ["a monitoring group", "The UK-based monitor", "the watchdog", "Monitor"])
def test_a_monitoring_group_is_the_one_that_its_report_names(words: str) -> None:
    """What a report calls a monitoring group at first and names later is one voice."""
    text = f"Shells killed nine, {words} said. The Tarn Losses Observatory counts each."
    assert family(text, words=words) == "Tarn Losses Observatory"


def test_the_short_name_of_a_body_that_goes_on_with_what_it_is_for_is_that_body() -> None:
    """ "The Tarn Observatory" is the "Tarn Observatory for Peace"."""
    texts = ("The Tarn Observatory for Peace said nine died.", "The Tarn Observatory said nine died.")
    assert family(*texts, words="The Tarn Observatory") == "Tarn Observatory for Peace"


def test_a_spokesman_of_the_mission_is_the_missions() -> None:
    """Without an article too, a mission's spokesman speaks for the one mission."""
    text = "The Quiet Water Mission counts. Stones flew, said mission spokesman Ivo Brandt."
    assert family(text, words="mission spokesman Ivo Brandt") == "Quiet Water Mission"


def test_a_minister_is_not_of_those_who_came_before_him() -> None:
    """Only the title before a name tells whose its bearer is, not all that the sentence says."""
    text = "The army of Orvania and fighters of the Tarn River Front fought. Men of the Tarn River Front stood before "
    assert family(f"{text}Home Minister Ivo Brandt, who said so.", words="Home Minister Ivo Brandt") == "Orvania"


def test_whose_spokeswoman_somebody_is_tells_the_body_before_her() -> None:
    """ "Tarn Relief, whose coordinator, Ana Ohm," puts her with Tarn Relief."""
    text = "Tarn Relief Society, whose coordinator, Ana Ohm, came, feeds many. Ana Ohm said so."
    assert family(text, words="Ana Ohm") == "Tarn Relief Society"


def test_a_council_whose_head_speaks_of_our_battalions_is_armed() -> None:
    """Who has battalions of its own is a side, whatever its name."""
    text = "Ana Ohm, chairwoman of the Tarn Council, spoke at noon. Our battalions stay, she said. The rebels said so."
    assert family(text, words="The rebels") == "Tarn Council"


def test_a_rank_before_a_surname_tells_in_the_bulletin_of_a_body() -> None:
    """A bulletin that says but "Colonel Ohm" means its own colonel, whose full name another report gives."""
    reports = [
        Report(id="r0", text="Colonel Ana Ohm met nobody.", outlet="Paper"),
        Report(id="r1", text="Nine guns were counted, Colonel Ohm reports.", outlet="Quiet Water Mission"),
    ]
    told = Mention(text="Colonel Ohm", entity="Ana Ohm", kind="official", start=24, end=35)
    (claim,) = trace(reports, [structs.replace(said(reports[1], "Colonel Ohm"), said_by=told)]).claims
    assert claim.said_by
    assert claim.said_by.family == "Quiet Water Mission"


@pytest.mark.parametrize(
    ("text", "words", "body"),
    [
        ("The Relief Board said so.", "The Relief Board", "Relief Board of the Lake States"),
        ("The truce commission, for its part, said so.", "The truce commission", "Border Truce Commission"),
        ("The Board's man in Velk, Peter Aune, said so.", "Peter Aune", "Relief Board of the Lake States"),
    ],
)
def test_shorter_name_is_of_the_one_body_that_goes_on_so(text: str, words: str, body: str) -> None:
    """A name without its states, in small letters, or as the owner of its man, is the body's."""
    named = "The Border Truce Commission met. The Relief Board of the Lake States sent lorries."
    assert family(named, text, words=words) == body
