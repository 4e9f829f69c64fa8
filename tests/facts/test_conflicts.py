"""A conflict sets only like against like, and an update is no contradiction."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from invented_claims import claim, day, number, reconciled

from sayso.model import Claim, Conflict, Figure, Mention, When
from sayso.origins import Traced

DUNMAR = {"target": ["Dunmar"]}
NINTH = day("2031-04-09")
MONTHS = (("March 2029", "2029-03"), ("May 2029", "2029-05"))


def conflicts(*claims: Claim, **published: str) -> list[Conflict]:
    """All conflicts of all facts that the claims make."""
    return [conflict for fact in reconciled(claims, **published).facts for conflict in fact.conflicts]


def dead(id_: str, low: float, speaker: str, what: str = "killed", **fields: Any) -> Claim:
    """People killed at Dunmar on the ninth."""
    figure = number(low, what, **{k: fields.pop(k) for k in ("who", "high", "approx") if k in fields})
    return claim(
        id_, f"{low} people died at Dunmar, {speaker} said.", type="harm.casualties", said_by=speaker,
        roles={"place": ["Dunmar"]}, when=NINTH, figures=(figure,), **fields,
    )  # fmt: skip


def test_two_numbers_of_the_same_dead_conflict() -> None:
    """Each side's number stands with its family."""
    (found,) = conflicts(dead("a-1", 30, "Ostria"), dead("b-1", 40, "Vell"))
    assert (found.field, found.kind) == ("figures", "contradiction")
    assert [(s.value, s.families) for s in found.sides] == [("30", ("Ostria",)), ("40", ("Vell",))]


def test_at_least_leaves_room_for_more() -> None:
    """ "At least 30" and 40 can both hold."""
    assert not conflicts(dead("a-1", 30, "Ostria", high=None), dead("b-1", 40, "Vell"))


def test_a_copied_sentence_that_sets_two_numbers_against_each_other_is_one_conflict() -> None:
    """The copy adds its claims to the sides of its original, and no conflict."""
    told = "Ostria says 180 people died at Dunmar while Vell puts the figure at 191."
    both = [("", "Ostria", 180, 180), (":2", "Vell", 191, 191)]
    prints = [
        claim(f"{name}-1{n}", told, type="harm.casualties", said_by=speaker, roles={"place": ["Dunmar"]}, when=NINTH,
              figures=(number(low, "killed", high=high),))
        for name in "ab" for n, speaker, low, high in both
    ]  # fmt: skip
    (found,) = conflicts(*prints)
    assert [(side.value, len(side.claims)) for side in found.sides] == [("180", 2), ("191", 2)]


def test_a_headline_leaves_out_at_least() -> None:
    """What a headline rounds off to 30 is "at least 30" where its report says so, which leaves room for 40."""
    headline = msgspec.structs.replace(dead("a-1", 30, "Ostria"), said_by=None)
    in_full = dead("a-2", 30, "Ostria", high=None, start=80)
    assert not conflicts(headline, in_full, dead("b-1", 40, "Vell"))
    assert conflicts(headline, dead("b-1", 40, "Vell"))
    assert conflicts(dead("a-1", 30, "Norvia"), in_full, dead("b-1", 40, "Vell"))


def test_a_count_that_replaces_an_earlier_one_is_an_update() -> None:
    """What updates an earlier toll of the one speaker that is named contradicts nobody."""
    first = dead("a-1", 5, "Ostria")
    told = "13 people died at Dunmar, Ostria reported, updating an earlier toll."
    later = msgspec.structs.replace(dead("b-1", 13, "Ostria"), said_by=None, evidence=told, end=len(told))
    assert [found.kind for found in conflicts(first, later)] == ["update"]


def test_a_count_that_its_speaker_took_back_is_no_side() -> None:
    """Who now says ten and had earlier said eight stands by ten against another's twelve."""
    earlier = "Ostria had earlier reported eight dead at Dunmar."
    taken_back = msgspec.structs.replace(dead("a-2", 8, "Ostria"), evidence=earlier, start=60, end=60 + len(earlier))
    told = (dead("a-1", 10, "Ostria"), taken_back, dead("b-1", 12, "Vell"))
    (found,) = conflicts(*told)
    assert [side.value for side in found.sides] == ["10", "12"]


@pytest.mark.parametrize(
    ("evidence", "differ"),
    [("Vell gave a higher toll of 40.", 1), ("But Vell said 40 people died.", 0), ("Vell said 40 people died.", 0)],
)
def test_at_least_leaves_no_room_where_a_report_says_so(evidence: str, differ: int) -> None:
    """A report that calls 40 a higher toll than "at least 30" takes them to differ; one that only turns does not."""
    first = dead("a-1", 30, "Ostria", high=None)
    later = msgspec.structs.replace(dead("a-2", 40, "Vell", start=80), evidence=evidence, end=80 + len(evidence))
    assert len(conflicts(first, later)) == differ


def test_a_part_of_the_dead_is_no_other_toll() -> None:
    """ "10 of the dead" are not set against the 30 that died."""
    part = Figure(what="killed", text="10", low=10, high=10)
    told = "10 of the dead were children, Vell said."
    later = msgspec.structs.replace(dead("b-1", 10, "Vell"), evidence=told, end=len(told), figures=(part,))
    assert not conflicts(dead("a-1", 30, "Ostria"), later)


@pytest.mark.parametrize(
    ("evidence", "differ"), [("At least 4 people killed and 15 hurt.", 0), ("4 killed and 15 hurt.", 1)]
)
def test_at_least_holds_for_the_number_joined_to_it(evidence: str, differ: int) -> None:
    """ "At least 4 killed and 15 hurt" leaves room for 25 hurt."""
    flash = dead("a-1", 4, "Ostria")
    hurt = Figure(what="injured", text="15", low=15, high=15)
    flash = msgspec.structs.replace(flash, evidence=evidence, end=len(evidence), figures=(hurt,))
    later = msgspec.structs.replace(dead("b-1", 25, "Vell"), figures=(number(25, "injured"),))
    assert len(conflicts(flash, later)) == differ


def test_a_later_number_of_one_family_is_an_update() -> None:
    """A hospital that counts on has not contradicted itself."""
    (found,) = conflicts(
        dead("a-1", 30, "Ostria", said_on="2031-04-09"), dead("b-1", 40, "Ostria", said_on="2031-04-11")
    )
    assert found.kind == "update"


def test_who_repeats_a_number_stands_beside_it() -> None:
    """All that tell one number stand on its side, though another of them stands nearest to the number against it."""
    first, again, other = dead("a-1", 30, "Ostria"), dead("b-1", 30, "Norvia"), dead("c-1", 40, "Vell")
    (found,) = conflicts(first, again, other)
    assert {side.value: side.claims for side in found.sides} == {"30": ("a-1", "b-1"), "40": ("c-1",)}


@pytest.mark.parametrize(("train", "differ"), [("A second train", 0), ("A train", 1)])
def test_a_second_lot_is_another_count(train: str, differ: int) -> None:
    """What a second train brought is no rival count of what the first one did."""
    fields = {"type": "aid.delivery", "when": NINTH, "roles": {"recipient": ["Dunmar"]}}
    first = claim("a-1", "A train brought 120 sacks of flour to Dunmar.", figures=(number(120, "sacks"),), **fields)
    second = claim("b-1", f"{train} brought 80 sacks of flour to Dunmar.", figures=(number(80, "sacks"),), **fields)
    assert len(conflicts(first, second)) == differ


def test_a_plan_that_grew_is_an_update() -> None:
    """Who promised thirty observers and then fifty has replaced the one number by the other."""

    def promised(id_: str, count: int, said_on: str) -> Claim:
        return claim(
            id_, f"Ostria will send {count} observers to Dunmar.", type="thirdparty.monitoring", modality="planned",
            said_by="Ostria", said_on=said_on, figures=(number(count, "observers"),), roles={"actor": ["Ostria"]},
        )  # fmt: skip

    (found,) = conflicts(promised("a-1", 30, "2031-04-09"), promised("b-1", 50, "2031-04-11"))
    assert (found.field, found.kind) == ("figures", "update")


def test_the_killed_are_not_held_against_the_injured() -> None:
    """Another outcome is another figure."""
    assert not conflicts(dead("a-1", 30, "Ostria"), dead("b-1", 40, "Vell", what="injured"))


def test_soldiers_are_not_held_against_villagers() -> None:
    """Another population is another figure."""
    assert not conflicts(dead("a-1", 30, "Ostria", who="soldiers"), dead("b-1", 40, "Vell", who="villagers"))


def test_figures_on_which_reports_agree_are_matched_first() -> None:
    """The prisoners of one side are not held against those of the other."""

    def freed(id_: str, low: float, start: int = 0) -> Claim:
        text = f"{low} prisoners were handed over at Dunmar."
        place = {"place": ["Dunmar"]}
        return claim(
            id_,
            text,
            type="detainee.release",
            roles=place,
            when=NINTH,
            figures=(number(low, "prisoners"),),
            start=start,
        )

    found = conflicts(freed("a-1", 22), freed("a-2", 17, start=60), freed("b-1", 18), freed("b-2", 22, start=60))
    assert [{side.value for side in conflict.sides} for conflict in found] == [{"17", "18"}]


def test_families_are_counted_as_their_members() -> None:
    """Ninety families cannot be 2,300 people, but 400 people they can be."""

    def back(id_: str, low: float, what: str, speaker: str) -> Claim:
        text = f"{low} {what} have come back to Dunmar, {speaker} said."
        fields = {"roles": {"to_place": ["Dunmar"]}, "figures": (number(low, what),)}
        return claim(id_, text, type="harm.displacement", said_by=speaker, **fields)

    ninety = back("b-1", 90, "families", "Vell")
    assert [c.field for c in conflicts(back("a-1", 2300, "people", "Ostria"), ninety)] == ["figures"]
    assert not conflicts(back("a-1", 400, "people", "Ostria"), ninety)


def test_another_day_of_one_event_conflicts() -> None:
    """A bridge falls once."""
    fields = {"type": "harm.damage", "roles": {"place": ["Kestrel"]}}
    (found,) = conflicts(
        claim("a-1", "Kestrel Bridge fell.", when=NINTH, **fields),
        claim("b-1", "Kestrel Bridge was blown up.", when=day("2031-04-08"), **fields),
    )
    assert (found.field, [s.value for s in found.sides]) == ("when", ["2031-04-08", "2031-04-09"])


def test_state_that_began_on_another_day_conflicts() -> None:
    """What has been in force since a day began on it."""
    fields = {"type": "territory.control", "roles": {"place": ["Kestrel"]}}
    eighth = day("2031-04-08")
    (found,) = conflicts(
        claim("a-1", "The army took Kestrel.", when=NINTH, **fields),
        claim("b-1", f"Kestrel has been ours since {eighth.text}.", modality="ongoing", when=eighth, **fields),
    )
    assert (found.field, [s.value for s in found.sides]) == ("when", ["2031-04-08", "2031-04-09"])


def test_blockade_lifted_on_another_day_conflicts() -> None:
    """A road-block is cleared once."""
    fields = {"type": "access.restriction", "modality": "ended", "roles": {"place": ["Kestrel"]}}
    (found,) = conflicts(
        claim("a-1", "The gendarmes cleared the road-block at Kestrel.", when=NINTH, **fields),
        claim("b-1", "The drivers took down the road-block at Kestrel.", when=day("2031-04-08"), **fields),
    )
    assert found.field == "when"


@pytest.mark.parametrize(("count", "differ"), [(300, 1), (40, 0)])
def test_one_lot_that_arrives_on_two_days_conflicts(count: int, differ: int) -> None:
    """Three hundred soldiers land once; another number may be another lot."""
    fields = {"type": "thirdparty.peacekeeping", "roles": {"place": ["Dunmar"]}}
    landed = claim("a-1", "300 soldiers landed at Dunmar.", when=NINTH, figures=(number(300, "soldiers"),), **fields)
    other = claim(
        "b-1", "Soldiers of the Force, as many, landed at Dunmar.", when=day("2031-04-10"),
        figures=(number(count, "soldiers"),), **fields,
    )  # fmt: skip
    assert len([c for c in conflicts(landed, other) if c.field == "when"]) == differ


def test_a_copy_that_changes_the_month_conflicts() -> None:
    """One sentence in two reports that is told of two months is a conflict, though no day is named."""
    told = "The war was stopped in {} by a truce that neither army kept for longer than one rainy week in Dunmar."
    times = [When(text=text, start=f"{iso}-01", end=f"{iso}-28", precision="month") for text, iso in MONTHS]
    copies = [
        claim(id_, told.format(when.text), type="ceasefire.agreement", when=when)
        for id_, when in zip(("a-1", "b-1"), times, strict=True)
    ]
    (found,) = conflicts(*copies)
    assert (found.field, [s.value for s in found.sides]) == ("when", ["2029-03", "2029-05"])


def test_signing_and_taking_effect_have_days_of_their_own() -> None:
    """A truce signed on one day and in force the next is told without conflict, the other way round it is not."""
    fields = {"type": "ceasefire.agreement"}
    tenth = day("2031-04-10")
    signed, effect = "The truce was signed at Dunmar.", "The truce took effect at Dunmar."
    assert not conflicts(claim("a-1", signed, when=NINTH, **fields), claim("b-1", effect, when=tenth, **fields))
    early = conflicts(claim("a-1", signed, when=tenth, **fields), claim("b-1", effect, when=NINTH, **fields))
    assert [conflict.field for conflict in early] == ["when"]


def test_told_and_denied_conflict() -> None:
    """A denial stands against the telling of the same act."""
    (found,) = conflicts(
        claim("a-1", "Drones struck Dunmar, Ostria said.", said_by="Ostria", roles=DUNMAR, when=NINTH),
        claim("b-1", "No drone struck Dunmar, Vell said.", said_by="Vell", modality="denied", roles=DUNMAR),
    )
    assert (found.field, found.kind) == ("modality", "contradiction")


def test_what_was_denied_before_it_began_is_no_conflict() -> None:
    """A report that came out before the day since which a port is open does not deny that it is."""
    told = claim("b-1", "The port of Dunmar has been open since the 9th.", type="access.corridor", modality="ongoing",
                 roles={"place": ["Dunmar"]}, when=NINTH)  # fmt: skip
    denial = claim("a-1", "The port of Dunmar is not open.", type="access.corridor", modality="denied",
                   roles={"place": ["Dunmar"]}, said_by="Vell")  # fmt: skip
    assert [c.field for c in conflicts(denial, told)] == ["modality"]
    assert not conflicts(denial, told, a="2031-04-07")


def test_a_promise_kept_is_no_conflict() -> None:
    """What was announced before it was done does not conflict with the deed."""
    fields = {"type": "talks.meeting", "roles": {"place": ["Dunmar"]}}
    assert not conflicts(
        claim("a-1", "They will meet at Dunmar.", modality="planned", when=NINTH, **fields),
        claim("b-1", "They met at Dunmar.", when=NINTH, **fields),
        a="2031-04-08",
    )


def test_a_plan_told_after_the_deed_conflicts() -> None:
    """Talks cannot be still to come in a report that came out after them."""
    fields = {"type": "talks.meeting", "roles": {"place": ["Dunmar"]}}
    found = conflicts(
        claim("a-1", "They are due to meet at Dunmar.", modality="planned", **fields),
        claim("b-1", "They met at Dunmar.", when=NINTH, **fields),
        a="2031-04-12",
    )
    assert [conflict.field for conflict in found] == ["modality"]


def test_we_are_the_speaker() -> None:
    """Who says "our fighters" names his own side; where the army stands is no part of its name."""
    held = claim(
        "b-1", "Our fighters hold Dunmar, Brand said.", type="territory.control", modality="ongoing",
        said_by=Mention(text="he", entity="Ivo Brand", kind="official", family="Vell"),
        roles={"actor": ["Our fighters"], "place": ["Dunmar"]},
    )  # fmt: skip
    taken = claim(
        "a-1", "The army took Dunmar.", type="territory.control", roles={"actor": ["army"], "place": ["Dunmar"]}
    )
    (found,) = conflicts(taken, held)
    assert (found.field, [side.value for side in found.sides]) == ("actor", ["army", "Vell"])


def test_a_law_is_still_to_be_passed_after_it_was_adopted() -> None:
    """Who writes later that parliament will vote on a bill tells an old state; taking effect is another step."""
    adopted = claim("a-1", "Parliament voted for the amnesty bill of Dunmar.", type="justice.amnesty", when=NINTH)
    stale = "Parliament will vote on the amnesty bill of Dunmar."
    effect = "The amnesty of Dunmar will take effect."
    for told, kinds in ((stale, ["update"]), (effect, [])):
        plan = claim("b-1", told, type="justice.amnesty", modality="planned")
        assert [c.kind for c in conflicts(adopted, plan, b="2031-05-20")] == kinds


def test_two_parties_blamed_for_one_act_conflict() -> None:
    """One bridge, two who are said to have destroyed it."""
    fields = {"type": "harm.damage", "when": NINTH}
    (found,) = conflicts(
        claim(
            "a-1",
            "Ostrian guns destroyed Kestrel Bridge.",
            roles={"actor": ["Ostrian guns"], "place": ["Kestrel"]},
            **fields,
        ),
        claim(
            "b-1",
            "Vellish sappers blew up Kestrel Bridge.",
            roles={"actor": ["Vellish sappers"], "place": ["Kestrel"]},
            **fields,
        ),
    )
    assert (found.field, {s.value for s in found.sides}) == ("actor", {"Ostrian guns", "Vellish sappers"})


def test_who_is_accused_blames_the_army_of_the_others() -> None:
    """A speaker of Vell who names the army means that of Ostria; "our army" is that of Vell."""
    vell = Mention(text="Vell", entity="Vell", kind="official", family="Vell", party="Vell")
    there = {"type": "harm.damage", "when": NINTH}

    def of_the_army(words: str) -> list[Conflict]:
        army = Mention(text=words, entity="army", kind="official", family="Vell", party="Vell")
        told = claim(
            "a-1", "Vell shelled Kestrel Bridge.", roles={"actor": [vell], "target": ["Kestrel Bridge"]}, **there
        )
        roles = {"actor": [army], "target": ["Kestrel Bridge"]}
        return conflicts(told, claim("b-1", f"{words} shelled Kestrel Bridge.", said_by=vell, roles=roles, **there))

    assert [c.field for c in of_the_army("the army")] == ["actor"]
    assert not of_the_army("our army")


def test_two_names_of_one_force_do_not_conflict() -> None:
    """ "The army" and "the garrison" may be one."""
    fields = {"type": "harm.damage", "when": NINTH}
    assert not conflicts(
        claim(
            "a-1", "The army destroyed Kestrel Bridge.", roles={"actor": ["The army"], "place": ["Kestrel"]}, **fields
        ),
        claim(
            "b-1",
            "The garrison destroyed Kestrel Bridge.",
            roles={"actor": ["the garrison"], "place": ["Kestrel"]},
            **fields,
        ),
    )


def test_two_recipients_of_one_handover_conflict() -> None:
    """The arms went to the one or to the other."""
    fields = {"type": "disarm.handover", "figures": (number(800, "guns"),)}
    (found,) = conflicts(
        claim("a-1", "They gave 800 guns to Ostria.", roles={"recipient": ["Ostria"]}, **fields),
        claim("b-1", "They gave 800 guns to Vell.", roles={"recipient": ["Vell"]}, **fields),
    )
    assert found.field == "recipient"


def test_a_force_of_a_state_and_the_state_are_one_recipient() -> None:
    """Arms for "Norvia" and for "the Peacekeeping Contingent of Norvia" went to one; "its soldiers" tell nothing."""

    def given(id_: str, to: str) -> Claim:
        return claim(
            id_, f"Ninety rifles were handed over to {to} at Dunmar.", type="disarm.handover", when=NINTH,
            roles={"recipient": [to], "place": ["Dunmar"]},
        )  # fmt: skip

    assert not conflicts(
        given("a-1", "Norvia"), given("b-1", "Peacekeeping Contingent of Norvia"), given("c-1", "its soldiers")
    )
    assert [c.field for c in conflicts(given("a-1", "Norvia"), given("b-1", "Armed Forces of Vell"))] == ["recipient"]


def test_what_was_signed_and_what_was_never_signed_conflict() -> None:
    """What is told as agreed is denied like what is told as done."""
    signed = claim("a-1", "President Oru signed an amnesty on 9 April.", type="justice.amnesty", modality="agreed")
    denied = claim(
        "b-1", "President Oru has signed no amnesty, the Council says.", type="justice.amnesty", modality="denied",
        said_by="Council",
    )  # fmt: skip
    (found,) = conflicts(signed, denied)
    assert (found.field, [s.value for s in found.sides]) == ("modality", ["agreed", "denied"])


def test_what_is_said_to_be_kept_back_and_called_fantasy_conflicts() -> None:
    """A denial that points back at what stands before it is of that, whatever its own words."""
    arms = {"type": "disarm.handover", "roles": {"actor": ["guerrillas"]}}
    kept = claim(
        "a-1", "The guerrillas are to keep 400 rifles, in the army's estimate.", modality="planned", said_by="army",
        **arms,
    )  # fmt: skip
    denied = claim("a-2", "Their spokesman called that fantasy.", start=70, modality="denied", rule="echo", **arms)
    (found,) = conflicts(kept, denied)
    assert (found.field, [s.value for s in found.sides]) == ("modality", ["planned", "denied"])


@pytest.mark.parametrize(("denial", "differ"), [("there will be none", 1), ("none is in force", 0)])
def test_what_is_promised_and_ruled_out_conflicts(denial: str, differ: int) -> None:
    """A promise and a denial for the time to come cannot both hold; that there is none yet goes with any promise."""
    promised = claim(
        "a-1", "Dunmar will be given autonomy, the Governor said.", type="political.status", modality="planned",
        said_by="Governor",
    )  # fmt: skip
    denied = claim(
        "b-1", f"The law knows no autonomy for Dunmar, and {denial}, the Council said.", type="political.status",
        modality="denied", said_by="Council",
    )  # fmt: skip
    assert len(conflicts(promised, denied)) == differ


@pytest.mark.parametrize(("doer", "differ"), [("Vell", 1), (None, 0)])
def test_who_denies_having_done_it_may_grant_that_it_happened(doer: str | None, differ: int) -> None:
    """That shells hit a market stands beside the denial of one side; that this side shelled it does not."""
    there = {"place": ["Dunmar"]}
    by = {"actor": [doer]} if doer else {}
    told = claim("a-1", "Shells hit the market of Dunmar.", roles={**there, **by}, when=NINTH)
    denied = claim(
        "b-1", "Vell denies having hit the market of Dunmar.", modality="denied", said_by="Vell", when=NINTH,
        roles={**there, "actor": ["Vell"]},
    )  # fmt: skip
    assert len(conflicts(told, denied)) == differ


@pytest.mark.parametrize(("outlets", "differ"), [("mouthpieces", 1), ("newsrooms", 0)])
def test_what_a_sides_organ_says_itself_is_the_word_of_that_side(outlets: str, differ: int) -> None:
    """The army's bulletin denies for the army what it denies in its own words; a mission's denies for nobody."""
    told = claim("a-1", "Vell burned the mill, Ostria says.", said_by="Ostria", roles={"actor": ["Vell"]}, when=NINTH)
    denied = claim("b-1", "Our gunners never fired a shot.", modality="denied", roles={"actor": ["Our gunners"]})
    traced = Traced([told, denied], [])._replace(**{outlets: {"b": "Vell"}})
    assert len([c for fact in reconciled([told, denied], traced).facts for c in fact.conflicts]) == differ


def test_that_little_is_told_sets_no_two_doers_against_each_other() -> None:
    """Two blasts that share nothing but that no others are told may be one, but who did each is no conflict."""
    mined = claim("a-1", "The rebels mined a lane.", roles={"actor": ["rebels"]})
    bombed = claim("b-1", "Army aircraft bombed a kiln.", roles={"actor": ["Army aircraft"]})
    assert not conflicts(mined, bombed)


def test_who_lost_one_town_and_who_holds_another_do_not_conflict() -> None:
    """Two who hold ground are set against each other only where it is one ground."""
    fields = {"type": "territory.control"}
    lost = claim("a-1", "The army of Ostria lost most of the land.", roles={"actor": ["army of Ostria"]}, **fields)
    held = claim("b-1", "The rebels sit on Hill 13.", modality="ongoing", roles={"actor": ["rebels"]}, **fields)
    assert not conflicts(lost, held)


def test_a_charge_that_is_refused_is_denied() -> None:
    """Nobody can refuse to have attacked but by denying it; "its men" are the men of whoever speaks."""
    told = claim("a-1", "Gunmen of Vell opened fire on the Dunmar post.", roles={"actor": ["Vell"]}, when=NINTH)
    refused = claim(
        "b-1", "The Council rejects it that its men opened fire on the Dunmar post.", modality="refused",
        said_by="Council", roles={"actor": ["its men"]},
    )  # fmt: skip
    assert [conflict.field for conflict in conflicts(told, refused)] == ["modality"]


def test_a_report_does_not_contradict_its_own_summary() -> None:
    """What a headline counts and what a source in the text counts is no conflict between two who speak."""
    headline = claim("a-1", "30 died at Dunmar.", type="harm.casualties", when=NINTH, figures=(number(30, "killed"),))
    assert not conflicts(headline, dead("a-2", 40, "Vell", start=40))


def test_children_are_not_held_against_all() -> None:
    """A part of the dead is no other number of all of them."""
    assert not conflicts(dead("a-1", 10, "Ostria", who="children"), dead("b-1", 40, "Vell", who="villagers"))


def test_a_total_is_not_set_against_its_parts() -> None:
    """One monitor's "129 loyalists and 116 rebels" and its 245 of another day are one count."""
    parts = (number(245, "killed"), number(129, "killed", who="loyalists"), number(116, "killed", who="rebels"))
    fields = {"type": "harm.casualties", "said_by": "The Monitor", "roles": {"place": ["Dunmar"]}}
    total = claim("a-1", "The fighting at Dunmar killed 245.", figures=(number(245, "killed"),), **fields)
    told = claim("b-1", "The fighting at Dunmar killed 129 loyalists and 116 rebels.", figures=parts, **fields)
    reports = {"a": "2031-04-10", "b": "2031-04-12"}
    assert not [c for f in reconciled([total, told], **reports).facts for c in f.conflicts]


def test_a_doer_named_twice_is_one() -> None:
    """A bomber of the Karim Front and the al-Karim Front itself are one doer, whatever party either was given."""
    killed = {"type": "harm.casualties", "when": NINTH, "figures": (number(9, "killed"),)}
    bomber = Mention(text="a bomber of the Karim Front", entity="bomber", kind="armed_group", party="Ostria")
    front = Mention(text="the al-Karim Front", entity="Karim Front", kind="armed_group", party="Karim Front")
    one = claim("a-1", "A bomber of the Karim Front killed 9 at Dunmar.", roles={"actor": [bomber], **DUNMAR}, **killed)
    other = claim("b-1", "The al-Karim Front killed 9 at Dunmar.", roles={"actor": [front], **DUNMAR}, **killed)
    assert not [c for c in conflicts(one, other) if c.field == "actor"]


def test_a_copy_that_lost_a_full_stop_denies_nothing() -> None:
    """Where a copied sentence runs on from a denial, the copy is not a denial of what it copies."""
    text = "The mountain road from Dunmar to Kestrel Bridge has been shelled since the middle of winter by heavy guns"
    told = claim("a-1", f"{text}.", modality="ongoing", said_by="observers", roles=DUNMAR)
    run_on = claim("b-1", f"An accusation that Vell denies. {text}.", modality="denied", said_by="Vell", roles=DUNMAR)
    assert not conflicts(told, run_on)


def test_a_total_does_not_differ_from_its_parts() -> None:
    """Where 31 were freed, 15 by one account and 16 by another add up to it; 15 and 31 alone do not hold together."""
    freed = {"type": "detainee.release", "roles": DUNMAR, "when": NINTH}
    total = claim("a-1", "31 prisoners were freed at Dunmar.", figures=(number(31, "prisoners"),), **freed)
    ours = claim("b-1", "15 prisoners were freed at Dunmar.", figures=(number(15, "prisoners"),), **freed)
    theirs = claim("c-1", "16 prisoners were freed at Dunmar.", figures=(number(16, "prisoners"),), **freed)
    assert [c.field for c in conflicts(total, ours)] == ["figures"]
    assert "31" not in {side.value for c in conflicts(total, ours, theirs) for side in c.sides}


def test_an_organ_of_the_side_that_gave_the_total_may_give_a_part() -> None:
    """The 16 in a bulletin of the side that told of 31 updates nothing where another tells of the other 15."""
    freed = {"type": "detainee.release", "roles": DUNMAR, "when": NINTH}
    total = claim("a-1", "31 were freed at Dunmar, Vell says.", said_by="Vell", figures=(number(31, "men"),), **freed)
    part = claim("b-1", "16 of ours were let go at Dunmar.", figures=(number(16, "men"),), **freed)
    rest = claim("c-1", "15 men were freed at Dunmar.", figures=(number(15, "men"),), **freed)
    told = [total, part, rest]
    facts = reconciled(told, Traced(told, [])._replace(mouthpieces={"b": "Vell"})).facts
    assert "31" not in {side.value for fact in facts for one in fact.conflicts for side in one.sides}


@pytest.mark.parametrize(("said_by", "differ"), [("Vell", 1), (None, 0)])
def test_what_an_organ_says_did_not_happen_answers_only_for_its_own_side(said_by: str | None, differ: int) -> None:
    """ "Nobody was hurt" in a bulletin's own words is mostly of what it has just told; a spokesman's is an answer."""
    hurt = claim("a-1", "Two children were hurt.", type="harm.casualties", when=NINTH)
    none = claim("b-1", "Nobody was hurt.", type="harm.casualties", modality="denied", said_by=said_by)
    facts = reconciled([hurt, none], Traced([hurt, none], [])._replace(mouthpieces={"b": "Vell"})).facts
    assert len([one for fact in facts for one in fact.conflicts]) == differ


def test_what_is_given_in_return_is_another_count() -> None:
    """45 soldiers freed and 38 fighters received in return are the two halves of an exchange."""
    freed = {"type": "detainee.release", "roles": DUNMAR, "when": NINTH}
    ours = claim("a-1", "45 men were freed at Dunmar.", figures=(number(45, "men"),), **freed)
    theirs = claim("b-1", "Vell received 38 men in return at Dunmar.", figures=(number(38, "men"),), **freed)
    assert not conflicts(ours, theirs)


def test_a_denial_of_some_denies_not_all() -> None:
    """That nobody of rank is pardoned does not deny that there is an amnesty."""
    told = claim("a-1", "An amnesty was declared.", type="justice.amnesty")
    text = "It pardons nobody who held a rank, he added; it is no amnesty for them."
    assert not conflicts(told, claim("b-1", text, type="justice.amnesty", modality="denied", said_by="Vell"))
