"""Denials that point back: "General Ahn denies it", "Nothing of the kind took place", "…, which the army denied".

In: the claims of a report. Out: for words that deny what the sentence before, or the part before them, told, without
saying it again, a claim of the same type, denied, by whoever denies it; refused if it was only meant or wanted.
Otherwise a contested fact would look agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.claims.denials.pointing import CHARGES, TURNED, pointed_back, told_in
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import spelled, words_of
from sayso.claims.untruths import is_verdict
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token

_HAPPENING = frozenset(("happen", "occur", "take"))


def echoes(annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]) -> Iterator[Claim]:
    """A denied claim for each sentence that only points back at the claim which it denies.

    Args:
        annotated: the report.
        attributions: those of the report.
        claims: what the report tells, found before. A sentence that bears one denies nothing more by pointing back,
            unless it denies that in a part of its own.
    """
    for earlier, sentence in zip((None, *annotated.sentences), annotated.sentences, strict=False):
        here = told_in(claims, sentence)
        denial = _denial(sentence)
        if denial is None or (here and not _may_add(sentence, denial, here)):
            continue
        inside = denial.dep == "relcl" or (here and _has_part_of_its_own(sentence, denial))
        before = here if inside else told_in(claims, earlier) if earlier else []
        open_ = sorted((c for c in before if c.modality in TURNED), key=lambda c: c.type not in CHARGES)
        told = next(iter(open_), None)
        if told is not None:
            yield pointed_back(sentence, denial, told, attributions, "echo")


def _may_add(sentence: Sentence, denial: Token, here: Sequence[Claim]) -> bool:
    """Whether a sentence that tells of something can deny beside it: in another part, unless it denies that already."""
    parted = ";" in sentence.text or _has_part_of_its_own(sentence, denial)
    return parted and all(c.modality != "denied" for c in here)


def _has_part_of_its_own(sentence: Sentence, denial: Token) -> bool:
    """Whether the denial answers what its own sentence told before: "…; the army denies it", "…, which it denied"."""
    if any(t.text == ";" for t in sentence.tokens[: denial.index]) or denial.dep == "relcl":
        return True
    return denial.dep == "conj" and sentence.child(denial, "nsubj") is not None


def _denial(sentence: Sentence) -> Token | None:
    """The verb that denies, or None."""
    if _denying().isdisjoint(words_of(sentence)):
        return None
    for verb in sentence.tokens:
        if not is_verbal(verb):
            continue
        around = functions(sentence, verb)
        denies = verb.lemma.lower() in lexicons.terms("grammar_words", "denying") and not is_negated(sentence, verb)
        if denies and (_is_relative(sentence, verb) or any(_points_back(t) for t in around.get("obj", ()))):
            return verb
        if any(test(sentence, verb) for test in _SAYING_NONE):
            return verb
    return next((t for t in sentence.tokens if _is_disowning(sentence, t) or _is_retort(sentence, t)), None)


@lexicons.cached
@lru_cache(maxsize=1)
def _denying() -> frozenset[str]:
    """Words of which a sentence that denies holds one."""
    untrue = lexicons.terms("untruths", "verdict") | lexicons.terms("untruths", "lacking")
    listed = _HAPPENING | untrue | lexicons.terms("grammar_words", "denying")
    return frozenset(("none", "know", "nothing", *map(spelled, listed)))


def _is_retort(sentence: Sentence, word: Token) -> bool:
    """ "*nothing* of the kind, replies the ministry"."""
    return word.text.lower() == "nothing" and _is_nothing_of_it(sentence, word)


def _is_disowning(sentence: Sentence, word: Token) -> bool:
    """Whether a word says of all that was told that it is made up: "is a *fable*", "dismissed it as *slander*"."""
    if not is_verdict(sentence, word) or sentence.child(word, "nsubj"):
        return False  # "nine houses | lie in ruins"
    tied_as = word.dep != "pobj" or sentence.head(word).text.lower() in ("as", "without")
    return tied_as and word.dep in ("attr", "acomp", "oprd", "dobj", "pobj", "ROOT", "ccomp", "conj")


def _says_none_happened(sentence: Sentence, verb: Token) -> bool:
    happens = verb.lemma.lower() in _HAPPENING
    return happens and any(_is_nothing_of_it(sentence, t) for t in functions(sentence, verb).get("subj", ()))


def _says_there_is_none(sentence: Sentence, verb: Token) -> bool:
    """ "there had been *none*"."""
    there = sentence.child(verb, "expl")
    return there is not None and any(c.text.lower() == "none" and c.dep == "attr" for c in sentence.children(verb))


def _knows_of_none(sentence: Sentence, verb: Token) -> bool:
    """ "knew of *no* closure"."""
    known = functions(sentence, verb).get("of", ()) if verb.lemma == "know" else ()
    return any(c.text.lower() == "no" for t in known for c in sentence.children(t))


def _will_have_none(sentence: Sentence, verb: Token) -> bool:
    """ "would have *none* of it"."""
    none = [t for t in functions(sentence, verb).get("obj", ()) if t.text.lower() == "none"]
    return verb.lemma == "have" and any(_points_back(w) for t in none for w in functions(sentence, t).get("of", ()))


_SAYING_NONE = (_says_none_happened, _says_there_is_none, _knows_of_none, _will_have_none)


def _points_back(token: Token) -> bool:
    return token.text.lower() in ("it", "this", "that") or _is_assertion(token)


def _is_assertion(token: Token) -> bool:
    return token.lemma in lexicons.terms("grammar_words", "assertion")


def _is_relative(sentence: Sentence, verb: Token) -> bool:
    """Whether a denial is told of all that stands before it: "…, which the army denied", "…, a charge it denied"."""
    if verb.dep != "relcl" or sentence.child(verb, "nsubj") is None:
        return False
    which = sentence.child(verb, "dobj")
    aside = which is not None and which.text == "which" and sentence.tokens[which.index - 1].text == ","
    return aside or _is_assertion(sentence.head(verb))


def _is_nothing_of_it(sentence: Sentence, subject: Token) -> bool:
    """ "nothing of the kind", "no such raid"."""
    below = {t.text.lower() for t in sentence.subtree(subject)}
    return (subject.text.lower() == "nothing" and bool(below & {"kind", "sort"})) or {"no", "such"} <= below
