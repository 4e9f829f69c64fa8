"""Pages of stories, each drawn on its own: from bytes to a page on disk and bytes that tell of it, in any process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sayso.kept import Story
from sayso.model import Dossier, Report, SetAside
from sayso.publish.dossier import write_dossier
from sayso.publish.pile.cards import Card, card_of
from sayso.publish.summary import Summary, summary_of
from sayso.stages import unpack_dossier


class Drawn(msgspec.Struct, frozen=True):
    """What a story whose page is drawn came to; `page` is relative to the folder of the pile."""

    page: str
    card: Card
    summary: Summary


_encode = msgspec.msgpack.Encoder().encode
_decode_work = msgspec.msgpack.Decoder(tuple[list[Report], bytes, str]).decode
unpack = msgspec.msgpack.Decoder(Drawn).decode


def pack(story: Story, folder: Path) -> bytes:
    """What `draw_story` takes."""
    return _encode((story.reports, story.kept.load(story.key), str(folder)))


def draw_story(work: bytes) -> bytes:
    """Write the page of one story of many; gives a `Drawn`, packed."""
    reports, packed, folder = _decode_work(work)
    story = unpack_dossier(packed, reports)
    card = card_of(story)
    page = Path("stories") / card.id / "index.html"
    write_dossier(story, (Path(folder) / page).parent, title=card.title, up="../../index.html")
    return _encode(Drawn(page.as_posix(), card, summary_of(story)))


def draw_whole(
    stories: Sequence[Story], folder: Path, set_aside: Sequence[SetAside], command: str | None
) -> tuple[Path, Summary]:
    """Write the dossier of a pile of one story, or of none."""
    story = replace(stories[0].dossier() if stories else Dossier(), set_aside=tuple(set_aside))
    return write_dossier(story, folder, command=command), summary_of(story)
