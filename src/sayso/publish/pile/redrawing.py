"""Which pages of an earlier build may stay as they are."""

from __future__ import annotations

from pathlib import Path

import msgspec

from sayso.fingerprints import of_drawing, of_file
from sayso.publish.pile import Written
from sayso.publish.pile.drawing import Drawn
from sayso.publish.receipts import Receipt

_decode = msgspec.json.Decoder(Drawn).decode


def drawn_before(receipt: Receipt | None, folder: Path) -> dict[str, Drawn]:
    """The stories, by key in hex, whose pages this program would draw as they stand in the folder."""
    if receipt is None or receipt.drawing != of_drawing().hex():
        return {}
    told = {key: _decode(raw) for key, raw in receipt.stories.items()}
    return {
        key: one
        for key, one in told.items()
        if one.page in receipt.files and of_file(folder / one.page) == receipt.files[one.page]
    }


def receipt_of(written: Written, folder: Path, *, offered: str, store: str) -> Receipt:
    """The receipt of what was written."""
    names = {path.relative_to(folder).as_posix(): of_file(path) or "" for path in written.files}
    return Receipt(
        offered=offered,
        store=store,
        drawing=of_drawing().hex(),
        page=written.page.relative_to(folder).as_posix(),
        summary=written.summary,
        files=names,
        stories={key: msgspec.Raw(msgspec.json.encode(one)) for key, one in written.stories.items()},
    )
