"""Who passed a statement on, between its first voice and the outlet: agencies told, channels, citing outlets."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.claims.drafts import Draft
from sayso.claims.entities import Entities
from sayso.claims.names import read_name
from sayso.claims.source_kinds import is_agency, kind_of
from sayso.claims.sources import noun_phrase
from sayso.model import AnnotatedReport, Mention, SourceKind, Token

_TOLD = frozenset(("tell", "inform", "assure", "brief", "say", "write", "speak"))
_POSTED = re.compile(
    r"(?:\b(?:on|via|through|off|by|over)\s+(?:(?:the|its|his|her|their|a)\s+)?(?:\w+\s+){0,2}?)$", re.IGNORECASE
)


def relays_of(annotated: AnnotatedReport, draft: Draft, entities: Entities) -> list[Mention]:
    """The relays that stand in the cue's own clause, from the outlet inwards."""
    found = [_mention(annotated, draft, words, entities) for words in draft.relays]
    for relay in (*_told(annotated, draft), *_named(annotated, draft), *_channels(annotated, draft)):
        if all(relay.start != known.start for known in found):
            found.append(relay)
    return found


def _mention(annotated: AnnotatedReport, draft: Draft, words: list[Token], entities: Entities) -> Mention:
    start, end = draft.sentence.span(words)
    resolved = entities.name_of(draft.sentence, words)
    return Mention(
        text=annotated.report.text[start:end], entity=resolved.entity, kind=resolved.kind, start=start, end=end
    )


def _named(annotated: AnnotatedReport, draft: Draft) -> list[Mention]:
    """News agencies and outlets that the lexicon knows, named in the cue's clause: "in an interview with …"."""
    source = draft.sentence.span(draft.source) if draft.source else (0, 0)
    outlet = (annotated.report.outlet or "").casefold()
    start, end = draft.sentence.span(draft.clause or draft.cue)
    return [
        Mention(text=m.group(), entity=m.group(), kind=_newsrooms()[m.group()], start=m.start(), end=m.end())
        for m in _newsroom_pattern().finditer(annotated.report.text, start, end)
        if not source[0] <= m.start() < source[1] and m.group().casefold() != outlet
    ]


@lru_cache(maxsize=1)
def _newsrooms() -> dict[str, SourceKind]:
    kinds: dict[str, SourceKind] = {"news_agency": "news_agency", "outlet": "outlet"}
    entries = [e for e in lexicons.load("bodies") if e.class_ in kinds and e.get("strength") == "firm"]
    return {e.term: kinds[e.class_] for e in entries}


@lru_cache(maxsize=1)
def _newsroom_pattern() -> re.Pattern[str]:
    names = sorted(_newsrooms(), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in names) + r")\b")


def _told(annotated: AnnotatedReport, draft: Draft) -> list[Mention]:
    sentence = draft.sentence
    if draft.head.lemma.lower() not in _TOLD:
        return []
    for child in sentence.children(draft.head):
        listener = child
        if child.dep in ("prep", "dative") and child.text.lower() == "to":
            listener = sentence.child(child, "pobj") or child
        elif child.dep not in ("dobj", "dative", "iobj"):
            continue
        if listener.pos == "PROPN" and _is_newsroom(annotated, draft, listener, known=listener is not child):
            words = noun_phrase(sentence, listener)
            name = read_name(sentence, words)
            start, end = sentence.span(words)
            return [
                Mention(
                    text=annotated.report.text[start:end], entity=name.core, kind="news_agency", start=start, end=end
                )
            ]
    return []


def _is_newsroom(annotated: AnnotatedReport, draft: Draft, listener: Token, *, known: bool) -> bool:
    """Whether the listener is an agency or outlet; a name that no lexicon knows counts unless `known` is asked."""
    sentence = draft.sentence
    name = read_name(sentence, noun_phrase(sentence, listener))
    if known or name.person or listener.entity in ("PERSON", "GPE", "NORP", "LOC", "FAC", "EVENT"):
        return is_agency(name.core)
    outlet = (annotated.report.outlet or "").casefold()
    if name.core.casefold() == outlet:
        return False
    return kind_of(name.core, listener.lemma, person=False) in ("news_agency", "outlet", "unknown")


def _channels(annotated: AnnotatedReport, draft: Draft) -> list[Mention]:
    start, end = draft.sentence.span(draft.clause or draft.cue)
    text = annotated.report.text
    return [
        Mention(text=m.group(), entity=m.group(), kind="outlet", start=m.start(), end=m.end())
        for m in _channel_pattern().finditer(text, start, end)
        if _POSTED.search(text, start, m.start())
    ][:1]


@lru_cache(maxsize=1)
def _channel_pattern() -> re.Pattern[str]:
    names = [e.term for e in lexicons.load("bodies") if e.class_ == "channel" and e.term[:1].isupper()]
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")\b")
