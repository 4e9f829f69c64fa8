"""An attribution at the end of a sentence is found by the order of the words, where commas are missing."""

from __future__ import annotations

import pytest

from attributed import Annotate, said
from sayso.claims.attribution.tails import find_tails

TAILS = [
    (
        "Nine men were killed when a bomb fell on the market the Valley Observatory said on Monday.",
        "Valley Observatory",
    ),
    ("Nine men were killed when a bomb fell on the market a monitoring group said.", "monitoring group"),
    ("Nine men were killed when a bomb fell on the market said the Valley Observatory.", "Valley Observatory"),
    ("Nine men were killed when a bomb fell on the market activists said.", "activists"),
    ("Nine men were killed when a bomb fell on the market according to the Valley Observatory.", "Valley Observatory"),
    ("Nine men were killed when a bomb fell on the market the civil defence said.", "civil defence"),
    ("Nine men were killed when a bomb fell on the market a doctor said in a revised toll.", "doctor"),
    ("Nine men were killed when a bomb fell on the market a doctor said without giving names.", "doctor"),
    ("Nine men were killed when a bomb fell on the market a doctor told VANA on Monday.", "doctor"),
    (
        "Nine men were killed when a bomb fell on the market well-informed sources told a VANA reporter.",
        "well-informed sources",
    ),
    ("Nine men were killed when a bomb fell on the market local sources have said.", "local sources"),
    ("Nine men were killed when a bomb fell on the market the Valley Observatory (VO) has said.", "Valley Observatory"),
    ("Nine men were killed when a bomb fell on the market a group tracking the violence said.", "group"),
    (
        "Nine men were killed when a bomb fell on the market the head of the observatory said.",
        "head of the observatory",
    ),
    ("Nine men were killed when a bomb fell on the market a doctor said by telephone from Orlan.", "doctor"),
    (
        "Nine men were killed when a bomb fell on the market said the Orlan-based Valley Observatory.",
        "Orlan-based Valley Observatory",
    ),
]


@pytest.mark.parametrize(("text", "source"), TAILS)
def test_tails_without_commas(annotate: Annotate, text: str, source: str) -> None:
    """The name at the end of the sentence is the source of all that stands before it."""
    found = said(annotate, text)[-1]
    assert (found.source, found.contents[0]) == (source, "Nine men were killed when a bomb fell on the market")


def test_sentence_that_is_only_a_cue(annotate: Annotate) -> None:
    """A sentence without a clause before its last cue attributes nothing by its tail."""
    assert said(annotate, "That is what the Valley Observatory said.") == []


JOINED = [
    ("Two men were shot in the square of Orlan village eye witnesses said.", "eye witnesses", "village"),
    ("Ten men were killed in a northwestern province activists said.", "activists", "province"),
    (
        "Nine men died in the city a source in the northern province said on Monday.",
        "source in the northern province",
        "city",
    ),
    ("Nine men died in the city a source at Orlan Police Command said.", "source", "city"),
    ("Workers were killed in the raid at Al-Orlan Fahd said.", "Fahd", "Al-Orlan"),
    ("The army hit another part of the city state media and activists said.", "state media", "city"),
    ("Two men died in Orlan rights groups said.", "rights groups", "Orlan"),
    ("Troops drove the men back from the town of Orlan Sar military sources said.", "military sources", "Sar"),
    (
        "Nine men died in the central province of Orlan state news agency VANA reported.",
        "state news agency VANA",
        "Orlan",
    ),
]


@pytest.mark.parametrize(("text", "source", "last"), JOINED)
def test_speakers_joined_to_a_place(annotate: Annotate, text: str, source: str, last: str) -> None:
    """The speakers at the end keep no word of the place before them, and the content loses none."""
    found = said(annotate, text)[-1]
    assert (found.source, found.contents[0].split()[-1]) == (source, last)


def test_a_pronoun_at_the_end(annotate: Annotate) -> None:
    """ "He said" ends a sentence as a name does."""
    found = said(annotate, "Colonel Adil Orm spoke to us. Nine men died when a bomb fell on the market he said.")[-1]
    assert (found.source, found.contents) == ("Adil Orm", ("Nine men died when a bomb fell on the market",))


GOING_ON = [
    ("Raids killed nine men on Sunday a monitor said and caused huge damage to the port.", "and caused huge damage"),
    ("Dozens died in raids on the city a monitor said on Monday including nine men in one street.", "including nine"),
    ("Raids hit the camp a monitor said killing nine men.", "killing nine men"),
]


@pytest.mark.parametrize(("text", "more"), GOING_ON)
def test_content_goes_on_behind_the_cue(annotate: Annotate, text: str, more: str) -> None:
    """What is joined behind a cue without a comma is as much said as what stands before it."""
    found = said(annotate, text)[-1]
    assert (found.source, len(found.contents)) == ("monitor", 2)
    assert found.contents[1].startswith(more)


def test_what_the_outlet_adds_is_not_said(annotate: Annotate) -> None:
    """A clause with "as" behind the cue tells of the same time, and is the outlet's own."""
    found = said(annotate, "A mortar attack killed two men on Sunday state media reported as troops pressed on.")[-1]
    assert (found.source, found.contents) == ("state media", ("A mortar attack killed two men on Sunday",))


PRONOUNS = [
    "Twelve children were among the dead it said.",
    "The attack was carried out by rebels fighting the army it said.",
    "Two other posts were hit and many were injured it added.",
    "A terror that has lasted since the war began it said.",
]


@pytest.mark.parametrize("text", PRONOUNS)
def test_it_said(annotate: Annotate, text: str) -> None:
    """ "It said" ends a sentence whatever word stands before it."""
    found = said(annotate, f"The Valley Observatory spoke on Monday. {text}")[-1]
    assert found.contents[0].split() == text.split()[:-2]


NO_TAILS = [
    "It was the first raid it reported.",
    "The army would not speak of several VANA reports.",
    "The army denied Lowland TV reports.",
    "The man who leads the group said.",
    "A report published in the Lowland Daily said.",
    "The city fell but the toll is not what it said.",
    "“The camp fell,” he said on Friday, as long as it rained.",
]


@pytest.mark.parametrize("text", NO_TAILS)
def test_no_tail_without_a_clause_of_its_own(annotate: Annotate, text: str) -> None:
    """Words that only describe the speaker, or what a pronoun of speech points at, are no content."""
    assert [t.source for s in annotate(text).sentences for t in find_tails(s)] == []


def test_telling_somebody_something_is_no_tail(annotate: Annotate) -> None:
    """Who is told something behind the cue told nothing before it."""
    found = said(annotate, "The men who fled the town told reporters that the camp had burnt.")[-1]
    assert found.contents == ("that the camp had burnt",)


def test_another_speaker_in_the_background(annotate: Annotate) -> None:
    """Whoever is quoted on the day before keeps what they said."""
    text = "Tanks shelled Orlan killing four civilians residents said a day after rights groups said troops killed ten."
    found = {(f.source, f.contents) for f in said(annotate, text)}
    assert found == {
        ("residents", ("Tanks shelled Orlan killing four civilians",)),
        ("rights groups", ("troops killed ten",)),
    }


def test_participle_behind_the_end(annotate: Annotate) -> None:
    """A second cue behind the last one has the same speaker, and whoever is cited there said it."""
    found = said(
        annotate, "Raids have killed nine men the Lowland Newswire reported Wednesday citing a rebel spokesman."
    )[-1]
    assert (found.source, found.via) == ("rebel spokesman", ("Lowland Newswire",))


def test_a_clause_about_what_was_said_is_no_tail(annotate: Annotate) -> None:
    """Where a verb follows "he said" the words before are its subject: "the plan he said would end the war"."""
    found = said(annotate, "The minister defended the plan he said would end the war.")
    assert all("defended" not in content for one in found for content in one.contents)


def test_described_speaker(annotate: Annotate) -> None:
    """A description without a comma after the speaker is no content, and its own verbs are no end of the sentence."""
    text = "The bombs lay in two tunnels said the Observatory a Lowland-based group which reports on the war."
    assert ("Observatory", ("The bombs lay in two tunnels",)) in [(f.source, f.contents) for f in said(annotate, text)]


def test_earlier_cue_ends_at_the_tail(annotate: Annotate) -> None:
    """The content of an earlier cue does not swallow the attribution that ends the sentence."""
    text = "Troops left on Tuesday while activists claimed the army burnt a village near the city residents said."
    assert all("residents" not in content for found in said(annotate, text) for content in found.contents)


def test_two_tails(annotate: Annotate) -> None:
    """A source and the agency that passed it on can both end a sentence: it is the source, through the agency."""
    inner, outer = said(annotate, "The attack was one of the worst of the war a source said on Monday VANA reported.")
    assert (inner.source, inner.contents, inner.via) == (
        "source",
        ("The attack was one of the worst of the war",),
        ("VANA",),
    )
    assert (outer.source, outer.via) == ("VANA", ())


def test_called_speaker(annotate: Annotate) -> None:
    """A common noun that tells what the named speaker is belongs to the source; the entity is the name."""
    found = said(annotate, "The blast has killed 18 civilians including 10 children the channel Orlan TV reported.")[-1]
    assert (found.source, found.contents) == ("Orlan TV", ("The blast has killed 18 civilians including 10 children",))


def test_counted_people_before_an_agency(annotate: Annotate) -> None:
    """A participle after a noun is no part of the name that follows it."""
    found = said(annotate, "Twenty people died in addition to tens of others injured VANA reported.")[-1]
    assert (found.source, found.contents[0].split()[-1]) == ("VANA", "injured")
