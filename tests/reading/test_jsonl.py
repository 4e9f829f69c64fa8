"""JSON Lines into reports: `sayso.reading.jsonl`."""

from __future__ import annotations

import io
import json

import pytest

from sayso.model import Report, SetAside
from sayso.reading.jsonl import is_jsonl, read_stream

TEXT = "The army said that it had left."


def _read(*lines: object) -> list[Report | SetAside]:
    data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return list(read_stream(io.BytesIO(data), name="feed", source="feed.jsonl"))


def test_fields_go_by_several_names() -> None:
    """Text, outlet and date are found under each of the names that feeds use."""
    found = _read(
        {"id": 7, "text": TEXT, "outlet": "Harvel Post", "published": "2031-06-15", "url": "https://a.example"},
        {"body": TEXT, "publisher": "Norlan", "date": "June 15, 2031", "title": "A title"},
        {"content": TEXT},
    )
    assert [(r.id, r.outlet, r.published) for r in found if isinstance(r, Report)] == [
        ("7", "Harvel Post", "2031-06-15"), ("feed-2", "Norlan", "2031-06-15"), ("feed-3", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "reason"),
    [(b"not json", "not JSON"), ([1], "no object"), ({"id": "x"}, "no text"), ({"text": "  "}, "no text")],
)  # fmt: skip
def test_wrong_line_is_set_aside_with_its_place(line: object, reason: str) -> None:
    """A line that is no report is set aside with file and line, and the next is read."""
    wrong, right = _read(line, {"text": TEXT})
    assert isinstance(wrong, SetAside)
    assert (wrong.path, reason in wrong.reason) == ("feed.jsonl:1", True)
    assert isinstance(right, Report)


def test_kind_is_told_by_content() -> None:
    """An object in the first line makes JSON Lines, whatever the file is called; other text does not."""
    assert is_jsonl(b'\xef\xbb\xbf\n{"text": "a"}\n{"text": "b"}')
    assert is_jsonl(b'{"text": "' + b"a" * 60_000)
    assert not is_jsonl(b"{The army left}")
    assert not is_jsonl(b"[1, 2]")
