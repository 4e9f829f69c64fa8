"""Who passed a statement on, between its first voice and the outlet: agencies told, channels, citing outlets."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import noun_phrase
from sayso.claims.naming.entities import Entities
from sayso.claims.naming.source_kinds import is_agency, kind_of
from sayso.model import AnnotatedReport, Mention, SourceKind, Token

_NEWS_WORDS = frozenset(
    (
        "reporter",
        "correspondent",
        "journalist",
        "radio",
        "television",
        "tv",
        "newspaper",
        "agency",
        "channel",
        "station",
    )
)
_INTERVIEW = re.compile(
    r"\b(?:interview|remarks|comments?|statement|speaking|conversation|op-ed|article)\b[^,;.]{0,30}?"
    r"\b(?:with|to|for|in|(?:carried|published|broadcast|aired) by|(?:posted|broadcast|aired) on|given to)"
    r"\s+(?:the\s+)?"
    r"([A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3})"
)
_TOLD_OF = re.compile(r"[\s,–—-]+(?:which|who|whose)\b")
_TOLD = frozenset(("tell", "inform", "assure", "brief", "say", "write", "speak"))
_POSTED = re.compile(
    r"(?:\b(?:on|via|through|off|by|over)\s+(?:(?:the|its|his|her|their|a)\s+)?(?:\w+\s+){0,2}?)$", re.IGNORECASE
)


def relays_of(annotated: AnnotatedReport, draft: Draft, entities: Entities) -> list[Mention]:
    """The relays that stand in the cue's own clause, from the outlet inwards."""
    found = [named_relay(_mention(annotated, draft, words, entities)) for words in draft.relays]
    around = _around(draft)
    for relay in (
        *_told(annotated, draft, entities),
        *_interviewed(annotated, draft, around, entities),
        *_named(annotated, draft, around),
        *_channels(annotated, around),
    ):
        if not any(_overlap(relay, known) for known in found):
            found.append(relay)
    return found


def _overlap(one: Mention, other: Mention) -> bool:
    """Whether two mentions stand in the same words: "The Associated Press" and "Associated Press"."""
    if None in (one.start, one.end, other.start, other.end):
        return one.text == other.text
    return int(one.start or 0) < int(other.end or 0) and int(other.start or 0) < int(one.end or 0)


def named_relay(relay: Mention) -> Mention:
    """A relay without what a relative clause says of it: "the Observatory | - which has a network of sources -"."""
    tail = _TOLD_OF.search(relay.text)
    if tail is None or relay.start is None or not re.search("[A-Z]", relay.text[1 : tail.start()]):
        return relay
    return msgspec.structs.replace(relay, text=relay.text[: tail.start()], end=relay.start + tail.start())


def _around(draft: Draft) -> tuple[int, int]:
    """The cue's own clause, with what stands at its head: "*Speaking to NAME*, the mayor said …"."""
    words = draft.clause or draft.cue
    lead = [c for c in draft.sentence.children(draft.head) if c.dep in ("prep", "advcl") and c.index < words[0].index]
    fronted = [t for c in lead if c.dep == "prep" or c.tag == "VBG" for t in draft.sentence.subtree(c)]
    opens = any(t.index == 0 for t in fronted)
    return draft.sentence.span([*fronted, *words] if opens else words)


def _mention(annotated: AnnotatedReport, draft: Draft, words: list[Token], entities: Entities) -> Mention:
    start, end = draft.sentence.span(words)
    resolved = entities.name_of(draft.sentence, words)
    return Mention(
        text=annotated.report.text[start:end], entity=resolved.entity, kind=resolved.kind, start=start, end=end
    )


def _named(annotated: AnnotatedReport, draft: Draft, around: tuple[int, int]) -> list[Mention]:
    """News agencies and outlets that the lexicon knows, named in the cue's clause: "in an interview with …"."""
    source = draft.sentence.span(draft.source) if draft.source else (0, 0)
    outlet = (annotated.report.outlet or "").casefold()
    return [
        Mention(text=m.group(), entity=m.group(), kind=newsrooms()[m.group()], start=m.start(), end=m.end())
        for m in _newsroom_pattern().finditer(annotated.report.text, *around)
        if not source[0] <= m.start() < source[1] and m.group().casefold() != outlet
    ]


@lexicons.cached
@lru_cache(maxsize=1)
def newsrooms() -> dict[str, SourceKind]:
    """Agencies and outlets that the lexicon knows for sure, each with its kind."""
    kinds: dict[str, SourceKind] = {"news_agency": "news_agency", "outlet": "outlet"}
    entries = [e for e in lexicons.load("bodies") if e.class_ in kinds and e.get("strength") == "firm"]
    return {e.term: kinds[e.class_] for e in entries}


@lexicons.cached
@lru_cache(maxsize=1)
def _newsroom_pattern() -> re.Pattern[str]:
    names = sorted(newsrooms(), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in names) + r")\b")


def _told(annotated: AnnotatedReport, draft: Draft, entities: Entities) -> list[Mention]:
    """The newsroom that was told: "told NAME", "told NAME radio", "confirmed to NAME".

    "According to NAME" makes a known newsroom both the source and the relay: where it has it from is not told.
    """
    sentence = draft.sentence
    for child in sentence.children(draft.head):
        listener, sure = child, False
        if child.dep in ("prep", "dative") and child.text.lower() == "to":
            listener, sure = sentence.child(child, "pobj") or child, True
        elif child.dep not in ("dobj", "dative", "iobj") or draft.head.lemma.lower() not in _TOLD:
            continue
        words = noun_phrase(sentence, listener)
        if _is_newsroom(annotated, words, listener, entities, sure=sure):
            return [_newsroom(annotated, draft, words)]
    return []


def _newsroom(annotated: AnnotatedReport, draft: Draft, words: list[Token]) -> Mention:
    named = [t for t in words if _is_named(t)] or words
    start, end = draft.sentence.span(named)
    name = annotated.report.text[start:end]
    kind: SourceKind = "outlet" if kind_of(name, "", person=False) == "outlet" else "news_agency"
    return Mention(text=name, entity=name, kind=kind, start=start, end=end)


def _is_named(word: Token) -> bool:
    """Whether a word belongs to a name; the tagger takes rare ones, such as "the TAVA agency", for common nouns."""
    return word.pos == "PROPN" or (word.pos == "NOUN" and word.text[:1].isupper())


def _is_newsroom(
    annotated: AnnotatedReport, words: list[Token], listener: Token, entities: Entities, *, sure: bool
) -> bool:
    """Whether the listener is another agency or outlet.

    A name that no lexicon knows counts as one, if it is nobody's in the report; not where the listener must be
    `sure`, as after "to".
    """
    name = " ".join(t.text for t in words if _is_named(t))
    if not name or name.casefold() == (annotated.report.outlet or "").casefold():
        return False
    if is_agency(name) or (listener.pos == "NOUN" and listener.lemma.lower() in _NEWS_WORDS):
        return True
    if sure or listener.pos != "PROPN" or len(words) > 3 or entities.is_person(name):
        return False
    return kind_of(name, listener.lemma, person=False) == "unknown"


def _interviewed(
    annotated: AnnotatedReport, draft: Draft, around: tuple[int, int], entities: Entities
) -> list[Mention]:
    """The newsroom of an interview: "said in an interview with NAME", "in remarks carried by NAME"."""
    match = _INTERVIEW.search(annotated.report.text, *around)
    source = draft.sentence.span(draft.source) if draft.source else (0, 0)
    if not match or entities.is_person(match.group(1)) or source[0] <= match.start(1) < source[1]:
        return []
    kind = kind_of(match.group(1), "", person=False)
    if kind not in ("news_agency", "outlet", "unknown"):
        return []
    return [Mention(text=match.group(1), entity=match.group(1), kind=kind, start=match.start(1), end=match.end(1))]


def _channels(annotated: AnnotatedReport, around: tuple[int, int]) -> list[Mention]:
    (start, end), text = around, annotated.report.text
    return [
        Mention(text=m.group(), entity=_proper(m.group()), kind="outlet", start=m.start(), end=m.end())
        for m in _channel_pattern().finditer(text, start, end)
        if _POSTED.search(text, start, m.start())
    ][:1]


def _proper(name: str) -> str:
    """The capitalised words of a channel's name: "Telegram" of "Telegram channel"."""
    return " ".join(word for word in name.split() if word[0].isupper()) or name


@lexicons.cached
@lru_cache(maxsize=1)
def _channel_pattern() -> re.Pattern[str]:
    names = [e.term for e in lexicons.load("bodies") if e.class_ == "channel" and e.term[:1].isupper()]
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")\b")
