"""Two tellings of one report: the same count told again, told apart by a sentence, told each in its place."""

from __future__ import annotations

from typing import Any

import pytest
from invented_claims import claim, day, matters_of

from sayso.facts.rarity import Rarity
from sayso.facts.tellings import COUNTED_AGAIN, SAID_AGAIN, tellings
from sayso.model import Claim, Figure

NINTH, TENTH = day("2031-04-09"), day("2031-04-10")


def toll(id_: str, low: float, evidence: str, **fields: Any) -> Claim:
    """A claim of so many killed."""
    figure = Figure(what="killed", text=f"{low:g} people", low=low, high=low, who=fields.pop("who", None))
    return claim(id_, evidence, type="harm.casualties", figures=(figure,), **fields)


def weights(left: Claim, right: Claim) -> list[float]:
    found = matters_of([left, right])
    rarity = Rarity(list(found.values()), mixed=True)
    return [weight for weight, _, _ in tellings(found[left.id], found[right.id], rarity)]


HEADLINE = toll("a-1", 9, "Nine dead in raids on Dunmar.")


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (HEADLINE, toll("a-2", 9, "Raids on a village near Dunmar killed 9 people, activists said.", start=1200)),
        (HEADLINE, toll("a-2", 9, "Nine people died, the clinic said.", start=40, said_by="clinic")),
        (toll("a-1", 30, "The raid killed 30 people.", start=900), toll("a-2", 30, "All 30 people died.", start=2400)),
    ],
    ids=["headline and text", "at once", "a large one"],
)
def test_a_count_told_again_is_one(first: Claim, again: Claim) -> None:
    """A report that opens with a count and gives it again in full, or a large one anywhere, tells of one happening."""
    assert weights(first, again) == [COUNTED_AGAIN]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (HEADLINE, toll("a-2", 9, "Another 9 people died in Orvale.", start=1200)),
        (HEADLINE, toll("a-2", 8, "Raids killed 8 people.", start=1200)),
        (
            toll("a-1", 9, "Nine civilians died.", who="civilians"),
            toll("a-2", 9, "Nine died.", start=90, who="soldiers"),
        ),
        (toll("a-1", 9, "Nine died.", when=NINTH), toll("a-2", 9, "Nine died.", start=1200, when=TENTH)),
        (toll("a-1", 3, "Three died.", start=900), toll("a-2", 3, "Three died.", start=2400)),
    ],
    ids=["more", "another count", "other people", "another day", "a small one"],
)
def test_another_count_is_not_told_again(first: Claim, later: Claim) -> None:
    """More dead, others, of another day, or few anywhere in the text are not the count told before."""
    assert COUNTED_AGAIN not in weights(first, later)


def test_a_sentence_told_again_is_one_matter() -> None:
    """A teaser that the text repeats tells each of its happenings once."""
    words = "The garrison of Dunmar shelled two mills above the old weir at dawn."
    teaser, text = claim("a-1", words), claim("a-2", words, start=300)
    assert weights(teaser, text) == [SAID_AGAIN]
    assert SAID_AGAIN not in weights(teaser, claim("a-2", words, start=300, modality="denied"))
    assert SAID_AGAIN not in weights(teaser, claim("a-2", words))
