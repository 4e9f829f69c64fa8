"""The public surface is what `__all__` says, and costs nothing until it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sayso


def test_all_is_what_is_visible() -> None:
    """Every public name resolves, and none is missing from the list."""
    for name in sayso.__all__:
        assert getattr(sayso, name).__doc__, name
    assert sorted(sayso.__all__) == list(sayso.__all__)
    assert set(dir(sayso)) == {*sayso.__all__, "__version__"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name fails as it does in any module."""
    with pytest.raises(AttributeError, match="bild"):
        _ = sayso.bild


def test_importing_sayso_loads_no_heavy_library() -> None:
    """`import sayso` and the command line's own module stay light; spaCy is loaded when a sentence is parsed."""
    heavy = {"spacy", "sqlalchemy", "trafilatura", "rich", "jinja2"}
    code = f"import sys, sayso.cli; print(sorted({heavy} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
