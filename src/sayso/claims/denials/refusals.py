"""Refusals that do not say again what is refused: "The navy said no", "Karesh declined", "The general turned it down".

In: the claims of a report. Out: for a sentence, or its second part, that only turns down what was asked for, offered or
demanded just before, a refused claim of the same type. The words are data: `lexicons/contraries.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.claims.denials.pointing import pointed_back, told_in
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token

_ASKED = ("requested", "proposed", "demanded")
_BACK = frozenset(("it", "them", "this", "that", "both", "one"))
_COMPLEMENTS = frozenset(("dobj", "xcomp", "ccomp", "attr", "acomp", "oprd"))
_WHO = frozenset(
    ("force", "fighters", "party", "party-body", "people", "person", "office-holder", "government", "name")
)


def refusals(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """A refused claim for each bare refusal of what was asked for in its own sentence or in the one before."""
    for earlier, sentence in zip((None, *annotated.sentences), annotated.sentences, strict=False):
        if words_of(sentence).isdisjoint(_words()):
            continue
        refusal = next((t for t in sentence.tokens if _refuses(sentence, t)), None)
        here = told_in(claims, sentence)
        before = here or (told_in(claims, earlier) if earlier else [])
        asked = next((c for c in before if c.modality in _ASKED), None)
        if refusal is not None and asked is not None and (not here or refusal.dep == "conj"):
            yield pointed_back(sentence, refusal, asked, attributions, "echo", "refused")


@lexicons.cached
@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return lexicons.terms("contraries", "refusing") | lexicons.terms("contraries", "rejecting") | {"no"}


def _refuses(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody refuses: by a verb alone, by "no", or by a verb of turning down and a pronoun."""
    if not is_verbal(verb) or is_negated(sentence, verb) or not _is_by_somebody(sentence, verb):
        return False
    below = sentence.children(verb)
    if verb.lemma == "say":
        return any(c.text.lower() == "no" and c.dep in ("intj", "dobj") for c in below)
    if verb.lemma in lexicons.terms("contraries", "refusing"):
        return not any(c.dep in _COMPLEMENTS or c.text.lower() == "to" for c in below)
    particle = next((f" {c.text.lower()}" for c in below if c.dep == "prt"), "")
    rejects = verb.lemma + particle in lexicons.terms("contraries", "rejecting")
    return rejects and any(c.text.lower() in _BACK and c.index > verb.index for c in sentence.subtree(verb)[1:3])


def _is_by_somebody(sentence: Sentence, verb: Token) -> bool:
    """Whether who refuses can: "Prices *declined*" tells of no refusal."""
    subjects = functions(sentence, verb).get("subj", ())
    return any(t.tag in ("PRP", "NNP", "NNPS") or certain_classes(sentence, t) & _WHO for t in subjects)
