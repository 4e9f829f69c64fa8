"""What an answer points back at, and the claim that it makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.attribution.tellers import innermost
from sayso.claims.negation import is_denying, is_negated
from sayso.model import AnnotatedReport, Attribution, Claim, Modality, Sentence, Token

CHARGES = ("hostilities.attack", "ceasefire.violation")  # what is denied first of several things told
NEAR = 3  # sentences back in which a charge is looked for
TOLD: tuple[Modality, ...] = ("done", "ongoing")
TURNED: dict[Modality, Modality] = {
    "done": "denied", "ongoing": "denied", "planned": "refused", "demanded": "refused", "requested": "refused",
    "proposed": "refused",
}  # fmt: skip


def told_in(claims: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """The claims that a sentence bears, in whole or in part."""
    return [c for c in claims if c.start < sentence.end and sentence.start < c.end]


def is_denied_by(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is what somebody denies: "denied *holding* them", "denies that they *were* there"."""
    above = sentence.head(verb)
    return verb.dep in ("xcomp", "ccomp") and is_denying(above) and not is_negated(sentence, above)


def told_near(
    annotated: AnnotatedReport, answer: Sentence, claims: Sequence[Claim], modalities: Sequence[Modality] = TOLD
) -> list[Claim]:
    """What is told in the sentences just before, as a fact if no other `modalities` are given; the last first."""
    first = annotated.sentences[max(0, answer.index - NEAR)].start
    return [c for c in reversed(claims) if first <= c.start < answer.start and c.modality in modalities]


def has_one_voice(attributions: Sequence[Attribution], told: Claim, answer: tuple[int, int]) -> bool:
    """Whether who answers is who told of it, or nobody speaks: then nobody denies anything."""
    by = innermost(attributions, *answer) or next(_speaking(attributions, answer), None)
    if by is None or by.source is None or told.said_by is None:
        return by is None
    return by.source.entity is not None and by.source.entity == told.said_by.entity


def pointed_back(
    sentence: Sentence,
    word: Token,
    told: Claim,
    attributions: Sequence[Attribution],
    rule: str,
    modality: Modality = "denied",
) -> Claim:
    """The denial of what was told before, in the sentence whose `word` denies it."""
    at = sentence.span([word])
    by = next(_speaking(attributions, at), None)
    why = f"type: “{word.text}” points back to {told.type} in the sentence before"
    return msgspec.structs.replace(
        told,
        start=sentence.start,
        end=sentence.end,
        evidence=sentence.text,
        modality=modality,
        said_by=by.source if by else None,
        cue=by.cue if by else None,
        quote=by.quote if by else "none",
        said_on=by.said_on if by else None,
        via=tuple(m for m in by.via if not told.said_by or m.entity != told.said_by.entity) if by else (),
        figures=(),
        hedge=None,
        rule=rule,
        trail=(why, f"modality: {modality}", *(by.trail if by else ())),
    )


def _speaking(attributions: Sequence[Attribution], at: tuple[int, int]) -> Iterator[Attribution]:
    """Whose cue the word is, then in whose content it stands."""
    for spans_of in ("cue_spans", "content_spans"):
        for attribution in attributions:
            if any(start <= at[0] and at[1] <= end for start, end in getattr(attribution, spans_of)):
                yield attribution
