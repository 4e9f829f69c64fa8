"""What the type of a claim says about joining: how often such things happen, and what tells one from another."""

from __future__ import annotations

# Types of which a story rarely holds more than one matter at a time; all others happen again and again.
SINGULAR = frozenset({
    "ceasefire.agreement", "ceasefire.holding", "ceasefire.violation", "political.status", "political.rights",
    "justice.amnesty", "thirdparty.peacekeeping", "thirdparty.monitoring", "harm.need", "talks.meeting",
    "disarm.handover", "disarm.demobilise", "mines.clearance",
})  # fmt: skip
# Types whose actor tells one matter from another, because both sides do it.
ACTOR_TELLS = frozenset({
    "hostilities.attack", "forces.withdraw", "territory.control", "disarm.handover", "disarm.demobilise",
    "thirdparty.peacekeeping", "aid.delivery",
})  # fmt: skip
# Types of which there is one, whatever day is named for it.
ONCE_FOR_ALL = frozenset({"ceasefire.agreement", "justice.amnesty", "political.rights", "political.status"})
# Types that are told as totals that grow.
RUNNING = frozenset({"disarm.handover", "harm.displacement", "mines.clearance"})
