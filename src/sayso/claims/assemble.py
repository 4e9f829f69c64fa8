"""Puts claims together: frames, modality, attribution, roles, figures, time and place into `Claim` records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, cast

import msgspec

from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.tellers import innermost, reaching, voiced
from sayso.claims.clauses import evidence
from sayso.claims.denials import find_denials
from sayso.claims.figures.counting import claim_figures
from sayso.claims.frames.bodies import with_bodies_known
from sayso.claims.frames.garden_paths import reread
from sayso.claims.frames.gerunds import resolved
from sayso.claims.frames.groups import with_groups_known
from sayso.claims.frames.happenings import Happening, Told, happenings, is_linked
from sayso.claims.frames.headlines import mended
from sayso.claims.frames.inverted import righted
from sayso.claims.frames.laws import with_laws_known
from sayso.claims.frames.modality import modality_of
from sayso.claims.frames.moods import Judged, Setting
from sayso.claims.frames.pacts import with_pacts_known
from sayso.claims.frames.resumed import NUMBERS_TELL
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.roles import find_roles
from sayso.claims.frames.statements import statements
from sayso.claims.frames.telling import frames_told
from sayso.claims.frames.things import with_places_marked
from sayso.claims.naming.entities import Entities
from sayso.claims.naming.gathering import resolve
from sayso.claims.setting.adjuncts import hung_on
from sayso.claims.setting.event_days import event_day
from sayso.claims.setting.placing import with_places
from sayso.claims.setting.scenes import scene_of
from sayso.claims.setting.schedules import scheduled
from sayso.claims.setting.settings import share_settings
from sayso.claims.untruths import called_untrue, is_granted
from sayso.model import AnnotatedReport, Attribution, Claim, ClaimType, QuoteKind, Sentence, Token, When
from sayso.sentences.places import Place, find_places
from sayso.sentences.times import filed_on, find_times

_TELLING = ("speech", "belief", "document")  # wanting and agreeing are deeds, told by whoever tells them
_TOLD_AS_FACT = ("done", "ongoing", "ended", "agreed")


class Reading(NamedTuple):
    """What is known of a report before its claims are put together."""

    annotated: AnnotatedReport
    attributions: tuple[Attribution, ...]
    entities: Entities
    times: tuple[When, ...]
    places: tuple[Place, ...]
    filed: date | None


def read_claims(annotated: AnnotatedReport) -> list[Claim]:
    """All claims of a report, in the order of the text."""
    times, places = tuple(find_times(annotated)), tuple(find_places(annotated))
    entities = resolve(annotated)
    found = tuple(a for a in find_attributions(annotated, times, entities) if a.kind in _TELLING)
    sentences = with_bodies_known(
        resolved(righted(reread(mended(s)))) for s in with_places_marked(annotated.sentences, places)
    )
    sentences = with_groups_known(with_pacts_known(with_laws_known(sentences)))
    annotated = AnnotatedReport(annotated.report, sentences, annotated.quotations, annotated.paragraphs)
    reading = Reading(annotated, found, entities, times, places, filed_on(annotated))
    told = frames_told(sentences)
    claims = [c for s, evoked in zip(sentences, told, strict=True) for c in _in_sentence(reading, s, evoked)]
    claims.extend(find_denials(annotated, reading.attributions, claims))
    claims.extend(statements(annotated, reading.attributions, claims))
    return _numbered(sorted(claims, key=lambda c: (c.start, c.end, c.type)))


def _in_sentence(reading: Reading, sentence: Sentence, found: list[Evoked]) -> Iterator[Claim]:
    here = reaching(reading.attributions, sentence) if found else ()
    told = [_told(here, sentence, evoked) for evoked in found]
    scenes = happenings(sentence, _without_cues(sentence, told))
    claims = [_claim(reading, sentence, happening) for happening in scenes]
    words = {id(claim): h.lead.evoked.trigger for claim, h in zip(claims, scenes, strict=True)}
    yield from share_settings(claims, lambda one, other: is_linked(sentence, words[id(one)], words[id(other)]))


def _told(attributions: Sequence[Attribution], sentence: Sentence, evoked: Evoked) -> Told:
    """What a word tells, with its modality and who tells it; of a number that resumes, who gives the number."""
    start, end = sentence.span(evoked.used if evoked.frame.name in NUMBERS_TELL else [evoked.trigger])
    attribution = innermost(attributions, start, end)
    if attribution is not None and attribution.polarity == "denies" and is_granted(sentence, evoked.trigger):
        attribution = None
    judged = _judge(sentence, evoked, attribution)
    if attribution is None and (attribution := voiced(attributions, start, end, evoked.frame.type, judged.modality)):
        judged = _judge(sentence, evoked, attribution)
    return Told(evoked, judged, attribution)


def _without_cues(sentence: Sentence, told: list[Told]) -> list[Told]:
    """Drops a verb of saying that tells of nothing but what it says ("both sides *confirmed* a truce")."""
    cues = [(span, t) for t in told if t.attribution for span in t.attribution.cue_spans]

    def is_cue(one: Told) -> bool:
        start, end = sentence.span([one.evoked.trigger])
        return any(
            s <= start and end <= e and other is not one and other.evoked.frame.type == one.evoked.frame.type
            for (s, e), other in cues
        )

    return [t for t in told if not is_cue(t)]


def _judge(sentence: Sentence, evoked: Evoked, attribution: Attribution | None, counted: bool = False) -> Judged:
    """The modality, also where the one who speaks of it denies or refuses it."""
    reported = attribution is not None and attribution.quote != "direct"
    setting = Setting(counted=counted, reported=reported, phrase=_is_idiom(evoked))
    judged = modality_of(sentence, evoked.trigger, evoked.frame.form, evoked.frame.aspect, setting)
    untrue = called_untrue(sentence, evoked.trigger) if judged.modality in _TOLD_AS_FACT else None
    if untrue:
        return Judged("denied", f"called “{untrue}”")
    if attribution is None or attribution.polarity == "asserts":
        return judged
    if attribution.polarity == "denies" and judged.modality in ("done", "ongoing", "ended"):
        return Judged("denied", f"“{attribution.cue}”")
    if attribution.polarity == "refuses" and judged.modality in ("planned", "done", "ongoing"):
        return Judged("refused", f"“{attribution.cue}”")
    return judged


def _is_idiom(evoked: Evoked) -> bool:
    """A verb with more than a preposition: "sought refuge", "called off", but not "asked for"."""
    others = [t for t in evoked.phrase if t.index != evoked.trigger.index]
    return bool(others) and any(t.pos in ("NOUN", "ADJ", "VERB") or t.dep == "prt" for t in others)


def _claim(reading: Reading, sentence: Sentence, happening: Happening) -> Claim:
    lead = happening.lead
    report = reading.annotated.report
    frame = lead.evoked.frame
    must = tuple(t for told in happening.told for t in (*told.evoked.phrase, *told.evoked.used))
    start, end = evidence(sentence, lead.evoked.trigger, must)
    times = [t for t in reading.times if t.at and sentence.start <= t.at[0] < sentence.end]
    trigger, *others = (told.evoked.trigger for told in happening.told)
    figures = claim_figures(reading.annotated, sentence, trigger, frame.type, others=others, times=times)
    if frame.type == "harm.casualties" and frame.aspect == "planned!":
        figures = tuple(f for f in figures if (f.start or 0) > sentence.start + trigger.start)  # "12 died; it may rise"
    judged = _judge(sentence, lead.evoked, lead.attribution, counted=True) if figures else lead.judged
    roles = find_roles(reading.annotated, sentence, [t.evoked for t in happening.told], reading.entities)
    roles = with_places(sentence, happening, reading.places, roles)
    attribution = lead.attribution
    when = _when(reading, sentence, happening, times)
    judged = scheduled(judged, when, reading.filed)
    return Claim(
        id="",
        report=report.id,
        start=start,
        end=end,
        evidence=report.text[start:end],
        type=cast(ClaimType, frame.type),
        modality=judged.modality,
        said_by=attribution.source if attribution else None,
        cue=attribution.cue if attribution else None,
        quote=_quote(lead),
        said_on=attribution.said_on if attribution else None,
        via=attribution.via if attribution else (),
        roles=roles,
        figures=figures,
        when=when,
        hedge=attribution.hedge if attribution else None,
        rule=frame.name,
        trail=_trail(happening, judged),
    )


def _when(reading: Reading, sentence: Sentence, happening: Happening, times: Sequence[When]) -> When | None:
    """The date that a clause around gives, or that hangs nearest to the words, those of the leading word first."""
    at = {t.at: t for t in times if t.at}

    def nearest(word: Token, cues: Sequence[tuple[int, int]] = ()) -> When | None:
        hung = (at[h.start, h.end] for h in hung_on(sentence, word, list(at), cues))
        return next((t for t in hung if t.start), None)

    for told in happening.told:
        trigger, cues = told.evoked.trigger, told.attribution.cue_spans if told.attribution else ()
        dated = event_day(reading.annotated, sentence, trigger, reading.times) or nearest(trigger, cues)
        if dated:
            return dated
    scene = scene_of(sentence, happening.lead.evoked.trigger, happening.lead.evoked.frame.type)
    return nearest(scene) if scene else None


def _quote(lead: Told) -> QuoteKind:
    if lead.attribution is None:
        return "none"
    return lead.attribution.quote


def _trail(happening: Happening, judged: Judged) -> tuple[str, ...]:
    words = ", ".join(
        f"“{' '.join(t.text for t in sorted(told.evoked.phrase, key=lambda t: t.index))}”" for told in happening.told
    )
    lead = happening.lead
    said = lead.attribution.trail if lead.attribution else ("no attribution covers it: the outlet's own voice",)
    return (f"type: {words} by frame {lead.evoked.frame.name}", f"modality: {judged.modality}, {judged.why}", *said)


def _numbered(claims: Sequence[Claim]) -> list[Claim]:
    seen: dict[str, int] = {}
    numbered = []
    for claim in claims:
        base = f"{claim.report}:{claim.start}-{claim.end}:{claim.type}"
        seen[base] = seen.get(base, 0) + 1
        suffix = f":{seen[base]}" if seen[base] > 1 else ""
        numbered.append(msgspec.structs.replace(claim, id=base + suffix))
    return numbered
