"""A claim takes the quantities of its sentence that belong to it, and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.claims.figures.counting import accepted, claim_figures
from sayso.model import AnnotatedReport, Figure
from sayso.sentences.times import find_times

Annotate = Callable[..., AnnotatedReport]


def figures(annotate: Annotate, text: str, trigger: str, claim_type: str, **fields: str) -> tuple[Figure, ...]:
    """The figures of the claim that the word `trigger` evokes in the last sentence that has it."""
    annotated = annotate(text, **fields)
    sentence = [s for s in annotated.sentences if any(t.text == trigger for t in s.tokens)][-1]
    token = next(t for t in sentence.tokens if t.text == trigger)
    found = claim_figures(annotated, sentence, token, claim_type, times=find_times(annotated))
    assert all(annotated.report.text[f.start : f.end] == f.text for f in found)
    return found


def test_all_words_of_a_happening_count(annotate: Annotate) -> None:
    """What any of the words numbers that tell of one happening is a figure of its claim."""
    annotated = annotate("The sorties destroyed two vans in Orle, killing a guard and destroying nine guns in Ruhl.")
    sentence = annotated.sentences[0]
    words = [t for t in sentence.tokens if t.lemma == "destroy"]
    found = claim_figures(annotated, sentence, words[0], "harm.damage", others=words[1:])
    assert [f.text for f in found] == ["two vans", "nine guns"]


@pytest.mark.parametrize(
    ("text", "trigger", "claim_type", "expected"),
    [
        (
            "Orlen said so far some 80 guns, 500 rounds and six armored vehicles were handed over.",
            "handed", "disarm.handover",
            [("guns", 80, 80), ("rounds", 500, 500), ("armored vehicles", 6, 6)],
        ),
        (
            "The total breaks down into 87 rifles and 16 pistols, and some 400 rounds were handed in.",
            "breaks", "disarm.handover", [("rifles", 87, 87), ("pistols", 16, 16)],
        ),
        ("They undertook to surrender 90 weapons by June 30.", "surrender", "disarm.handover", [("weapons", 90, 90)]),
        ("The villagers returned, he says: ninety of them.", "returned", "harm.displacement", [("displaced", 90, 90)]),
        ("The release of the nine soldiers took place in Ruhl.", "release", "detainee.release", [("soldiers", 9, 9)]),
        ("Eight stokers are detained at the depot.", "detained", "detainee.custody", [("stokers", 8, 8)]),
        ("Monitors recorded two lapses of the truce.", "recorded", "ceasefire.violation", [("lapses", 2, 2)]),
        ("They hold eight men for two photographs.", "hold", "detainee.custody", [("men", 8, 8)]),
        ("They removed 214 mines in two days.", "removed", "mines.clearance", [("mines", 214, 214)]),
        ("The league will send 60 unarmed observers.", "send", "thirdparty.monitoring", [("observers", 60, 60)]),
        ("An assessment of nine villages found 64 houses destroyed.", "destroyed", "harm.damage", [("houses", 64, 64)]),
        ("They have broken it on sixteen occasions.", "broken", "ceasefire.violation", [("occasions", 16, 16)]),
        ("The war has forced 61,400 persons to leave.", "leave", "harm.displacement", [("displaced", 61400, 61400)]),
        (
            "Ten lorries with 96 tonnes of flour reached Ruhl.",
            "reached", "aid.delivery", [("lorries", 10, 10), ("tonnes", 96, 96)],
        ),
        (
            "Two men were killed and five injured in Ruhl.",
            "killed", "harm.casualties", [("killed", 2, 2), ("injured", 5, 5)],
        ),
        ("Rebel shelling of the town killed nine people.", "shelling", "hostilities.attack", []),
        (
            "Nine villagers are missing, and the bodies of five others were handed over at Ruhl.",
            "handed", "missing.persons", [("bodies", 5, 5)],
        ),
        (
            "The army captured nine villages and shelling has blocked the main road.",
            "blocked", "access.restriction", [],
        ),
        ("They were held at Ruhl; they number 140 and not 215.", "held", "detainee.custody", []),
        ("It breaks resolution 2254, which bans attacks.", "attacks", "hostilities.attack", []),
        ("The raid burned 40 houses and a clinic.", "burned", "harm.damage", [("houses", 40, 40), ("clinic", 1, 1)]),
        (
            "They repelled attacks from nine sides, destroying a truck and two vans.",
            "destroying", "harm.damage", [("truck", 1, 1), ("vans", 2, 2)],
        ),
        ("Nine villages said that the town had fallen.", "fallen", "territory.control", []),
        (
            "They carried out nine raids on the bases and a lorry.",
            "raids", "hostilities.attack", [("raids", 9, 9)],
        ),
        (
            "The fighting killed 30 army and 39 rebel fighters.",
            "killed", "harm.casualties", [("killed", 69, 69), ("killed", 30, 30), ("killed", 39, 39)],
        ),
        (
            "Shelling in Orle kills 12 wounds 50 State media",
            "kills", "harm.casualties", [("killed", 12, 12), ("injured", 50, 50)],
        ),
        (
            "Moreover 6.36 million people were displaced.",
            "displaced", "harm.displacement", [("displaced", 6360000, 6360000)],
        ),
        ("Several areas were captured.", "captured", "territory.control", [("areas", 2, 9)]),
        ("They logged nine exchanges of fire.", "exchanges", "hostilities.attack", [("exchanges", 9, 9)]),
        ("Two planes with 30 tonnes of rice landed.", "landed", "aid.delivery", [("planes", 2, 2), ("tonnes", 30, 30)]),
        ("The raid cost nineteen islanders their lives.", "raid", "harm.casualties", [("killed", 19, 19)]),
        (
            "Some 3,000 islanders, close to one in four, live in tents.",
            "live", "harm.displacement", [("displaced", 3000, 3000)],
        ),
        (
            "Three of the guests died; a boy suffered a wound.",
            "wound", "harm.casualties", [("injured", 1, 1)],
        ),
        ("The two sides signed a ten-point text.", "signed", "ceasefire.agreement", []),
        ("The war killed 9,000 people and left many displaced.", "displaced", "harm.displacement", []),
        (
            "A barge carrying 400 tonnes of rice was sent back by the navy.",
            "sent", "aid.delivery", [("tonnes", 400, 400)],
        ),
        (
            "They left 64 firearms with the abbey, 41 of them shotguns.",
            "left", "disarm.handover", [("firearms", 64, 64), ("shotguns", 41, 41)],
        ),
        ("One of the guards holding the gate told the radio so.", "holding", "territory.control", []),
        ("One of the guards manning the gate told the radio so.", "manning", "access.restriction", []),
        ("They are to move out of 17 schools.", "move", "forces.withdraw", [("schools", 17, 17)]),
        ("It forced some 25,000 people out of Orle.", "forced", "harm.displacement", [("displaced", 25000, 25000)]),
        ("The wives of the five rebel fighters were also among the dead.", "dead", "harm.casualties", []),
        ("The toll may rise as there are dozens of people missing.", "toll", "harm.casualties", []),
        (
            "Breaches noted: 20 by the army, 13 by the guards and 1 by the band.",
            "Breaches", "ceasefire.violation", [("Breaches", 20, 20), ("Breaches", 13, 13), ("Breaches", 1, 1)],
        ),
        ("Those who were shot in the storming of Orle are around 300.", "storming", "territory.control", []),
        (
            "The planes hit 34 rebel targets in three airstrikes.",
            "hit", "hostilities.attack", [("rebel targets", 34, 34), ("airstrikes", 3, 3)],
        ),
    ],
)  # fmt: skip
def test_figures(
    annotate: Annotate, text: str, trigger: str, claim_type: str, expected: list[tuple[str, float, float]]
) -> None:
    """The figures of a claim, with what they count."""
    found = figures(annotate, text, trigger, claim_type)
    assert [(f.what, f.low, f.high) for f in found] == expected


def test_understood_noun_is_taken_from_before(annotate: Annotate) -> None:
    """A number without a noun counts what the sentences before it spoke of."""
    text = "The bands gave up 40 rifles. The ministry says that they hold at least 400."
    (figure,) = figures(annotate, text, "hold", "disarm.handover")
    assert (figure.what, figure.low, figure.high) == ("rifles", 400, None)


def test_scope_and_date(annotate: Annotate) -> None:
    """A running total is cumulative and bears the date that "as of" gives it; "another" makes an increment."""
    (total,) = figures(annotate, "As of 15 June, 90 men had left.", "left", "forces.withdraw", published="2022-06-17")
    assert (total.scope, total.as_of) == ("cumulative", "2022-06-15")
    (more,) = figures(annotate, "Another 20 men left.", "left", "forces.withdraw")
    assert more.scope == "increment"


def test_remains(annotate: Annotate) -> None:
    """Remains that are given back are counted as remains, and say of whom."""
    (figure,) = figures(annotate, "The remains of nine sailors were given back.", "given", "missing.persons")
    assert (figure.what, figure.who, figure.low) == ("remains", "sailors", 9)


def test_every_type_with_figures_accepts_known_classes() -> None:
    """The classes that a type accepts are classes of counted nouns, arms or things."""
    known = {e.class_ for e in lexicons.load("counted_nouns")} | {"arms", "thing"}
    assert {e.term for e in lexicons.load("figure_classes")} <= known
    assert not accepted("stance.statement")


def test_share_in_two_words_takes_no_noun_from_before(annotate: Annotate) -> None:
    """“75 per cent” counts nothing that an earlier number counted."""
    text = (
        "About 51,000 tonnes of wheat were lost. Some 22 million Lorvians – 75 per cent of the population – need aid."
    )
    found = figures(annotate, text, "need", "harm.need")
    assert [(f.what, f.low) for f in found] == [("Lorvians", 22_000_000), ("per cent", 75)]
