"""A sentence that denies what was told just before denies it without saying it again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    "answer",
    [
        "General Ahn denies it.",
        "The general called the story a fabrication.",
        "It is “a fable for foreign cameras”, General Ahn said.",
        "The report is without foundation, General Ahn said.",
        "Nothing of the kind took place, General Ahn said.",
        "General Ahn said that there had been none.",
        "It did not, General Ahn said.",
        "Fairy tales, says the general.",
        "The general scoffed at the charge.",
        "“Ridiculous,” the general said.",
        "The witnesses are lying, General Ahn said.",
        "All lies, said the general.",
        "Not according to General Ahn.",
        "The general waved the report away.",
        "The general begs to differ.",
        "The general tells a different story.",
        "The staff issued a denial.",
        "No such order was given, General Ahn said.",
        "General Ahn says there is no truth in the report.",
        "Not so, General Ahn said.",
        "The army did no such thing, General Ahn said.",
        "That never happened, General Ahn said.",
        "That is not true, General Ahn said.",
        "This the general denies.",
        "The general denied having done so.",
    ],
)
def test_answer_denies_what_was_told(answer: str, annotate: Annotate) -> None:
    """Denials, verdicts of untruth, a bare "did not" and "nothing of the kind" point back at the sentence before."""
    last = read_claims(annotate(f"The army shelled the port of Lorn. {answer}"))[-1]
    assert (last.type, last.modality, last.evidence) == ("hostilities.attack", "denied", answer)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The army shelled the port of Lorn. Nothing of the kind took place, the staff said; rebels hit Odel.", "Lorn"),
        ("It rained in Lorn. Rebels shelled the port of Odel; nothing of the kind took place, the staff said.", "Odel"),
    ],
)  # fmt: skip
def test_denial_looks_back_never_forward(text: str, target: str, annotate: Annotate) -> None:
    """What is denied stands before the denial, in the part before ";" or else in the sentence before."""
    denied = [c for c in read_claims(annotate(text)) if c.modality == "denied"]
    assert [target in m.text for c in denied for m in c.roles["target"]] == [True]


def test_what_is_only_wanted_is_refused(annotate: Annotate) -> None:
    """Who rejects a demand refuses it."""
    last = read_claims(annotate("The rebels demand independence. The government has rejected it."))[-1]
    assert (last.type, last.modality) == ("political.status", "refused")


def test_what_is_held_to_be_planned_and_called_a_fable_is_denied(annotate: Annotate) -> None:
    """A verdict of untruth answers what somebody says of a plan; nobody refuses what is not asked for."""
    text = "The rebels will shell the port of Lorn, the army said. It is a fable, General Ahn said."
    last = read_claims(annotate(text))[-1]
    assert (last.type, last.modality) == ("hostilities.attack", "denied")


def test_place_that_lies_somewhere_denies_nothing(annotate: Annotate) -> None:
    """A town that lies in the hills is no lie."""
    claims = read_claims(annotate("The army shelled the port of Lorn. Lorn lies in the hills."))
    assert [c.modality for c in claims] == ["done"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Vell said Ostria bombed the clinic on Sunday, a charge Ostria denied.", "Ostria"),
        ("Vell said Ostria bombed the clinic, an accusation that Ostria denies.", "Ostria"),
        ("Vell accused Ostria of bombing the clinic, which the army denied.", "the army"),
        ("Vell accused Ostria of shelling the port, but the army denied it.", "the army"),
    ],
)
def test_one_sentence_tells_and_denies(text: str, by: str, annotate: Annotate) -> None:
    """What a sentence tells stays told by the first speaker, and is denied by the second."""
    told, denied = read_claims(annotate(text))
    assert (told.modality, told.said_by and told.said_by.text) == ("done", "Vell")
    assert (denied.modality, denied.said_by and denied.said_by.text, denied.via) == ("denied", by, ())


def test_clause_of_a_place_denies_nothing(annotate: Annotate) -> None:
    """What an army denies to a town is no denial of what befell the town."""
    claims = read_claims(annotate("Rebels shelled the port that the army denied fuel."))
    assert "denied" not in [c.modality for c in claims if c.type == "hostilities.attack"]


def test_clause_of_a_noun_looks_back_no_further(annotate: Annotate) -> None:
    """A charge that a militia denies is that of its own sentence, though nothing was found there."""
    claims = read_claims(
        annotate("The army shelled Lorn. It is called a band of thieves, a charge the militia denies.")
    )
    assert "denied" not in [c.modality for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled Lorn, the mayor said. It was not, the priest added, the first time.",
        "The army shelled the port of Lorn. The mayor hit a mine that they did not.",
        "The army shelled the port of Lorn. They did not say why.",
    ],
)
def test_word_that_leads_on_is_no_bare_no(text: str, annotate: Annotate) -> None:
    """A "not" behind which the sentence goes on denies what follows."""
    claims = read_claims(annotate(text))
    assert "denied" not in [c.modality for c in claims if c.type == "hostilities.attack"]


def test_plan_that_was_not_carried_out_is_denied(annotate: Annotate) -> None:
    """Who was to leave and has not is not said to refuse."""
    text = "The brigade will leave the pass on Monday, the ministry said. It has not, the monitors said."
    last = read_claims(annotate(text))[-1]
    assert (last.type, last.modality) == ("forces.withdraw", "denied")


def test_main_verb_denies_beside_what_else_is_told(annotate: Annotate) -> None:
    """Who is said to want something else besides still denies by the main verb."""
    text = "The army shelled the port, the mayor said. The army, which wants a truce, rejected the accusation."
    assert ("hostilities.attack", "denied") in [(c.type, c.modality) for c in read_claims(annotate(text))]


@pytest.mark.parametrize(
    "answer",
    [
        "The staff would neither confirm nor deny the report.",
        "The staff did not deny the report.",
        "There has been no denial from the staff.",
        "The staff declined to comment on the report.",
        "The truth lies elsewhere, one of them said.",
    ],
)
def test_silence_denies_nothing(answer: str, annotate: Annotate) -> None:
    """Who will not say, and who does not deny, leaves what was told as it was."""
    claims = read_claims(annotate(f"The army shelled the port of Lorn, the mayor said. {answer}"))
    assert "denied" not in [c.modality for c in claims if c.type == "hostilities.attack"]
