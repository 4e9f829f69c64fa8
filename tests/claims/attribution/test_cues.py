"""Cue words are found with the words that belong to them, and each class of the lexicon attributes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.cues import cue_words, find_verbs
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
EXAMPLES = {
    "speech": "The mayor of Ostrel said that the bridge was closed.",
    "belief": "The mayor of Ostrel believes that the bridge is closed.",
    "intention": "The mayor of Ostrel wants to close the bridge.",
    "document": "The register shows that the bridge was closed.",
    "sensation": "The mayor of Ostrel heard that the bridge was closed.",
    "hearsay": "The bridge at Ostrel was reportedly closed.",
    "account": "By the mayor's account, the bridge was closed.",
}


@pytest.mark.parametrize("class_", sorted(EXAMPLES))
def test_each_class_attributes(annotate: Annotate, class_: str) -> None:
    """Every class of the lexicon of cues has an example in which it attributes something."""
    assert find_attributions(annotate(EXAMPLES[class_]))


def test_lexicon_has_no_other_class() -> None:
    """No row of the lexicon of cues has a class without an example."""
    assert {entry.class_ for entry in lexicons.load("cues")} == set(EXAMPLES)


def test_phrasal_cue_is_one(annotate: Annotate) -> None:
    """A verb with its particle is looked up, and counted to the cue, as one."""
    sentence = annotate("The clerk pointed out that the seal was broken.").sentences[0]
    cue = find_verbs(sentence)[0]
    assert [t.text for t in cue.words] == ["pointed", "out"]


def test_auxiliaries_and_adverbs_belong_to_the_cue(annotate: Annotate) -> None:
    """Auxiliaries, negation and adverbs beside the verb are words of the cue."""
    sentence = annotate("The clerk had not yet publicly confirmed that the seal was broken.").sentences[0]
    cue = next(c for c in find_verbs(sentence) if c.head.lemma == "confirm")
    assert " ".join(t.text for t in cue.words) == "had not yet publicly confirmed"


def test_polarity_comes_from_the_lexicon() -> None:
    """Verbs of denial and refusal say so in the lexicon."""
    verbs = cue_words("verb")
    assert verbs["deny"].polarity == "denies"
    assert verbs["refuse"].polarity == "refuses"
    assert verbs["say"].polarity == "asserts"


def test_second_part_of_a_hyphened_word_is_no_cue(annotate: Annotate) -> None:
    """The end of “re-established” does not attribute, though “established” may."""
    sentence = annotate("Pressure cannot be re-established before June.").sentences[0]
    assert find_verbs(sentence) == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The doctors gave a higher toll of 23 dead.", ["The doctors"]),
        ("The state agency placed the death toll at 12.", ["The state agency"]),
        ("The clinic at Ostrel gave 12 people soup.", []),
    ],
)
def test_giving_attributes_only_with_a_count(annotate: Annotate, text: str, sources: list[str]) -> None:
    """To give or to place attributes where a toll or another count is its object, and only there."""
    found = find_attributions(annotate(text))
    assert [a.source.text for a in found if a.source] == sources
