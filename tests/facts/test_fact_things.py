"""One happening that is put elsewhere, or one number of two kinds of things, is a conflict of its own field."""

from __future__ import annotations

from invented_claims import claim, day, number, reconciled

from sayso.model import Claim, Conflict

NINTH = day("2031-04-09")


def conflicts(*claims: Claim) -> list[Conflict]:
    """All conflicts of all facts that the claims make."""
    return [conflict for fact in reconciled(claims).facts for conflict in fact.conflicts]


def shelled(id_: str, place: str) -> Claim:
    """Thirty people killed at the market of a town on the ninth."""
    return claim(
        id_, f"Thirty people died when shells fell on the crowded market of {place}.", type="harm.casualties",
        roles={"place": [place]}, when=NINTH, figures=(number(30, "killed"),),
    )  # fmt: skip


def rifles(id_: str, what: str, item: str) -> Claim:
    """So many things given up at Dunmar on the ninth."""
    return claim(
        id_, f"870 {what} were handed over at Dunmar.", type="disarm.handover", roles={"place": ["Dunmar"]},
        when=NINTH, figures=(number(870, what, item=item),),
    )  # fmt: skip


def test_one_shelling_in_two_towns() -> None:
    """The same words and the same number, told of two towns."""
    (found,) = conflicts(shelled("a-1", "Dunmar"), shelled("b-1", "Kestrel"))
    assert (found.field, [side.value for side in found.sides]) == ("place", ["Dunmar", "Kestrel"])


def test_one_town_is_no_conflict() -> None:
    """Where both name one place there is nothing to set against each other."""
    assert not conflicts(shelled("a-1", "Dunmar"), shelled("b-1", "Dunmar"))


def talks(id_: str, place: str, words: str) -> Claim:
    """A second round of talks, to be held in a town on the ninth."""
    return claim(
        id_, f"A second round of {words} will open at {place} on 9 April.", type="talks.meeting", modality="planned",
        roles={"place": [place]}, when=NINTH,
    )  # fmt: skip


def test_one_round_of_talks_in_two_towns() -> None:
    """What is to be held on one day and in the same words can be held in one town only."""
    (found,) = conflicts(talks("a-1", "Dunmar", "talks"), talks("b-1", "Kestrel", "talks"))
    assert (found.field, [side.value for side in found.sides]) == ("place", ["Dunmar", "Kestrel"])


def test_a_misspelt_town_is_no_other() -> None:
    """A slip of one letter puts nothing elsewhere."""
    assert not conflicts(talks("a-1", "Kestrel", "talks"), talks("b-1", "Kestrle", "talks"))


def test_rifles_here_and_rounds_there() -> None:
    """One number of two kinds of things cannot be one count."""
    (found,) = conflicts(rifles("a-1", "rifles", "small_arms"), rifles("b-1", "rounds", "ammunition"))
    assert (found.field, [side.value for side in found.sides]) == ("item", ["870 rifles", "870 rounds"])


def test_a_few_mortars_or_machine_guns_beside_one_large_number() -> None:
    """Nine may be nine of anything by chance, but not beside 214 rifles that both reports count."""

    def given(id_: str, what: str, item: str) -> Claim:
        return claim(
            id_, f"214 rifles and nine {what} were handed over at Dunmar.", type="disarm.handover", when=NINTH,
            roles={"place": ["Dunmar"]},
            figures=(number(214, "rifles", item="small_arms"), number(9, what, item=item)),
        )  # fmt: skip

    (found,) = conflicts(given("a-1", "mortars", "heavy.mortar"), given("b-1", "rockets", "ammunition"))
    assert (found.field, [side.value for side in found.sides]) == ("item", ["9 mortars", "9 rockets"])


def test_arms_of_no_stated_kind_may_be_any() -> None:
    """Weapons may be rifles."""
    assert not conflicts(rifles("a-1", "weapons", "weapons_unspecified"), rifles("b-1", "rifles", "small_arms"))


def test_who_holds_a_town_is_no_other_target() -> None:
    """The Vell-held Dunmar and the rebel-held Dun Mar of a copy are one town."""

    def raided(id_: str, target: str) -> Claim:
        told = f"Planes dropped thirty bombs on the crowded market of the {target} on Sunday."
        return claim(id_, told, roles={"target": [target]}, when=NINTH, figures=(number(30, "bombs"),))

    assert not conflicts(raided("a-1", "Vell-held town"), raided("b-1", "Norvia-held town"))
    assert conflicts(raided("a-1", "Vell"), raided("b-1", "Norvia"))


def load(id_: str, goods: str) -> Claim:
    """So much of something that one ship brought on the ninth."""
    return claim(
        id_, f"The Kestrel brought 300 tonnes of {goods} to Dunmar.", type="aid.delivery", when=NINTH,
        roles={"actor": ["Kestrel"], "recipient": ["Dunmar"]}, figures=(number(300, "tonnes"),),
    )  # fmt: skip


def test_one_load_of_two_kinds_of_goods() -> None:
    """Rice or water: so much of it that one ship brought on one day was either; flour and bread are both food."""
    (found,) = conflicts(load("a-1", "rice"), load("b-1", "water"))
    assert (found.field, [side.value for side in found.sides]) == ("item", ["food", "water"])
    assert not conflicts(load("a-1", "flour"), load("b-1", "bread"))


def test_talks_to_come_in_two_towns() -> None:
    """Talks that are due on one day are due in one town, in whatever words they are announced."""
    told = {
        "a-1": ("The two sides will meet at Dunmar.", "Dunmar"),
        "b-1": ("Talks are to be held at Kestrel.", "Kestrel"),
    }
    due = [
        claim(id_, words, type="talks.meeting", modality="planned", when=NINTH, roles={"place": [town]})
        for id_, (words, town) in told.items()
    ]
    assert [found.field for found in conflicts(*due)] == ["place"]
