"""People killed, injured and missing are counted from the words of harm around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.claims.figures.harms import find_harms, groups
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
Row = tuple[str, float | None, float | None, str | None]


def harms(annotate: Annotate, text: str) -> list[Row]:
    """(outcome, low, high, who) of each harm in a text."""
    found = [h for s in annotate(text).sentences for h in find_harms(s)]
    return [(h.outcome, h.victim.low, h.victim.high, h.victim.who) for h in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six Orlen guards were killed.", [("killed", 6, 6, "Orlen guards")]),
        (
            "The blast struck a market, killing six and wounding 20.",
            [("killed", 6, 6, None), ("injured", 20, 20, None)],
        ),
        ("The raid left 200 people dead.", [("killed", 200, 200, None)]),
        (
            "The war has killed more than 9000 people wounded at least 12000.",
            [("killed", 9000, None, None), ("injured", 12000, None, None)],
        ),
        ("There were no casualties among the sailors.", [("casualties", 0, 0, "sailors")]),
        (
            "A shell killed a woman with four of her children and an old man.",
            [("killed", 1, 1, "woman"), ("killed", 4, 4, "children"), ("killed", 1, 1, "old man")],
        ),
        ("Those killed include nine women.", [("killed", 9, 9, "women")]),
        (
            "Among those killed were nine women and six men over sixty.",
            [("killed", 15, 15, None), ("killed", 9, 9, "women"), ("killed", 6, 6, "men")],
        ),
        ("Twelve Sailors Killed Injured in Orle Blast", [("casualties", 12, 12, "Sailors")]),
        ("The wives of the five guards were also killed.", []),
        ("Orle Mourns 88 Killed & Injured.", [("casualties", 88, 88, None)]),
        ("Another 50 were wounded or missing in Orle.", [("casualties", 50, 50, None)]),
        ("Scenes from Orle: 35+ dead & 70+ wounded.", [("killed", 35, None, None), ("injured", 70, None, None)]),
        (
            "Nine guards died yesterday when the army shelled the port, killing nine guards.",
            [("killed", 9, 9, "guards")],
        ),
        ("A son of a ministry driver was killed on Sunday.", [("killed", 1, 1, "son")]),
        (
            "It caused the death of one sailor and injury of 13 others.",
            [("killed", 1, 1, "sailor"), ("injured", 13, 13, None)],
        ),
        ("The army lost 46 men and the guards lost nine.", [("killed", 46, 46, "men"), ("killed", 9, 9, None)]),
        ("At least five of those killed were fishermen.", [("killed", 5, None, "fishermen")]),
        ("The toll may rise because several of the wounded are old.", []),
        ("They crucified two men.", [("killed", 2, 2, "men")]),
        (
            "The blast has claimed the lives of 18 cooks including nine boys Orle TV channel reported.",
            [("killed", 18, 18, "cooks"), ("killed", 9, 9, "boys")],
        ),
        ("It told of some of the wounded Officer Orlen said.", []),
        (
            "They fired a number of shells on the village, injuring four farmers.",
            [("injured", 4, 4, "farmers")],
        ),
        (
            "One nurse was beheaded and two cooks were shot.",
            [("killed", 1, 1, "nurse"), ("killed", 2, 2, "cooks")],
        ),
        ("The war claimed tens of thousands of lives.", [("killed", 10_000, 99_999, None)]),
        ("The army lost 46 dead and 112 wounded.", [("killed", 46, 46, None), ("injured", 112, 112, None)]),
        ("The death toll rose from 31 to 44.", [("killed", 44, 44, None)]),
        ("The register puts the dead at no fewer than 187.", [("killed", 187, None, None)]),
        ("The army admits the loss of 29 soldiers.", [("killed", 29, 29, "soldiers")]),
        ("One inhabitant received wounds.", [("injured", 1, 1, "inhabitant")]),
        ("Drones struck the village, hurting a farmer.", [("injured", 1, 1, "farmer")]),
        (
            "On Monday 25 people including seven women and a child were killed.",
            [("killed", 25, 25, None), ("killed", 7, 7, "women"), ("killed", 1, 1, "child")],
        ),
        (
            "A woman and her three children as well as another child were killed.",
            [("killed", 1, 1, "woman"), ("killed", 3, 3, "children"), ("killed", 1, 1, "child")],
        ),
        (
            "He put the death toll at six and the number of injured at 28.",
            [("killed", 6, 6, None), ("injured", 28, 28, None)],
        ),
        ("The army moved up, killing and injuring scores of rebels.", [("casualties", 20, 99, "rebels")]),
        ("The clashes killed about 100 IS fighters.", [("killed", 100, 100, "IS fighters")]),
        (
            "Nine children and 13 rebels were among 48 people executed.",
            [("killed", 9, 9, "children"), ("killed", 13, 13, "rebels"), ("killed", 48, 48, None)],
        ),
        ("Four men were taken to hospital.", [("injured", 4, 4, "men")]),
        ("Two bodies were taken to hospital.", [("killed", 2, 2, None)]),
        ("He shot a farmer in a murder-suicide.", [("killed", 1, 1, "farmer")]),
        (
            "Seven people, two of them in critical condition, were injured.",
            [("injured", 7, 7, None), ("injured", 2, 2, None)],
        ),
        ("The ferryman lost his life.", [("killed", 1, 1, "ferryman")]),
        ("Dozens of people were also reported killed.", [("killed", 12, 99, None)]),
        ("The clinic took in 208 wounded.", [("injured", 208, 208, None)]),
        ("Four men were shot dead.", [("killed", 4, 4, "men")]),
        ("The fire claimed the lives of two farmers.", [("killed", 2, 2, "farmers")]),
        (
            "Rocket Attacks Kill 10 Civilians Injured Dozens.",
            [("killed", 10, 10, "Civilians"), ("injured", 12, 99, None)],
        ),
        ("Seven farmers killed, 25 injured in Ruhl", [("killed", 7, 7, "farmers"), ("injured", 25, 25, None)]),
        (
            "The shells killed 12 farmers and injured 90 more.",
            [("killed", 12, 12, "farmers"), ("injured", 90, 90, None)],
        ),
        ("Two guards were killed and three others were hurt.", [("killed", 2, 2, "guards"), ("injured", 3, 3, None)]),
        ("No casualties were reported.", [("casualties", 0, 0, None)]),
        ("Nobody was hurt.", [("injured", 0, 0, None)]),
        ("Sixty people were killed or injured.", [("casualties", 60, 60, None)]),
        ("They killed 40 people, including six medics.", [("killed", 40, 40, None), ("killed", 6, 6, "medics")]),
        ("They buried 31 dead, seven of them children.", [("killed", 31, 31, None), ("killed", 7, 7, "children")]),
    ],
)
def test_harm(annotate: Annotate, text: str, expected: list[Row]) -> None:
    """Each number of victims counts once, with its outcome and whom it befell."""
    assert harms(annotate, text) == expected


def test_list_of_victims_has_a_total(annotate: Annotate) -> None:
    """A list of victims under one word of harm gives its total before its parts."""
    found = harms(annotate, "Two soldiers and a woodcutter were killed.")
    assert found == [("killed", 3, 3, None), ("killed", 2, 2, "soldiers"), ("killed", 1, 1, "woodcutter")]


def test_no_total_where_a_victim_is_passed_over(annotate: Annotate) -> None:
    """A list with an uncounted member has no total."""
    assert 4 not in [low for _, low, *_ in harms(annotate, "A woman, her sons and three girls were killed.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thirty rebels were killed near the town of Sarn and another five outside the port of Veld.",
            [("killed", 30, 30, "rebels"), ("killed", 5, 5, None)],
        ),
        (
            "At least 20 people were killed including 13 civilians and more than 30 wounded in the blasts.",
            [("killed", 20, None, None), ("killed", 13, 13, "civilians"), ("injured", 30, None, None)],
        ),
        (
            "Five of the dead were killed in the harbour district, where a raid also left 25 others injured.",
            [("killed", 5, 5, None), ("injured", 25, 25, None)],
        ),
        (
            "The army killed a rebel commander as well as five of his entourage near the river.",
            [("killed", 1, 1, "rebel commander"), ("killed", 5, 5, "entourage")],
        ),
        (
            "At least 23 guards had been killed as well as 41 civilians since May.",
            [("killed", 23, None, "guards"), ("killed", 41, 41, "civilians")],
        ),
        ("Mortar fire in the capital kills 12 wounds 50.", [("killed", 12, 12, None), ("injured", 50, 50, None)]),
        (
            "At Least 10 Civilians killed 40 injured in Rocket Fire in Dara.",
            [("killed", 10, None, "Civilians"), ("injured", 40, 40, None)],
        ),
        (
            "The number of Orlen and rebel fighters killed in battles on Saturday has risen to 39.",
            [("killed", 39, 39, "Orlen and rebel fighters")],
        ),
        (
            "Ten Jabha al-Teh fighters were killed.",
            [("killed", 10, 10, "Jabha al-Teh fighters")],
        ),
    ],
)
def test_coordinated_and_elliptical(annotate: Annotate, text: str, expected: list[Row]) -> None:
    """A number that shares the verb of another, or stands in a list without commas, keeps its outcome and people."""
    assert harms(annotate, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman gave no casualty toll.",
        "He said all the dead were from six families.",
        "The town was taken after the gatherings of the so-called State of Orvia and the Tarn were eliminated.",
        "The senate killed the bill.",
        "The town fell to the rebels.",
        "Twenty-two men had fallen into captivity.",
        "The hunger hurt trade.",
        "Four drones were shot down.",
    ],
)
def test_near_misses(annotate: Annotate, text: str) -> None:
    """Bills, towns, captives, trade and drones are no victims."""
    assert harms(annotate, text) == []


def test_groups_end_where_another_account_begins(annotate: Annotate) -> None:
    """ "While", another year and an older toll part the figures of two happenings or accounts; no participle does."""
    for text, count in (
        ("The army speaks of 29 soldiers lost, while Orlen says it killed 300.", 2),
        ("The raid killed nine cooks and the year before six guards were killed in Ruhl.", 2),
        ("It killed 42, said the clinic, which on Monday had given a death toll of 17.", 2),
        ("It killed a man while he was asleep, injuring four others.", 1),
    ):
        (sentence,) = annotate(text).sentences
        assert len(groups(sentence, find_harms(sentence))) == count


@pytest.mark.parametrize(
    "entry", [e for e in lexicons.load("outcomes") if e.get("example")], ids=lambda e: e.get("form")
)
def test_forms_of_the_lexicon(annotate: Annotate, entry: lexicons.Entry) -> None:
    """The example of each form of the lexicon of outcomes has a harm of its outcome."""
    assert entry.class_ in {outcome for outcome, *_ in harms(annotate, entry.get("example"))}


@pytest.mark.parametrize("entry", [e for e in lexicons.load("harm_words") if e.get("example")], ids=lambda e: e.class_)
def test_classes_of_harm_words(annotate: Annotate, entry: lexicons.Entry) -> None:
    """The example of each class of words beside a harm has a harm."""
    assert harms(annotate, entry.get("example"))


def test_names_do_not_matter(annotate: Annotate) -> None:
    """Other names give the same numbers."""
    texts = [f"{a} drones hit {b}, killing six and wounding 20." for a, b in (("Orlen", "Ruhl"), ("Tamari", "Quesh"))]
    assert harms(annotate, texts[0]) == harms(annotate, texts[1])
