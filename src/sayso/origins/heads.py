"""Words in which the names of bodies and armed groups end, as alternatives of a pattern, and any word of one."""

from __future__ import annotations

CAPITALISED = r"[A-ZÀ-Þ][\w’'-]*"
BODY_HEADS = (
    "Mission|Force|League|Union|Compact|Consortium|Observatory|Commission|Committee|Council|Organi[sz]ation|Agency|Fund|Programme"
    "|Program|Society|Cell|Authority|Hospital|Institute|University|Company|Corporation|Bank|Court|Tribunal|Federation|Alliance|Bloc"
    "|Contingent|Secretariat|Mechanism|Foundation|Network|Monitor|Centre|Center|Group|Trust|Command|College|Bureau|Coalition|Association"
    "|Community|Commonwealth|Nations|Directorate|Inspectorate|Convention|Congress|Assembly|Initiative|Corps|Diocese|Cooperative"
    "|(?:Coordination|Relief|Liaison|Information|Observation) (?:Office|Unit|Service)|Board|Panel|Team|Brotherhood"
)
GROUP_HEADS = (
    "Army|Front|Movement|Guards?|Militias?|Resistance|Brigades|Fighters|Rebels|Guerrillas|Partisans|Fedayeen|Volunteers|Legion"
    "|(?:Liberation|Democratic) Forces?|Defen[cs]e Units|Protection Units|Vanguard|Insurgents|Mujahideen|Mujahedin"
)
COMMUNITY_HEADS = "Community|Commonwealth|Nations|Union|League|Alliance|Compact|Pact|Powers|States|Bloc"
