"""Flags say where to look, few and sure, each with the spans that show it."""

from __future__ import annotations

import pytest
from invented_claims import claim, day, number, reconciled, who

from sayso.facts.flags.garbled import is_slip
from sayso.model import Claim, Lineage, LineageEnd, Span
from sayso.origins import Traced

TALKS = {"type": "talks.meeting", "roles": {"place": ["Dunmar"]}}


def link(kind: str, left: Claim, right: Claim, **fields: object) -> Lineage:
    """A lineage between the whole evidence of two claims."""
    ends = [LineageEnd(report=c.report, start=c.start, end=c.end, text=c.evidence) for c in (left, right)]
    return Lineage(kind=kind, from_=ends[0], to=ends[1], overlap=0.9, direction="known", why="", **fields)


def test_talks_told_as_to_come_after_they_were_held_are_stale() -> None:
    """The flag stands on the plan and shows the telling."""
    plan = claim("a-1", "They are due to meet at Dunmar.", modality="planned", **TALKS)
    held = claim("b-1", "They met at Dunmar.", when=day("2031-04-09"), **TALKS)
    (flag,) = reconciled([plan, held], a="2031-04-12").flags
    assert (flag.kind, flag.text, flag.spans[0].text) == ("stale", plan.evidence, held.evidence)


def test_a_plan_for_a_day_before_its_own_report_is_stale() -> None:
    """No other report is needed where the report's own date shows it."""
    plan = claim("a-1", "They will meet at Dunmar.", modality="planned", when=day("2031-04-01"), **TALKS)
    assert [flag.kind for flag in reconciled([plan], a="2031-04-12").flags] == ["stale"]


def test_an_undated_report_is_no_older_than_what_it_tells() -> None:
    """A report without a date that tells of the eleventh knew of talks held on the ninth."""
    plan = claim("a-1", "They are due to meet at Dunmar.", modality="planned", **TALKS)
    late = claim("a-2", "On 11 April the bridge at Kestrel fell.", type="harm.damage", when=day("2031-04-11"), start=50)
    held = claim("b-1", "They met at Dunmar.", when=day("2031-04-09"), **TALKS)
    assert [flag.kind for flag in reconciled([plan, late, held], a="").flags] == ["stale"]


@pytest.mark.parametrize("how", ["put off by a week", "postponed", "called off"])
def test_that_a_plan_may_come_to_nothing_is_not_stale(how: str) -> None:
    """Who says that talks may be put off does not announce talks that were held."""
    plan = claim("a-1", f"The talks at Dunmar may be {how}.", modality="conditional", **TALKS)
    held = claim("b-1", "They met at Dunmar.", when=day("2031-04-09"), **TALKS)
    assert not reconciled([plan, held], a="2031-04-12").flags


def test_a_plan_made_in_time_is_not_stale() -> None:
    """What was announced and then done is no reason for distrust."""
    plan = claim("a-1", "They are due to meet at Dunmar.", modality="planned", **TALKS)
    held = claim("b-1", "They met at Dunmar.", when=day("2031-04-09"), **TALKS)
    assert not reconciled([plan, held], a="2031-04-07").flags


def test_one_quotation_of_two_persons_is_misattributed() -> None:
    """Both ends are flagged, for nothing shows which is right."""
    words = "“The well is dry and nobody comes.”"
    quoted = {"type": "stance.statement", "quote": "direct"}
    left = claim("a-1", words, said_by=who("Edda Marn", kind="person"), **quoted)
    right = claim("b-1", words, said_by=who("Tor Halvik", kind="person"), **quoted)
    traced = Traced([left, right], [link("same_quotation", left, right)])
    assert [(f.report, f.kind) for f in reconciled([left, right], traced).flags] == [
        ("a", "misattributed"),
        ("b", "misattributed"),
    ]


def test_a_spokesman_and_his_office_are_one_speaker() -> None:
    """A quotation given to a person here and to an office there is not misattributed."""
    words = "“The well is dry and nobody comes.”"
    quoted = {"type": "stance.statement", "quote": "direct"}
    left = claim("a-1", words, said_by=who("Edda Marn", kind="person"), **quoted)
    right = claim("b-1", words, said_by=who("the ministry", kind="official"), **quoted)
    assert not reconciled([left, right], Traced([left, right], [link("same_quotation", left, right)])).flags


def test_a_copied_figure_with_digits_changed_over_is_garbled() -> None:
    """The copy is flagged, and shows the text that it shares."""
    left = claim("a-1", "In all 870 rifles came in.", type="disarm.handover", figures=(number(870, "rifles"),))
    right = claim("b-1", "In all 780 rifles came in.", type="disarm.handover", figures=(number(780, "rifles"),))
    change = (Span(start=7, end=10, text="870"), Span(start=7, end=10, text="780"))
    traced = Traced([left, right], [link("copied", left, right, changes=(change,))])
    (flag,) = reconciled([left, right], traced).flags
    assert (flag.report, flag.kind, flag.text) == ("b", "garbled", right.evidence)


@pytest.mark.parametrize(
    ("one", "other", "slip"), [("870", "780", True), ("1,400", "14,000", True), ("163", "187", False)]
)
def test_only_slips_are_garbled(one: str, other: str, slip: bool) -> None:
    """A figure that was merely replaced may be an update."""
    assert is_slip(one, other) is slip


def test_a_headline_whose_figure_the_text_does_not_bear_out() -> None:
    """The headline is flagged where its figure stands nowhere below."""
    fields = {"type": "harm.casualties", "roles": {"place": ["Dunmar"]}}
    head = claim("a-1", "Shelling at Dunmar kills 40", figures=(number(40, "killed"),), **fields)
    body = claim("a-2", "Shelling at Dunmar killed 14 people.", figures=(number(14, "killed"),), start=40, **fields)
    assert [f.kind for f in reconciled([head, body]).flags if f.report == "a"] in (["headline_differs"], [])
