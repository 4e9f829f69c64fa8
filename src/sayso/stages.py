"""The stages in their order, for one piece of the work: a batch of reports, or the reports of one story.

    reading ─ sentences ─ claims ┊ origins ─ facts ─ ledger ─ (publish)
              a report at a time ┊ a story at a time

Each stage is a plain function from records to records; this is the only place that calls them in order. What
ends in `_packed` does the same from bytes to bytes, so that a piece can be sent to another process and kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from sayso import claims, facts, ledger, origins, reading, sentences
from sayso.facts.locations import locate
from sayso.fingerprints import digest
from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, Location, NameUse, Report
from sayso.sentences.parsing import Packed, Parse, unpack
from sayso.sentences.run_ons import may_run_on

_LEVEL = 1  # of zlib: an eighth of the room, at 100 MB a second

_encode = msgspec.msgpack.Encoder().encode
_decode_batch = msgspec.msgpack.Decoder(tuple[list[Report], dict[str, Packed]]).decode
_decode_claims = msgspec.msgpack.Decoder(list[Claim]).decode
_decode_stories = msgspec.msgpack.Decoder(
    tuple[list[tuple[list[Report], list[bytes]]], str | None, facts.Choices]
).decode
_decode_lines = msgspec.msgpack.Decoder(dict[str, bytes]).decode
_write_lines = msgspec.json.Encoder().encode_lines
_READ_LINES = {
    kind: msgspec.json.Decoder(record).decode_lines
    for kind, record in (
        ("claims", Claim), ("facts", Fact), ("lineage", Lineage), ("flags", Flag), ("names", NameUse),
        ("ledger", Entry), ("places", Location),
    )
}  # fmt: skip


def body_of(report: Report) -> Report:
    """All of a report that its claims depend on, under a hash of that as its id: copies have one body, read once.

    These are its text, what of it was dropped, the day of publication, the outlet where the text may name it, and
    the title where a sentence of the text may run on from it.
    """
    named = report.outlet if report.outlet and _may_name(report.text, report.outlet) else None
    headed = report.title if report.title and may_run_on(report.text, report.title) else None
    day = (report.published or "")[:10] or None
    id_ = digest(_encode((report.text, report.dropped, day, named, headed))).hex()
    return Report(id=id_, outlet=named, title=headed, published=day, text=report.text, dropped=report.dropped)


def _may_name(text: str, outlet: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in outlet.casefold().split())


def read_claims(reports: Sequence[Report], parses: Mapping[str, Parse]) -> list[list[Claim]]:
    """The claims of each report; `parses` holds the tree of each of their sentences."""
    return [claims.find_claims(sentences.annotate(report, parses)) for report in reports]


def tell_story(
    reports: Sequence[Report],
    found: Sequence[Claim],
    context: Path | None = None,
    choices: facts.Choices = facts.Choices(),  # noqa: B008 - frozen
) -> Dossier:
    """What the reports of one story come to.

    Args:
        reports, found: reports and their claims, in the order of the ids of the reports.
        context: a TOML file that names parties and their members.
        choices: how the claims are laid side by side.
    """
    traced = origins.trace(reports, found, context=context)
    reconciled = facts.reconcile(reports, traced, choices)
    entries = ledger.keep(reconciled.facts, traced.claims, reports)
    return Dossier(
        reports=tuple(reports),
        claims=tuple(traced.claims),
        facts=tuple(reconciled.facts),
        lineage=tuple(traced.lineage),
        flags=tuple(sorted([*reading.flags(reports), *reconciled.flags], key=lambda f: (f.report, f.start, f.kind))),
        names=tuple(reconciled.names),
        ledger=tuple(entries),
        places=tuple(locate(traced.claims, reports)),
    )


def pack_batch(reports: Sequence[Report], parses: Mapping[str, Packed]) -> bytes:
    """What `read_packed` takes: some reports, with the parses of their sentences out of those of many."""
    texts = {text: parses[text] for report in reports for text in sentences.sentence_texts(report)}
    return _encode((reports, texts))


def read_packed(work: bytes) -> list[bytes]:
    """The claims of each report of a batch, packed."""
    reports, parses = _decode_batch(work)
    return [zlib.compress(_encode(found), _LEVEL) for found in read_claims(reports, unpack(parses))]


def unpack_claims(packed: bytes, report: str) -> list[Claim]:
    """The claims of the report with that id, from those of its body."""
    found = _decode_claims(zlib.decompress(packed))
    return [replace(claim, id=report + claim.id.removeprefix(claim.report), report=report) for claim in found]


def pack_stories(
    stories: Sequence[Sequence[Report]], found: Mapping[str, bytes], context: Path | None, choices: facts.Choices
) -> bytes:
    """What `tell_packed` takes: the reports of some stories, and the packed claims of each report's body by its id."""
    told = [(story, [found[report.id] for report in story]) for story in stories]
    return _encode((told, str(context) if context else None, choices))


def tell_packed(work: bytes) -> list[bytes]:
    """What the reports of each of some stories come to, packed."""
    stories, file, choices = _decode_stories(work)
    context = Path(file) if file else None
    return [
        pack_dossier(tell_story(reports, _addressed(reports, found), context, choices)) for reports, found in stories
    ]


def _addressed(reports: Sequence[Report], packed: Sequence[bytes]) -> list[Claim]:
    return [claim for report, one in zip(reports, packed, strict=True) for claim in unpack_claims(one, report.id)]


def pack_dossier(dossier: Dossier) -> bytes:
    """All records of a story but its reports, which are kept elsewhere."""
    return zlib.compress(_encode({kind: _write_lines(getattr(dossier, kind)) for kind in _READ_LINES}), _LEVEL)


def unpack_lines(packed: bytes) -> dict[str, bytes]:
    """The records of a story as JSON Lines, by their kind."""
    return _decode_lines(zlib.decompress(packed))


def unpack_dossier(packed: bytes, reports: Sequence[Report]) -> Dossier:
    """The dossier again, with its reports."""
    lines = unpack_lines(packed)
    records: dict[str, Any] = {kind: tuple(read(lines.get(kind, b""))) for kind, read in _READ_LINES.items()}
    return Dossier(reports=tuple(reports), **records)
