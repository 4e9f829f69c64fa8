"""Words that dispute all that was told just before, whatever it was: "denies it", "It has not", "a fable", "Not so"."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import spelled, words_of
from sayso.claims.untruths import is_verdict
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_HAPPENING = frozenset(("happen", "occur", "take"))
_BACK = frozenset(("it", "this", "that"))
_ELLIPTIC = frozenset(("do", "have", "be"))
_PERSONAL = frozenset(("it", "they", "he", "she", "we", "i", "this", "that"))
_NOT = frozenset(("not", "n't", "n’t", "never"))
_OPENING = frozenset(("“", "‘", '"', "—", "–", ";", ":"))
_CLOSING = frozenset((",", ".", ";", "—", "–", "”", '"', "’", "!"))


def disputing(sentence: Sentence) -> Token | None:
    """The word by which a sentence disputes what was told before it, or None."""
    if _disputing_words().isdisjoint(words_of(sentence)):
        return None
    for verb in sentence.tokens:
        if is_verbal(verb) and (_denies(sentence, verb) or any(test(sentence, verb) for test in _SAYING_NONE)):
            return verb
    return next((t for t in sentence.tokens if any(test(sentence, t) for test in _RETORTS)), None)


@lexicons.cached
@lru_cache(maxsize=1)
def _disputing_words() -> frozenset[str]:
    """Words of which a sentence that disputes holds one."""
    untrue = lexicons.terms("untruths", "verdict") | lexicons.terms("untruths", "lacking")
    listed = _HAPPENING | untrue | lexicons.terms("grammar_words", "denying")
    return _NOT | frozenset(("none", "know", "nothing", "such", *map(spelled, listed)))


# ---------------------------------------------------------------- verbs of denying


def _denies(sentence: Sentence, verb: Token) -> bool:
    """ "denies *it*", "denies having done *so*", "…, which the army denied"."""
    if verb.lemma.lower() not in lexicons.terms("grammar_words", "denying") or is_negated(sentence, verb):
        return False
    if _is_relative(sentence, verb) or any(_points_back(t) for t in functions(sentence, verb).get("obj", ())):
        return True
    return any(_opens(sentence, c) or _is_doing_so(sentence, c) for c in sentence.children(verb))


def _points_back(token: Token) -> bool:
    return token.text.lower() in _BACK or _is_assertion(token)


def _is_assertion(token: Token) -> bool:
    return token.lemma in lexicons.terms("grammar_words", "assertion")


def _is_relative(sentence: Sentence, verb: Token) -> bool:
    """Whether a denial is told of all that stands before it: "…, which the army denied", "…, a charge it denied"."""
    if verb.dep != "relcl" or sentence.child(verb, "nsubj") is None:
        return False
    which = sentence.child(verb, "dobj")
    aside = which is not None and which.text == "which" and sentence.tokens[which.index - 1].text == ","
    said = sentence.head(verb)
    return aside or _is_assertion(said) or said.text == "something"


def _opens(sentence: Sentence, word: Token) -> bool:
    """ "*This* the admiralty denies"."""
    return word.index == 0 and word.text.lower() in ("this", "that") and word.dep in ("det", "dobj", "dep")


def _is_doing_so(sentence: Sentence, verb: Token) -> bool:
    """ "denies having *done* so"."""
    so = any(c.text.lower() in ("so", "it", "this", "that") for c in sentence.children(verb))
    return verb.lemma == "do" and verb.dep in ("xcomp", "pcomp", "ccomp") and so


# ---------------------------------------------------------------- what is said to be nothing


def _says_none_happened(sentence: Sentence, verb: Token) -> bool:
    """ "*nothing of the kind* took place", "*That* never happened"."""
    if verb.lemma.lower() not in _HAPPENING:
        return False
    subjects = functions(sentence, verb).get("subj", ())
    that = verb.lemma == "happen" and is_negated(sentence, verb) and any(t.text.lower() in _BACK for t in subjects)
    return that or any(_is_nothing_of_it(sentence, t) for t in subjects)


def _says_there_is_none(sentence: Sentence, verb: Token) -> bool:
    """ "there had been *none*"."""
    there = sentence.child(verb, "expl")
    return there is not None and any(c.text.lower() == "none" and c.dep == "attr" for c in sentence.children(verb))


def _knows_of_none(sentence: Sentence, verb: Token) -> bool:
    """ "knew of *no* closure", "knows *nothing* about it"."""
    if verb.lemma != "know":
        return False
    around = functions(sentence, verb)
    if any(t.text.lower() == "nothing" for t in around.get("obj", ())):
        return any(_points_back(t) for link in ("of", "about") for t in around.get(link, ()))
    return any(c.text.lower() == "no" for t in around.get("of", ()) for c in sentence.children(t))


def _will_have_none(sentence: Sentence, verb: Token) -> bool:
    """ "would have *none* of it"."""
    none = [t for t in functions(sentence, verb).get("obj", ()) if t.text.lower() == "none"]
    return verb.lemma == "have" and any(_points_back(w) for t in none for w in functions(sentence, t).get("of", ()))


def _did_no_such_thing(sentence: Sentence, verb: Token) -> bool:
    """ "did *no such thing*", "has done *nothing of the sort*"."""
    return verb.lemma == "do" and any(_is_nothing_of_it(sentence, t) for t in functions(sentence, verb).get("obj", ()))


def _is_nothing_of_it(sentence: Sentence, subject: Token) -> bool:
    """ "nothing of the kind", "no such raid"."""
    below = {t.text.lower() for t in sentence.subtree(subject)}
    return (subject.text.lower() == "nothing" and bool(below & {"kind", "sort"})) or {"no", "such"} <= below


_SAYING_NONE = (_says_none_happened, _says_there_is_none, _knows_of_none, _will_have_none, _did_no_such_thing)


# ---------------------------------------------------------------- retorts


def _is_retort(sentence: Sentence, word: Token) -> bool:
    """ "*nothing* of the kind, replies the ministry", "*Not* so, says the ministry"."""
    if word.text.lower() == "nothing":
        return _is_nothing_of_it(sentence, word)
    return [t.text.lower() for t in sentence.tokens[:2]] == ["not", "so"] and word.index == 1 and _ends(sentence, word)


def says_it_has_not(sentence: Sentence, word: Token) -> bool:
    """Whether an auxiliary stands alone with its "not", after a pronoun: "It has *not*, say the monitors"."""
    if word.text.lower() not in _NOT or word.index < 2 or not _ends(sentence, word):
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
    return is_negated(sentence, verb) and any(_points_back(t) for t in subjects)


_RETORTS = (_is_disowning, _is_retort, says_it_has_not, _is_not_so)
