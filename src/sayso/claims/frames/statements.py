"""What somebody is said to have said that fits no other type: a hope, blame, a threat, a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import AnnotatedReport, Attribution, Claim

SHORTEST = 12  # characters of content; less is a word in quotation marks


def statements(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """A `stance.statement` for each sentence of an attributed content that holds no other claim."""
    taken = {(c.start, c.end) for c in claims}
    for attribution in attributions:
        if attribution.source is None or attribution.kind not in ("speech", "document"):
            continue
        for first, last in attribution.content_spans:
            for sentence in annotated.sentences:
                start, end = max(first, sentence.start), min(last, sentence.end)
                if end - start < SHORTEST or any(s < sentence.end and sentence.start < e for s, e in taken):
                    continue
                taken.add((sentence.start, sentence.end))
                yield Claim(
                    id="", report=annotated.report.id, start=sentence.start, end=sentence.end, evidence=sentence.text,
                    type="stance.statement", modality="done", said_by=attribution.source, cue=attribution.cue,
                    quote=attribution.quote, said_on=attribution.said_on, via=attribution.via, hedge=attribution.hedge,
                    rule="statement", trail=("type: attributed, and no frame is evoked", *attribution.trail),
                )  # fmt: skip
