"""Attribution in the PolNeAR form: written, measured as `score/attribution.py` measures, sampled for a reader.

PolNeAR (Newell et al. 2018) marks source, cue and content of attributions in US political news. Nothing of it
is shipped: `bench_attribution` takes the path of a file that the user has.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from sayso.bench.matching import Row, score
from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.cues import lemma_of
from sayso.model import AnnotatedReport, Attribution, Report
from sayso.sentences import annotate_all

Spans = list[list[int]]
_PLAIN_CUES = frozenset(("say", "tell", "add", "report", "announce", "claim"))


def write_polnear(annotated: Iterable[AnnotatedReport], stream: IO[str]) -> None:
    """Write the attributions of reports, one report a line: id, text, spans of source, cue and content.

    Attributions that have no cue of their own (speech that goes on) are left out, as PolNeAR has none.
    """
    for one in annotated:
        row = {"id": one.report.id, "text": one.report.text, "attributions": spans_of(find_attributions(one))}
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def spans_of(attributions: Iterable[Attribution]) -> list[dict[str, Spans]]:
    """The spans of attributions that have a cue, as PolNeAR's records hold them."""
    return [
        {
            "source": [list(s) for s in a.source_spans],
            "cue": [list(s) for s in a.cue_spans],
            "content": [list(s) for s in a.content_spans],
        }
        for a in attributions
        if a.cue_spans
    ]


def bench_attribution(
    path: Path, annotate: Callable[[list[Report]], Sequence[AnnotatedReport]] = annotate_all
) -> list[Row]:
    """Precision, recall and F1 of Sayso and of a trivial baseline on a file in the PolNeAR form.

    Args:
        path: JSON Lines; each line has `id`, `text`, `attributions`.
        annotate: how reports are parsed; a caller with a cache gives its own.
    Returns:
        Rows of system, measure, p, r, f1, gold, predicted; measures in the order of the score's header.
    """
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    annotated = annotate([Report(id=row["id"], text=row["text"]) for row in gold])
    systems = {"sayso": lambda a: spans_of(find_attributions(a)), "baseline": lambda a: list(baseline(a))}
    return [
        row
        for name, system in systems.items()
        for row in score(name, gold, {a.report.id: system(a) for a in annotated})
    ]


def baseline(annotated: AnnotatedReport) -> Iterator[dict[str, Spans]]:
    """Six verbs of saying: the words before them are the source, those after them the content.

    Where quotation marks stand before the verb, the quoted words are the content instead.
    """
    for sentence in annotated.sentences:
        for token in sentence.tokens:
            if token.pos != "VERB" or lemma_of(token) not in _PLAIN_CUES:
                continue
            subject = sentence.child(token, "nsubj")
            if subject is None:
                continue
            source = list(sentence.span(sentence.subtree(subject)))
            cue = [sentence.start + token.start, sentence.start + token.end]
            quoted = next((q for q in annotated.quotations if sentence.start <= q.end <= source[0]), None)
            content = [quoted.start, quoted.end] if quoted else [cue[1], sentence.end]
            yield {"source": [source], "cue": [cue], "content": [content]}


def draw_sample(annotated: Sequence[AnnotatedReport], stream: IO[str], *, count: int = 100, seed: int = 0) -> None:
    """Write `count` attributions drawn at random, for a reader to judge: ids and offsets, never the words.

    Each line holds report, number, spans, resolved source, quote kind and empty verdicts `source_right` and
    `extent_right`. The draw depends on the seed and the reports alone, not on their order.
    """
    pool: list[tuple[str, int, Attribution]] = []
    for one in sorted(annotated, key=lambda a: a.report.id):
        pool.extend((one.report.id, number, a) for number, a in enumerate(find_attributions(one)))
    chosen = random.Random(seed).sample(pool, min(count, len(pool)))
    for report, number, attribution in sorted(chosen, key=lambda row: row[:2]):
        stream.write(json.dumps(_judged(report, number, attribution), ensure_ascii=False) + "\n")


def _judged(report: str, number: int, attribution: Attribution) -> dict[str, Any]:
    return {
        "report": report,
        "number": number,
        "source": [list(s) for s in attribution.source_spans],
        "cue": [list(s) for s in attribution.cue_spans],
        "content": [list(s) for s in attribution.content_spans],
        "quote": attribution.quote,
        "kind": attribution.kind,
        "source_right": None,
        "extent_right": None,
    }
