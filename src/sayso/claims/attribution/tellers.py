"""Who tells of what a word stands for: the attribution whose content holds it, or whose cue it is.

In: the attributions of a report and a stretch of its text. Out: one attribution, or None where the outlet speaks
in its own voice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Attribution, Modality, Sentence

# What somebody demands, asks for or rules out is theirs, though they vouch for no fact.
WISHES: tuple[Modality, ...] = ("demanded", "requested", "refused", "proposed")
# Areas of claims that no word of the speaker brings about.
_DEEDS_OF_OTHERS = ("harm", "hostilities", "ceasefire.holding", "ceasefire.violation")
_JUDGING = ("describ", "regard", "consider", "view", "term", "label")  # how cues begin that say what is, not do
_UNSAID = frozenset(("not", "n't", "n’t", "never", "will", "would", "shall", "may", "might"))
_OWN_VOICE = frozenset(("we", "i"))  # outside quotation: whoever writes the report
_Spans = Sequence[tuple[int, int]]


def reaching(attributions: Iterable[Attribution], sentence: Sentence) -> tuple[Attribution, ...]:
    """Those of which a cue or a content stands in the sentence, in whole or in part."""
    start, end = sentence.start, sentence.end
    return tuple(a for a in attributions if any(s < end and start < e for s, e in (*a.content_spans, *a.cue_spans)))


def innermost(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution of a proposition to a source with the shortest content that covers `start`-`end`, or None.

    Intentions, judgements on things, and what is yet to be announced make nobody the source of a claim. Of
    contents equally short, the one that came through more relays is further inside. Whoever denies what another
    asserts ("The army denies that, as the rebels have it, …") is the one who speaks.
    """
    covering = [a for a in attributions if a.proposition and _hold(a.content_spans, start, end) and speaks(a)]
    inner = min(covering, key=lambda a: (_length(a.content_spans), -len(a.via)), default=None)
    if inner is None or inner.polarity != "asserts":
        return inner
    denying = [
        a for a in attributions
        if a.source and a.polarity == "denies" and _hold(a.content_spans, start, end) and _is_around(a, inner)
    ]  # fmt: skip
    return min(denying, key=lambda a: _length(a.content_spans), default=inner)


def voiced(
    attributions: Sequence[Attribution], start: int, end: int, type_: str, modality: Modality
) -> Attribution | None:
    """The attribution whose own cue tells of something ("blamed X for the raid"), or whose content is only wished.

    A cue that brings about what it tells of ("declared a truce", "agreed on a pause") is a deed, told by the outlet.

    Args:
        attributions, start, end: as for `innermost`, which found none.
        type_, modality: of what is told there.
    """
    told = modality in WISHES or type_.startswith(_DEEDS_OF_OTHERS)
    own = [
        a for a in attributions
        if (told or a.cue.startswith(_JUDGING)) and _hold(a.cue_spans, start, end) and _speaks_now(a)
    ]  # fmt: skip
    if own or modality not in WISHES:
        return own[0] if own else None
    wishing = [a for a in attributions if not a.proposition and _hold(a.content_spans, start, end) and _speaks_now(a)]
    return min(wishing, key=lambda a: _length(a.content_spans), default=None)


def speaks(attribution: Attribution) -> bool:
    """Whether anybody but the writer is the source; "we said" outside a quotation is the outlet's own voice."""
    source = attribution.source
    return source is not None and (source.entity is not None or source.text.lower() not in _OWN_VOICE)


def _speaks_now(attribution: Attribution) -> bool:
    """Whether somebody has said it, and has not refused to or is only to say it."""
    words = attribution.cue.lower().split()
    return speaks(attribution) and words[:1] != ["to"] and not _UNSAID & set(words)


def _is_around(outer: Attribution, inner: Attribution) -> bool:
    return bool(inner.cue_spans) and _hold(outer.content_spans, *inner.cue_spans[0])


def _hold(spans: _Spans, start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e in spans)


def _length(spans: _Spans) -> int:
    return sum(e - s for s, e in spans)
