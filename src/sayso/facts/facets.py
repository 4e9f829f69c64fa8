"""The words of a claim -> the details that tell one matter from another: which people, force, road, service, way.

The kinds and their terms are data: `lexicons/facets.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.facts.figures import figure_kind
from sayso.facts.words import stem, words
from sayso.model import Claim, Figure


def facets_of(claim: Claim) -> Mapping[str, frozenset[str]]:
    """KIND -> the values that the evidence names, of the kinds that count for the claim's type.

    What a speaker is called tells nothing, and people killed or hurt are those of the targets and figures, if named.
    """
    figures = [_figure_words(f) for f in claim.figures]
    found = facets_in(" ".join([_unspoken(claim), *figures]), claim.type)
    if claim.type != "harm.casualties":
        return found
    befell = facets_in(" ".join([*(m.text for m in claim.roles.get("target", ())), *figures]), claim.type)
    return {**found, **befell}


def _unspoken(claim: Claim) -> str:
    """The evidence without the words that name who says it."""
    text = claim.evidence
    for voice in (claim.said_by, *claim.via):
        text = text.replace(voice.text, "") if voice and voice.text else text
    return text


def facets_in(text: str, type_: str) -> Mapping[str, frozenset[str]]:
    """KIND -> the values that a text names, of the kinds that count for a type of claim."""
    return facets_among([stem(word) for word in words(text)] if _facet_terms(type_) else (), type_)


def facets_among(stems: Sequence[str], type_: str) -> Mapping[str, frozenset[str]]:
    """As `facets_in`, from the stems of the words of a text in their order."""
    terms = _facet_terms(type_)
    if not (first_words := terms.keys() & stems):
        return {}
    text = f" {' '.join(stems)} "
    found: dict[str, set[str]] = {}
    for first in sorted(first_words):
        for term, kind, value in terms[first]:
            if term in text:
                found.setdefault(kind, set()).add(value)
    return {kind: frozenset(values) for kind, values in found.items()}


def _figure_words(figure: Figure) -> str:
    """The words of what a figure counts, and of whom; an outcome that the words do not name is left out."""
    noun = "" if figure_kind(figure) == figure.what else figure.what
    return f"{noun} {figure.who or ''}"


@lexicons.cached
@lru_cache(maxsize=64)
def _facet_terms(type_: str) -> Mapping[str, list[tuple[str, str, str]]]:
    """The terms of a type of claim, stemmed, with kind and value, by their first words."""
    terms: dict[str, list[tuple[str, str, str]]] = {}
    for entry in lexicons.load("facets"):
        if type_ in entry.get("types").split(","):
            kind, value = entry.class_.split(".", 1)
            stems = [stem(word) for word in words(entry.term)]
            terms.setdefault(stems[0], []).append((f" {' '.join(stems)} ", kind, value))
    return terms
