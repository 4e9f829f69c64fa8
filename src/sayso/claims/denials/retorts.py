"""Words that answer with a plain no, or call what was told untrue: "Nothing of the kind", "It has not", "Lies"."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import spelled, tokens_with
from sayso.claims.untruths import is_verdict
from sayso.model import Sentence, Token

NOT = frozenset(("not", "n't", "n’t", "never"))
BACK = frozenset(("it", "this", "that"))
_ELLIPTIC = frozenset(("do", "have", "be"))
_PERSONAL = frozenset(("it", "they", "he", "she", "we", "i", "this", "that"))
_OPENING = frozenset(("“", "‘", '"', "—", "–", ";", ":"))
_CLOSING = frozenset((",", ".", ";", "—", "–", "”", '"', "’", "!"))
_OPENING_WORDS = 3  # words that may stand before the verdict that opens a sentence
_NOT_OURS = (["not", "according"], ["not", "our"], ["not", "us"])  # "Not our work", "Not us, says the Front"
_HAVING = frozenset(("be", "have", "see", "find"))


def retort(sentence: Sentence) -> Token | None:
    """The word by which a sentence calls what was told untrue, or None."""
    words = (*sentence.tokens[: _OPENING_WORDS + 1], *tokens_with(sentence, _telling_words()))
    return next((t for t in words if any(test(sentence, t) for test in _RETORTS)), None)


@lexicons.cached
@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    """The words of retorts that do not open their sentence."""
    untrue = (lexicons.terms("untruths", class_) for class_ in ("verdict", "lacking", "true"))
    return frozenset(map(spelled, NOT.union(*untrue, ("nothing", "lie"))))


def points_back(token: Token) -> bool:
    """Whether a word stands for what was told: "it", "the claim"."""
    return token.text.lower() in BACK or is_assertion(token)


def is_assertion(token: Token) -> bool:
    """Whether a noun names a telling."""
    return token.lemma in lexicons.terms("grammar_words", "assertion")


def is_nothing_of_it(sentence: Sentence, subject: Token) -> bool:
    """ "nothing of the kind", "no such raid"."""
    below = {t.text.lower() for t in sentence.subtree(subject)}
    return (subject.text.lower() == "nothing" and bool(below & {"kind", "sort"})) or {"no", "such"} <= below


def _is_retort(sentence: Sentence, word: Token) -> bool:
    """ "*nothing* of the kind, replies the ministry", "*Not* so, says the ministry", "*Not* according to her"."""
    if word.text.lower() == "nothing":
        return is_nothing_of_it(sentence, word)
    opening = [t.text.lower() for t in sentence.tokens[:2]] if word.index == 1 else []
    return opening in _NOT_OURS or (opening == ["not", "so"] and _ends(sentence, word))


def _opens_as_verdict(sentence: Sentence, word: Token) -> bool:
    """ "All *lies*, said the governor", "Fairy *tales*, says the ministry"."""
    if word.index > _OPENING_WORDS or not _ends(sentence, word) or word.index + 1 == len(sentence.tokens):
        return False
    known = lexicons.terms("untruths", "verdict") | lexicons.terms("untruths", "retort")
    bare = all(t.pos in ("ADJ", "DET", "NOUN", "PROPN", "PART", "PUNCT") for t in sentence.tokens[: word.index])
    return bare and not known.isdisjoint((word.lemma.lower(), word.text.lower().removesuffix("s")))


def _are_lying(sentence: Sentence, verb: Token) -> bool:
    """ "The police are *lying*"; not "the dead are lying in the street"."""
    below = sentence.children(verb)
    return verb.lemma == "lie" and verb.tag == "VBG" and not any(c.dep in ("prep", "advmod", "prt") for c in below)


def _has_no_truth(sentence: Sentence, noun: Token) -> bool:
    """ "there is no *truth* in the report"."""
    if noun.lemma.lower() not in lexicons.terms("untruths", "lacking") or sentence.head(noun).lemma not in _HAVING:
        return False
    around = functions(sentence, noun)
    told = [t for link in ("in", "to", "for") for t in around.get(link, ())]
    return is_negated(sentence, sentence.head(noun)) and any(points_back(t) for t in told)


def says_it_has_not(sentence: Sentence, word: Token) -> bool:
    """Whether an auxiliary stands alone with its "not", after a pronoun: "It has *not*, say the monitors"."""
    if word.text.lower() not in NOT or word.index < 2 or not _ends(sentence, word):
        return False
    subject, auxiliary = sentence.tokens[word.index - 2 : word.index]
    elliptic = auxiliary.lemma in _ELLIPTIC and subject.text.lower() in _PERSONAL
    return elliptic and _begins(sentence, subject) and not _leads_on(sentence, word)


def _leads_on(sentence: Sentence, word: Token) -> bool:
    """ "It was *not*, he added, the first time", "They did *not*, however, hit it"."""
    later = [t.text for t in sentence.tokens[word.index + 1 :]]
    return later[:1] == [","] and "," in later[1:]


def _begins(sentence: Sentence, subject: Token) -> bool:
    """Whether a pronoun is the first word of what somebody says."""
    left = sentence.tokens[subject.index - 1] if subject.index else None
    return left is None or left.text in _OPENING or (left.text.lower() == "that" and left.dep == "mark")


def _ends(sentence: Sentence, word: Token) -> bool:
    """Whether nothing but a mark follows a word."""
    following = sentence.tokens[word.index + 1 : word.index + 2]
    return not following or following[0].text in _CLOSING


def _is_disowning(sentence: Sentence, word: Token) -> bool:
    """Whether a word says of all that was told that it is made up: "is a *fable*", "dismissed it as *slander*"."""
    if not is_verdict(sentence, word) or sentence.child(word, "nsubj"):
        return False  # "nine houses | lie in ruins"
    tied_as = word.dep != "pobj" or sentence.head(word).text.lower() in ("as", "without")
    return tied_as and word.dep in ("attr", "acomp", "oprd", "dobj", "pobj", "ROOT", "ccomp", "conj")


def _is_not_so(sentence: Sentence, word: Token) -> bool:
    """ "That is not *true*, the general said"."""
    verb = sentence.head(word)
    if verb.lemma != "be" or word.lemma.lower() not in lexicons.terms("untruths", "true"):
        return False
    subjects = functions(sentence, verb).get("subj", ())
    return is_negated(sentence, verb) and any(points_back(t) for t in subjects)


_RETORTS = (_is_disowning, _is_retort, says_it_has_not, _is_not_so, _opens_as_verdict, _has_no_truth, _are_lying)
