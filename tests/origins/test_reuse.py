"""Copied passages and shared quotations, on the public suite and on small texts."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sayso.bench.reuse import bench_reuse
from sayso.model import Dropped, Lineage, Report
from sayso.origins.candidates import find_runs, joined, packed, unpacked
from sayso.origins.reuse import compare, find_copies, survey

SUITE = Path(__file__).parents[2] / "suites" / "reuse"
SALT = "The salt barges of Prill were towed past the burning jetty at dusk with wet sacking over their hatches."


def report(name: str, text: str, **fields: object) -> Report:
    return Report(**{"id": name, "text": text, **fields})


def test_the_suite_of_reuse() -> None:
    """The public suite holds sixty pairs or more, and recall and precision reach their marks on it."""
    score = bench_reuse(SUITE)
    assert score.pairs >= 60
    assert score.recall >= 0.95
    assert score.precision >= 0.98


def test_spans_index_back_into_the_texts() -> None:
    """Both ends of a lineage, and every change, stand in their reports as they say."""
    reports = [report("a", SALT), report("b", f"Late news. {SALT.replace('burning', 'shelled')}")]
    (found,) = find_copies(reports)
    texts = {r.id: r.text for r in reports}
    for end in (found.from_, found.to):
        assert texts[end.report][end.start : end.end] == end.text
    ((there, here),) = found.changes
    assert (there.text, here.text) == ("burning", "shelled")


def test_an_earlier_report_comes_first() -> None:
    """Where both are dated, the passage is inferred to come from the earlier report."""
    reports = [report("a", SALT, published="2031-02-02"), report("b", SALT, published="2031-02-01")]
    (found,) = find_copies(reports)
    assert (found.from_.report, found.direction) == ("b", "inferred")


def test_a_credit_outranks_the_dates() -> None:
    """A report that names the other's outlet as its source has the passage from there, whatever the dates."""
    reports = [
        report("a", f"{SALT} (Prill Wire)", outlet="Evening Post", published="2031-02-01"),
        report("b", SALT, outlet="Prill Wire", published="2031-02-02"),
    ]
    (found,) = find_copies(reports)
    assert (found.from_.report, found.direction) == ("b", "known")


def test_neither_credit_nor_time_leaves_the_direction_unknown() -> None:
    """Undated reports that credit nobody have no direction."""
    (found,) = find_copies([report("a", SALT), report("b", SALT)])
    assert found.direction == "unknown"


def test_what_an_outlet_prints_under_every_report_is_furniture() -> None:
    """A sentence in all reports of one outlet shows no copying."""
    foot = "Readers who wish to send us photographs of storms and floods may hand them in at the counter on Quay Row."
    reports = [report(f"r{n}", f"Item {n} of the day.\n\n{foot}", outlet="Quay Times") for n in range(6)]
    assert find_copies(reports) == []


def test_dropped_stretches_are_not_compared() -> None:
    """What reading left out as furniture is left out here too."""
    dropped = (Dropped(start=0, end=len(SALT), kind="boilerplate", why="menu"),)
    assert find_copies([report("a", SALT, dropped=dropped), report("b", SALT)]) == []


def test_a_shared_quotation_ends_with_its_words() -> None:
    """What is the same behind the closing mark, such as the speaker's name, is no part of the quotation."""
    words = "“We will open the lower sluice before the barley is lost,” Harbourmaster Orrin said"
    (found,) = find_copies([report("a", f"{words} on Monday."), report("b", f"{words} to the guild.")])
    assert found.kind == "same_quotation"
    assert found.from_.text == found.to.text == "We will open the lower sluice before the barley is lost"


def test_prose_around_a_quotation_makes_it_copied() -> None:
    """Where long stretches outside the marks are the same too, two reports did not merely hear one speaker."""
    text = f"{SALT} “We will open the lower sluice before the barley is lost, every one of us, by noon,” he said."
    (found,) = find_copies([report("a", text), report("b", f"Late. {text}")])
    assert found.kind == "copied"


def test_order_of_reports_is_irrelevant() -> None:
    """The same reports in another order give the same lineage."""
    reports = [report("a", SALT), report("b", f"Late. {SALT}"), report("c", SALT.replace("dusk", "dawn"))]
    assert find_copies(reports) == find_copies(reports[::-1])


def test_no_reports_share_nothing() -> None:
    """An empty pile, and reports without words, have no lineage."""
    assert find_copies([]) == []
    assert find_copies([report("a", ""), report("b", "…")]) == []


def test_a_grown_pile_is_compared_where_it_changed() -> None:
    """Kept runs and kept findings, with those of added reports, give what the whole pile gives at once."""
    first = [report(f"m{n}", f"Item {n}. {SALT}", outlet="Quay Times") for n in range(2)]
    added = [report("a", f"{SALT} At dawn."), report("m2", f"Item 2. {SALT}", outlet="Quay Times")]
    kept = grown([], {}, first)
    found = grown(first, kept, added)
    whole = find_copies([*first, *added])
    assert [lineage for key in sorted(found) for lineage in found[key][1]] == whole


def grown(
    old: list[Report], kept: dict[tuple[str, str], tuple[str, list[Lineage]]], added: list[Report]
) -> dict[tuple[str, str], tuple[str, list[Lineage]]]:
    """What a store would do: the runs of all reports, and the comparison of pairs that are new or stand otherwise."""
    runs = {r.id: unpacked(packed(find_runs([r]))) for r in [*old, *added]}
    pile_of = sorted([*old, *added], key=lambda r: r.id)
    pairs, pile = survey(pile_of, joined([runs[r.id] for r in pile_of]))
    found = {}
    for one, other in pairs.tolist():
        key, basis = (pile_of[one].id, pile_of[other].id), pile.basis(pile_of[one], pile_of[other])
        had = kept.get(key, ("", []))
        found[key] = had if had[0] == basis else (basis, list(compare(pile_of, np.array([[one, other]]), pile)))
    return found
