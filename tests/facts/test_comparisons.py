"""The weight of two matters is the sum of stated parts, each with its reason."""

from __future__ import annotations

from invented_claims import claim, day, matters_of, number
from msgspec.structs import replace

from sayso.facts.comparisons import Comparison, compare
from sayso.facts.rarity import Rarity
from sayso.model import Claim, Figure, Mention


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
    """Figures of different things are no two values of one, and speak for two matters."""
    left = claim("a-1", "870 rifles came in.", type="disarm.handover", figures=(number(870, "rifles"),))
    right = claim("b-1", "40,000 rounds came in.", type="disarm.handover", figures=(number(40000, "rounds"),))
    assert [r for r in weigh(left, right).reasons if "figure" in r] == ["-1.5 figures of other things"]


def test_fighters_do_not_count_what_is_handed_over() -> None:
    """How many fighters wait for their papers is no other count of the weapons that they gave up."""
    men = claim(
        "a-1", "They laid them down; 400 fighters wait.", type="disarm.handover", figures=(number(400, "fighters"),)
    )
    arms = claim("b-1", "They gave up 1140 weapons.", type="disarm.handover", figures=(number(1140, "weapons"),))
    shells = claim("c-1", "They gave up 90 shells.", type="disarm.handover", figures=(number(90, "shells"),))
    assert "-1.5 figures of other things" not in weigh(men, arms).reasons
    assert "-1.5 figures of other things" in weigh(shells, arms).reasons


def test_every_part_gives_its_reason() -> None:
    """The weight can be added up from the reasons."""
    told = {"roles": {"target": ["Dunmar"], "actor": ["Vell"]}, "when": day("2031-04-09")}
    result = weigh(claim("a-1", "Vell shelled Dunmar.", **told), claim("b-1", "Vell fired on Dunmar.", **told))
    assert abs(sum(float(reason.split()[0]) for reason in result.reasons) - result.weight) < 0.06 * len(result.reasons)


def test_the_fewer_such_things_are_told_the_more_likely_are_two_one() -> None:
    """Two blasts of a small pile may well be one; of a dozen, or of a pile that nobody put together, they are not."""
    told = [claim(f"{n}-1", f"A blast was heard on street {n}.") for n in "abcdefghijkl"]
    for pile, mixed, few in ((told[:2], False, True), (told, False, False), (told[:2], True, False)):
        matters = matters_of(pile)
        found = compare(matters["a-1"], matters["b-1"], Rarity(matters.values(), mixed=mixed))
        assert ("+0.8 few such things are told" in found.reasons) is few
        assert found.shown == found.weight - (0.8 if few else 0.0)


def test_a_report_that_lists_handovers_tells_of_parts() -> None:
    """Of what there is mostly one of, four claims in a report are parts of it, and less likely the same."""
    told = [claim(f"a-{n}", f"Crate {n} was handed in.", type="disarm.handover", start=40 * n) for n in range(4)]
    once, listed = matters_of(told[:2]), matters_of(told)
    reason = "such a matter is mostly the only one of a story"
    for pile, weight in ((once, "+1.8"), (listed, "+0.8")):
        assert f"{weight} {reason}" in compare(pile["a-0"], pile["a-1"], Rarity(pile.values())).reasons


def test_a_rare_name_tells_more_than_a_common_one() -> None:
    """A name that half of the pile shares tells next to nothing."""
    matters = matters_of([claim(f"{n}-1", "Ostria waits.") for n in "abcdefgh"])
    rarity = Rarity(matters.values())
    assert rarity.name_bits["ostr"] < 1


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


def reasons(left: Claim, right: Claim) -> list[str]:
    """The reasons of a comparison without their weights."""
    return [reason.split(" ", 1)[1].split(":")[0] for reason in weigh(left, right).reasons]


def test_what_follows_without_details_goes_on_about_the_same() -> None:
    """A sentence that names no place, day or number of its own is of the matter told just before it."""
    told = claim("a-1", "Shells fell on Dunmar.", roles={"target": ["Dunmar"]})
    bare = claim("a-2", "A gunboat had fired them.", start=30)
    own = claim("a-3", "A gunboat shelled Kestrel.", start=30, roles={"target": ["Kestrel"]})
    assert "one goes on about the other" in reasons(told, bare)
    assert "one goes on about the other" not in reasons(told, own)
    assert "one report tells of each in its place" in reasons(told, replace(own, start=900, end=926))


def test_nobody_denies_what_he_has_just_told() -> None:
    """A denial right behind what the same speaker told is of something else; that of another speaker answers it."""
    told = claim("a-1", "Vell shelled Dunmar.", roles={"target": ["Dunmar"]}, said_by="Ostria")
    denial = claim("a-2", "No soldier fired on the ferry.", modality="denied", start=30, said_by="Ostria")
    assert "one goes on about the other" not in reasons(told, denial)
    other = claim("a-2", "No gunner fired that day.", modality="denied", start=30, said_by="Vell")
    assert "one answers the other" in reasons(told, other)


def test_bare_tolls_of_two_reports_are_of_one_happening() -> None:
    """In a small pile two counts of the dead that say neither where nor of whom are of one happening."""
    eleven = claim("a-1", "Eleven drowned.", type="harm.casualties", figures=(number(11, "killed"),))
    divers = claim("b-1", "Divers found fourteen dead.", type="harm.casualties", figures=(number(14, "killed"),))
    placed = replace(divers, roles={"place": (Mention(text="Dunmar", entity="Dunmar", kind="place"),)})
    assert weigh(eleven, divers).shown > 0 > weigh(eleven, placed).shown


def test_a_number_that_counts_the_same_again_goes_on() -> None:
    """ "Nearer 80, says the mayor" is of what was counted before; a number of its own may be of another matter."""
    told = claim("a-1", "Some 60 families fled.", type="harm.displacement", figures=(number(60, "displaced"),))
    again = claim("a-2", "Nearer 80.", type="harm.displacement", start=30, figures=(number(80, "displaced"),))
    assert "one goes on about the other" not in reasons(told, again)
    assert "one goes on about the other" in reasons(told, replace(again, rule="resumed"))
    assert "figures near each other" in reasons(told, again)


def test_the_dead_of_one_are_not_the_wounded_of_another() -> None:
    """Who was killed and who was hurt are mostly told of as two matters; people of unlike nouns may be the same."""
    killed, hurt, people = (claim(f"{n}-1", "It came to harm.", type="harm.casualties", figures=(number(4, what),))
                            for n, what in (("a", "killed"), ("b", "injured"), ("c", "farmers")))  # fmt: skip
    assert "figures of other things" in reasons(killed, hurt)
    freed, others = (claim(f"{n}-1", "They came home.", type="detainee.release", figures=(number(low, what),))
                     for n, low, what in (("a", 38, "mutineers"), ("b", 45, "farmers")))  # fmt: skip
    assert "figures of other things" not in reasons(freed, others)
    assert "same number" in reasons(freed, replace(others, figures=(number(38, "farmers"),)))
    assert "figures of other things" in reasons(killed, people)


def test_an_attack_is_not_the_answer_to_it() -> None:
    """Where one strikes whom the other is struck by, two attacks are told of."""
    left = claim("a-1", "Vell fired on Ostria.", roles={"actor": ["Vell"], "target": ["Ostria"]})
    right = claim("b-1", "Ostria fired on Vell.", roles={"actor": ["Ostria"], "target": ["Vell"]})
    assert "the actor of one is the target of the other" in reasons(left, right)


def test_a_town_beside_the_dead_is_no_sufferer() -> None:
    """ "Seven dead in central Dunmar" names the town among whom it befell, and "the Dunmar blast" as what did it."""
    fields = {"type": "harm.casualties", "figures": (number(7, "killed"),)}
    there = {"target": ["Seven dead in Dunmar"], "place": ["Dunmar"]}
    left = claim("a-1", "Seven dead in Dunmar.", roles=there, **fields)
    right = claim("b-1", "The Dunmar blast killed 7.", roles={"actor": ["Dunmar blast"], "place": ["Dunmar"]}, **fields)
    assert "the actor of one is the target of the other" not in reasons(left, right)


def test_two_places_are_two_matters_of_what_happens_often() -> None:
    """Attacks in two places are two, while one truce may be told with either of two places."""
    places = {"roles": {"place": ["Dunmar"]}}, {"roles": {"place": ["Kestrel"]}}
    left, right = (claim(f"{n}-1", "It was told.", **told) for n, told in zip("ab", places, strict=True))
    assert "different places" in reasons(left, right)
    truce = "ceasefire.agreement"
    assert "different places" not in reasons(replace(left, type=truce), replace(right, type=truce))


def test_who_is_to_do_it_is_not_who_does_it() -> None:
    """What lasts is not what is still to come, what has ended not what lasts, what is refused not what was done."""
    lasts, coming, over, refused = (
        claim(f"{n}-1", "The road is closed.", type="access.restriction", modality=modality)
        for n, modality in (("a", "ongoing"), ("b", "planned"), ("c", "ended"), ("d", "refused"))
    )
    assert "one lasts, the other is still to come" in reasons(lasts, coming)
    aid = "aid.delivery"
    assert "one has ended" in reasons(replace(lasts, type=aid), replace(over, type=aid))
    assert "one has ended" not in reasons(lasts, over)  # two accounts of one closure
    assert "one is refused" not in reasons(lasts, refused)  # who refuses passage closes the road
    assert "one is refused" in reasons(replace(lasts, type=aid), replace(refused, type=aid))


def test_who_speaks_is_no_place() -> None:
    """Words that name the speaker are no place of the happening, whatever role they were given."""
    speaker = Mention(text="Dunmar", entity="Dunmar", kind="official", start=8, end=14)
    told = claim("a-1", "It was, Dunmar says, shelled.", said_by=speaker, roles={"place": [speaker]})
    assert matters_of([told])["a-1"].places == frozenset()


def test_short_sentences_of_other_figures_are_no_copies() -> None:
    """ "Three killed in an attack" and "one killed in an attack" are alike by chance, a long sentence is not."""
    short = "Rockets killed {} farmers in the market."
    long = "Rockets that came out of the reeds killed {} farmers in the old fish market during the morning prayer."
    for words, alike in ((short, False), (long, True)):
        left, right = (
            claim(f"{n}-1", words.format(low), type="harm.casualties", figures=(number(low, "killed"),))
            for n, low in (("a", 3), ("b", 9))
        )
        assert ("+6.0 nearly the same words" in weigh(left, right).reasons) is alike


def test_a_count_goes_on_for_days_not_for_weeks() -> None:
    """One speaker's two tolls within days are one count; weeks apart, or in a mixed pile, they are of two attacks."""
    left, right = (
        claim(
            f"{n}-1", f"It took {low} lives.", type="harm.casualties", said_by="Vell", figures=(number(low, "killed"),)
        )
        for n, low in (("a", 3), ("b", 5))
    )
    soon, late = (weigh(left, right, a="2031-04-10", b=day).reasons for day in ("2031-04-12", "2031-04-30"))
    assert "+1.5 one speaker counts on" in soon
    assert "+1.5 one speaker counts on" not in late
    matters = matters_of([left, right])
    assert "+1.5 one speaker counts on" not in compare(matters["a-1"], matters["b-1"], crowded(left, right)).reasons


def test_talks_at_large_are_no_meeting() -> None:
    """A meeting that was held is not the whole course of talks; what was announced may be what they speak of."""
    talks = "talks.meeting"
    course = claim("a-1", "They are in talks.", type=talks, modality="ongoing")
    held, coming = (
        claim("b-1", "They meet in Dunmar.", type=talks, modality=modality, roles={"place": ["Dunmar"]})
        for modality in ("done", "planned")
    )
    assert "one is a meeting, the other talks at large" in reasons(course, held)
    assert "one is a meeting, the other talks at large" not in reasons(course, coming)


def harmed(id_: str, *figures: Figure) -> Claim:
    """A toll that says nothing else."""
    return claim(id_, "It took lives.", type="harm.casualties", figures=figures)


def test_an_open_count_is_about_what_it_names() -> None:
    """ "At least 45" and "at least three" are no two counts of one toll, though neither rules the other out."""
    many, few, about = (
        harmed(f"{n}-1", number(low, "killed", high=None)) for n, low in (("a", 45), ("b", 3), ("c", 40))
    )
    assert "-4.5 figures far apart" in weigh(many, few).reasons
    assert "+0.4 figures near each other" in weigh(many, about).reasons


def test_the_outcome_that_differs_most_decides() -> None:
    """Two tolls with about as many wounded are far apart where one has ten times the dead."""
    left = harmed("a-1", number(3, "killed"), number(38, "injured"))
    right = harmed("b-1", number(40, "killed"), number(100, "injured"))
    assert "-4.5 figures far apart" in weigh(left, right).reasons


def crowded(*told: Claim) -> Rarity:
    """The pile of these matters, as one that nobody put together."""
    return Rarity(matters_of(told).values(), mixed=True)


def test_a_report_tells_in_its_own_words_what_it_copies() -> None:
    """Where a report has the words of another for one shelling, its other sentences are of other shellings."""
    words = "Rockets out of the reeds burned the fish market at noon."
    told = claim("a-1", words), claim("b-1", words), claim("b-2", "Guns fired upon the quay of the ferry.", start=90)
    matters, rarity = matters_of(told), crowded(*told)
    reason = "one stands in the other report in its own words"
    assert any(reason in why for why in compare(matters["a-1"], matters["b-2"], rarity).reasons)
    assert not any(reason in why for why in compare(matters["a-1"], matters["b-1"], rarity).reasons)


def test_news_of_days_apart_is_of_two_attacks() -> None:
    """In a pile of news, two undated attacks told in reports of one day may be one; days later it is another."""
    told = claim("a-1", "Shells fell on Dunmar."), claim("b-1", "Dunmar came under fire.")
    for published, apart in (("2031-04-11", False), ("2031-04-13", True)):
        matters = matters_of(told, a="2031-04-10", b=published)
        reasons = compare(matters["a-1"], matters["b-1"], Rarity(matters.values(), mixed=True)).reasons
        assert ("-1.0 news of days apart" in reasons) is apart


def test_damage_is_told_day_by_day_in_set_phrases() -> None:
    """Much the same words about damage, in a mixed pile and in reports of days apart, are of two attacks."""
    left = claim("a-1", "The shells caused heavy material damage to nearby houses and shops.", type="harm.damage")
    right = claim("b-1", "The rockets caused material damage to several houses and shops there.", type="harm.damage")
    for published, alike in (("2031-04-11", True), ("2031-04-14", False)):
        matters = matters_of([left, right], a="2031-04-10", b=published)
        reasons = compare(matters["a-1"], matters["b-1"], crowded(left, right)).reasons
        assert ("+3.0 nearly the same words" in reasons) is alike
