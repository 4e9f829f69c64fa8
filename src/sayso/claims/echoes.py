"""Denials that point back: "General Ahn denies it", "Nothing of the kind took place".

In: the claims of a report. Out: for a sentence that denies what the one before it told, without saying it
again, a claim of the same type, denied, by whoever denies it. Otherwise a contested fact would look agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from sayso import lexicons
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token


def echoes(annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]) -> Iterator[Claim]:
    """A denied claim for each sentence that only points back at the claim which it denies.

    Args:
        annotated: the report.
        attributions: those of the report.
        claims: what the report tells, found before. A sentence that bears one denies nothing more by pointing back,
            unless it is parted by ";".
    """
    for earlier, sentence in zip(annotated.sentences, annotated.sentences[1:], strict=False):
        here = [c for c in claims if c.start < sentence.end and sentence.start < c.end]
        if here and (";" not in sentence.text or any(c.modality == "denied" for c in here)):
            continue
        denial = _denial(sentence)
        told = [c for c in claims if earlier.start <= c.start < earlier.end and c.modality in ("done", "ongoing")]
        if denial is not None and told:
            yield _denied(annotated, sentence, denial, told[0], attributions)


def _denial(sentence: Sentence) -> Token | None:
    """The verb that denies, or None."""
    for verb in sentence.tokens:
        if not is_verbal(verb):
            continue
        around = functions(sentence, verb)
        denies = verb.lemma.lower() in lexicons.terms("grammar_words", "denying") and not is_negated(sentence, verb)
        if denies and any(_points_back(t) for t in around.get("obj", ())):
            return verb
        happens = verb.lemma.lower() in ("happen", "occur", "take")
        if happens and any(_is_nothing_of_it(sentence, t) for t in around.get("subj", ())):
            return verb
    return None


def _points_back(token: Token) -> bool:
    return token.text.lower() in ("it", "this", "that") or token.lemma in lexicons.terms("grammar_words", "assertion")


def _is_nothing_of_it(sentence: Sentence, subject: Token) -> bool:
    """ "nothing of the kind", "no such raid"."""
    below = {t.text.lower() for t in sentence.subtree(subject)}
    return (subject.text.lower() == "nothing" and bool(below & {"kind", "sort"})) or {"no", "such"} <= below


def _denied(
    annotated: AnnotatedReport, sentence: Sentence, verb: Token, told: Claim, attributions: Sequence[Attribution]
) -> Claim:
    at = sentence.span([verb])
    speaking = [a for a in attributions if _covers(a.cue_spans, at)] or [
        a for a in attributions if _covers(a.content_spans, at)
    ]
    by = speaking[0] if speaking else None
    why = f"type: “{verb.text}” points back to {told.type} in the sentence before"
    return msgspec.structs.replace(
        told,
        start=sentence.start,
        end=sentence.end,
        evidence=sentence.text,
        modality="denied",
        said_by=by.source if by else None,
        cue=by.cue if by else None,
        quote=by.quote if by else "none",
        said_on=by.said_on if by else None,
        via=by.via if by else (),
        figures=(),
        hedge=None,
        rule="echo",
        trail=(why, "modality: denied", *(by.trail if by else ())),
    )


def _covers(spans: Sequence[tuple[int, int]], at: tuple[int, int]) -> bool:
    return any(start <= at[0] and at[1] <= end for start, end in spans)
