"""How a figure stands in time: an increment, a cumulative total or a stock, and the day that it holds for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from sayso.model import AnnotatedReport, Figure, Sentence, Token, When
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.quantities import Quantity

Scope = Literal["increment", "cumulative", "stock"]
_CUMULATIVE = re.compile(
    r"\b(?:so far|to date|as of|as at|since|in all|in total|altogether|a total of|the total|overall|toll|until now|"
    r"up to now|cumulative|in the (?:opening|first) (?:\w+ )?(?:days|weeks|hours))\b",
    re.IGNORECASE,
)
_STOCK = frozenset(
    ("have", "hold", "number", "possess", "keep", "station", "comprise", "total", "count", "own", "retain")
)


def scope_of(sentence: Sentence, trigger: Token, quantity: Quantity | None) -> Scope | None:
    """The scope of a figure of the claim that `trigger` evokes; None where no words tell."""
    if quantity is not None and quantity.more:
        return "increment"
    if any(_is_about(sentence, cue, trigger) for cue in _cumulative(sentence)):
        return "cumulative"
    return "stock" if trigger.lemma.lower() in _STOCK else None


@kept_by_sentence
def _cumulative(sentence: Sentence) -> list[Token]:
    """The first words of what tells of a running total."""
    offsets = [match.start() for match in _CUMULATIVE.finditer(sentence.text)]
    return [next(t for t in sentence.tokens if t.end > offset) for offset in offsets]


def _is_about(sentence: Sentence, cue: Token, trigger: Token) -> bool:
    """Whether a word stands in the clause of the trigger or above, not in a clause about something else."""
    for token in (cue, *sentence.ancestors(cue)):
        if token.dep in ("relcl", "acl") and trigger not in sentence.subtree(token):
            return False
    return True


def as_of(figure: Figure, times: Sequence[When], annotated: AnnotatedReport) -> Figure:
    """The figure with the date that "as of", "as at" or "by" gives it."""
    text = annotated.report.text
    for when in times:
        lead = text[max(0, when.at[0] - 8) : when.at[0]].lower() if when.at else ""
        if when.start and re.search(r"\b(?:as of|as at|by)\s+(?:the\s+)?$", lead):
            return msgspec.structs.replace(figure, as_of=when.end or when.start)
    return figure
