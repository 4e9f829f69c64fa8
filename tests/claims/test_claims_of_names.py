"""Other names in a report change neither the types nor the modality nor the figures of its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

import pytest

from renaming import renamed
from sayso.claims import find_claims
from sayso.model import AnnotatedReport
from sets import SETS

Annotate = Callable[..., AnnotatedReport]
Told = list[tuple[object, ...]]
LEAST = 0.98  # share of sentences; where it breaks, the parser reads another tree for another name


def told(annotated: AnnotatedReport) -> dict[int, Told]:
    """Number of a sentence -> type, modality and figures of the claims that begin in it."""
    starts = [sentence.start for sentence in annotated.sentences]
    found: dict[int, Told] = {}
    for claim in find_claims(annotated):
        figures = tuple(sorted((f.low or 0, f.high or 0, f.approx) for f in claim.figures))
        sentence = bisect_right(starts, claim.start) - 1
        found.setdefault(sentence, []).append((claim.type, claim.modality, figures))
    return {number: sorted(rows) for number, rows in found.items()}


def changed(annotate: Annotate, name: str) -> Iterator[str | None]:
    """For each sentence of a keyed set: None if other names change nothing, else the sentence."""
    for path in sorted((SETS[name].folder / "reports").glob("*.txt")):
        before = annotate(path.read_text(encoding="utf-8"), published="2021-05-19")
        after = annotate(renamed(before), published="2021-05-19")
        assert len(after.sentences) == len(before.sentences), path
        here, there = told(before), told(after)
        for number, sentence in enumerate(before.sentences):
            yield sentence.text if here.get(number) != there.get(number) else None


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, keyed in SETS.items() if keyed.here])
def test_names_change_no_claim(annotate: Annotate, name: str) -> None:
    """In at least 97 of 100 sentences of each set, and 98 of all, every name can be another one."""
    outcomes = list(changed(annotate, name))
    broken = [sentence for sentence in outcomes if sentence]
    assert 1 - len(broken) / len(outcomes) >= LEAST - 0.01, broken


@pytest.mark.slow
def test_names_change_no_claim_in_all(annotate: Annotate) -> None:
    """Over all sets together the share is higher than each has to reach."""
    outcomes = [one for name, keyed in SETS.items() if keyed.here for one in changed(annotate, name)]
    assert sum(one is None for one in outcomes) / len(outcomes) >= LEAST
