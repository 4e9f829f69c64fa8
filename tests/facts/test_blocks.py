"""Only matters that share a key are compared, so that cost grows slower than the square."""

from __future__ import annotations

from invented_claims import claim, day, matters_of, number

from sayso.facts import datings
from sayso.facts.candidates import WHOLE_BLOCK, blocks, candidate_pairs
from sayso.model import Lineage, LineageEnd, Report


def test_types_are_never_compared() -> None:
    """A claim of one type is no candidate for one of another."""
    matters = matters_of([claim("a-1", "Shells fell."), claim("b-1", "Shells fell.", type="harm.damage")])
    assert [len(block) for block in blocks(list(matters.values()))] == [1, 1]


def test_a_small_block_is_compared_whole() -> None:
    """Ten matters of one story make all their pairs."""
    matters = matters_of([claim(f"{n}-1", "Shells fell.") for n in "abcdefghij"])
    assert len(candidate_pairs(list(matters.values()))) == 45


def test_pairs_of_a_large_block_grow_with_its_size() -> None:
    """Twice the matters make little more than twice the pairs, where each town has its own."""

    def pairs(towns: int) -> int:
        claims = [
            claim(f"r{n}x{k}-1", f"Shells fell on Town{chr(65 + n // 26)}{chr(97 + n % 26)}x.", when=day("2031-04-09"))
            for n in range(towns)
            for k in range(3)
        ]
        return len(candidate_pairs(list(matters_of(claims).values())))

    few = WHOLE_BLOCK // 3 + 10
    assert pairs(2 * few) <= 2.3 * pairs(few)


def test_an_undated_report_is_no_older_than_the_report_that_it_credits() -> None:
    """The earliest day on which it can have been written stands in for the missing one."""
    matters = matters_of([claim("a-1", "Shells fell."), claim("b-1", "Shells fell.")], a="2031-04-10", b="")
    ends = [LineageEnd(report=r, start=0, end=12, text="Shells fell.") for r in "ab"]
    link = Lineage(kind="credits", from_=ends[0], to=ends[1], overlap=1.0, direction="known", why="")
    reports = {"a": Report(id="a", published="2031-04-10"), "b": Report(id="b")}
    found = {m.id: m.published for m in datings.dated(list(matters.values()), [link], reports)}
    assert found["b-1"] == found["a-1"]


def test_in_a_mixed_pile_what_many_share_brings_two_together_only_with_something_else() -> None:
    """Of a dozen matters of one town, the two that give one number meet, whether it is exact or the least."""
    there = {"place": ("Dunmar",)}
    claims = [claim(f"{n}-1", f"{n.upper() * 6} at Dunmar.", roles=there) for n in "abcdefghijkl"]
    exact, least = number(40, "killed"), number(40, "killed", high=None)
    counted = [
        claim("x-1", "Shells killed 40 at Dunmar.", roles=there, figures=(exact,)),
        claim("y-1", "Mortars left at least 40 dead.", roles=there, figures=(least,)),
    ]
    matters = list(matters_of([*claims, *counted]).values())
    assert candidate_pairs(matters, mixed=True) == {(12, 13)}
