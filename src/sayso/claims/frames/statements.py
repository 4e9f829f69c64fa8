"""What somebody is said to have said that fits no other type: a hope, blame, a threat, a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.attribution.tellers import innermost, speaks
from sayso.claims.frames.modality import modality_of
from sayso.claims.frames.moods import Setting
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Modality, Sentence

_BELOW = frozenset(("aux", "auxpass", "amod", "acl", "relcl", "advcl", "csubj", "pcomp"))
SHORTEST = 12  # characters of content; less is a word in quotation marks


def statements(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """A `stance.statement` for each sentence of an attributed content that holds no other claim."""
    taken = {(c.start, c.end) for c in claims}
    for attribution in attributions:
        if not speaks(attribution) or attribution.kind not in ("speech", "document"):
            continue
        for first, last in attribution.content_spans:
            for sentence in annotated.sentences:
                start, end = max(first, sentence.start), min(last, sentence.end)
                if end - start < SHORTEST or any(s < sentence.end and sentence.start < e for s, e in taken):
                    continue
                taken.add((sentence.start, sentence.end))
                yield _statement(annotated, sentence, innermost(attributions, start, end) or attribution, (start, end))


def _statement(
    annotated: AnnotatedReport, sentence: Sentence, attribution: Attribution, content: tuple[int, int]
) -> Claim:
    return Claim(
        id="", report=annotated.report.id, start=sentence.start, end=sentence.end, evidence=sentence.text,
        type="stance.statement", modality=_modality(sentence, attribution, content), said_by=attribution.source,
        cue=attribution.cue, quote=attribution.quote, said_on=attribution.said_on, via=attribution.via,
        hedge=attribution.hedge, rule="statement",
        trail=("type: attributed, and no frame is evoked", *attribution.trail),
    )  # fmt: skip


def _modality(sentence: Sentence, attribution: Attribution, content: tuple[int, int]) -> Modality:
    """What the first verb of the content says, clauses below others left out; "denied" where the speaker denies it."""
    if attribution.polarity == "denies":
        return "denied"
    head = next((t for t in sentence.tokens_in(*content) if is_verbal(t) and t.dep not in _BELOW), None)
    if head is None:
        return "done"
    return modality_of(sentence, head, "verb", "event", Setting(reported=attribution.quote != "direct")).modality
