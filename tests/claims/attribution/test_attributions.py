"""Source, cue and content of attributions in sentences of many makes."""

from __future__ import annotations

import pytest

from attributed import Annotate, said
from sayso.claims.attribution.attributions import find_attributions

# text, source, cue, contents
SENTENCES = [
    ("The mayor of Ostrel said that the bridge was closed.", "mayor of Ostrel", "said", ["that the bridge was closed"]),
    ("The bridge was closed, the mayor of Ostrel said.", "mayor of Ostrel", "said", ["The bridge was closed"]),
    ("The bridge was closed, said the mayor of Ostrel.", "mayor of Ostrel", "said", ["The bridge was closed"]),
    ("The bridge, the mayor of Ostrel said, was closed.", "mayor of Ostrel", "said", ["The bridge", "was closed"]),
    ("The bridge, insisted Mayor Elda Kriss, had never been closed.", "Elda Kriss", "insisted",
     ["The bridge", "had never been closed"]),
    ("According to the navy, two boats were sunk.", "navy", "According to", ["two boats were sunk"]),
    ("Two boats were sunk, according to the navy.", "navy", "according to", ["Two boats were sunk"]),
    ("By the navy's account, two boats were sunk.", "navy", "By 's account", ["two boats were sunk"]),
    ("Per the ministry, forty people died.", "ministry", "Per", ["forty people died"]),
    ("The toll was confirmed by the health ministry.", "health ministry", "was confirmed", ["The toll"]),
    ("The road is open, it was announced by the interior ministry.", "interior ministry", "was announced",
     ["The road is open"]),
    ("What he saw, the driver told investigators, was a drone.", "driver", "told", ["What he saw", "was a drone"]),
    ("Ambushed from the ridge, says the staff in Ostrel.", "staff in Ostrel", "says", ["Ambushed from the ridge"]),
    ("The tanks have left the valley, or so Ostrel has announced.", "Ostrel", "has announced",
     ["The tanks have left the valley"]),
    ("The admiral dismissed as invention the report that a shell had struck the clinic.", "admiral",
     "dismissed as invention the report", ["that a shell had struck the clinic"]),
    ("Ostrel denied bombing the market.", "Ostrel", "denied", ["bombing the market"]),
    ("Orlan said the harbour was mined, a charge that the navy denied.", "navy", "denied", ["charge"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "contents"), SENTENCES)
def test_cue_before_in_and_after(annotate: Annotate, text: str, source: str, cue: str, contents: list[str]) -> None:
    """The cue may stand before, inside or after what it attributes, be inverted, passive, a noun or a phrase."""
    found = [s for s in said(annotate, text) if s.cue == cue]
    assert [(s.source, list(s.contents)) for s in found] == [(source, contents)]


def test_several_speakers_in_one_sentence(annotate: Annotate) -> None:
    """Each part of a sentence goes to its own speaker."""
    found = said(annotate, "Two boats were sunk, according to the navy; the rebels put the number at five.")
    assert [(s.source, s.contents) for s in found] == [
        ("navy", ("Two boats were sunk",)),
        ("rebels", ("the number at five",)),
    ]


def test_aside_reaches_over_a_semicolon(annotate: Annotate) -> None:
    """A part after a semicolon without its own attribution is still the speaker's."""
    found = said(annotate, "Sixty men had come, he said, and twelve were due; guns had been sent by nobody.")
    assert found[0].contents[-1] == "guns had been sent by nobody"


def test_hearsay_has_no_source(annotate: Annotate) -> None:
    """ "Reportedly" attributes to nobody in particular."""
    assert said(annotate, "The depot was reportedly emptied before dawn.")[0].source is None


def test_wanting_is_no_proposition(annotate: Annotate) -> None:
    """Intentions, and things that are only judged, are attributed but hold no claim of the source."""
    annotated = annotate("The rebels want to open the road. The governor rejected the plan.")
    found = find_attributions(annotated)
    assert found
    assert not any(a.proposition for a in found)


def test_future_saying_is_no_proposition(annotate: Annotate) -> None:
    """What is yet to be announced is nobody's claim."""
    assert said(annotate, "The command is to announce on Friday whether it accepts the draft.") == []


def test_taking_lives_is_no_claim(annotate: Annotate) -> None:
    """ "Claimed ten lives" attributes nothing."""
    assert said(annotate, "The blast claimed the lives of ten men.") == []


def test_denial(annotate: Annotate) -> None:
    """A verb of denial marks the content as denied by its source."""
    found = find_attributions(annotate("The staff of Norland denied that its planes had crossed the border."))
    assert (found[0].polarity, found[0].proposition) == ("denies", True)


def test_spans_hold_the_words(annotate: Annotate) -> None:
    """Every span of an attribution holds the words that stand beside it."""
    text = "“Not a loaf reached us,” complained Marta Lund, a nurse. The river, she added, was poisoned."
    for attribution in find_attributions(annotate(text)):
        source = attribution.source
        assert source is not None
        assert text[source.start : source.end] == source.text
        assert all(text[s:e].strip() == text[s:e] for s, e in attribution.content_spans)


def test_cues_inside_quotations_belong_to_the_speaker(annotate: Annotate) -> None:
    """What a quoted speaker says that others said stays the speaker's."""
    found = said(annotate, "“The road is clean, they told us. On Monday it took a leg,” said Hanna Pohl.")
    assert [s.source for s in found] == ["Hanna Pohl"]


def test_questions_are_asked(annotate: Annotate) -> None:
    """What somebody asks is no proposition of theirs; what they ask for in a clause with "that" is demanded."""
    asked, demanded = (
        find_attributions(annotate(text))[0]
        for text in ("The envoy asked whether the road was open.", "The envoy asked that the road be opened.")
    )
    assert (asked.polarity, asked.proposition) == ("asks", False)
    assert demanded.polarity == "asserts"


GOING_ON = [
    (
        "The Observatory said the fighting was continuing on Saturday and reported heavy clashes in the area.",
        "Observatory",
        ["the fighting was continuing on Saturday", "heavy clashes in the area"],
    ),
    (
        "Sources told reporters that the Front seized the town adding that they were heading north.",
        "Sources",
        ["that the Front seized the town", "that they were heading north"],
    ),
    (
        '"The shells hit the market" the monitor said adding that two children were hurt.',
        "monitor",
        ['"The shells hit the market"', "that two children were hurt"],
    ),
]


@pytest.mark.parametrize(("text", "source", "contents"), GOING_ON)
def test_speaker_goes_on(annotate: Annotate, text: str, source: str, contents: list[str]) -> None:
    """A second cue of the same speaker keeps the speaker and ends the first content."""
    found = said(annotate, text)
    assert [(f.source, f.contents[0]) for f in found] == [(source, content) for content in contents]


PASSIVES = [
    ("The shrine is said to contain the grave of a saint.", "The shrine", "to contain the grave of a saint"),
    ("The prisoners were reported to have been moved to Orlan.", "The prisoners", "to have been moved to Orlan"),
]


@pytest.mark.parametrize(("text", "subject", "rest"), PASSIVES)
def test_passive_saying(annotate: Annotate, text: str, subject: str, rest: str) -> None:
    """What is said of the subject of a passive is content together with the subject."""
    assert said(annotate, text)[0].contents == (subject, rest)


SWALLOWED = [
    ("According to the SOHR tens of civilians were also killed.", "SOHR", "tens of civilians were also killed"),
    ("According to the Observatory VANA has lost nine men.", "Observatory", "VANA has lost nine men"),
]


@pytest.mark.parametrize(("text", "source", "content"), SWALLOWED)
def test_according_without_a_comma(annotate: Annotate, text: str, source: str, content: str) -> None:
    """The subject that follows the source of "according to" without a comma belongs to the content."""
    found = said(annotate, text)[0]
    assert (found.source, found.contents) == (source, (content,))


def test_description_after_according_to(annotate: Annotate) -> None:
    """A description without a comma after the last source belongs to the source."""
    text = "They seized buildings in the town according to the Observatory a Lowland-based monitoring group."
    assert said(annotate, text)[0].contents == ("They seized buildings in the town",)


def test_words_before_the_speaker(annotate: Annotate) -> None:
    """A day or "earlier" before the speaker is no part of the name."""
    found = said(annotate, "Also on Monday state news agency VANA said two people were killed.")[0]
    assert found.source == "state news agency VANA"
    assert said(annotate, "Earlier state television had reported the blast.")[0].source == "state television"


def test_hearsay_beside_an_agency(annotate: Annotate) -> None:
    """What is only reportedly so leaves out the agency at the end of the sentence."""
    found = said(annotate, "Hundreds had reportedly been summoned to the mosque the agency reported.")
    assert [f.contents[-1] for f in found if f.cue == "reportedly"] == ["been summoned to the mosque"]


def test_participle_that_opens_the_sentence(annotate: Annotate) -> None:
    """A participle before the speaker of the main clause has the same speaker."""
    found = said(annotate, "Condemning air strikes United Nations spokesperson Mark Ohm slammed the raids.")
    assert {f.source for f in found} == {"Mark Ohm"}


def test_aid_workers_are_no_order(annotate: Annotate) -> None:
    """A noun at the beginning that the tagger takes for a verb still names the speakers."""
    text = (
        "Aid workers in the regional capital Mekelu said on condition of anonymity that drone strikes killed fifty men."
    )
    assert said(annotate, text)[0].source == "Aid workers"


def test_pact_that_was_agreed_says_nothing(annotate: Annotate) -> None:
    """A truce that was agreed and has held is nobody who agrees."""
    assert (
        said(annotate, "The group took up arms again in 2013, and a truce agreed in May 2016 has largely held.") == []
    )


def test_picture_that_shows_somebody_says_nothing(annotate: Annotate) -> None:
    """Whom footage shows does not say what the footage is."""
    text = "Footage posted on channels showed servicemen behind wire separating the crowd from the soldiers."
    assert said(annotate, text) == []


def test_victims_do_not_go_on_speaking(annotate: Annotate) -> None:
    """Of two verbs joined by “and” the second is the speaker's, where those told of are only counted or killed."""
    for text in (
        "The ministry said 12 people died and warned that the toll could rise.",
        "The ministry said three soldiers were killed and blamed the rebels for the attack.",
    ):
        assert {s.source for s in said(annotate, text)} == {"ministry"}, text
    both = "The mayor said two witnesses came forward and accused the army of shelling the town."
    assert "two witnesses" in {s.source for s in said(annotate, both)}
