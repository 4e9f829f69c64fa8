"""Reports -> which report credits which: a passage that names another report's outlet, and what it has from there.

In: reports. Out: `Lineage` records of kind `credits`, from the passage in the credited report that shares most
with the crediting sentence and its neighbours. A credit whose passage cannot be found is not written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Lineage, LineageEnd, Report
from sayso.origins.outlets import credit_spans, names
from sayso.origins.words import Word, sentence_spans, tokens
from sayso.sentences.numbers import number_at

NUMBER_WEIGHT = 3.0  # a shared number shows more than a shared word
NAME_WEIGHT = 0.5  # a shared name shows less: most sentences of the two reports have it
FAR_WEIGHT = 0.5  # what stands further than this from the credit
NEAR = 70  # characters
NEIGHBOUR_WEIGHT = 0.5  # what the sentence before or after shares
FEWEST_SHARED = 2.0  # weight below which no passage is taken to be the one meant
LEAST_NUMBER = 11  # from which a number in words shows as much as one in digits; "ten" is in many a phrase
STEM = 6  # letters of a word that are compared, so that "ratified" meets "ratifies"

_WORDY = re.compile(r"[A-Z][\w-]+")


class _Credit(NamedTuple):
    report: Report
    sentence: int
    at: tuple[int, int]
    source: str


def find_credits(reports: Sequence[Report]) -> list[Lineage]:
    """What each report says that it has from the outlet of another report, in the order of the texts."""
    by_outlet: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.id):
        if report.outlet:
            by_outlet[report.outlet].append(report)
    index = _first_words(by_outlet)
    found = []
    for report in sorted(reports, key=lambda r: r.id):
        named = _named(report, index)
        spans = [_trimmed(report.text, *span) for span in sentence_spans(report)] if named else []
        for outlet in named:
            for credit in _credits(report, spans, outlet):
                found.extend(_lineage(credit, spans, by_outlet[outlet]))
    return found


def _first_words(outlets: Mapping[str, object]) -> dict[str, set[str]]:
    """Outlets by the first word of any of their names, so that a text is looked through once."""
    index: dict[str, set[str]] = defaultdict(set)
    for outlet in outlets:
        for name in names(outlet):
            index[re.split(r"[\s-]", name)[0]].add(outlet)
    return index


def _named(report: Report, index: Mapping[str, set[str]]) -> list[str]:
    words = {word.split("-")[0] for word in _WORDY.findall(report.text)}
    return sorted({outlet for word in words & set(index) for outlet in index[word] if outlet != report.outlet})


def _credits(report: Report, spans: Sequence[tuple[int, int]], outlet: str) -> list[_Credit]:
    """One credit for each sentence that names the outlet as its source."""
    at = {number: span for span in credit_spans(report.text, outlet) for number in _holding(spans, span)}
    return [_Credit(report, number, span, outlet) for number, span in sorted(at.items())]


def _holding(spans: Sequence[tuple[int, int]], at: tuple[int, int]) -> list[int]:
    return [n for n, (start, end) in enumerate(spans) if start <= at[0] and at[1] <= end]


def _lineage(credit: _Credit, spans: Sequence[tuple[int, int]], sources: Sequence[Report]) -> list[Lineage]:
    """The passage of the credited outlet that is meant; none where nothing fits well enough."""
    wanted = _weights(credit, spans)
    best: tuple[float, str, tuple[int, int]] | None = None
    for source in sources:
        for span in sentence_spans(source):
            span = _trimmed(source.text, *span)
            score = sum(wanted.get(stem, 0.0) for stem in _stems(tokens(source.text, *span)))
            if score >= FEWEST_SHARED and (best is None or score > best[0]):
                best = (score, source.id, span)
    if best is None:
        return []
    source = next(s for s in sources if s.id == best[1])
    start, end = spans[credit.sentence]
    words = credit.report.text[credit.at[0] : credit.at[1]]
    return [
        Lineage(
            kind="credits",
            from_=_end(source, *best[2]),
            to=_end(credit.report, start, end),
            overlap=round(min(1.0, best[0] / sum(wanted.values())), 3),
            direction="known",
            why=f"{credit.report.outlet or credit.report.id} names {words} as its source",
        )
    ]


def _weights(credit: _Credit, spans: Sequence[tuple[int, int]]) -> dict[str, float]:
    """What the crediting sentence says, by stem; its neighbours count less."""
    own = {stem for name in names(credit.source) for stem in _stems(tokens(name, 0, len(name)))}
    weights: dict[str, float] = {}
    for offset, weight in ((0, 1.0), (1, NEIGHBOUR_WEIGHT), (-1, NEIGHBOUR_WEIGHT)):
        number = credit.sentence + offset
        if not 0 <= number < len(spans):
            continue
        for stem, word in _stems(tokens(credit.report.text, *spans[number])).items():
            if stem not in own:
                weights[stem] = max(weights.get(stem, 0.0), weight * _weight(stem, word, credit.at))
    return weights


def _weight(stem: str, word: Word, at: tuple[int, int]) -> float:
    kind = NUMBER_WEIGHT if stem[0].isdigit() else NAME_WEIGHT if word.capital else 1.0
    return kind * (FAR_WEIGHT if max(at[0] - word.end, word.start - at[1]) > NEAR else 1.0)


def _stems(words: Sequence[Word]) -> dict[str, Word]:
    """What the words say, each with the last word for it: numbers in digits, others by their first letters."""
    formulas = (
        lexicons.terms("formulas", "function")
        | lexicons.terms("formulas", "speech")
        | lexicons.terms("formulas", "time")
    )
    plain = {w.norm[:STEM]: w for w in words if w.norm not in formulas and (w.norm[0].isdigit() or len(w.norm) > 2)}
    return plain | _numbers(words)


def _numbers(words: Sequence[Word]) -> dict[str, Word]:
    """The numbers that are written in words, in digits: "110" of "a hundred and ten"; small ones say little."""
    norms, found, at = [word.norm for word in words], {}, 0
    while at < len(words):
        number = number_at(norms, at)
        if number and number.spelled and not number.approx and number.low >= LEAST_NUMBER:
            found[f"{number.low:g}"] = words[at]
        at = number.last if number else at + 1
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _end(report: Report, start: int, end: int) -> LineageEnd:
    return LineageEnd(report=report.id, start=start, end=end, text=report.text[start:end])
