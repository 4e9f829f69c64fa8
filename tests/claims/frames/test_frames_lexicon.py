"""Frames: each evokes its type in an example sentence, and near misses evoke nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.claims import find_claims
from sayso.claims.frames.lexicon import _aspect, evokers, frames
from sayso.errors import LexiconError
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
FRAMES = lexicons.load("frames")
MISSES = lexicons.load("near_misses")
FORMS = {"verb", "noun", "adjective"}
ASPECTS = {"event", "state", "process", "pact", "result"}
MODALITIES = {
    "done", "ongoing", "ended", "agreed", "planned", "proposed", "demanded",
    "requested", "refused", "denied", "conditional",
}  # fmt: skip
OF_WORD = {"told", "modifier", "permitted", "meant", "negated", "topic"}
MATTERS = {"armed-conflict", "disarmament", "relief"}
OF_NAME = {"unknown", "people", "person", "party", "place", "number", "name", "nationality"}


@pytest.fixture(scope="module", autouse=True)
def _parsed(annotate: Annotate) -> None:
    """All example sentences are parsed in one go."""
    annotate("\n\n".join([*(e.get("example") for e in FRAMES), *(e.term for e in MISSES)]))


@pytest.mark.parametrize("entry", FRAMES, ids=lambda e: e.term)
def test_each_frame_evokes_its_type_in_its_example(entry: lexicons.Entry, annotate: Annotate) -> None:
    """Every row of `frames.tsv` carries a sentence that tells a claim of its type."""
    claims = find_claims(annotate(entry.get("example"), published="2024-05-08"))
    assert entry.class_ in {c.type for c in claims}, f"{entry.get('example')!r} told {[c.type for c in claims]}"


@pytest.mark.parametrize("entry", MISSES, ids=lambda e: e.term[:50])
def test_near_misses_do_not_fire(entry: lexicons.Entry, annotate: Annotate) -> None:
    """A word that evokes a frame elsewhere stays silent where its arguments are of another kind."""
    claims = find_claims(annotate(entry.term, published="2024-05-08"))
    assert entry.class_ not in {c.type for c in claims}, [(c.type, c.rule, c.trail[0]) for c in claims]


def test_frames_use_words_that_exist() -> None:
    """Forms, aspects, kinds of thing and slots of `frames.tsv` are those that the code knows."""
    kinds = {e.class_ for e in lexicons.load("things")} | {e.class_ for e in lexicons.load("qualified")}
    for frame in frames().values():
        assert frame.form in FORMS, frame.name
        assert frame.aspect.rstrip("!") in ASPECTS | MODALITIES, frame.name
        for need in frame.needs:
            if need.places[0] not in OF_WORD - {"topic"} and not {"none", "some", "figure"} & set(need.kinds):
                assert set(need.kinds) <= kinds | OF_NAME | MATTERS, (
                    f"{frame.name}: {set(need.kinds) - kinds - OF_NAME - MATTERS}"
                )


def test_each_frame_has_a_word_that_evokes_it() -> None:
    """A frame that nothing evokes is a dead row."""
    evoked = {e.frame.name for found in evokers().values() for e in found}
    assert evoked == set(frames())


def test_an_evoker_without_frame_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A newsroom's row that names no frame of ours stops the run and says which."""
    folder = tmp_path_factory.mktemp("lexicons")
    (folder / "evokers.tsv").write_text("term\tclass\nfrobnicate\tno_such_frame\n", encoding="utf-8")
    evokers.cache_clear()
    lexicons.use(folder)
    try:
        with pytest.raises(LexiconError, match="no_such_frame"):
            evokers()
    finally:
        lexicons.use()
        evokers.cache_clear()


def test_an_aspect_that_is_no_modality_is_refused() -> None:
    """A frame that would write a modality which no reader knows is named, with its file."""
    entry = lexicons.Entry("odd", "harm.need", {"form": "verb", "aspect": "state!"})
    with pytest.raises(LexiconError, match=r"'odd' has the aspect 'state!'"):
        _aspect(entry)
