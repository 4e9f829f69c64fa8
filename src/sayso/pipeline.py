"""The way of the data, once: reports -> sentences -> claims -> origins -> facts -> ledger.

    reading ─ sentences ─ claims ─ origins ─ facts ─ ledger ─ (publish)

Each stage is a plain function from records to records; this is the only place that calls them in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from sayso import claims, facts, ledger, lexicons, origins, reading, sentences
from sayso.model import Claim, Dossier, Report, SetAside
from sayso.sentences.parsing import Parse, ParseCache

Progress = Callable[[str, int, int], None]  # stage, done, of

AT_ONCE = 16  # reports whose claims one worker reads at a time


class Options(NamedTuple):
    """What a run may choose. `jobs`: processes; `context`: a TOML file that names parties and their members."""

    jobs: int = 1
    context: Path | None = None


class Readings(Protocol):
    """Where the claims of single reports are kept from run to run; `store` gives one."""

    def known(self, reports: Sequence[Report]) -> dict[str, list[Claim]]:
        """Report id to its claims, for those of the reports whose claims are kept."""

    def keep(self, reports: Sequence[Report], claims: Mapping[str, Sequence[Claim]]) -> None:
        """Keep the claims of these reports, by report id."""


class Kept(NamedTuple):
    """What earlier runs left: parses of sentences and claims of single reports."""

    parses: ParseCache | None = None
    readings: Readings | None = None


def _silent(stage: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


DEFAULT = Options()
NOTHING = Kept()


def build(
    reports: Sequence[Report],
    set_aside: Sequence[SetAside] = (),
    *,
    options: Options = DEFAULT,
    kept: Kept = NOTHING,
    progress: Progress = _silent,
) -> Dossier:
    """Everything that the reports say, reconciled.

    Args:
        reports: as `reading.read_all` gives them; their order does not matter.
        set_aside: what was offered and not read; passed on to the dossier.
        options: see `Options`.
        kept: work of earlier runs, which changes the time and nothing else.
        progress: called as stages advance.
    Returns:
        All records, in stable order: the same for the same reports, whatever their order.
    """
    reports = sorted(reports, key=lambda report: report.id)
    found = read_claims(reports, options=options, kept=kept, progress=progress)
    progress("reconciling", 0, 1)
    traced = origins.trace(
        reports, [claim for report in reports for claim in found[report.id]], context=options.context
    )
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


def read_claims(
    reports: Sequence[Report], *, options: Options = DEFAULT, kept: Kept = NOTHING, progress: Progress = _silent
) -> dict[str, list[Claim]]:
    """Report id to its claims; each distinct sentence of the reports that no earlier run read is parsed once."""
    found = kept.readings.known(reports) if kept.readings else {}
    unread = [report for report in reports if report.id not in found]
    parses = _parse(unread, options, kept.parses, progress)
    done = len(found)
    progress("reading claims", done, len(reports))
    for batch, read in _read_batches(unread, parses, options.jobs):
        if kept.readings:
            kept.readings.keep(batch, read)
        found |= read
        done += len(batch)
        progress("reading claims", done, len(reports))
    return found


def _parse(
    reports: Sequence[Report], options: Options, cache: ParseCache | None, progress: Progress
) -> dict[str, Parse]:
    texts = {text for report in reports for text in sentences.sentence_texts(report)}
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("parsing", done, len(texts))

    return sentences.parse_sentences(texts, jobs=options.jobs, cache=cache, progress=advance)


def _read_batches(
    reports: Sequence[Report], parses: Mapping[str, Parse], jobs: int
) -> Iterator[tuple[Sequence[Report], dict[str, list[Claim]]]]:
    batches = [reports[i : i + AT_ONCE] for i in range(0, len(reports), AT_ONCE)]
    if jobs <= 1 or len(batches) < 2 * jobs:
        for batch in batches:
            yield batch, {r.id: claims.find_claims(sentences.annotate(r, parses)) for r in batch}
        return
    with ProcessPoolExecutor(jobs, initializer=lexicons.use, initargs=lexicons.in_use()) as pool:
        packed = (_pack(batch, parses) for batch in batches)
        for batch, read in zip(batches, pool.map(_read_packed, packed), strict=True):
            yield batch, _decode_claims(read)


_encode = msgspec.msgpack.encode
_decode_work = msgspec.msgpack.Decoder(tuple[list[Report], dict[str, Parse]]).decode
_decode_claims = msgspec.msgpack.Decoder(dict[str, list[Claim]]).decode


def _pack(batch: Sequence[Report], parses: Mapping[str, Parse]) -> bytes:
    texts = {text: parses[text] for report in batch for text in sentences.sentence_texts(report)}
    return _encode((batch, texts))


def _read_packed(work: bytes) -> bytes:
    batch, parses = _decode_work(work)
    return _encode({report.id: claims.find_claims(sentences.annotate(report, parses)) for report in batch})
