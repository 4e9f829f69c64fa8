"""Records come back from disk as they went."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import model
from sayso.errors import ExportError
from sayso.publish import jsonl

KINDS = list(jsonl.FILES.items())
# JSON has no surrogates and msgspec writes integers of 64 bits; no text or number of a report is outside that.
TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
NUMBER = st.integers(-(2**53), 2**53)
STRATEGIES = {str: TEXT, int: NUMBER, float: st.floats(allow_nan=False, allow_infinity=False, width=32)}


def records(kind: type[model.Record]) -> st.SearchStrategy[model.Record]:
    for base, strategy in STRATEGIES.items():
        st.register_type_strategy(base, strategy)
    return st.builds(kind, **{field.name: st.from_type(field.type) for field in msgspec.structs.fields(kind)})


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[name for name, _ in KINDS])
def test_an_empty_file_is_no_records(name: str, kind: type[model.Record], tmp_path: Path) -> None:
    """A kind of which nothing was found is an empty file, not a missing one."""
    jsonl.write([], tmp_path / name)
    assert (tmp_path / name).read_bytes() == b""
    assert list(jsonl.read(tmp_path / name, kind)) == []


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_records_round_trip(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is written is what is read, for every kind of record."""
    name, kind = data.draw(st.sampled_from([k for k in KINDS if k[0] in ("claims", "reports", "flags", "lineage")]))
    written = data.draw(st.lists(records(kind), max_size=3))
    path = tmp_path_factory.mktemp("records") / name
    jsonl.write(written, path)
    assert list(jsonl.read(path, kind)) == written


def test_keys_stand_in_the_order_of_the_contract() -> None:
    """The order of a claim's keys is part of the contract."""
    claim = model.Claim(
        id="c", report="r", start=0, end=1, evidence="x", type="harm.need", modality="ongoing",
    )  # fmt: skip
    keys = list(msgspec.json.decode(msgspec.json.encode(claim)))
    order = """id report start end evidence type modality said_by cue quote said_on via roles figures when
        hedge rule trail"""
    assert keys == order.split()


def test_a_broken_line_is_named() -> None:
    """An edited or torn file says where it is wrong."""
    with pytest.raises(ExportError, match=r"holds no build|no claims"):
        jsonl.read_folder(Path("/nonexistent"))


def test_a_torn_line_names_file_and_line(tmp_path: Path) -> None:
    """The hint says what to do about it."""
    path = tmp_path / "claims.jsonl"
    path.write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(ExportError, match=r"claims\.jsonl:1") as caught:
        jsonl.read(path, model.Claim)
    assert caught.value.hint
