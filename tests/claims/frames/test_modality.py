"""Modality: tense, negation, conditions and the words above a claim decide whether it is done, planned, refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
CASES = [
    ("The Olari militia handed over ninety rifles.", "disarm.handover", "done"),
    ("The Olari militia has begun handing over its rifles.", "disarm.handover", "ongoing"),
    ("The Olari militia began handing over its arms, including 800 rifles.", "disarm.handover", "done"),
    ("The Olari militia will hand over its rifles in May.", "disarm.handover", "planned"),
    ("The Olari militia agreed to hand over its rifles.", "disarm.handover", "agreed"),
    ("The Olari militia refused to hand over its rifles.", "disarm.handover", "refused"),
    ("The Olari militia failed to hand over its rifles.", "disarm.handover", "denied"),
    ("The Olari militia has not handed over its rifles.", "disarm.handover", "denied"),
    ("The premier demanded that the militia hand over its rifles.", "disarm.handover", "demanded"),
    ("The militia must hand over its rifles.", "disarm.handover", "demanded"),
    ("The militia offered to hand over its rifles.", "disarm.handover", "proposed"),
    ("If the militia hands over its rifles, the road will open.", "disarm.handover", "conditional"),
    ("Unless the militia hands over its rifles, nothing will move.", "disarm.handover", "conditional"),
    ("The militia may hand over its rifles.", "disarm.handover", "conditional"),
    ("The ministry denied that the militia had handed over its rifles.", "disarm.handover", "denied"),
    ("The peacekeepers are disarming the militia.", "disarm.handover", "ongoing"),
    ("The army suspended its offensive on Monday.", "hostilities.attack", "ended"),
    ("The envoys failed to stop the army's offensive on the port.", "hostilities.attack", "done"),
    ("The union asked the ministry for fuel and flour.", "aid.delivery", "requested"),
    ("The mayor said the coast road was closed.", "access.restriction", "ongoing"),
    ("Both sides accepted a proposal for a truce.", "ceasefire.agreement", "done"),
    ("The rebels rejected a truce.", "ceasefire.agreement", "refused"),
    ("Should the talks fail, the truce would end.", "talks.meeting", "conditional"),
    ("No prisoners were released on Monday.", "detainee.release", "denied"),
    ("The patrol fired on the ferry, wounding two men.", "harm.casualties", "done"),
    ("The rebels were freed, insists an observer.", "detainee.release", "done"),
    ("The ministry insists that the rebels agreed to release the captives.", "detainee.release", "agreed"),
    ("The army insists that it had shelled no village.", "hostilities.attack", "denied"),
    ("The army will withdraw from Odel on Monday, insists the general.", "forces.withdraw", "planned"),
    ("The general insists that the rebels must leave Odel.", "forces.withdraw", "demanded"),
    ("All of the prisoners were signed for, insists an observer.", "detainee.release", "done"),
    ("That is within ten of the 800 rifles it signed for in Odel.", "disarm.handover", "agreed"),
    ("The observers insisted that the militia surrender its rifles.", "disarm.handover", "demanded"),
    ("Nine guns will be handed over on Sunday, the rebels promise.", "disarm.handover", "planned"),
    ("The rebels promised to hand over nine guns.", "disarm.handover", "agreed"),
    ("The accord provides for the cantonment of 900 rebels.", "disarm.demobilise", "agreed"),
    ("The ministry is believed to hold ninety rebels.", "detainee.custody", "ongoing"),
    ("Release of nine prisoners recommended.", "detainee.release", "proposed"),
    ("The rebels want independence for the islands.", "political.status", "demanded"),
    ("Until dawn not one soldier will leave the fort.", "forces.withdraw", "refused"),
    ("Twelve trucks of flour were due on Monday, she said.", "aid.delivery", "planned"),
    ("The prisoners were due to be freed on Monday.", "detainee.release", "planned"),
    ("The deaths of nine civilians were due to shelling by the army.", "hostilities.attack", "done"),
    ("The last hostages will be home by Sunday.", "detainee.release", "planned"),
    ("The last hostages are home.", "detainee.release", "done"),
    ("The mine clearance of the valley has yet to begin.", "mines.clearance", "denied"),
    ("The senate has yet to adopt the law on self-government.", "political.status", "denied"),
    ("The coast road remained blocked for a third day.", "access.restriction", "ongoing"),
    ("A patrol boat still turns lorries away at the ford.", "access.restriction", "ongoing"),
    ("The army shells the port every night.", "hostilities.attack", "ongoing"),
    ("Rebels shell the port of Odel.", "hostilities.attack", "done"),
    ("The army will leave Odel if the rebels lay down their arms.", "forces.withdraw", "conditional"),
    ("Only once the ford is open will the army leave Odel.", "forces.withdraw", "conditional"),
    ("The army will stay in Odel until June, and the rebels will leave the port.", "forces.withdraw", "planned"),
    ("The promised withdrawal of the guns has not taken place.", "forces.withdraw", "denied"),
    ("There can be no question of a withdrawal of the army.", "forces.withdraw", "refused"),
    ("There is no sign of a withdrawal of the guns.", "forces.withdraw", "denied"),
    ("The question of a withdrawal of the army was discussed.", "forces.withdraw", "proposed"),
    ("The rebels want nothing short of independence for the islands.", "political.status", "demanded"),
    ("The rebels handed over their guns to the chiefs, not to the navy.", "disarm.handover", "done"),
    ("The rebels did not hand over their guns.", "disarm.handover", "denied"),
    ("The general called off the offensive on the port.", "hostilities.attack", "ended"),
    ("The general called for an offensive on the port.", "hostilities.attack", "demanded"),
    ("Under the accord, the rebels will hand over their rifles.", "disarm.handover", "agreed"),
    ("The accord obliges the rebels to hand over their rifles.", "disarm.handover", "agreed"),
    ("Under the bridge the rebels will hand over their rifles.", "disarm.handover", "planned"),
    ("There is no open road into the valley.", "access.corridor", "denied"),
    ("The army's offensive on the port came to an end.", "hostilities.attack", "ended"),
    ("The army's offensive on the port came to nothing new.", "hostilities.attack", "done"),
    ("Nine thousand people remain displaced.", "harm.displacement", "ongoing"),
    ("Nine thousand people were displaced by the shelling.", "harm.displacement", "done"),
    ("The law obliges the rebels to hand over their rifles.", "disarm.handover", "demanded"),
    ("The army began an offensive aimed at capturing the town of Orlan.", "territory.control", "planned"),
    ("The dead were found during an offensive aimed at the coast road.", "hostilities.attack", "done"),
    ("The blast was the first attack to hit the market of Orlan since May.", "hostilities.attack", "done"),
    ("Nobody has claimed responsibility for the bombing of the mosque.", "hostilities.attack", "done"),
    ("Release all hostages at once, the bishop told both camps.", "detainee.release", "demanded"),
    ("It took a phone call from the envoy to clinch the truce.", "ceasefire.agreement", "done"),
    ("Orland has turned down foreign inspectors.", "thirdparty.monitoring", "refused"),
    ("Some 2,300 peacekeepers are stationed in the valley of Orlan.", "thirdparty.peacekeeping", "ongoing"),
    ("A new round of talks is pencilled in for 12 May.", "talks.meeting", "planned"),
    ("The third brigade of the militia is to be disbanded by June.", "disarm.demobilise", "planned"),
    ("The ford was to open to traffic on Monday.", "access.corridor", "planned"),
    ("The prisoners are not to be freed.", "detainee.release", "refused"),
    ("Under the deal, a corridor is to be opened to the coast.", "access.corridor", "agreed"),
    ("Under a draft seen by reporters, both armies would pull back.", "forces.withdraw", "proposed"),
    ("Under the bill, deserters would be pardoned.", "justice.amnesty", "proposed"),
    ("An exchange of prisoners was put forward by the envoy.", "detainee.release", "proposed"),
    ("Not one of the commanders was willing to give up his tanks.", "disarm.handover", "refused"),
    ("The rebels are in no mood to hand over their guns.", "disarm.handover", "refused"),
    ("The navy would not allow a sea corridor.", "access.corridor", "refused"),
    ("The rebels insist that the army leave the valley.", "forces.withdraw", "demanded"),
    ("The talks in Orlan went into a third day.", "talks.meeting", "ongoing"),
    ("The siege of Orlan is over.", "access.restriction", "ended"),
    ("The shortage of bread in Orlan eased on Friday.", "harm.need", "ended"),
    ("The siege of Orlan has not been lifted.", "access.restriction", "ongoing"),
    ("The army should have left Orlan in July.", "forces.withdraw", "denied"),
    ("The prisoners will have their cells unlocked on Monday.", "detainee.release", "planned"),
    ("The observers visited nine men held at the fort.", "detainee.custody", "ongoing"),
    ("Fighters who give up their rifles will be pardoned.", "disarm.handover", "conditional"),
    ("The delegations meet in Odel on Thursday.", "talks.meeting", "planned"),
    ("The ministry rejects that the army had shelled the port.", "hostilities.attack", "denied"),
    ("The rebels were promised an amnesty.", "justice.amnesty", "planned"),
    ("Diplomats say that a truce is possible.", "ceasefire.agreement", "proposed"),
    ("The bishop called on the army to leave Odel.", "forces.withdraw", "demanded"),
    ("What the rebels want is independence for the islands.", "political.status", "demanded"),
    ("A bill pardoning the deserters goes before parliament.", "justice.amnesty", "proposed"),
    ("The peacekeepers will leave unless both sides ask them to stay.", "thirdparty.peacekeeping", "conditional"),
    ("The ford was opened on Monday; the army will let nobody through after dark.", "access.corridor", "done"),
    ("The ministry dismissed reports of secret talks as nonsense.", "talks.meeting", "denied"),
]


@pytest.mark.parametrize(("text", "type_", "modality"), CASES, ids=[c[0][:50] for c in CASES])
def test_modality_of_a_sentence(text: str, type_: str, modality: str, annotate: Annotate) -> None:
    """Each sentence gives a claim of its type the modality that its words say."""
    claims = [c for c in find_claims(annotate(text, published="2024-05-08")) if c.type == type_]
    assert [c.modality for c in claims][:1] == [modality], [c.trail for c in claims]


def test_the_trail_says_what_decided(annotate: Annotate) -> None:
    """A reader of a claim can see which words made it refused."""
    (claim,) = find_claims(annotate("The Olari militia refused to hand over its rifles."))
    assert any("modality: refused" in line and "refused" in line for line in claim.trail)
