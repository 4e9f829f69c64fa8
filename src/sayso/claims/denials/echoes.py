"""Denials that point back: "General Ahn denies it", "Nothing of the kind took place", "…, which the army denied".

In: the claims of a report. Out: for words that dispute what the sentence before, or the part before them, told, without
saying it again, a claim of the same type, denied, by whoever disputes it; refused if it was only meant or wanted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.denials.disputes import disputing
from sayso.claims.denials.pointing import CHARGES, TURNED, pointed_back, told_in
from sayso.claims.denials.retorts import says_it_has_not
from sayso.claims.untruths import is_verdict
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token


def echoes(annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]) -> Iterator[Claim]:
    """A denied claim for each sentence that only points back at the claim which it denies.

    Args:
        annotated: the report.
        attributions: those of the report.
        claims: what the report tells, found before. A sentence that bears one denies nothing more by pointing back,
            unless it denies that in a part of its own.
    """
    for earlier, sentence in zip((None, *annotated.sentences), annotated.sentences, strict=False):
        here, before = told_in(claims, sentence), told_in(claims, earlier) if earlier else []
        denial = disputing(sentence) if here or before else None
        if denial is None or (here and not _may_add(sentence, denial, here)):
            continue
        if denial.dep == "relcl" or (here and _has_part_of_its_own(sentence, denial)):
            before = here
        open_ = sorted((c for c in before if c.modality in TURNED), key=lambda c: c.type not in CHARGES)
        told = next(iter(open_), None)
        if told is None or (not _is_parted(sentence, denial) and told.type in {c.type for c in here}):
            continue
        never = told.modality == "planned" and (is_verdict(sentence, denial) or says_it_has_not(sentence, denial))
        yield pointed_back(sentence, denial, told, attributions, "echo", "denied" if never else TURNED[told.modality])


def _may_add(sentence: Sentence, denial: Token, here: Sequence[Claim]) -> bool:
    """Whether a sentence that tells of something can deny beside it: by its main verb or in another part, once."""
    return (_is_parted(sentence, denial) or denial.dep == "ROOT") and all(c.modality != "denied" for c in here)


def _is_parted(sentence: Sentence, denial: Token) -> bool:
    return ";" in sentence.text or _has_part_of_its_own(sentence, denial)


def _has_part_of_its_own(sentence: Sentence, denial: Token) -> bool:
    """Whether the denial answers what its own sentence told before: "…; the army denies it", "…, which it denied"."""
    if any(t.text == ";" for t in sentence.tokens[: denial.index]) or denial.dep == "relcl":
        return True
    return denial.dep == "conj" and sentence.child(denial, "nsubj") is not None
