"""A dossier of several stories is written as a build of them is."""

from __future__ import annotations

from pathlib import Path

import msgspec
from invented import dossier as invented_dossier

import sayso
from sayso.kept import InMemory, Story
from sayso.model import Dossier
from sayso.pipeline import joined
from sayso.publish.pile import write_pile
from sayso.publish.pile.parting import parted
from sayso.stages import pack_dossier


def two_stories() -> list[Story]:
    """The invented dossier, and a story of its first report alone, in which nothing is told."""
    whole = invented_dossier()
    whole = msgspec.structs.replace(whole, reports=tuple(sorted(whole.reports, key=lambda report: report.id)))
    alone = Dossier(reports=(msgspec.structs.replace(whole.reports[0], id="z"),))
    shelf = InMemory()
    told = [Story(one.reports, one.reports[0].id.encode(), shelf) for one in (whole, alone)]
    shelf.keep({story.key: pack_dossier(one) for story, one in zip(told, (whole, alone), strict=True)})
    return told


def files(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, by path."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_stories_come_out_as_they_went_in():
    """Every record goes back to the story of its report."""
    stories = two_stories()
    again = parted(joined(stories))
    assert [msgspec.to_builtins(one.dossier()) for one in again] == [msgspec.to_builtins(s.dossier()) for s in stories]


def test_a_program_writes_what_the_command_writes(tmp_path):
    """`sayso.write` gives the same records and pages as a build of the same stories."""
    stories = two_stories()
    write_pile(stories, tmp_path / "built")
    page = sayso.write(joined(stories), tmp_path / "written")
    assert page == tmp_path / "written" / "index.html"
    assert files(tmp_path / "written") == files(tmp_path / "built")
