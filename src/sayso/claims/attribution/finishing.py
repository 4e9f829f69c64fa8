"""Drafts into attributions: sources resolved, relays and dates added, spans cleaned."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.claims.attribution.drafts import Draft, trim
from sayso.claims.attribution.occasions import said_on
from sayso.claims.attribution.relays_inside import named_relay, relays_of
from sayso.claims.attribution.speech import quote_kind
from sayso.claims.naming.entities import Entities
from sayso.model import AnnotatedReport, Attribution, Mention, When

Spans = tuple[tuple[int, int], ...]


def finish(
    annotated: AnnotatedReport, drafts: Sequence[Draft], times: Sequence[When], entities: Entities
) -> list[Attribution]:
    """The attributions of drafts that stand in the order of the text; speakers are noted in `entities` as they come."""
    found: dict[int, Attribution] = {}
    for draft in drafts:
        if draft.after:
            made = _continue(annotated, draft, found.get(id(draft.after)))
        else:
            made = _finish(annotated, draft, times, entities)
        if made:
            found[id(draft)] = made
    return _relay_nested(list(found.values()))


def _finish(annotated: AnnotatedReport, draft: Draft, times: Sequence[When], entities: Entities) -> Attribution | None:
    text = annotated.report.text
    spans = tuple(t for s, e in draft.contents if (t := trim(text, s, e)))
    if not spans:
        return None
    cue_spans = _joined(text, tuple((draft.sentence.start + t.start, draft.sentence.start + t.end) for t in draft.cue))
    source, confidence, why = _source(annotated, draft, entities)
    return Attribution(
        source=source,
        source_spans=((source.start, source.end),) if source and source.start is not None and source.end else (),
        cue=" ".join(text[s:e] for s, e in cue_spans),
        cue_spans=cue_spans,
        content_spans=spans,
        quote=quote_kind(text, list(spans), annotated.quotations),
        kind=draft.kind,
        polarity=draft.polarity,
        proposition=draft.proposition,
        hedge=" ".join(text[s:e] for s, e in cue_spans) if draft.rule == "hearsay" else None,
        said_on=said_on(draft, times),
        via=tuple(relays_of(annotated, draft, entities)),
        confidence=confidence,
        trail=(f"cue found by rule: {draft.rule}", f"source: {why}"),
    )


def _source(annotated: AnnotatedReport, draft: Draft, entities: Entities) -> tuple[Mention | None, float, str]:
    if not draft.source:
        return None, 1.0, "no source named"
    start, end = draft.sentence.span(draft.source)
    resolved = entities.name_of(draft.sentence, draft.source)
    entities.note(draft.sentence, draft.source, resolved)
    words = annotated.report.text[start:end]
    mention = Mention(text=words, entity=resolved.entity, kind=resolved.kind, start=start, end=end)
    return mention, resolved.confidence, resolved.why


def _continue(annotated: AnnotatedReport, draft: Draft, before: Attribution | None) -> Attribution | None:
    if before is None or before.source is None:
        return None
    spans = tuple(draft.contents)
    return msgspec.structs.replace(
        before,
        source_spans=(),
        cue="",
        cue_spans=(),
        content_spans=spans,
        quote=quote_kind(annotated.report.text, list(spans), annotated.quotations),
        said_on=None,
        confidence=round(before.confidence * draft.confidence, 2),
        trail=(f"found by rule: {draft.rule}", f"source: {before.source.entity}, who spoke before"),
    )


def _relay_nested(found: list[Attribution]) -> list[Attribution]:
    """Add to each attribution, as relays, the sources whose contents hold it, the outermost first."""
    return [_nested(attribution, found) for attribution in found]


def _nested(inner: Attribution, found: list[Attribution]) -> Attribution:
    if inner.source is None or not inner.cue_spans:
        return inner
    start, end = inner.cue_spans[0]
    outer = [
        a
        for a in found
        if a is not inner
        and a.kind == "speech"
        and a.source
        and (a.source.kind != "unknown" or a.source.text[:1].isupper())
        and a.source.entity != inner.source.entity
        and any(s <= start and end <= e for s, e in a.content_spans)
    ]
    outer.sort(key=lambda a: -sum(e - s for s, e in a.content_spans))
    relays = [named_relay(a.source) for a in outer if a.source]
    known = {relay.start for relay in relays}
    relays += [relay for relay in inner.via if relay.start not in known]
    return msgspec.structs.replace(inner, via=tuple(relays)) if outer else inner


def _joined(text: str, spans: Spans) -> Spans:
    """Spans with those joined between which only white space stands."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
