"""The way of the data, once: reports -> sentences -> claims -> origins -> facts -> ledger.

    reading ─ sentences ─ claims ─ origins ─ facts ─ ledger ─ (publish)

Each stage is a plain function from records to records; this is the only place that calls them in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from sayso import claims, facts, ledger, origins, reading, sentences
from sayso.model import Claim, Dossier, Report, SetAside
from sayso.sentences.parsing import ParseCache

Progress = Callable[[str, int, int], None]  # stage, done, of


class Options(NamedTuple):
    """What a run may choose. `jobs`: processes; `context`: a TOML file that names parties and their members."""

    jobs: int = 1
    context: Path | None = None


DEFAULT = Options()


def build(
    reports: Sequence[Report],
    set_aside: Sequence[SetAside] = (),
    *,
    options: Options = DEFAULT,
    cache: ParseCache | None = None,
    progress: Progress = lambda stage, done, of: None,
) -> Dossier:
    """Everything that the reports say, reconciled.

    Args:
        reports: as `reading.read_all` gives them; their order does not matter.
        set_aside: what was offered and not read; passed on to the dossier.
        options: see `Options`.
        cache: parses kept from earlier runs.
        progress: called as stages advance.
    Returns:
        All records, in stable order: the same for the same reports, whatever their order.
    """
    reports = sorted(reports, key=lambda report: report.id)
    found = _read_claims(reports, options, cache, progress)
    progress("reconciling", 0, 1)
    traced = origins.trace(reports, found, context=options.context)
    reconciled = facts.reconcile(reports, traced)
    entries = ledger.keep(reconciled.facts, traced.claims, reports)
    progress("reconciling", 1, 1)
    return Dossier(
        reports=tuple(reports),
        set_aside=tuple(sorted(set_aside, key=lambda s: (s.path, s.reason))),
        claims=tuple(traced.claims),
        facts=tuple(reconciled.facts),
        lineage=tuple(traced.lineage),
        flags=tuple(sorted([*reading.flags(reports), *reconciled.flags], key=lambda f: (f.report, f.start, f.kind))),
        names=tuple(reconciled.names),
        ledger=tuple(entries),
    )


def _read_claims(
    reports: Sequence[Report], options: Options, cache: ParseCache | None, progress: Progress
) -> list[Claim]:
    texts = [text for report in reports for text in sentences.sentence_texts(report)]
    of, done = len(set(texts)), 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("parsing", done, of)

    parses = sentences.parse_sentences(texts, jobs=options.jobs, cache=cache, progress=advance)
    found: list[Claim] = []
    for number, report in enumerate(reports, 1):
        found.extend(claims.find_claims(sentences.annotate(report, parses)))
        progress("reading claims", number, len(reports))
    return found
