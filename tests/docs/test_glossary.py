"""The glossary shows each term with words that stand in the sample reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.reading import read_all

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"
QUOTED = re.compile(r"^> (?P<words>.+?) — (?P<report>[a-z_]+)", re.MULTILINE)


def quotations() -> list[tuple[str, str]]:
    return [(found["report"], found["words"]) for found in QUOTED.finditer(GLOSSARY.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    samples = ROOT / "samples"
    read = read_all([samples / "reports"], manifest=samples / "manifest.csv")
    return {report.id: even(report.text) for report in read.reports}


def even(text: str) -> str:
    """One kind of quotation mark and of space, so that a quotation can be found however it was set."""
    for curly, straight in (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(curly, straight)
    return " ".join(text.split())


@pytest.mark.parametrize(("report", "words"), quotations())
def test_quotation_stands_in_the_sample(texts: dict[str, str], report: str, words: str) -> None:
    """Every quotation of the glossary is in the report that it names, to the letter."""
    assert even(words) in texts[report]


def test_terms_are_sorted_and_defined_once() -> None:
    """Terms stand in alphabetical order, each once, each with a definition under it."""
    sections = re.split(r"^## ", GLOSSARY.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    terms = [section.split("\n", 1)[0] for section in sections]
    assert terms == sorted(set(terms))
    assert all(section.split("\n", 1)[1].strip() for section in sections)
