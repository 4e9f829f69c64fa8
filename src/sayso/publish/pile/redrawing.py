"""Which pages of an earlier build may stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from sayso.fingerprints import of_drawing, of_each
from sayso.publish.pile import Written
from sayso.publish.pile.drawing import Drawn
from sayso.publish.receipts import Receipt

_decode = msgspec.json.Decoder(Drawn).decode


def drawn_before(receipt: Receipt | None, folder: Path) -> dict[str, Drawn]:
    """The stories, by key in hex, whose pages this program would draw as they stand in the folder."""
    if receipt is None or receipt.drawing != of_drawing().hex():
        return {}
    told = {key: _decode(raw) for key, raw in receipt.stories.items()}
    held = of_each([folder / one.page for one in told.values()])
    return {
        key: one
        for (key, one), now in zip(told.items(), held, strict=True)
        if now is not None and now == receipt.files.get(one.page)
    }


def receipt_of(
    written: Written, folder: Path, *, offered: str, store: str, before: Receipt | None, kept: Mapping[str, Drawn]
) -> Receipt:
    """The receipt of what was written, where the pages of the stories in `kept` are still those of an earlier one."""
    known: dict[str, str | None] = {one.page: before.files[one.page] for one in kept.values()} if before else {}
    names = [path.relative_to(folder).as_posix() for path in written.files]
    fresh = [name for name in names if name not in known]
    files = known | dict(zip(fresh, of_each([folder / name for name in fresh]), strict=True))
    return Receipt(
        offered=offered,
        store=store,
        drawing=of_drawing().hex(),
        page=written.page.relative_to(folder).as_posix(),
        summary=written.summary,
        files={name: files[name] or "" for name in names},
        stories={key: msgspec.Raw(msgspec.json.encode(one)) for key, one in written.stories.items()},
    )
