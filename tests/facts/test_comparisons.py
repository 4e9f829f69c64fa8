"""The weight of two matters is the sum of stated parts, each with its reason."""

from __future__ import annotations

from invented_claims import claim, day, matters_of, number

from sayso.facts.comparisons import Comparison, compare
from sayso.facts.rarity import Rarity
from sayso.model import Claim


def weigh(left: Claim, right: Claim, **published: str) -> Comparison:
    """Two claims compared in a pile of their own."""
    matters = matters_of([left, right], **published)
    return compare(matters[left.id], matters[right.id], Rarity(matters.values()))


def test_one_attack_told_twice() -> None:
    """Same target and same day make one attack of two reports' sentences."""
    told = {"roles": {"target": ["Dunmar"]}, "when": day("2031-04-09")}
    assert (
        weigh(claim("a-1", "Shells fell on Dunmar.", **told), claim("b-1", "Dunmar came under fire.", **told)).weight
        > 2
    )


def test_two_attacks_on_two_towns() -> None:
    """Two named targets on one day are two attacks."""
    left = claim("a-1", "Shells fell on Dunmar.", roles={"target": ["Dunmar"]})
    right = claim("b-1", "Shells fell on Kestrel.", roles={"target": ["Kestrel"]})
    assert weigh(left, right).weight < 0


def test_a_truce_of_another_year_is_another_truce() -> None:
    """What lies months apart is not one matter."""
    left = claim("a-1", "A truce was signed in Dunmar.", type="ceasefire.agreement", when=day("2031-04-09"))
    right = claim("b-1", "A truce was signed in Dunmar in 2019.", type="ceasefire.agreement")
    assert weigh(left, right).weight < -3


def test_a_demand_is_not_the_deed() -> None:
    """Asking for arms to be laid down and laying them down are two matters."""
    left = claim("a-1", "They must lay down their arms.", type="disarm.handover", modality="demanded")
    right = claim("b-1", "They laid down their arms.", type="disarm.handover")
    assert weigh(left, right).weight < weigh(claim("a-1", "They laid down arms.", type="disarm.handover"), right).weight


def test_rifles_are_not_compared_with_rounds() -> None:
    """Figures of different things neither join nor part two matters."""
    left = claim("a-1", "870 rifles came in.", type="disarm.handover", figures=(number(870, "rifles"),))
    right = claim("b-1", "40,000 rounds came in.", type="disarm.handover", figures=(number(40000, "rounds"),))
    assert not any("figure" in reason for reason in weigh(left, right).reasons)


def test_every_part_gives_its_reason() -> None:
    """The weight can be added up from the reasons."""
    told = {"roles": {"target": ["Dunmar"], "actor": ["Vell"]}, "when": day("2031-04-09")}
    result = weigh(claim("a-1", "Vell shelled Dunmar.", **told), claim("b-1", "Vell fired on Dunmar.", **told))
    assert abs(sum(float(reason.split()[0]) for reason in result.reasons) - result.weight) < 0.06 * len(result.reasons)


def test_a_rare_name_tells_more_than_a_common_one() -> None:
    """A name that half of the pile shares tells next to nothing."""
    matters = matters_of([claim(f"{n}-1", "Ostria waits.") for n in "abcdefgh"])
    rarity = Rarity(matters.values())
    assert rarity.bits("ostr") < 1
    assert rarity.bits("nowhere") == 0


def test_what_is_done_before_its_deadline_keeps_the_promise() -> None:
    """ "By 20 April" and done on the ninth are one matter; "on 20 April" and done on the ninth are not."""
    done = claim("b-1", "Their guns left the ridge.", type="forces.withdraw", when=day("2031-04-09"))
    until = day("2031-04-20")
    by = claim("a-1", f"Guns leave the ridge by {until.text}.", type="forces.withdraw", modality="planned", when=until)
    on = claim("a-1", f"Guns leave the ridge on {until.text}.", type="forces.withdraw", modality="planned", when=until)
    assert weigh(by, done).weight > weigh(on, done).weight + 2


def test_a_meeting_is_not_the_whole_course_of_talks() -> None:
    """Talks told without a day or a place speak less for a meeting in a town than another telling of that meeting."""
    talks = {"type": "talks.meeting"}
    met = claim("a-1", "The sides met in Dunmar.", when=day("2031-04-09"), roles={"place": ["Dunmar"]}, **talks)
    again = claim("b-1", "The delegates sat down together.", when=day("2031-04-09"), **talks)
    at_large = claim("b-1", "Nothing has come of the talks so far.", modality="ongoing", **talks)
    assert weigh(met, at_large).weight < 0 < weigh(met, again).weight
