"""States that cannot follow what was told: "It is still there", "The roof is whole", "It still has them".

In: the claims of a report. Out: for a sentence that tells no such thing itself, and says that who is to have left
stays, that what is to have been given up is kept, or that what is to have been wrecked is whole, a denied claim of
the type told just before. The words are data: `lexicons/contraries.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.claims.denials.pointing import TOLD, has_one_voice, pointed_back, told_in, told_near
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Modality, Sentence, Token

_LEFT, _GIVEN, _WRECKED = "forces.withdraw", "disarm.handover", "harm.damage"
_OPEN: tuple[Modality, ...] = (*TOLD, "planned")
_PRONOUNS = frozenset(("it", "they", "them", "these", "those", "he", "she"))
_FORCES = frozenset(("force", "fighters", "heavy", "vehicle", "military-vehicle", "vessel"))
_THEIR = frozenset(("its", "their", "his"))
_BARE = 3  # words on a verb of staying that stands alone: its subject, and marks
_AT = frozenset(("in", "at", "on", "inside", "within", "beyond", "behind", "along"))


def contraries(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """A denied claim for each sentence that tells the contrary of what was told before it."""
    for sentence in annotated.sentences:
        if words_of(sentence).isdisjoint(_words()):
            continue
        here = told_in(claims, sentence)
        for word, type_ in _contrary(sentence):
            told = _told_here(here, type_) or _told(annotated, sentence, claims, type_)
            if any(c.type == type_ for c in here) and told not in here:
                continue
            if told is None or has_one_voice(attributions, told, sentence.span([word])):
                continue
            yield pointed_back(sentence, word, told, attributions, "contrary")
            break


def _told(annotated: AnnotatedReport, answer: Sentence, claims: Sequence[Claim], type_: str) -> Claim | None:
    """The last claim of a type in the sentences just before, of what was done or is to be."""
    return next((c for c in told_near(annotated, answer, claims, _OPEN) if c.type == type_), None)


def _told_here(here: Sequence[Claim], type_: str) -> Claim | None:
    """The claim of a type of the same sentence, where it is the only one and done."""
    same = [c for c in here if c.type == type_]
    return same[0] if len(same) == 1 and same[0].modality in TOLD else None


@lexicons.cached
@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Words of which a sentence that tells the contrary holds one."""
    return frozenset(("still", "remain", "stay", "linger", "stand")) | lexicons.terms("contraries", "whole")


def _contrary(sentence: Sentence) -> Iterator[tuple[Token, str]]:
    """Each word that tells of a state, with the type of claim that it cannot follow."""
    for token in sentence.tokens:
        if is_verbal(token) and not is_negated(sentence, token):
            if _stays(sentence, token):
                yield token, _LEFT
            elif _keeps(sentence, token):
                yield token, _GIVEN
        if _is_whole(sentence, token):
            yield token, _WRECKED


def _stays(sentence: Sentence, verb: Token) -> bool:
    """ "It *is* still there", "Half its guns *remain*", "The monitors *found* it still in place"."""
    if verb.lemma not in lexicons.terms("contraries", "staying") or verb.tag == "VBG":
        return False
    below = sentence.children(verb)
    still = any(c.text.lower() == "still" for c in below)
    where = any(c.text.lower() in _AT or c.text.lower() in ("there", "here") for c in below)
    around = functions(sentence, verb)
    who = around.get("obj" if verb.lemma in ("find", "see") else "subj", ())
    alone = verb.lemma in ("remain", "stay", "linger", "stand") and not around.get("comp")
    stays = (still and (where or alone)) or (alone and verb.lemma != "stand" and (where or len(below) <= _BARE))
    return stays and any(_may_leave(sentence, t) for t in who)


def _may_leave(sentence: Sentence, noun: Token) -> bool:
    """Whether a word may stand for who or what was to leave: a pronoun, a force, its tents or guns."""
    if any(c.text.lower() in ("other", "another", "second") for c in sentence.children(noun)):
        return False
    kinds = certain_classes(sentence, noun)
    own = sentence.child(noun, "poss")
    return noun.text.lower() in _PRONOUNS or bool(kinds & _FORCES) or (own is not None and own.text.lower() in _THEIR)


def _keeps(sentence: Sentence, verb: Token) -> bool:
    """ "It still *has* them"."""
    keeping = verb.lemma in lexicons.terms("contraries", "keeping")
    still = any(c.text.lower() == "still" for c in sentence.children(verb))
    return keeping and still and any(t.text.lower() in _PRONOUNS for t in functions(sentence, verb).get("obj", ()))


def _is_whole(sentence: Sentence, word: Token) -> bool:
    """ "The roof is *whole*", "The bridge *stands*"."""
    if word.text.lower() not in lexicons.terms("contraries", "whole") and word.text.lower() not in ("stands", "stood"):
        return False
    if word.lemma == "stand" and is_verbal(word):
        parts = [c for c in sentence.children(word) if c.dep in ("prep", "dobj", "acomp", "prt", "xcomp", "oprd")]
        return not parts and not is_negated(sentence, word) and sentence.child(word, "nsubj") is not None
    above = sentence.head(word)
    return word.dep == "acomp" and above.lemma in ("be", "remain", "stay") and not is_negated(sentence, above)
