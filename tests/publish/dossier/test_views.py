"""What the views make of the records, without a browser."""

from __future__ import annotations

import msgspec
import pytest

from sayso.publish.dossier.chains import chain_of
from sayso.publish.dossier.clocks import timeline_of
from sayso.publish.dossier.conflicts import differences_of
from sayso.publish.dossier.decisions import rate_of
from sayso.publish.dossier.glance import glance_of
from sayso.publish.dossier.grids import grid_of
from sayso.publish.dossier.heads import head_of
from sayso.publish.dossier.margins import standing_of
from sayso.publish.dossier.parallels import parallels_of
from sayso.publish.dossier.shelf import Shelf
from sayso.publish.dossier.strips import strips_of, write_range


@pytest.fixture(scope="module")
def shelf(dossier):
    """The invented dossier, indexed."""
    return Shelf(dossier)


@pytest.fixture
def handover(dossier):
    """The fact of the rifles."""
    return dossier.facts[0]


def test_an_open_end_is_drawn_as_open(shelf, handover):
    """ "More than" has no right end, "some" is a ring, a plain number a point."""
    (strip,) = strips_of(shelf, handover)
    assert [lane.shape for lane in strip.lanes] == ["point", "ring", "from"]
    assert strip.reported == "640 or more"
    assert strip.best.startswith("none")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (2, 4, "2–4"),
        (None, 9, "at most 9"),
        (5000, None, "5,000 or more"),
        (6, 6, "6"),
        (None, None, "no number given"),
    ],
)
def test_a_range_is_written_as_reported(low, high, words):
    """Nothing is put in the place of an end that was not reported."""
    assert write_range(low, high) == words


def test_a_number_that_its_speaker_replaced_is_struck_through(dossier, handover):
    """Of two numbers that one voice gave on two days the earlier one is old."""
    later = msgspec.structs.replace(
        dossier.claims[3],
        figures=(msgspec.structs.replace(dossier.claims[3].figures[0], low=700, high=700),),
        said_on="2031-05-10",
    )
    changed = msgspec.structs.replace(dossier, claims=(*dossier.claims[:3], later, *dossier.claims[4:]))
    (strip,) = strips_of(Shelf(changed), handover)
    assert [lane.old for lane in strip.lanes if lane.label.startswith("Ministry")] == [True, False]


def test_a_chain_runs_from_outlet_over_relay_to_voice(shelf, handover):
    """Each route is told once, with how it is known; an outlet that relays stands between."""
    routes = {stops: style for stops, style, _ in chain_of(shelf, handover).routes}
    assert routes["Lower Tribune, 10 May → Valley Wire → Ministry of Defence of Orland"] == "credited in the text"
    assert routes["unknown outlet wire, no date → an official"] == "named only"


def test_copied_wording_is_a_dotted_line(shelf, dossier):
    """What was only inferred from shared text is not drawn as a credit."""
    styles = {route[1] for route in chain_of(shelf, dossier.facts[2]).routes[:2]}
    assert styles == {"inferred, or nobody named"}


def test_a_refusal_and_a_denial_stand_on_the_other_side_of_the_grid(shelf, handover):
    """The report that denies is not shown as silent, and one that gives another value differs."""
    grid = grid_of(shelf, handover)
    names = [name for name, _ in grid.columns]
    whole = dict(zip(names, (cell.verdict for cell in grid.rows[0].cells), strict=True))
    assert whole["Hillside Radio"] == "denies"
    assert whole["النهار"] == "silent"
    assert whole["1 set aside"] == "not read"


def test_an_update_is_in_order_of_time_with_the_old_value_superseded(shelf, dossier):
    """The side that was said first comes first and is marked as replaced."""
    (difference,) = differences_of(shelf, dossier.facts[3])
    assert [(side.value, side.superseded) for side in difference.sides] == [
        ("no family would leave", True),
        ("nearly all families would leave", False),
    ]


def test_unnamed_voices_stand_last_and_together(shelf, handover):
    """Voices that nobody names are one line, after the named ones."""
    assert [line.name for line in head_of(shelf, handover).origin_lines][-1] == "Nobody named"


def test_a_claim_in_conflict_differs_even_where_it_is_copied(shelf, dossier):
    """Standing in the margin: a conflict is told before a copy, a copy before agreement."""
    standings = {claim.id: standing_of(shelf, claim) for claim in dossier.claims}
    assert (standings["g1"], standings["g3"], standings["w2"], standings["t3"]) == (
        "differs",
        "copied",
        "same",
        "alone",
    )


def test_what_was_changed_is_marked_in_both_forms(shelf):
    """A changed number is marked where it was copied from and where it was copied to."""
    (parallel,) = parallels_of(shelf)
    changed = [[p.text for p in column.pieces if "changed-fact" in p.kinds] for column in parallel.columns]
    assert changed == [["two"], ["four"]]


def test_no_publication_date_stands_in_for_a_happening(shelf):
    """A fact whose day no text gives is counted as undated and has no dot among the happenings."""
    timeline = timeline_of(shelf, {})
    happened = [item.words for _, items in timeline.days for item in items if item.clock == "happened"]
    assert set(happened) == {"A ceasefire begins"}
    assert timeline.undated == 4


def test_the_day_of_reading_is_drawn_where_somebody_kept_it(shelf):
    """The fourth clock runs for reports whose day of reading is given."""
    timeline = timeline_of(shelf, {"gazette": "2031-05-12"})
    assert [item.who for _, items in timeline.days for item in items if item.clock == "read"] == ["Aun Gazette"]
    assert timeline.read_words == ""


def test_an_empty_dossier_says_what_there_is_none_of(dossier):
    """Each column of the first screen says what it means that it is empty."""
    empty = msgspec.structs.replace(dossier, facts=(), flags=(), lineage=())
    assert all(column.empty and not column.lines for column in glance_of(Shelf(empty)))


def test_a_rule_without_a_published_rate_says_so():
    """An unknown error rate is told, not left out."""
    assert rate_of("no such rule") == "no error rate published for this rule yet"
