"""A newsroom's own lexicons take effect at once, also after the program has read its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso import lexicons
from sayso.claims.attribution.cues import cue_words
from sayso.claims.naming.names import institution_words
from sayso.origins.bodies import press


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A folder for own lexicons; none is in use when the test ends."""
    yield tmp_path
    lexicons.use()


def test_use_after_first_use(own: Path) -> None:
    """Words that were read and kept before `use` are read again after it."""
    assert "blare" not in cue_words("verb")
    (own / "cues.tsv").write_text("term\tclass\tpos\ttakes\nblare\tspeech\tverb\tquote clause\n", encoding="utf-8")
    lexicons.use(own)
    assert "blare" in cue_words("verb")


def test_use_of_nothing_takes_words_back(own: Path) -> None:
    """Without its folder a newsroom's word is gone again."""
    (own / "source_kinds.tsv").write_text("term\tclass\nhetmanate\tinstitution\n", encoding="utf-8")
    lexicons.use(own)
    assert "hetmanate" in institution_words()
    lexicons.use()
    assert "hetmanate" not in institution_words()


def test_dropped_row(own: Path) -> None:
    """A row that drops a word of Sayso's own reaches the stages that have kept it."""
    assert "say" in cue_words("verb")
    rows = "".join(f"say\t{e.class_}\tdrop\n" for e in lexicons.load("cues") if e.term == "say")
    (own / "cues.tsv").write_text(f"term\tclass\tstrength\n{rows}", encoding="utf-8")
    lexicons.use(own)
    assert "say" not in cue_words("verb")


def test_other_stages_follow(own: Path) -> None:
    """The stage that traces origins learns an agency too."""
    assert "Valley Wire" not in press()
    (own / "bodies.tsv").write_text("term\tclass\tstrength\nValley Wire\tnews_agency\tfirm\n", encoding="utf-8")
    lexicons.use(own)
    assert "Valley Wire" in press()
