"""Who was not there, did nothing, or names a mishap denies the charge before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    "answer",
    [
        "“My men had nothing to do with it,” the general said.",
        "“No unit of ours was within ten kilometres of that road,” the colonel said.",
        "The army insists that it had no patrols out.",
        "The army maintains that no unit of its own was there.",
        "The rebels spoke of a gas leak.",
        "The rebels spoke of a kitchen fire.",
        "The rebels blamed a faulty fuse.",
        "“That was not us,” the rebels said.",
        "The rebels denied being involved.",
        "The rebels, in a statement on their channel, denied having had anything to do with it.",
        "“Our boats were thirty miles away,” the rebels said.",
        "The rebels insist it was not their guns.",
        "The rebels denied any involvement.",
        "A spokesman for the rebels disclaimed all responsibility.",
        "The rebels had no part in it, their spokesman said.",
        "The rebels denied that their gunners were responsible.",
        "The rebels were not behind it, their spokesman said.",
        "An error of navigation, says Marn.",
        "The rebels' spokesman would have none of it.",
    ],
)
def test_answer_denies_the_charge(answer: str, annotate: Annotate) -> None:
    """An alibi, a mishap and "none of it" deny the attack told just before."""
    last = read_claims(annotate(f"The army shelled the port of Lorn. {answer}"))[-1]
    assert (last.type, last.modality, last.evidence) == ("hostilities.attack", "denied", answer)


def test_alibi_answers_harm_as_an_attack(annotate: Annotate) -> None:
    """Who denies a part in deaths denies the attack, not that there are dead."""
    last = read_claims(annotate("Four fishermen are dead. “We sank nothing today,” the admiral said."))[-1]
    assert (last.type, last.modality) == ("hostilities.attack", "denied")


@pytest.mark.parametrize(
    "answer",
    [
        "We have no news from the port, the mayor said.",
        "It was no accident, the mayor said.",
        "“We did not sleep,” the baker said.",
        "The ministry said that it had no figures.",
        "The port had no bread.",
        "Nobody has claimed responsibility.",
        "The mayor is responsible for the harbour.",
        "The governor had no hand free to help them.",
        "The ministry spoke of a fire in the harbour.",
    ],
)
def test_other_negations_deny_nothing(answer: str, annotate: Annotate) -> None:
    """What was not known, not slept or not to be had is no alibi."""
    claims = read_claims(annotate(f"The army shelled the port of Lorn. {answer}"))
    assert "hostilities.attack" not in [c.type for c in claims if c.modality == "denied"]
