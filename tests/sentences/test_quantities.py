"""A sentence's numbers become quantities with bounds and a counted noun; numbers that count nothing are left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import Quantity, find_quantities

Annotate = Callable[..., AnnotatedReport]


def quantities(annotate: Annotate, text: str) -> list[Quantity]:
    """All quantities of a text."""
    return [q for sentence in annotate(text).sentences for q in find_quantities(sentence)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approx"),
    [
        ("The Orlen force has around 2,000 troops.", "around 2,000 troops", 2000, 2000, True),
        ("They gave up more than 800 rifles.", "more than 800 rifles", 800, None, False),
        ("They handed over 640 rifles.", "640 rifles", 640, 640, False),
        ("They buried 12 herders or more that night.", "12 herders", 12, None, False),
        ("They lost 40 trucks at least in the raid.", "40 trucks", 40, None, False),
        ("Some say 30 boats at most left the bay.", "30 boats", None, 30, False),
        ("They lost 40 trucks at least 6 of them burnt.", "40 trucks", 40, 40, False),
        ("The toll may be as high as 4,000.", "as high as 4,000", None, 4000, False),
        ("They lost over 640 rifles.", "over 640 rifles", 640, None, False),
        ("At least 163 people fled Ruhl.", "At least 163 people", 163, None, False),
        ("No fewer than 90 people fled.", "No fewer than 90 people", 90, None, False),
        ("They hold upwards of 300 men.", "upwards of 300 men", 300, None, False),
        ("Up to 900 people fled.", "Up to 900 people", None, 900, False),
        ("Fewer than 40 people fled.", "Fewer than 40 people", None, 40, False),
        ("Nearly 50 houses burned.", "Nearly 50 houses", 50, 50, True),
        ("An estimated 4,100 people fled.", "An estimated 4,100 people", 4100, 4100, True),
        ("Between 12 and 15 people fled.", "Between 12 and 15 people", 12, 15, False),
        ("From 800 to 1,200 people fled.", "From 800 to 1,200 people", 800, 1200, False),
        ("Two to three thousand people fled.", "Two to three thousand people", 2000, 3000, False),
        ("Two or three people fled.", "Two or three people", 2, 3, False),
        ("They left at twenty past four with two boats.", "two boats", 2, 2, False),
        ("It was one of its bloodiest raids on the 40 villages.", "40 villages", 40, 40, False),
        ("In Ruhl, 18 of them live in tents.", "18 of them", 18, 18, False),
        ("A force of up to 900 is to come.", "force of up to 900", None, 900, False),
        ("They freed a hundred and twenty of ours.", "a hundred and twenty of ours", 120, 120, False),
        ("Several thousand people fled.", "Several thousand people", 2000, 9999, True),
        ("Hundreds of people fled.", "Hundreds of people", 100, 999, True),
        ("Another 20 people fled.", "Another 20 people", 20, 20, False),
    ],
)
def test_bounds(annotate: Annotate, text: str, words: str, low: float, high: float | None, approx: bool) -> None:
    """The words around a number open its interval or loosen it, and stand in its text."""
    found = quantities(annotate, text)[0]
    assert (found.text, found.low, found.high, found.approx) == (words, low, high, approx)


@pytest.mark.parametrize(
    ("text", "what", "class_", "item"),
    [
        ("They gave up 96 machine guns.", "machine guns", "arms", "small_arms"),
        ("They gave up ninety-six 122-mm howitzers.", "howitzers", "arms", "heavy.artillery"),
        ("They gave up 12 82mm mortars.", "mortars", "arms", "light_weapons"),
        ("An estimated 40,000 Keltaris have fled.", "Keltaris", "people", None),
        ("They freed 139 servicemen and 52 rebels.", "servicemen", "people", None),
        ("Air Strikes Kill 7 Al-Nahda Gunmen in Ruhl", "Gunmen", "people", None),
        ("They gave up six armoured vehicles.", "armoured vehicles", "arms", "heavy.armoured"),
        ("They lifted 214 anti-personnel mines.", "anti-personnel mines", "arms", "explosives_mines_uxo"),
        ("They seized 1600 square kilometres.", "square kilometres", "territory", None),
        ("Two of the patrol fled.", "patrol", "people_group", None),
        ("Nine of its twelve barns burned.", "barns", "building", None),
        ("Seven of Ruhl's bridges fell.", "bridges", "infrastructure", None),
        ("They registered 460 ex-combatants.", "ex-combatants", "people", None),
        ("A family of five fled.", "family", "people_group", None),
        ("A convoy brought 96 tonnes of flour.", "tonnes", "measure", None),
    ],
)
def test_counted_noun(annotate: Annotate, text: str, what: str, class_: str, item: str | None) -> None:
    """A quantity names the noun that it counts, with its class."""
    found = quantities(annotate, text)[0]
    assert (found.what, found.class_, found.item) == (what, class_, item)


@pytest.mark.parametrize(
    "text",
    [
        "They met on 14 May 2021.",
        "The war began in 1986.",
        "They met at 9.40 a.m. in Ruhl.",
        "The second war was short.",
        "The ferryman, Joss Orr, 62, was there.",
        "A 14-year-old boy was there.",
        "Post 14 was quiet.",
        "They voted on H.R. 1 yesterday.",
        "It is in Bulletin No. 14.",
        "He lives at 937 Orlen Road in Ruhl.",
        "She was a mother of six, he said.",
        "No one was there.",
        "They flew a Su-25 over Ruhl.",
    ],
)
def test_counts_nothing(annotate: Annotate, text: str) -> None:
    """Years, dates, clock times, ordinals, ages, addresses and names with numbers are no quantities."""
    assert quantities(annotate, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They fought for nine days.", "duration"),
        ("They moved 15 km back.", "distance"),
        ("Some 40 percent fled.", "percent"),
        ("It cost $5 million.", "money"),
        ("They signed a ten-point text.", "compound"),
        ("Two houses out of three burned.", "share"),
        ("It was three times larger.", "share"),
    ],
)
def test_kinds(annotate: Annotate, text: str, kind: str) -> None:
    """Measures and compounds are told from counts."""
    assert [q.kind for q in quantities(annotate, text)] == [kind]


def test_offsets_are_those_of_the_report(annotate: Annotate) -> None:
    """The words of a quantity stand at its offsets in the report."""
    annotated = annotate("It was quiet. Some 40 men fled Ruhl.")
    found = [q for s in annotated.sentences for q in find_quantities(s)]
    assert [annotated.report.text[q.start : q.end] for q in found] == ["Some 40 men"]


@pytest.mark.parametrize(
    ("lexicon", "entry"),
    [(name, e) for name in ("items", "counted_nouns", "persons") for e in lexicons.load(name) if e.get("example")],
    ids=lambda value: value if isinstance(value, str) else value.class_,
)
def test_classes_of_counted_things(annotate: Annotate, lexicon: str, entry: lexicons.Entry) -> None:
    """The example of each class of items and counted nouns has a quantity of that class."""
    found = quantities(annotate, entry.get("example"))
    assert entry.class_ in {q.item if lexicon == "items" else q.class_ for q in found}


@pytest.mark.parametrize("name", ["items", "counted_nouns", "persons", "count_words"])
def test_every_class_has_an_example(name: str) -> None:
    """No class of these lexicons lacks an example."""
    classes = {e.class_ for e in lexicons.load(name)}
    assert {e.class_ for e in lexicons.load(name) if e.get("example")} == classes
