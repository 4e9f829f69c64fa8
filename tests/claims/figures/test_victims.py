"""One person, a number of people or nobody is told from the words that name the victims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.lists import total
from sayso.claims.figures.persons import is_one_person
from sayso.claims.figures.victims import nobody
from sayso.claims.figures.victims import one as one_victim
from sayso.model import AnnotatedReport, Sentence, Token

Annotate = Callable[..., AnnotatedReport]


def word(annotate: Annotate, text: str, wanted: str) -> tuple[Sentence, Token]:
    """The first sentence of a text and its first token so written."""
    sentence = annotate(text).sentences[0]
    return sentence, next(t for t in sentence.tokens if t.text == wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A farmer died.", "farmer"),
        ("She died.", "She"),
        ("Joss Orlen died.", "Orlen"),
        ("A 14-year-old died.", "old"),
        ("A surveyor died.", "surveyor"),
    ],
)
def test_one_person(annotate: Annotate, text: str, wanted: str) -> None:
    """Nouns of people, names, singular pronouns and bare ages name one person."""
    assert is_one_person(*word(annotate, text, wanted))


@pytest.mark.parametrize(
    ("text", "wanted"), [("They died.", "They"), ("An error died.", "error"), ("A bill died.", "bill")]
)
def test_not_one_person(annotate: Annotate, text: str, wanted: str) -> None:
    """Plural pronouns and things do not."""
    assert not is_one_person(*word(annotate, text, wanted))


def test_words_of_one_victim(annotate: Annotate) -> None:
    """The victim's words include the article, `who` does not; a couple are two."""
    sentence, token = word(annotate, "An old farmer died.", "farmer")
    victim = one_victim(sentence, token)
    assert (victim.text, victim.who, victim.low) == ("An old farmer", "old farmer", 1)
    assert one_victim(*word(annotate, "A couple died.", "couple")).low == 2


@pytest.mark.parametrize(("text", "wanted"), [("Nobody died.", "Nobody"), ("Not a single guard died.", "guard")])
def test_nobody(annotate: Annotate, text: str, wanted: str) -> None:
    """Words of nobody are nought victims, and have their span."""
    victim = nobody(*word(annotate, text, wanted))
    assert victim is not None
    assert (victim.low, victim.high) == (0, 0)


def test_total_needs_every_member(annotate: Annotate) -> None:
    """Two victims with another noun between have no total."""
    sentence, first = word(annotate, "A farmer, his dog and a guard died.", "farmer")
    second = next(t for t in sentence.tokens if t.text == "guard")
    assert total(sentence, [one_victim(sentence, first), one_victim(sentence, second)]) is None
