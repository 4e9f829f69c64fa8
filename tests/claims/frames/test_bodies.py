"""A short name means what its full name tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.bodies import with_bodies_known
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Gulf Interposition Force landed. The Force has four posts.", "Force", "third"),
        ("Troops of the Gulf Interposition Force (GIF) landed. GIF has four posts.", "GIF", "third"),
        ("Soldiers of the regional force RAVOM arrived. RAVOM has four posts.", "RAVOM", "third"),
        ("The Eastern Rifles hold the ford. The Rifles have 900 men.", "Rifles", "force"),
        ("UNICEF has nine posts. It rained on UNICEF.", "UNICEF", "agency"),
        ("The Red Cross took in 24 hostages.", "Cross", "agency"),
        ("Fighters of the Lorn took the bridge. The Lorn has 900 men.", "Lorn", "fighters"),
    ],
)
def test_short_name_is_known(text: str, name: str, kind: str, annotate: Annotate) -> None:
    """A last word with a capital, an acronym, a name beside its kind, and a name with members are known."""
    last = with_bodies_known(annotate(text).sentences)[-1]
    assert kind in last.bodies[name]


def test_sentence_without_a_name_stays_the_same_record(annotate: Annotate) -> None:
    """What is kept on a sentence that names no such body is kept on."""
    sentences = annotate("The Gulf Interposition Force landed. It rained.").sentences
    assert with_bodies_known(sentences)[-1] is sentences[-1]


def test_short_name_is_read_as_its_full_name(annotate: Annotate) -> None:
    """The force that stands between the sides is a third party, also by its short name."""
    claims = read_claims(annotate("The Gulf Interposition Force landed in May. The Force patrols the river road."))
    assert "thirdparty.peacekeeping" in [c.type for c in claims if "patrols" in c.evidence]
