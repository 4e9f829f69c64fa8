"""What tests share: the parsed form of a text, and the material of `../shared` where it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import sayso
from sayso.model import AnnotatedReport, Report
from sayso.sentences import annotate as annotate_report
from sayso.sentences import sentence_texts
from sayso.sentences.parsing import Parse, parse_sentences
from scoring import SCORER, load_scorer
from sets import SETS

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds, practice and third-party text; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip(f"needs {SHARED}, which is not here")
    return SHARED


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """The score of the contract, from `../shared`."""
    if not SCORER.exists():
        pytest.skip(f"needs {SCORER}, which is not here")
    return load_scorer()


@pytest.fixture(scope="session")
def annotate() -> Callable[..., AnnotatedReport]:
    """`annotate(text, **fields of Report)`: the annotated report; each sentence is parsed once a session."""
    parses: dict[str, Parse] = {}

    def annotated(text: str, **fields: object) -> AnnotatedReport:
        report = Report(**{"id": "r", "text": text, **fields})
        parses.update(parse_sentences(t for t in sentence_texts(report) if t not in parses))
        return annotate_report(report, parses)

    return annotated


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """`built(NAME)`: the folder of a keyed set (`sets.py`), built once a session."""
    folders: dict[str, Path] = {}

    def build(name: str) -> Path:
        if name not in folders:
            keyed = SETS[name]
            folders[name] = tmp_path_factory.mktemp(name)
            dossier = sayso.build(sayso.read(keyed.folder / "reports", manifest=keyed.folder / "manifest.csv"))
            sayso.write(dossier, folders[name])
        return folders[name]

    return build


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --accept` rewrites the golden files; the diff is the review."""
    parser.addoption("--accept", action="store_true", help="rewrite golden files with what is now printed")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(NAME, TEXT)`: TEXT is what stands in `tests/golden/NAME`."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is missing: run pytest --accept and review the diff"
        assert text == path.read_text(encoding="utf-8")

    return compare
