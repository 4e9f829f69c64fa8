"""Claims as a whole: one per happening, with its speaker, evidence, time and a stable id."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
REPORT = (
    "Rebels in the Suma valley handed over 640 rifles to observers on Tuesday, the Defence Ministry said. "
    "Two soldiers were killed and five wounded at Doln when gunmen opened fire on a convoy. "
    "“We will not leave the ridge,” Colonel Tamsin Orr told reporters."
)


def _types(report: AnnotatedReport) -> list[str]:
    return sorted(c.type for c in find_claims(report))


def test_one_claim_a_happening(annotate: Annotate) -> None:
    """Killed and wounded in one scene are one claim of harm; the attack is another."""
    assert _types(annotate(REPORT.split(". ")[1] + ".")) == ["harm.casualties", "hostilities.attack"]


def test_coordinated_verbs_give_claims_of_their_types(annotate: Annotate) -> None:
    """Two verbs of different types in one sentence are two claims."""
    report = annotate("The militia laid down its rifles and withdrew from the ridge.")
    assert _types(report) == ["disarm.handover", "forces.withdraw"]


def test_opposites_of_one_type_stay_apart(annotate: Annotate) -> None:
    """A post lost and retaken is two happenings."""
    report = annotate("The army lost the ridge on Monday and retook it on Friday.")
    assert _types(report) == ["territory.control", "territory.control"]


@pytest.mark.parametrize("flour", ["The flour convoy promised for Monday", "The flour that the ministry promised"])
def test_promise_that_only_names_a_thing_is_no_claim(flour: str, annotate: Annotate) -> None:
    """What was promised and has not come is denied once, and not promised beside it."""
    claims = find_claims(annotate(f"{flour} has not come."))
    assert [(c.type, c.modality) for c in claims] == [("aid.delivery", "denied")]


def test_presuppositions_are_claims(annotate: Annotate) -> None:
    """What a sentence takes for granted is told too."""
    assert "hostilities.attack" in _types(annotate("The premier spoke after the army's shelling of the port."))


def test_speaker_and_own_voice(annotate: Annotate) -> None:
    """Attributed contents name their speaker; the rest is the outlet's own voice."""
    claims = {c.type: c for c in find_claims(annotate(REPORT, published="2024-05-08"))}
    said_by = claims["disarm.handover"].said_by
    assert said_by is not None
    assert "Ministry" in said_by.text
    assert claims["hostilities.attack"].said_by is None


def test_when_is_the_time_of_the_happening(annotate: Annotate) -> None:
    """The time comes from the sentence, reckoned from the day of publication, and is never that day itself."""
    claims = {c.type: c for c in find_claims(annotate(REPORT, published="2024-05-08"))}
    assert claims["disarm.handover"].when is not None
    assert claims["disarm.handover"].when.start == "2024-05-07"
    assert claims["hostilities.attack"].when is None


def test_evidence_and_ids(annotate: Annotate) -> None:
    """Evidence is the report's own text at its offsets; ids are distinct and the same on a second reading."""
    report = annotate(REPORT)
    claims = find_claims(report)
    assert all(report.report.text[c.start : c.end] == c.evidence for c in claims)
    assert len({c.id for c in claims}) == len(claims)
    assert [c.id for c in find_claims(report)] == [c.id for c in claims]


def test_statements_that_fit_no_type(annotate: Annotate) -> None:
    """What somebody is said to have said and no frame tells is kept as a statement."""
    claims = find_claims(annotate("“The winter will be long and hard for all of us,” the mayor said."))
    assert [c.type for c in claims] == ["stance.statement"]


@pytest.mark.parametrize(
    ("names", "others"),
    [(("Suma", "Doln", "Tamsin Orr"), ("Kelna", "Brost", "Ilse Vand")), (("Suma", "Doln"), ("Doln", "Suma"))],
)
def test_other_names_change_nothing_but_names(
    names: tuple[str, ...], others: tuple[str, ...], annotate: Annotate
) -> None:
    """The same report with other proper names gives the same types, modality and figures."""
    renamed = REPORT
    for number, name in enumerate(names):
        renamed = renamed.replace(name, f"@{number}@")
    for number, name in enumerate(others):
        renamed = renamed.replace(f"@{number}@", name)
    before, after = (find_claims(annotate(text)) for text in (REPORT, renamed))
    shape = [[(c.type, c.modality, [(f.low, f.high) for f in c.figures]) for c in claims] for claims in (before, after)]
    assert shape[0] == shape[1]


@pytest.mark.parametrize(
    "denial",
    ["General Ahn denies it.", "Nothing of the kind took place, replied General Ahn.", "No such raid took place."],
)
def test_denials_that_point_back(denial: str, annotate: Annotate) -> None:
    """A sentence that only denies what the one before told is a denied claim of that type."""
    claims = find_claims(annotate(f"Rebel drones struck the port of Selk, the ministry said. {denial}"))
    assert [(c.type, c.modality) for c in claims if c.type == "hostilities.attack"] == [
        ("hostilities.attack", "done"),
        ("hostilities.attack", "denied"),
    ]


def test_headings_tell_nothing(annotate: Annotate) -> None:
    """The title of a section names a matter and claims nothing."""
    assert find_claims(annotate("MISSING PERSONS\n\nMovement of people")) == []


def test_who_counts_the_dead_says_so(annotate: Annotate) -> None:
    """What "reported 15 deaths" tells is said by its subject, though no word of harm but the object is in it."""
    report = annotate("The state agency reported 15 deaths, citing the clinic.")
    claim = next(c for c in find_claims(report) if c.type == "harm.casualties")
    assert claim.said_by is not None
    assert (claim.said_by.text, claim.figures[0].low) == ("The state agency", 15)


def test_toll_that_is_to_rise_has_no_number_yet(annotate: Annotate) -> None:
    """The dead told beside a toll that is likely to rise are no figure of what is still to come."""
    claims = find_claims(annotate("At least 35 people were killed and the toll is likely to rise, the ministry said."))
    assert [(c.modality, [f.low for f in c.figures]) for c in claims if c.type == "harm.casualties"] == [
        ("done", [35]),
        ("planned", []),
    ]


def test_day_that_heads_the_text_outranks_a_misread_publication(annotate: Annotate) -> None:
    """What took effect before the day that heads the text is done, though the page seems to be older than both."""
    text = "16-11-2014 Truce holds. The truce between Orvia and the Front came into effect on 10 November 2014."
    claims = find_claims(annotate(text, published="2014-02-02"))
    assert [c.modality for c in claims if c.type == "ceasefire.agreement"] == ["done"]


def test_parties_to_a_truce_that_takes_effect(annotate: Annotate) -> None:
    """Those between whom a truce took effect are its participants."""
    (claim,) = find_claims(annotate("A truce between the army and the Valley Front took effect on Friday."))
    assert [m.text for m in claim.roles["participants"]] == ["army", "Valley Front"]


def test_day_of_a_number_to_compare_is_not_the_happening(annotate: Annotate) -> None:
    """When there were more or fewer does not date what is told."""
    (claim,) = find_claims(annotate("The rebels shelled the town 12 times, up from nine on Monday."))
    assert (claim.when, [f.low for f in claim.figures]) == (None, [12])
