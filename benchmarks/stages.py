"""How long each stage takes, in one process: seconds of processor time, reports a second, and memory so far.

    python benchmarks/stages.py FILE.jsonl

The process is set up as a worker of `sayso build` is. The last line gives the time of the claims as a share of that of
parsing the same distinct sentences: of spaCy's pipeline alone ("bare"), and with what is made of its trees.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sayso import lexicons, pipeline, stages, workers
from sayso.kept import InMemory, Story
from sayso.publish.pile import write_pile
from sayso.reading import read_all
from sayso.sentences import sentence_texts
from sayso.sentences.parsing import load_model, parse_packed

T = TypeVar("T")


took: dict[str, float] = {}  # seconds, by the name of the row


def timed(name: str, reports: int, work: Callable[[], T]) -> T:
    """Do a piece of work, print what it took and note it in `took`."""
    begun = time.process_time()
    result = work()
    seconds = took[name] = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:52} {seconds:8.2f} {reports / max(seconds, 1e-9):10.0f} {peak:7.0f}", flush=True)
    return result


def main(file: Path) -> None:
    """Print a row a stage."""
    reports = sorted(read_all([file]).reports, key=lambda report: report.id)
    number = len(reports)
    print(f"\n{f'stages, {number} reports, 1 process':52} {'cpu s':>8} {'reports/s':>10} {'MB':>7}")
    timed("reading", number, lambda: read_all([file]))
    texts = timed("cutting into sentences", number, lambda: {t for r in reports for t in sentence_texts(r)})
    model = timed("loading the parser", number, load_model)
    workers.begin(*lexicons.in_use())
    ordered = sorted(texts, key=lambda text: (len(text), text))
    timed("bare parse", number, lambda: sum(1 for _ in model.pipe(ordered)))
    parses = timed(f"parsing {len(texts):,} sentences", number, lambda: parse_packed(texts))
    bodies = {report.id: stages.body_of(report) for report in reports}
    distinct = list({body.id: body for body in bodies.values()}.values())
    packed = timed("claims", number, lambda: stages.read_packed(stages.pack_batch(distinct, parses)))
    read = dict(zip((body.id for body in distinct), packed, strict=True))
    found = {name: read[body.id] for name, body in bodies.items()}
    parts = timed("parting into stories", number, lambda: pipeline.part(reports))
    choices = stages.facts.Choices(mixed=number >= pipeline.MIXED_FROM)
    told = timed(
        f"telling {len(parts):,} stories: origins, facts, ledger",
        number,
        lambda: stages.tell_packed(stages.pack_stories(parts, found, None, choices)),
    )
    shelf = InMemory()
    shelf.keep({str(n).encode(): one for n, one in enumerate(told)})
    stories = [Story(story, str(n).encode(), shelf) for n, story in enumerate(parts)]
    with tempfile.TemporaryDirectory() as folder:
        timed("writing records and pages", number, lambda: write_pile(stories, Path(folder)))
    parsing = took[f"parsing {len(texts):,} sentences"]
    print(f"claims: {took['claims'] / took['bare parse']:.3f} of bare parse, {took['claims'] / parsing:.3f} of parsing")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
