"""Other names in a report change none of its quantities, harms and times."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.claims.figures.harms import find_harms
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities
from sayso.sentences.times import find_times

Annotate = Callable[..., AnnotatedReport]
INVENTED = tuple(
    f"{head}{tail}" for head in ("Or", "Tama", "Que", "Bre", "Sen", "Ruh") for tail in ("len", "ri", "sh", "vik", "na")
)
KEPT = frozenset(("Ministry", "Defence", "Defense", "President", "Prime", "Minister"))


def renamed(annotated: AnnotatedReport) -> str:
    """The text with every name of a person or place replaced, the same name always by the same."""
    text, names, pieces, position = annotated.report.text, dict[str, str](), list[str](), 0
    for sentence in annotated.sentences:
        for token in sentence.tokens:
            named = token.tag == "NNP" and token.entity in ("PERSON", "GPE", "LOC", "FAC") and token.text.istitle()
            if named and token.text.isalpha() and token.text not in KEPT:
                number = len(names)
                new = names.setdefault(token.text, INVENTED[number % len(INVENTED)] + "ov" * (number // len(INVENTED)))
                pieces += [text[position : sentence.start + token.start], new]
                position = sentence.start + token.end
    return "".join([*pieces, text[position:]])


def counted(annotated: AnnotatedReport) -> list[object]:
    """All that a report counts and dates, without its words."""
    quantities = [(q.low, q.high, q.kind, q.class_) for s in annotated.sentences for q in find_quantities(s)]
    harms = [(h.outcome, h.victim.low, h.victim.high) for s in annotated.sentences for h in find_harms(s)]
    return [quantities, harms, [(w.start, w.end, w.precision) for w in find_times(annotated)]]


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["seeds", "practice/border_war", "practice/collection"])
def test_names_change_nothing(annotate: Annotate, shared: Path, folder: str) -> None:
    """Reports of three wars count the same under invented names."""
    for path in sorted((shared / folder / "reports").glob("*.txt")):
        before = annotate(path.read_text(encoding="utf-8"), published="2021-05-19")
        assert counted(annotate(renamed(before), published="2021-05-19")) == counted(before), path.name
