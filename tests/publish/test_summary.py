"""The summary of several dossiers is that of all their facts."""

from __future__ import annotations

from invented import dossier

from sayso.publish.summary import MOST_FACTS, merged, summary_of


def test_merged_counts_add_up() -> None:
    """Counts add up, and of the facts those come first that matter most."""
    one = summary_of(dossier())
    both = merged([one, one])
    assert (one.stories, both.stories) == (1, 2)
    assert (both.reports, both.facts, both.told) == (2 * one.reports, 2 * one.facts, 2 * one.told)
    assert both.conflicts == {kind: 2 * number for kind, number in one.conflicts.items()}
    assert [line.weight for line in both.first] == sorted(line.weight for line in (*one.first, *one.first))[:MOST_FACTS]


def test_one_part_is_itself() -> None:
    """Merging one summary changes nothing but the order of the reports without a date."""
    one = summary_of(dossier())
    assert merged([one], one.set_aside) == one
