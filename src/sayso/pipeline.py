"""From a pile of reports to what they come to: what is known is taken, the rest is done, in as many processes as asked.

    reports ─┬─ sentences, each parsed once ─ claims ─┐
             └─ stories ──────────────────────────────┴─ one dossier a story

A report is read on its own and a story is told on its own (`stages`), so that both can be kept by what they
depend on: adding a report reads that report and tells again the one story that it joins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from sayso import model, sentences, stages
from sayso.engines import Engine, parsing, running
from sayso.facts.choices import Best, Choices
from sayso.facts.stories import split_vocabularies, story_id, united
from sayso.facts.vocabularies import pack_vocabulary, unpack_vocabulary, vocabulary
from sayso.fingerprints import of_story
from sayso.kept import NOTHING, InMemory, Kept, Readings, Story
from sayso.model import Claim, Dossier, Report, SetAside
from sayso.origins.reuse import mostly_shared
from sayso.sentences.parsing import ParseCache, parse_packed
from sayso.workers import R, Run, W

Progress = Callable[[str, int, int], None]  # stage, done, of

AT_ONCE = 16  # reports whose claims or stories one worker works on at a time
MIXED_FROM = 101  # reports; a smaller pile is taken to be about one conflict and is told as one story


class Options(NamedTuple):
    """What a run may choose; only `context` and `best` change what comes out.

    `jobs`: processes; `context`: a TOML file that names parties and their members; `engine`, `address`: what the
    processes run on, see `engines.running`; `best`: see `facts.Choices`.
    """

    jobs: int = 1
    context: Path | None = None
    engine: Engine = "local"
    address: str | None = None
    best: Best = "agreed"


def _silent(stage: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


DEFAULT = Options()


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
    return joined(build_stories(reports, options=options, kept=kept, progress=progress), set_aside)


def joined(stories: Sequence[Story], set_aside: Sequence[SetAside] = ()) -> Dossier:
    """The records of all stories in one dossier, one story after another; reports in the order of their ids."""
    told = [story.dossier() for story in stories]
    records = {
        kind: tuple(chain.from_iterable(getattr(one, kind) for one in told)) for kind in Dossier.__struct_fields__
    }
    reports = sorted(records["reports"], key=lambda report: report.id)
    aside = sorted(set_aside, key=lambda s: (s.path, s.reason))
    parted = tuple(listed(stories))
    return Dossier(**{**records, "reports": tuple(reports), "set_aside": tuple(aside), "stories": parted})


def listed(stories: Sequence[Story]) -> list[model.Story]:
    """The records that tell which reports each story has."""
    parted = [sorted(report.id for report in story.reports) for story in stories]
    return [model.Story(id=story_id(ids), reports=tuple(ids)) for ids in parted]


def build_stories(
    reports: Sequence[Report],
    *,
    options: Options = DEFAULT,
    kept: Kept = NOTHING,
    progress: Progress = _silent,
    parser: Run | None = None,
) -> list[Story]:
    """The stories of a pile, in the order of their first ids, all of them told and kept.

    Args:
        reports, options, kept, progress: as `build` takes them.
        parser: a run of `engines.parsing` that was begun before; without one it is begun where a sentence needs it.
    """
    parts = part(reports, kept.vocabularies)
    return tell_stories(parts, options=options, kept=kept, progress=progress, parser=parser)


def tell_stories(
    parts: Sequence[Sequence[Report]],
    *,
    options: Options = DEFAULT,
    kept: Kept = NOTHING,
    progress: Progress = _silent,
    parser: Run | None = None,
) -> list[Story]:
    """As `build_stories`, from the reports of each story, as `part` gives them."""
    shelf = kept.stories or InMemory()
    choices = Choices(mixed=sum(map(len, parts)) >= MIXED_FROM, best=options.best)
    stories = [Story(story, of_story(story, options.context, choices), shelf) for story in parts]
    known = shelf.known(story.key for story in stories)
    untold = [story for story in stories if story.key not in known]
    unread = [report for story in untold for report in story.reports]
    jobs = options.jobs if len(unread) > AT_ONCE or options.engine != "local" else 1
    with running(options.engine, jobs, options.address) as run:
        found = _read(unread, run, kept, progress, parser or _parser(options.engine, jobs, run))
        _tell(untold, found, run, (options.context, choices), progress)
    return stories


def _parser(engine: Engine, jobs: int, run: Run) -> Run:
    """What parses: processes of this machine that have the model alone, or what runs all other pieces of work."""
    return _parse_apart(jobs) if engine == "local" and jobs > 1 else run


def _parse_apart(jobs: int) -> Run:
    def run(function: Callable[[W], R], pieces: Iterable[W]) -> Iterator[R]:
        with parsing(jobs) as parser:
            yield from parser(function, pieces)

    return run


def part(reports: Sequence[Report], kept: Readings | None = None) -> list[list[Report]]:
    """The reports of each story, in the order of their ids; a small pile is one."""
    in_order = sorted(reports, key=lambda report: report.id)
    if len(in_order) < MIXED_FROM:
        return [in_order] if in_order else []
    by_id = {report.id: report for report in in_order}
    known = {name: unpack_vocabulary(packed) for name, packed in kept.known(in_order).items()} if kept else {}
    fresh = {report.id: vocabulary(report) for report in in_order if report.id not in known}
    if kept:
        kept.keep([by_id[name] for name in fresh], {name: pack_vocabulary(one) for name, one in fresh.items()})
    published = {report.id: report.published for report in in_order}
    parted = split_vocabularies(known | fresh, published)
    stories = united(parted, mostly_shared(in_order))  # a copy lies with its original
    return [[by_id[name] for name in story] for story in stories]


def read_claims(
    reports: Sequence[Report], *, options: Options = DEFAULT, kept: Kept = NOTHING, progress: Progress = _silent
) -> dict[str, list[Claim]]:
    """Report id to its claims; each distinct sentence of the reports that no earlier run read is parsed once."""
    with running(options.engine, options.jobs, options.address) as run:
        found = _read(reports, run, kept, progress, _parser(options.engine, options.jobs, run))
    return {report.id: stages.unpack_claims(found[report.id], report.id) for report in reports}


def _read(reports: Sequence[Report], run: Run, kept: Kept, progress: Progress, parser: Run) -> dict[str, bytes]:
    """Report id to the claims of its body, packed."""
    bodies = {report.id: stages.body_of(report) for report in reports}
    found = _read_bodies(list({body.id: body for body in bodies.values()}.values()), run, kept, progress, parser)
    return {name: found[body.id] for name, body in bodies.items()}


def _read_bodies(reports: Sequence[Report], run: Run, kept: Kept, progress: Progress, parser: Run) -> dict[str, bytes]:
    found = kept.readings.known(reports) if kept.readings else {}
    unread = [report for report in reports if report.id not in found]
    parses = _parse(unread, parser, kept.parses, progress)
    batches = [unread[i : i + AT_ONCE] for i in range(0, len(unread), AT_ONCE)]
    read = run(stages.read_packed, (stages.pack_batch(batch, parses) for batch in batches))
    progress("reading claims", len(found), len(reports))
    for batch, packed in zip(batches, read, strict=True):
        fresh = {report.id: one for report, one in zip(batch, packed, strict=True)}
        if kept.readings:
            kept.readings.keep(batch, fresh)
        found |= fresh
        progress("reading claims", len(found), len(reports))
    return found


def _parse(reports: Sequence[Report], parser: Run, cache: ParseCache | None, progress: Progress) -> dict[str, bytes]:
    texts = {text for report in reports for text in sentences.sentence_texts(report)}
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("parsing", done, len(texts))

    return parse_packed(texts, cache=cache, run=parser, progress=advance)


def _tell(
    stories: Sequence[Story],
    found: Mapping[str, bytes],
    run: Run,
    chosen: tuple[Path | None, Choices],
    progress: Progress,
) -> None:
    groups = list(_groups(stories))
    told = run(stages.tell_packed, (stages.pack_stories([s.reports for s in g], found, *chosen) for g in groups))
    done = 0
    progress("reconciling", done, len(stories))
    for group, packed in zip(groups, told, strict=True):
        group[0].kept.keep({story.key: one for story, one in zip(group, packed, strict=True)})
        done += len(group)
        progress("reconciling", done, len(stories))


def _groups(stories: Sequence[Story]) -> Iterator[list[Story]]:
    """The stories in groups of some reports each, so that small ones are sent and kept together."""
    group: list[Story] = []
    for story in stories:
        group.append(story)
        if sum(len(one.reports) for one in group) >= AT_ONCE:
            yield group
            group = []
    if group:
        yield group
