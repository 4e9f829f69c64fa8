"""Who belongs to whom, learned from the texts alone: polities, seats, bodies, persons, homes, mouthpieces."""

from __future__ import annotations

import pytest

from sayso.model import Claim, Mention, Report
from sayso.origins import Traced, trace
from sayso.origins.bodies import find_bodies
from sayso.origins.polities import find_polities
from sayso.origins.unifying import unify


def reports_of(*texts: str) -> list[Report]:
    return [Report(id=f"r{n}", text=text, outlet=f"Paper {n}") for n, text in enumerate(texts)]


def said(report: Report, words: str, entity: str | None = None, **fields: object) -> Claim:
    """A claim that `words` of the report say something, with the whole text as evidence."""
    start = report.text.index(words)
    mention = Mention(text=words, entity=entity or words, kind="official", start=start, end=start + len(words))
    base = {"id": f"{report.id}-{start}", "report": report.id, "start": 0, "end": len(report.text)}
    rest = {"evidence": report.text, "type": "stance.statement", "modality": "done", "said_by": mention}
    return Claim(**{**base, **rest, **fields})


def family(traced: Traced, number: int = 0) -> str | None:
    mention = traced.claims[number].said_by
    return mention.family if mention else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orvania's Defence Ministry said so.", "Orvania's Defence Ministry"),
        ("The Orvanian army said so. Orvania is at peace.", "The Orvanian army"),
        ("The Ministry of Defence of Orvania said so.", "The Ministry of Defence of Orvania"),
        ("The army of Orvania is small. Tarn, the capital of Orvania, is quiet. Tarn said so.", "Tarn said"),
        (
            "The army of Orvania is small. The president of Orvania, Ada Holm, rested. Ada Holm said so.",
            "Ada Holm said",
        ),
    ],
)
def test_an_invented_state_is_learned(text: str, words: str) -> None:
    """A state that no list names is known by its organs, adjective, capital and officials."""
    (report,) = reports_of(text)
    words = words.removesuffix(" said")
    claim = said(report, words)
    assert family(trace([report], [claim])) == "Orvania"


def test_a_listed_state_is_known_by_its_capital() -> None:
    """A capital of the general list stands for its government."""
    (report,) = reports_of("Lima said that talks would go on.")
    assert family(trace([report], [said(report, "Lima")])) == "Peru"


def test_who_is_not_told_stays_unknown() -> None:
    """An unnamed official of nobody in particular has no family."""
    (report,) = reports_of("An official said that talks would go on.")
    assert family(trace([report], [said(report, "An official")])) is None


def test_the_bare_ministry_is_that_of_the_officials() -> None:
    """In a report that names no state, "the ministry" is that of a general whom another report places."""
    reports = reports_of(
        "General Ivo Brandt of Orvania met the General Staff of Lestria. The army of Orvania and that of Lestria rest.",
        "General Ivo Brandt, chief of the General Staff, spoke. The Ministry of Defence informs that all is well.",
    )
    claims = [said(reports[1], "The Ministry of Defence"), said(reports[1], "General Ivo Brandt", "Ivo Brandt")]
    assert family(trace(reports, claims)) == "Orvania"


def test_a_spokesman_belongs_to_the_body_of_another_report() -> None:
    """What one report says of a person tells whose voice the person is in all of them."""
    reports = reports_of(
        "Ruth Ekdal, spokeswoman for the Sool Observer Mission, was there.", "Ruth Ekdal said that it was quiet."
    )
    assert family(trace(reports, [said(reports[1], "Ruth Ekdal")])) == "Sool Observer Mission"


def test_an_adviser_belongs_where_the_one_advised_does() -> None:
    """An adviser to a president is of the president's state."""
    (report,) = reports_of(
        "Lena Voss, an adviser to Karl Stroh, said no. Karl Stroh, the president of Orvania, was away."
    )
    assert family(trace([report], [said(report, "Lena Voss")])) == "Orvania"


def test_generic_words_mean_the_one_armed_group() -> None:
    """ "The guerrillas" are the one group that the reports name, under its acronym too."""
    reports = reports_of(
        "The Hill People's Army (HPA) has 900 fighters.", "The guerrillas said so.", "The HPA said so."
    )
    traced = trace(reports, [said(reports[1], "The guerrillas"), said(reports[2], "The HPA")])
    assert [family(traced, n) for n in (0, 1)] == ["Hill People's Army"] * 2


def test_generic_words_mean_nobody_where_two_groups_fight() -> None:
    """With two armed groups, "the rebels" are not known."""
    (report,) = reports_of("The Hill Front and the Coast Liberation Army fight on. The rebels said so.")
    assert family(trace([report], [said(report, "The rebels")])) is None


def test_an_outlet_that_says_our_soldiers_speaks_for_them() -> None:
    """In the own words of a mouthpiece the side speaks whose people it quotes."""
    (report,) = reports_of("Our soldiers hold the pass. Hold fast, said the army of Orvania.")
    assert trace([report], [said(report, "the army of Orvania")]).newsrooms == {"r0": "Orvania"}


def test_polities_are_not_surnames_or_ministries() -> None:
    """A general's troops and a ministry's field make no state."""
    (report,) = reports_of("General Otto Brix came. Brix's troops left. The Ministry of Education closed the schools.")
    names = find_polities([report]).names
    assert "Brix" not in names
    assert "Education" not in names


def test_an_armed_wing_belongs_to_its_front() -> None:
    """A group's armed wing is of its family."""
    (report,) = reports_of("The Delta Reform Front will dissolve its armed wing, the River Guard, in May.")
    bodies = find_bodies([report], find_polities([report]))
    assert bodies.top("River Guard") == "Delta Reform Front"


def test_names_are_unified() -> None:
    """Surname, titled name and acronym give the fullest name that the reports have."""
    (report,) = reports_of("Colonel Ivar Stenn of the Uplands Relief Consortium (URC). Stenn said. The URC said.")
    claims = [said(report, "Colonel Ivar Stenn"), said(report, "Stenn said", "Stenn"), said(report, "URC", "URC")]
    assert [c.said_by.entity for c in unify(claims, [report]) if c.said_by] == [
        "Ivar Stenn",
        "Ivar Stenn",
        "Uplands Relief Consortium",
    ]


def test_a_surname_takes_the_full_name_that_the_text_gives() -> None:
    """Who speaks by surname alone is the one whom the text names in full, though nobody else speaks by that name."""
    (report,) = reports_of("Among them was Ana Ohm, a surgeon. Ohm said that it rained.")
    claims = unify([said(report, "Ohm said", "Ohm")], [report])
    assert [c.said_by.entity for c in claims if c.said_by] == ["Ana Ohm"]


def test_an_article_makes_no_other_surname() -> None:
    """ "Sarraf" and "al-Sarraf" are the one person whose name ends so."""
    (report,) = reports_of("Nadim al-Sarraf said so. Sarraf said more. al-Sarraf said no.")
    claims = [
        said(report, "Nadim al-Sarraf"),
        said(report, "Sarraf said", "Sarraf"),
        said(report, "al-Sarraf said", "al-Sarraf"),
    ]
    assert {c.said_by.entity for c in unify(claims, [report]) if c.said_by} == {"Nadim al-Sarraf"}


def test_accents_make_no_other_name() -> None:
    """A wire that leaves out accents names the same person and the same university."""
    reports = reports_of(
        "Iva Marén of the University of Velké said so.", "Iva Maren of the University of Velke said so."
    )
    claims = [said(r, r.text[:9]) for r in reports] + [said(r, r.text[17:36].strip()) for r in reports]
    names = {c.said_by.entity for c in unify(claims, reports) if c.said_by}
    assert names == {"Iva Marén", "University of Velké"}


def test_transliterations_are_one_name() -> None:
    """Two spellings of a long name that have the same consonants are the one that is used more often."""
    reports = reports_of(*["Samir Abdel Hakim said so."] * 2, "Sameer Abdulhakim said so. Samir Hakim said no.")
    claims = [said(reports[0], "Samir Abdel Hakim"), said(reports[1], "Samir Abdel Hakim")]
    claims += [said(reports[2], name) for name in ("Sameer Abdulhakim", "Samir Hakim")]
    names = [c.said_by.entity for c in unify(claims, reports) if c.said_by]
    assert names == ["Samir Abdel Hakim"] * 3 + ["Samir Hakim"]


def test_a_body_for_something_is_no_person_of_that_name() -> None:
    """What follows "for" in a body's name is no person's."""
    (report,) = reports_of("The Orvanian Observatory for Human Rights said so.")
    (claim,) = unify([said(report, "Orvanian Observatory for Human Rights")], [report])
    assert claim.said_by
    assert claim.said_by.entity == "Orvanian Observatory for Human Rights"


def test_a_passing_word_makes_no_fuller_name() -> None:
    """A headline that ran into the text and a word that one report adds are left out of a body's name."""
    usual = "The Tarn Relief Committee said so."
    reports = reports_of(*[usual] * 5, "TWO DEAD The Tarn Relief Committee said so. Lorn-based Tarn Relief Committee.")
    reports += [Report(id="r9", text="Brave Tarn Relief Committee said so.")]
    names = find_bodies(reports, find_polities(reports)).names
    assert {full for name, full in names.items() if name.endswith("Relief Committee")} == {"Tarn Relief Committee"}


@pytest.mark.parametrize(
    ("words", "owner"),
    [("The defence ministry", "Lusk"), ("A military source", None), ("Civil defence teams", None)],
)
def test_only_a_known_organ_is_that_named_last(words: str, owner: str | None) -> None:
    """“The ministry” is of the polity whose organ was named last; somebody new may be of any."""
    text = (
        "The Orvanian army took the hill from the army of Lusk. {} said that it rained. The army of Orvania fought on."
    )
    (report,) = reports_of(text.format(words))
    assert family(trace([report], [said(report, words)])) == owner
