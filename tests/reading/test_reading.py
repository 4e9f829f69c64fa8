"""Files of all kinds into reports: `sayso.reading`."""

from __future__ import annotations

import io
import json
import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.reading import flags, read_all

BODY = (
    "The army of Ostmark left the town of Harvel on Monday, the defence ministry said.\n\n"
    "Residents said that the road to Nordhaven was open and that lorries had passed.\n"
)


def _file(folder: Path, name: str, text: str | bytes = BODY) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_folder_is_read_to_its_leaves(tmp_path: Path) -> None:
    """A folder gives every file under it once, hidden ones passed over, by the order of the ids."""
    for name in ("b.txt", "deep/er/a.txt", ".hidden.txt", ".git/c.txt"):
        _file(tmp_path, name)
    found = read_all([tmp_path, tmp_path / "b.txt"])
    assert [report.id for report in found.reports] == ["a", "b"]
    assert not found.set_aside


def test_same_stem_gets_its_folder(tmp_path: Path) -> None:
    """Two files of one name are told apart by the folder that they are in, as far up as needed."""
    for name in ("north/x/1.txt", "south/x/1.txt", "2.txt"):
        _file(tmp_path, name)
    assert [r.id for r in read_all([tmp_path]).reports] == ["2", "north/x/1", "south/x/1"]


def test_link_in_a_circle_ends(tmp_path: Path) -> None:
    """A link that leads back to its own folder is set aside, and the rest is read."""
    _file(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    found = read_all([tmp_path])
    assert [r.id for r in found.reports] == ["a"]
    assert "leads back" in found.set_aside[0].reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "holds no text"),
        ("binary.dat", random.Random(7).randbytes(4000), "binary"),
        ("zip.txt", b"PK\x03\x04" + b"\0" * 50, "zip"),
        ("german.txt", b"Der Minister sagte am Montag, dass die Truppen die Stadt verlassen haben. " * 6, "(de)"),
        ("none.html", b"<html><body><script>var a = 1;</script></body></html>", "holds no text"),
        ("large.txt", b"The army left the town. " * 500_000, "bytes, more than"),
        ("book.txt", b"The army left the town. " * 50_000, "characters, more than"),
    ],
)  # fmt: skip
def test_unreadable_is_set_aside(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """What cannot be read is set aside with the reason, and the rest goes on."""
    _file(tmp_path, name, content)
    _file(tmp_path, "good.txt")
    found = read_all([tmp_path])
    assert [r.id for r in found.reports] == ["good"]
    assert [reason in aside.reason for aside in found.set_aside] == [True]
    assert found.set_aside[0].path.endswith(name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_set_aside(tmp_path: Path) -> None:
    """A file that may not be opened is set aside."""
    _file(tmp_path, "a.txt").chmod(0)
    assert "cannot be opened" in read_all([tmp_path]).set_aside[0].reason


def test_dangling_link_and_pipe_are_set_aside(tmp_path: Path) -> None:
    """A link to nothing and a pipe are set aside and do not hold the run up."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    assert len(read_all([tmp_path]).set_aside) == 2


def test_path_that_does_not_exist_is_an_error() -> None:
    """A path that a person mistyped stops the run, with a hint."""
    with pytest.raises(UsageError, match="no such file") as caught:
        read_all(["/nowhere/at/all"])
    assert caught.value.hint


def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    """A file name that is no UTF-8 gives records that can be written."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as stream:
        stream.write(BODY.encode())
    report = read_all([tmp_path]).reports[0]
    assert report.id.encode()
    assert report.read_from is not None
    assert report.read_from.encode()


def test_stdin_takes_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads a report a line from standard input."""
    lines = json.dumps({"id": "x1", "text": BODY, "publisher": "Harvel Post", "date": "2031-06-15"}).encode()
    monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": io.BytesIO(lines)}))
    report = read_all(["-"]).reports[0]
    assert (report.id, report.outlet, report.published, report.published_basis) == (
        "x1", "Harvel Post", "2031-06-15", "given",
    )  # fmt: skip


def test_report_without_a_date_is_flagged(tmp_path: Path) -> None:
    """A report whose date nobody gives is flagged at its first line, and is read."""
    _file(tmp_path, "a.txt", f"Share this: Facebook\nThe road is open\n\n{BODY}")
    read = read_all([tmp_path])
    kinds = {flag.kind: flag for flag in flags(read.reports)}
    assert kinds["no_date"].text == "The road is open"
    assert kinds["boilerplate"].text == "Share this: Facebook"


def test_date_comes_from_the_text_with_its_basis(tmp_path: Path) -> None:
    """A line that says when the article appeared, or a dateline with a year, gives the date and its basis."""
    _file(tmp_path, "page.txt", f"The road is open\nPublished: 15 June 2031\n\n{BODY}")
    _file(tmp_path, "twice.txt", f"The road is open\nUpdated: 17 June 2031\nPublished: 16 June 2031\n\n{BODY}")
    _file(tmp_path, "wire.txt", f"HARVEL, Ostmark, June 16, 2031 (Norlan) - {BODY}")
    dates = {r.id: (r.published, r.published_basis) for r in read_all([tmp_path]).reports}
    assert dates == {
        "page": ("2031-06-15", "page"), "twice": ("2031-06-16", "page"), "wire": ("2031-06-16", "dateline"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "given", "expected"),
    [
        ("Published: 15 June 2031", "2031-02-09", ("2031-06-15", "page")),
        ("Published: 15 June 2031", "2031-06-16", ("2031-06-16", "given")),
        ("Updated: 15 June 2031", "2031-06-09", ("2031-06-09", "given")),
        ("Updated: 15 June 2031", "2031-09-01", ("2031-06-15", "page")),
    ],
)
def test_printed_day_outdoes_the_given_one(
    line: str, given: str, expected: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a page prints as its day stands against a given date that is days off; a later update says nothing."""
    record = {"id": "x", "date": given, "text": f"The road is open\n{line}\n\n{BODY}"}
    monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": io.BytesIO(json.dumps(record).encode())}))
    report = read_all(["-"]).reports[0]
    assert (report.published, report.published_basis) == expected


def test_the_day_of_a_manifest_stands(tmp_path: Path) -> None:
    """What an analyst states is not outdone by what a page prints."""
    (tmp_path / "x.txt").write_text(f"The road is open\nPublished: 15 June 2031\n\n{BODY}", encoding="utf-8")
    (tmp_path / "m.csv").write_text("report,published\nx,2031-02-09\n", encoding="utf-8")
    report = read_all([tmp_path / "x.txt"], manifest=tmp_path / "m.csv").reports[0]
    assert (report.published, report.published_basis) == ("2031-02-09", "given")


PARTS = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from(
            ["Share this: Facebook | X", "By Ilse Brandt", "Photo: a ferry (File photo)", "HARVEL, 5 May (Norlan) -",
             "\x00", "\u202e", "\r\n", "“We left.”", "Published: 2031-06-15", "[SEE VIDEO]",
             "© 2031 Harvel Post", "ﬁ", "â€™", "&amp;",
             "The army said that it was in the town and that it would not leave."]
        ),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=PARTS)
def test_spans_index_back_and_reading_twice_equals_once(tmp_path: Path, parts: list[str]) -> None:
    """Whatever the text, dropped spans lie in it, in order and apart, and a second reading of it changes nothing."""
    path = _file(tmp_path, "x.txt", ("\n".join(parts)).encode("utf-8", "surrogatepass"))
    first = read_all([path])
    for report in first.reports:
        ends = 0
        for dropped in report.dropped:
            assert ends <= dropped.start < dropped.end <= len(report.text)
            ends = dropped.end
        assert all(report.text[f.start : f.end] == f.text for f in flags([report]))
        path.write_text(report.text, encoding="utf-8", newline="")
        again = read_all([path]).reports
        if "&" not in report.text and report.text.isascii():
            assert [(r.text, r.dropped) for r in again] == [(report.text, report.dropped)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=600))
def test_any_bytes_are_read_or_set_aside(tmp_path: Path, data: bytes) -> None:
    """No content of a file stops a run, whatever it is called."""
    paths = [_file(tmp_path, name, data) for name in ("x.txt", "x.html", "x.jsonl")]
    read = read_all(paths)
    assert len(read.reports) + len(read.set_aside) >= 1


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    """The same files in another order give the same reports."""
    paths = [_file(tmp_path, f"{n % 3}/{n}.txt", f"Report {n}\n\n{BODY}") for n in range(9)]
    assert read_all(paths) == read_all(list(reversed(paths)))
