"""Bare words for people stand for the group that was named, or became something, shortly before."""

from __future__ import annotations

import pytest

from sayso.claims.frames.groups import with_groups_known
from sayso.claims.frames.things import certain_classes


def _classes(annotate, text, word):
    sentence = with_groups_known(annotate(text).sentences)[-1]
    return certain_classes(sentence, next(t for t in sentence.tokens if t.text == word))


@pytest.mark.parametrize(
    ("text", "word", "class_"),
    [
        ("The peacekeepers came in 1999. Let the soldiers stay.", "soldiers", "third"),
        ("Twelve sailors were seized in June. The sailors crossed the bridge on Friday.", "sailors", "held"),
        ("The rebels captured nine policemen. The men walked over the bridge on Friday.", "men", "held"),
        ("The guerrillas came out of the forest. The men went into the camp.", "men", "fighters"),
    ],
)
def test_a_bare_word_for_people_is_the_group_before(annotate, text, word, class_):
    """ "The men" are what those named before are."""
    assert class_ in _classes(annotate, text, word)


@pytest.mark.parametrize(
    ("text", "word", "class_"),
    [
        ("The peacekeepers came in 1999. Villagers met them. Let the soldiers stay.", "soldiers", "third"),
        ("The peacekeepers came in 1999. The army's soldiers stay.", "soldiers", "third"),
        ("Twelve sailors were seized in June. The soldiers crossed the bridge on Friday.", "soldiers", "held"),
    ],
)
def test_another_group_between_or_a_word_that_says_more_does_not(annotate, text, word, class_):
    """The nearest group counts, soldiers are no captives by themselves, and an owner says whose they are."""
    assert class_ not in _classes(annotate, text, word)
